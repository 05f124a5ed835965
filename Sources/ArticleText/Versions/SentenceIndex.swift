/// Which sentences of a text have which words, to find those that are most similar to some words without comparing each.
struct SentenceIndex {
  /// The sentences that have a word, in order, and how often.
  private var places: [String: [(sentence: Int, count: Int)]] = [:]
  /// The number of words before each sentence, and of all words at the end.
  private var wordsBefore: [Int] = [0]
  /// How many more of these places a search may visit: a hostile text has one word in all of its sentences, and a session
  /// thousands of claims on them.
  private(set) var visitsLeft: Int

  /// Places that are visited for all searches together: seconds of work.
  static let mostVisits = 50_000_000

  /// The words of a text's sentences.
  init(_ version: VersionDifference.Version, mostVisits: Int = Self.mostVisits) {
    visitsLeft = mostVisits
    for (sentence, range) in version.sentences.enumerated() {
      let words = WordList(version.text, within: range)
      wordsBefore.append(wordsBefore[sentence] + words.keys.count)
      for (word, count) in words.counts { places[word, default: []].append((sentence, count)) }
    }
  }

  /// The first of the given number of sentences in a row that have most words in common with a list, from 0.
  ///
  /// - Parameter least: the least likeness, more than 0.
  /// - Returns: `nil` if none is as similar, or no visits are left.
  mutating func likest(to words: WordList, sentences count: Int, least: Double) -> Int? {
    let starts = wordsBefore.count - 1 - count
    guard starts >= 0, count > 0, visitsLeft > 0 else { return nil }
    /// The number of words that the sentences from each one on share with the list.
    var shared: [Int: Int] = [:]
    for (word, expected) in words.counts {
      guard let places = places[word] else { continue }
      var next = 0
      // Two places share the starts from which both are reached, so each start is counted once.
      for (index, place) in places.enumerated() {
        next = max(next, place.sentence - count + 1)
        let last = min(place.sentence, starts)
        guard next <= last else { continue }
        for start in next...last {
          var found = 0
          for other in places[index...].prefix(while: { $0.sentence < start + count }) {
            found += other.count
            visitsLeft -= 1
            if found >= expected { break }
          }
          shared[start, default: 0] += min(found, expected)
        }
        next = last + 1
      }
      guard visitsLeft > 0 else { return nil }
    }
    let ranked = shared.map { start, common in
      let all = wordsBefore[start + count] - wordsBefore[start] + words.keys.count
      return (start: start, likeness: Double(2 * common) / Double(all))
    }
    let best = ranked.max { ($0.likeness, -$0.start) < ($1.likeness, -$1.start) }
    return best.flatMap { $0.likeness >= least ? $0.start : nil }
  }
}
