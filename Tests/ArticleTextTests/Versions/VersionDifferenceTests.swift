import SeededRandom
import Testing

@testable import ArticleText

@Suite("Versions of a text") struct VersionDifferenceTests {
  private static func version(_ text: String) -> VersionDifference.Version {
    let bytes = Array(text.utf8)
    return .init(text: bytes, sentences: SentenceSegmenter(language: "en").sentences(in: bytes))
  }

  private static func difference(_ old: String, _ new: String) -> VersionDifference {
    VersionDifference(old: version(old), new: version(new))
  }

  private static let old = """
    The port closed on Monday. Fees rose by six percent. Ferries stayed in port.

    The mayor said “nothing is lost”. Nobody was hurt.
    """

  @Test func equalSentencesStay() {
    let changes = Self.difference(Self.old, Self.old).changes
    #expect(changes == (1...5).map { .same(old: $0, new: $0) })
  }

  @Test func differencesInWhiteSpaceDoNotCount() {
    let new = Self.old.replacing("Fees rose by", with: "Fees\nrose  by")
    #expect(Self.difference(Self.old, new).changes == (1...5).map { .same(old: $0, new: $0) })
  }

  @Test func sentencesComeGoAndAreReworded() {
    let new = """
      The city woke late. The port closed on Monday. Fees rose by eight percent. Ferries stayed in port.

      Nobody was hurt.
      """
    let difference = Self.difference(Self.old, new)
    #expect(
      difference.changes == [
        .added(new: 1), .same(old: 1, new: 2), .reworded(old: 2, new: 3), .same(old: 3, new: 4),
        .removed(old: 4), .same(old: 5, new: 5),
      ])
    #expect(
      difference.words(ofOld: 2, new: 3) == [
        .init(kind: .same, words: "Fees rose by"), .init(kind: .removed, words: "six"),
        .init(kind: .added, words: "eight"), .init(kind: .same, words: "percent."),
      ])
  }

  @Test func sentencesWithLittleInCommonAreNotVersionsOfEachOther() {
    let changes = Self.difference("It rained all day.", "Ships carry most goods.").changes
    #expect(Set(changes.map { "\($0)" }) == ["removed(old: 1)", "added(new: 1)"])
  }

  // MARK: Places

  private static func place(of words: String, _ old: String, _ new: String) throws -> String {
    let found = try #require(QuoteFinder.matches(of: Array(words.utf8), in: Array(old.utf8)).first)
    switch difference(old, new).place(of: found.range) {
    case .exact(let range):
      return "exact: \(String(decoding: Array(new.utf8)[range], as: UTF8.self))"
    case .near(let range): return "near: \(String(decoding: Array(new.utf8)[range], as: UTF8.self))"
    case .gone: return "gone"
    case .unsought: return "unsought"
    }
  }

  @Test(arguments: [
    // Moved down, in an unchanged sentence.
    (
      "Fees rose", "Fees rose by six percent.", "New first line.\n\nFees rose by six percent.",
      "exact: Fees rose"
    ),
    // Part of a sentence that was reworded elsewhere.
    (
      "six percent", "Fees rose by six percent, he said on Monday.",
      "Fees rose by six percent, he said on Tuesday.", "exact: six percent"
    ),
    // A number was corrected.
    (
      "Fees rose by six percent", "Fees rose by six percent, he said on Monday.",
      "Fees rose by eight percent, he said on Monday.", "near: Fees rose by eight percent"
    ),
    (
      "rose by six", "Fees rose by six percent.", "Fees rose by eight percent.",
      "near: rose by eight"
    ),
    // Another mark is another quote: somebody must look.
    (
      "“nothing is lost”", "The mayor said “nothing is lost”.",
      "The mayor said \"nothing is lost\".",
      "near: \"nothing is lost\""
    ),
    // Few words that occur elsewhere by chance.
    (
      "a ship", "They saw a ship at night. It was late.",
      "The museum bought a ship for its garden. It was late.", "near: a ship"
    ),
    ("It rained all day.", "It rained all day. Ships lay in port.", "Ships lay in port.", "gone"),
    ("港は月曜日に閉鎖", "港は月曜日に閉鎖された。", "港は火曜日に閉鎖された。", "near: 港は火曜日に閉鎖"),
  ])
  func wordsAreFoundAgain(words: String, old: String, new: String, expected: String) throws {
    #expect(try Self.place(of: words, old, new) == expected)
  }

  @Test func amongEqualWordsThoseInTheSameContextAreFound() throws {
    let old = "Alpha said it rose. Beta said it rose. Gamma said it rose."
    let new = "Nobody said it rose. Alpha said it rose. Beta said it rose. Gamma said it rose."
    let difference = Self.difference(old, new)
    let second = QuoteFinder.matches(of: Array("it rose".utf8), in: Array(old.utf8))[1].range
    let third = QuoteFinder.matches(of: Array("it rose".utf8), in: Array(new.utf8))[2].range
    #expect(difference.place(of: second) == .exact(third))
  }

  // MARK: Properties

  @Test(arguments: 1...20) func changesNameEverySentenceOnceAndInOrder(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool = (1...12).map { "Sentence number \($0) says this." }
    func text() -> String {
      (0..<random.below(20) + 1).map { _ in random.pick(pool)! }.joined(separator: " ")
    }
    let (old, new) = (Self.version(text()), Self.version(text()))
    let changes = VersionDifference(old: old, new: new).changes
    var (olds, news): ([Int], [Int]) = ([], [])
    for change in changes {
      switch change {
      case .same(let old, let new), .reworded(let old, let new):
        olds.append(old)
        news.append(new)
      case .removed(let old): olds.append(old)
      case .added(let new): news.append(new)
      }
    }
    #expect(olds == Array(1...old.sentences.count))
    #expect(news == Array(1...new.sentences.count))
  }

  @Test(arguments: 1...20) func runsCoverBothListsCorrectly(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let old = (0..<random.below(60)).map { _ in random.below(15) }
    let new = (0..<random.below(60)).map { _ in random.below(15) }
    var next = (old: 0, new: 0)
    for stretch in SequenceDifference.stretches(old, new) {
      #expect(stretch.old.lowerBound == next.old && stretch.new.lowerBound == next.new)
      if stretch.isSame { #expect(old[stretch.old] == new[stretch.new]) }
      next = (stretch.old.upperBound, stretch.new.upperBound)
    }
    #expect(next == (old.count, new.count))
  }

  @Test func listsWithoutCommonValuesNeedLinearTime() {
    // Compared pair by pair these would need minutes.
    let stretches = SequenceDifference.stretches(
      (0..<20_000).map { $0 % 100 }, (0..<20_000).map { $0 % 100 + 100 })
    #expect(stretches == [.init(old: 0..<20_000, new: 0..<20_000, isSame: false)])
  }
}
