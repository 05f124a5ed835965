/// A part of a page that may be the article's text.
struct Candidate: Equatable {
  /// How it was found; the better the sign, the more it is trusted.
  enum Source {
    case firstMessage
    case property
    case certainName
    case article
    case likelyName
    case main
    case headline
    case scored
    case body
  }

  /// Elements side by side or far apart, in the order of the page; none inside of another.
  var roots: [Int]
  var source: Source
}
