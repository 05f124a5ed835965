/// Metadata of the article from elsewhere on the page.
struct PageHints: Equatable, Sendable {
  var headline: String?
  /// Who wrote it.
  var authors: [String] = []
  /// The site or company that published the article.
  var publisher: String?
  /// The names of the site, as `SiteNames` normalizes them.
  var siteNames: Set<String> = []
  /// The article's text in the page's data; present in a tenth of all pages, and there often truncated.
  var articleBody: String?
}
