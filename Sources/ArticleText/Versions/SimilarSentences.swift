import Synchronization

/// The search for sentences of a text that are similar to given words; its index is made when it is first needed, because
/// most versions differ little.
final class SimilarSentences: Sendable {
  private let version: VersionDifference.Version
  private let mostVisits: Int
  private let index = Mutex<SentenceIndex?>(nil)

  /// What a search finds.
  enum Answer: Equatable {
    /// The first of the most similar sentences, from 0.
    case found(Int)
    /// No sentences are similar.
    case none
    /// The limit was reached.
    case unsought
  }

  /// - Parameter mostVisits: the limit of all searches together, as of `SentenceIndex`.
  init(of version: VersionDifference.Version, mostVisits: Int) {
    self.version = version
    self.mostVisits = mostVisits
  }

  /// How many places of words all searches have visited.
  var visits: Int { index.withLock { $0.map { mostVisits - $0.visitsLeft } ?? 0 } }

  /// The given number of sentences in a row that are most similar to some words.
  func find(_ words: WordList, sentences count: Int) -> Answer {
    index.withLock { index in
      var known = index ?? SentenceIndex(version, mostVisits: mostVisits)
      // Otherwise each search would copy the index.
      index = nil
      defer { index = known }
      let start = known.likest(
        to: words, sentences: count, least: VersionDifference.leastLikeness)
      guard known.visitsLeft > 0 else { return .unsought }
      return start.map(Answer.found) ?? .none
    }
  }
}
