import FactCheck

/// Why an address points at nothing, or at too much.
enum AddressError: Error, Hashable, Sendable {
  /// One place where words stand.
  struct Candidate: Hashable, Sendable, Codable {
    /// The address that names this place alone.
    var address: String
    /// Text before the words.
    var before: String
    /// The words.
    var words: String
    /// Text behind them.
    var after: String
  }

  /// The word is no address of the kinds that are wanted.
  case malformed(String, wanted: [AddressKind])
  /// The word names several things where one is wanted; those of them that would do.
  case several(String, [String], wanted: [AddressKind])
  /// The address is of the wrong kind.
  case wrongKind(String, wanted: String)
  /// No article was loaded.
  case noArticle
  /// The sentence is past the end.
  case pastEnd(sentence: Int, article: ArticleID, count: Int)
  /// The words do not stand there.
  case notFound(words: String, place: String)
  /// The words stand there more than once.
  case ambiguous(words: String, place: String, candidates: [Candidate], more: Int)
  /// There are fewer occurrences than asked for.
  case noSuchOccurrence(words: String, place: String, asked: Int, count: Int)
  /// `@` without a listing before.
  case noResults
  /// `@` names things of several kinds.
  case mixedResults(wanted: String, counts: [String])
  /// No list of this kind.
  case notAList(String, letter: Character)
  /// A range ends past the newest.
  case rangePastEnd(String, newest: String)
}
