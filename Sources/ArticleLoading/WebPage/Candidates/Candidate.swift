/// A part of a page that may be the article's text.
struct Candidate: Equatable {
  /// How it was found: the better the evidence, the more it is trusted.
  enum Source {
    case thread
    case property
    case certainName
    case article
    case likelyName
    case main
    case headline
    case scored
    case body
  }

  /// Elements in page order, adjacent or far apart; none contains another.
  var roots: [Int]
  var source: Source
}
