import SeededRandom
import Testing

@testable import ArticleText

@Suite("Search for similar sentences") struct SimilarSentencesTests {
  private static func version(_ sentences: [String]) -> VersionDifference.Version {
    var (text, ranges): ([UInt8], [Range<Int>]) = ([], [])
    for sentence in sentences {
      let bytes = Array(sentence.utf8)
      ranges.append(text.count..<text.count + bytes.count)
      text += bytes + [0x20]
    }
    return .init(text: text, sentences: ranges)
  }

  private static func words(_ text: String) -> WordList {
    WordList(Array(text.utf8), within: 0..<text.utf8.count)
  }

  @Test("finds what comparing every sentence finds", arguments: 1...40)
  func findsAsComparingEach(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool = (1...9).map { "w\($0)" }
    func sentence() -> String {
      (0...random.below(8)).map { _ in random.pick(pool)! }.joined(separator: " ") + "."
    }
    let version = Self.version((0..<30).map { _ in sentence() })
    let similar = SimilarSentences(of: version, mostVisits: SentenceIndex.mostVisits)
    for count in 1...4 {
      let expected = Self.words((0..<count).map { _ in sentence() }.joined(separator: " "))
      let likenesses = (0...30 - count).map { start in
        let span =
          version.sentences[start].lowerBound..<version.sentences[start + count - 1].upperBound
        return WordList(version.text, within: span).likeness(to: expected)
      }
      let best = likenesses.max()!
      let answer: SimilarSentences.Answer =
        best >= VersionDifference.leastLikeness
        ? .found(likenesses.firstIndex(of: best)!) : .none
      #expect(similar.find(expected, sentences: count) == answer, "\(count)")
    }
  }

  @Test func countsNoMoreSentencesThanShareAWord() {
    let similar = SimilarSentences(
      of: Self.version((0..<1000).map { "Alpha\($0) beta\($0) gamma\($0)." }),
      mostVisits: SentenceIndex.mostVisits)
    for number in 0..<1000 {
      #expect(similar.find(Self.words("Delta\(number) zeta beta\(number)."), sentences: 1) == .none)
    }
    #expect(similar.visits == 1000, "one sentence shares a word with each search")
  }

  @Test func endsAtItsLimitAndSaysSo() throws {
    let old = Self.version((0..<50).map { "The old \($0) said so." })
    let new = Self.version((0..<50).map { "The new ones of \($0 + 100) are not what they were." })
    let difference = VersionDifference(old: old, new: new, mostVisits: 120)
    let places = old.sentences.map { difference.place(of: $0) }
    #expect(Array(places.prefix(2)) == [.gone, .gone])
    #expect(places.dropFirst(2).allSatisfy { $0 == .unsought })
    #expect(difference.similar.visits <= 150, "a sentence more than the limit")
    let unlimited = VersionDifference(old: old, new: new)
    #expect(old.sentences.allSatisfy { unlimited.place(of: $0) == .gone })
  }
}
