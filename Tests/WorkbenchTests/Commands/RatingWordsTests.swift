import FactCheck
import TestSupport
import Testing

@testable import Workbench

/// How ratings are typed.
@Suite("The words of a rating") struct RatingWordsTests {
  private static func desk(isInteractive: Bool) throws -> TestDesk {
    try Sample.desk(
      ["load DIR/article.txt", "tag 2", "tag 3"],
      console: MemoryConsole(isInteractive: isInteractive))
  }

  @Test(arguments: [
    ("verdict c1 Half", "Half True"), ("verdict c1 mostly f", "Mostly False"),
    ("verdict c1 p", "Pants on Fire"), ("verdict c1 true", "True"), ("verdict c1 FALSE", "False"),
  ])
  func atThePromptABeginningIsEnough(line: String, label: String) throws {
    let desk = try Self.desk(isInteractive: true)
    #expect(desk.type(line).diagnostics == "")
    #expect(desk.desk.state.claim(ClaimID(1))?.verdict?.rating == label)
    desk.type("tag 4 --verdict half")
    #expect(desk.desk.state.claim(ClaimID(3))?.verdict?.rating == "Half True")
    #expect(desk.type("claims --verdict half").output.contains("c3"))
  }

  @Test func oneThatSeveralLabelsHaveIsNot() throws {
    let desk = try Self.desk(isInteractive: true)
    #expect(
      desk.type("verdict c1 Mostly").diagnostics == """
        ✗ politifact has no label "Mostly"
          did you mean "Mostly True" or "Mostly False"?
            True, Mostly True, Half True, Mostly False, False, Pants on Fire

        """)
    #expect(desk.desk.state.claim(ClaimID(1))?.verdict == nil)
  }

  @Test func aScriptSpellsLabelsOut() throws {
    let desk = try Self.desk(isInteractive: false)
    #expect(
      desk("verdict c1 Half").diagnostics == """
        -c:1: verdict: politifact has no label "Half"
          did you mean "Half True"?
            True, Mostly True, Half True, Mostly False, False, Pants on Fire

        """)
    #expect(desk.desk.state.claim(ClaimID(1))?.verdict == nil)
  }

  @Test func otherScalesAreTypedSo() throws {
    let desk = try Self.desk(isInteractive: true)
    desk.type("scale snopes", "verdict c1 Mix")
    #expect(desk.desk.state.claim(ClaimID(1))?.verdict?.rating == "Mixture")
    // On the free scale any words are a rating, and none a beginning.
    desk.type("scale free", "verdict c2 Mix")
    #expect(desk.desk.state.claim(ClaimID(2))?.verdict?.rating == "Mix")
  }
}
