/// What a page says about its article outside of the article's text.
struct PageHints: Equatable, Sendable {
  /// The headline.
  var headline: String?
  /// Who wrote it.
  var authors: [String] = []
  /// The site or company that published it.
  var publisher: String?
  /// The article's text as the page's data give it; in a tenth of all pages, and there often cut short.
  var articleBody: String?
}
