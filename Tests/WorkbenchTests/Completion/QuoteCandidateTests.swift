import FactCheck
import TestSupport
import Testing

@testable import Workbench

@Suite("Quotations that are begun") struct QuoteCandidateTests {
  private static func words(_ line: String) throws -> [String] {
    let desk = try Sample.desk(Sample.checked + ["load DIR/other.txt", "use a1"])
    let found = Completer(desk: desk.desk).candidates(for: line)
    return found.candidates.map(\.replacement)
  }

  @Test func goOnByWordsAndToThePause() throws {
    #expect(
      try Self.words("tag 2:\"closed tw")
        == ["2:\"closed two", "2:\"closed two of its five libraries in 2025\""])
    #expect(
      try Self.words("tag 2:\"closed two") == [
        "2:\"closed two of", "2:\"closed two of its five libraries in 2025\"",
      ])
    #expect(
      try Self.words("tag 2:'clo") == ["2:'closed", "2:'closed two of its five libraries in 2025'"])
    // In another article, and in the whole of the current one, wherever the words begin.
    #expect(
      try Self.words("tag a2.1:\"Bus f") == [
        "a2.1:\"Bus fares", "a2.1:\"Bus fares rise in March\"",
      ])
    #expect(
      try Self.words("tag \"The budget fell by ")
        == [
          "\"The budget fell by 12", "\"The budget fell by 12 percent\"",
          "\"The budget fell by 4", "\"The budget fell by 4 percent\"",
        ])
  }

  @Test func beginWithTheClauses() throws {
    #expect(try Self.words("tag 5:\"") == ["5:\"The", "5:\"The library office counts otherwise\""])
    #expect(try Self.words("trim c1 4:\"").contains("4:\"he said\""))
  }

  @Test func noneWhereNothingFits() throws {
    for line in [
      "tag 2:\"elsewhere", "tag 99:\"clo", "tag a9.1:\"x", "tag 2:\"losed",
      "note c1 2:\"clo", "claims 2:\"clo",
    ] {
      #expect(try Self.words(line) == [], "\(line)")
    }
  }

  @Test func areTaggedAsTheyStand() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let candidates = Completer(desk: desk.desk).candidates(for: "tag 2:\"closed tw").candidates
    desk.prepare(["tag \(candidates[1].replacement)"])
    #expect(desk.desk.state.claims[0].text == "closed two of its five libraries in 2025")
    #expect(candidates.map(\.isFinal) == [false, true])
  }
}
