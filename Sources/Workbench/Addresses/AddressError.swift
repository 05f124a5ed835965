import FactCheck

/// Why an address refers to nothing, or to too much.
enum AddressError: Error, Hashable, Sendable {
  /// One occurrence of words.
  struct Candidate: Hashable, Sendable, Codable {
    /// The address of this occurrence alone.
    var address: String
    /// Text before the words.
    var before: String
    var words: String
    /// Text after the words.
    var after: String
  }

  /// The word is not an address of an expected kind.
  case malformed(String, expected: [AddressKind])
  /// The word names several items where one is expected; contains those of the expected kinds.
  case several(String, [String], expected: [AddressKind])
  /// The word is not an address, but could be a claimant's name, which needs quotes.
  case unquotedName(String)
  /// A list of sentences contains something else.
  case notSentences(String)
  /// A list names items of several kinds where one kind is expected; with the kinds, in order.
  case mixedList(String, kinds: [AddressKind])
  /// The address is of the wrong kind.
  case wrongKind(String, expected: String)
  /// No article was loaded.
  case noArticle
  /// The sentence is past the end.
  case pastEnd(sentence: Int, article: ArticleID, count: Int)
  /// The words do not occur there.
  case notFound(words: String, place: String)
  /// The words occur there more than once.
  case ambiguous(words: String, place: String, candidates: [Candidate], more: Int)
  /// There are fewer occurrences than asked for.
  case noSuchOccurrence(words: String, place: String, asked: Int, count: Int)
  /// `@` without a previous list.
  case noResults
  /// `@` after a list of nothing.
  case emptyResults
  /// `@` names things of several kinds.
  case mixedResults(expected: AddressKind, counts: [String])
  /// Not a list of this kind.
  case notAList(String, letter: Character)
  /// A number of the last `suggest`, and nothing was suggested yet.
  case nothingSuggested(String)
  /// A number past the end of the sentences that `suggest` listed.
  case notSuggested(Int, count: Int)
  /// The article no longer has the sentences that `suggest` listed.
  case otherSentences(String, article: ArticleID)
  /// A range whose end comes before its beginning.
  case backwards(String, meant: String)
  /// A range ends after the newest item.
  case rangePastEnd(ItemID, newest: Int)
}
