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

  /// As other programs write labels, in scripts too.
  static let joined = [
    "mostly-false", "mostly_false", "mostly  false", "MostlyFalse", "MOSTLY_FALSE", "Mostly–False",
    "mostly\u{A0}false", "mostlyfalse", "Mostly-False",
  ]

  @Test(arguments: joined) func theWordsOfALabelMayBeJoined(typed: String) throws {
    let desk = try Self.desk(isInteractive: false)
    desk.prepare(["verdict c1 \(typed)", "tag 4 --verdict \"\(typed)\""])
    #expect(desk.desk.state.claims.map(\.rating) == ["Mostly False", nil, "Mostly False"])
    let listed = desk.says("claims --verdict \"\(typed)\"")
    #expect(listed.contains("c1") && listed.contains("c3") && !listed.contains("c2"))
    desk.prepare(["verdict c1 pants-on-fire", "verdict c2 mostly_true", "verdict c3 HalfTrue"])
    #expect(desk.desk.state.claims.map(\.rating) == ["Pants on Fire", "Mostly True", "Half True"])
  }

  @Test func ratingsMoveToAnotherScaleHoweverTheyAreJoined() throws {
    let desk = try Self.desk(isInteractive: false)
    desk.prepare(["verdict c1 mostly-false", "verdict c2 true"])
    #expect(
      desk("scale africacheck --map mostly_false=in-correct --map TRUE=mostlycorrect").diagnostics
        == "")
    #expect(desk.desk.state.claims.map(\.rating) == ["Incorrect", "Mostly correct"])
    // Free text keeps what was typed, and is found however it is joined.
    desk.prepare(["scale free", "verdict c1 half-baked"])
    #expect(desk.desk.state.claims.first?.rating == "half-baked")
    #expect(desk.says("claims --verdict \"Half baked\"").contains("c1"))
    // At the prompt a beginning is enough.
    let person = try Self.desk(isInteractive: true)
    person.type("verdict c1 half", "verdict c2 true")
    let moved = person.type("scale africacheck --map half_true=inc --map True=Mostly-c")
    #expect(moved.diagnostics == "")
    #expect(person.desk.state.claims.map(\.rating) == ["Incorrect", "Mostly correct"])
  }

  @Test(arguments: ["mostly-f", "mostly_f", "MostlyF", "mostly f", "MOSTLYFAL"])
  func beginningsMayBeJoinedToo(typed: String) throws {
    let desk = try Self.desk(isInteractive: true)
    #expect(desk.type("verdict c1 \(typed)").diagnostics == "")
    #expect(desk.desk.state.claims.first?.rating == "Mostly False")
    let found = Completer(desk: desk.desk).candidates(for: "verdict c2 \(typed)")
    #expect(found.candidates.map(\.replacement) == ["Mostly False"] && found.start == 11)
    #expect(desk.type("verdict c2 mostly-").diagnostics.contains("\"Mostly True\" or"))
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
    // On the free scale any words can be a rating, and none a beginning.
    desk.type("scale free", "verdict c2 Mix")
    #expect(desk.desk.state.claim(ClaimID(2))?.verdict?.rating == "Mix")
  }
}
