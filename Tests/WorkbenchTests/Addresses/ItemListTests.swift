import FactCheck
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Lists of numbers")
struct ItemListTests {
  private static func claims(_ text: String, results: [ItemID]? = nil) throws -> [Int] {
    try ItemList.read(text, results: results, newest: 9) { item -> ClaimID? in
      if case .claim(let id) = item { id } else { nil }
    }.map(\.number)
  }

  @Test(arguments: [
    ("c1", [1]), ("c1,c2", [1, 2]), ("c3-c5", [3, 4, 5]), ("c3-5", [3, 4, 5]),
    ("c1,c3-c5", [1, 3, 4, 5]),
    ("c5,c1", [5, 1]), ("c2-c2", [2]), ("c1,c1", [1, 1]), ("c99", [99]), ("c8-c9", [8, 9]),
  ])
  func listsAreRead(text: String, numbers: [Int]) throws {
    #expect(try Self.claims(text) == numbers)
  }

  @Test(arguments: [
    "", ",", "c1,", ",c1", "c1,,c2", "c1 c2", "c1-", "-c1", "e1", "c1,e1", "c1-e3", "1",
    "c", "c0", "c1-c2-c3",
  ])
  func otherTextsAreNoList(text: String) {
    #expect(throws: AddressError.notAList(text, letter: "c")) { try Self.claims(text) }
  }

  @Test(arguments: [
    ("c5-c3", "c5-c3", "c3-c5"), ("c5-3", "c5-3", "c3-c5"), ("c1,c9-c2", "c9-c2", "c2-c9"),
  ])
  func aRangeWrittenBackwardsIsTurned(text: String, range: String, meant: String) {
    #expect(throws: AddressError.backwards(range, meant: meant)) { try Self.claims(text) }
  }

  @Test func aRangePastTheNewestIsNotSpelledOut() {
    #expect(throws: AddressError.rangePastEnd(.claim(ClaimID(999_999_999)), newest: 9)) {
      try Self.claims("c1-c999999999")
    }
    #expect(throws: AddressError.rangePastEnd(.claim(ClaimID(10)), newest: 9)) {
      try Self.claims("c9-c10")
    }
  }

  @Test func theSignForResultsNeedsResultsOfTheAcceptedKind() throws {
    #expect(throws: AddressError.noResults) { try Self.claims("@") }
    #expect(throws: AddressError.emptyResults) { try Self.claims("@", results: []) }
    #expect(try Self.claims("@", results: [.claim(ClaimID(4)), .claim(ClaimID(2))]) == [4, 2])
    let mixed: [ItemID] = [
      .article(ArticleID(1)), .claim(ClaimID(1)), .claim(ClaimID(2)), .evidence(EvidenceID(1)),
      .evidence(EvidenceID(2)), .note(NoteID(1)),
    ]
    #expect(
      throws: AddressError.mixedResults(
        expected: .claim, counts: ["1 article", "2 claims", "2 pieces of evidence", "1 note"])
    ) { try Self.claims("@", results: mixed) }
  }

  @Test(arguments: [
    (["c1"], "c1"), (["c1", "c2"], "c1 and c2"), (["c1", "c2", "c3"], "c1, c2 and c3"),
  ])
  func aListInASentenceEndsInAnd(words: [String], text: String) {
    #expect(Counted.list(words) == text)
  }

  @Test(arguments: [
    (0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (999, "999 claims"), (1000, "1,000 claims"),
    (1_234_567, "1,234,567 claims"), (-1234, "-1,234 claims"),
  ])
  func numbersComeWithTheirNoun(number: Int, text: String) {
    #expect(Counted.text(number, "claim") == text)
  }
}
