import FactCheck
import TestSupport
import Testing

@testable import Workbench

/// What somebody wrote is not lost when the line fails that it was written for.
@Suite("Texts of lines that fail") struct KeptTextTests {
  /// A prompt that keeps texts, and knows what Up brings back.
  private final class Prompt: LineSource {
    let name: String? = nil
    var pastes: [PastedText] = []
    var recalled: [String] = []
    private let lines: ListedLines

    init(_ lines: [String]) { self.lines = ListedLines(lines, name: nil) }

    func next(prompt: String) -> SourceLine { lines.next(prompt: prompt) }

    func keep(_ text: String) -> String? {
      pastes.append(PastedText(tag: "[paste \(pastes.count + 1): 2 lines]", text: text))
      return pastes.last?.tag
    }

    func recall(_ line: String) { recalled.append(line) }
  }

  private static func desk() throws -> TestDesk {
    try Sample.desk(Sample.checked, console: MemoryConsole(isInteractive: true))
  }

  /// More than a text may have.
  private static let longer = String(repeating: "x", count: 1_000_001)

  @Test(arguments: [
    ("note c1", "note c1 [paste 1: 2 lines]"), ("note c1 -", "note c1 [paste 1: 2 lines]"),
    ("edit n1 ", "edit n1 [paste 1: 2 lines]"),
    ("verdict c1 True --because -", "verdict c1 True --because [paste 1: 2 lines]"),
    (
      "report --summary=- --method - --title -",
      "report --summary=[paste 1: 2 lines] --method [paste 2: 2 lines] --title [paste 3: 2 lines]"
    ),
  ])
  func comeBackWithUp(line: String, again: String) throws {
    let desk = try Self.desk()
    // Longer than a text may be.
    desk.console.editor = { _ in Self.longer }
    let prompt = Prompt([line])
    desk.console.clear()
    _ = CommandLoop(desk: desk.desk, source: prompt).run()
    #expect(prompt.recalled == [again])
    #expect(prompt.pastes.allSatisfy { $0.text == Self.longer })
    let said = desk.console.diagnostics.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      said.contains("what you wrote is kept: Up brings the line back with [paste 1: 2 lines]"))
  }

  @Test func areForgottenWhenTheLineSucceeds() throws {
    let desk = try Self.desk()
    desk.console.editor = { _ in "Short." }
    let prompt = Prompt(["note c1", "claims --verdict nonsense"])
    _ = CommandLoop(desk: desk.desk, source: prompt).run()
    #expect(prompt.recalled == [] && prompt.pastes == [])
  }

  @Test func aNoteOfAReviewStandsThereAgain() throws {
    let desk = try Self.desk()
    let pressed = PressedKeys("")
    pressed.keys = [
      .character("n"), .pasted(Self.longer), .character("\n"), .character("\u{1B}"),
      .character("q"),
    ]
    desk.console.pressed = pressed
    let prompt = Prompt(["review 2"])
    _ = CommandLoop(desk: desk.desk, source: prompt).run()
    // Before Enter, and again behind the refusal, until Escape gives it up.
    let typed = pressed.frames.filter { $0.rows.last?.contains("xxx") == true }
    #expect(typed.count == 2, "\(pressed.frames.map { $0.rows.last ?? "" })")
    #expect(prompt.recalled == ["note c1 \(Self.longer)"])
  }

  @Test func aNoteThatIsTriedAgainIsNotKept() throws {
    let desk = try Self.desk()
    let pressed = PressedKeys("")
    pressed.keys = [
      .character("n"), .pasted(Self.longer), .character("\n"), .character("\u{15}"),
      .pasted("Short."), .character("\n"), .character("q"),
    ]
    desk.console.pressed = pressed
    let prompt = Prompt(["review 2"])
    _ = CommandLoop(desk: desk.desk, source: prompt).run()
    #expect(desk.desk.state.allNotes.last?.text == "Short.")
    #expect(prompt.recalled == [])
  }
}
