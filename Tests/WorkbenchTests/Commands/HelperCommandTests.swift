import ArticleLoading
import FactCheck
import Foundation
import Glibc
import Helpers
import PtySupport
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// Programs from outside at the desk: nothing runs unasked, and nothing goes wrong but the helper.
@Suite("Asking a program from outside") struct HelperCommandTests {
  /// A program that keeps what it gets in `got`, and answers.
  private static let good = """
    #!/bin/sh
    cat > "$(dirname "$0")/got"
    echo '{"helper":"rater","version":"1.2"}'
    echo '{"sentence":4,"score":0.5,"reason":"budget"}'
    echo '{"sentence":2,"score":0.75,"reason":"a \\u001b[31mred\\u0007 count","rewording":"The city closed two."}'
    echo 'nonsense'

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("rater.sh", Self.good, mode: 0o700)
  }

  private var got: String? { try? String(contentsOfFile: "\(folder.path)/got", encoding: .utf8) }

  private func desk(
    _ command: String? = nil, console: MemoryConsole = MemoryConsole(width: 100),
    edit: (inout DeskSetup) -> Void = { _ in }
  ) throws -> TestDesk {
    let desk = try Sample.desk(
      ["load DIR/article.txt --language en", "tag 3", "skip 8"], console: console, edit: edit)
    desk.prepare(["set suggester \(command ?? "\(folder.path)/rater.sh --key hush")"])
    return desk
  }

  private func changes(_ desk: TestDesk) throws -> [String] {
    try desk.json("history")["answer"].objects("entries").flatMap { $0.strings("changes") ?? [] }
  }

  // MARK: What runs, and when

  @Test func nothingRunsUnlessTheLineSaysSo() throws {
    let desk = try desk()
    desk.console.pressed = PressedKeys("q")
    desk.prepare(["suggest", "suggest --explain 2", "review --suggested", "show 2"])
    #expect(got == nil)
    // A script must say that it is sure.
    #expect(
      desk.fault(of: "suggest --helper") as? DeskError
        == .unconfirmedHelper("rater.sh", command: "suggest"))
    desk.prepare(["suggest --helper --dry-run"])
    #expect(got == nil)
    #expect(try !changes(desk).contains { $0.hasPrefix("handed") })
    desk.prepare(["suggest --helper --yes"])
    #expect(got != nil)
  }

  @Test func itGetsWhatTheDryRunPrintedAndTheLogSaysSo() throws {
    let desk = try desk()
    let lines = desk.says("suggest --helper --dry-run")
    #expect(
      try desk.json("suggest --helper --dry-run")["answer"]["helper"].strings("lines")
        == lines.split(separator: "\n").map(String.init))
    desk.prepare(["suggest --helper --yes"])
    #expect(got == lines)
    // Only open sentences, and neither title nor address of the article.
    #expect(lines.hasPrefix("{\"task\":\"suggest\",\"version\":1,\"language\":\"en\"}\n"))
    #expect(lines.split(separator: "\n").count == 7)
    #expect(!lines.contains("disputes") && !lines.contains("every third"))
    let entry = "handed 6 sentences of a1 (\(lines.utf8.count) bytes) to rater.sh"
    #expect(try changes(desk).last == entry)
    #expect(try !changes(desk).contains { $0.contains("hush") })
    #expect(desk.says("history a1").contains("to rater.sh"))
    // What left cannot be taken back: undo takes the step before.
    desk.prepare(["undo"])
    #expect(try changes(desk).contains(entry))
    #expect(desk.desk.state.articles[0].dismissed.isEmpty)
    #expect(try TestDesk(in: desk.folder).desk.state.sequence == desk.desk.state.sequence)
  }

  @Test func aPersonIsAskedOnceForASessionInARun() throws {
    let console = MemoryConsole(isInteractive: true)
    let desk = try desk(console: console)
    desk.type("suggest --helper")
    #expect(console.questions == ["Hand 6 sentences to rater.sh?"])
    #expect(console.diagnostics.contains("may pass them\non; suggest --helper --dry-run"))
    #expect(got == nil)
    #expect(try !changes(desk).contains { $0.hasPrefix("handed") })
    console.replies = [true]
    desk.type("suggest --helper")
    desk.type("suggest 1-4 --helper")
    #expect(console.questions.count == 2)
    #expect(got?.split(separator: "\n").count == 4)
    // Another command, or another session, is another question.
    desk.type("set suggester \(folder.path)/rater.sh", "suggest --helper")
    #expect(console.questions.count == 3)
    desk.type("new other", "load \(desk.folder.path)/other.txt", "suggest --helper")
    #expect(console.questions.last == "Hand 2 sentences to rater.sh?")
  }

  @Test func noFileBesideASessionCanNameAProgram() throws {
    let desk = try desk()
    #expect(
      desk.fault(of: "set --desk suggester rater") as? DeskError == .settingOfPerson("suggester"))
    try desk.folder.write("set suggester \(folder.path)/rater.sh\n".utf8, to: "factdesk.conf")
    let other = try TestDesk(in: desk.folder)
    #expect(other.desk.settings[.suggester] == nil)
    #expect(other.fault(of: "suggest --helper --yes") as? DeskError == .noHelper("suggester"))
    #expect(got == nil)
  }

  @Test func nothingIsAskedAboutNoSentences() throws {
    let desk = try desk()
    desk.prepare(["skip 1-2,4-7", "suggest --helper --yes"])
    #expect(got == nil)
  }

  // MARK: What is shown

  @Test func whatItSaysIsShownApart() throws {
    let desk = try desk()
    let text = desk.says("suggest --helper --yes")
    let parts = text.components(separatedBy: "rater 1.2 says, unchecked and not kept:\n")
    try #require(parts.count == 2, "\(text)")
    #expect(parts[0].hasPrefix("@1  4  ") && !parts[0].contains("reworded"))
    #expect(
      parts[1] == """
        2  0.75  The city closed two of its five libraries in 2025.
           a ␛[31mred␇ count
           reworded: The city closed two.
        4  0.5  The budget fell by 12 percent, he said.
           budget
        line 4 of rater could not be read

        """)
    let helper = try desk.json("suggest --helper --yes")["answer"]["helper"]
    #expect(helper.string("name") == "rater" && helper.string("version") == "1.2")
    #expect(helper.objects("suggestions").compactMap { $0.number("number") } == [2, 4])
    #expect(helper.number("bytes") == got?.utf8.count)
    // Nothing of it is kept.
    #expect(!desk.says("show a1").contains("budget"))
    #expect(
      !String(decoding: desk.desk.state.claims.map { $0.text }.joined().utf8, as: UTF8.self)
        .contains("two."))
  }

  @Test(
    "a helper that fails costs nothing but a message",
    arguments: [
      ("no-such-helper", "there is no program no-such-helper; nothing was handed over"),
      ("sh -c 'echo out of luck >&2; exit 3'", "sh failed: out of luck"),
      ("sleep 100", "sleep took more than 0 seconds and was ended"),
      ("yes", "yes wrote more than 10,000 bytes and was ended"),
      ("printf 'a\\nb\\n'", "2 lines (1, 2) of printf could not be read"),
      ("true", ""),
    ])
  func failures(_ command: String, _ message: String) throws {
    let desk = try desk(command) {
      $0.helperLimits.patience = .milliseconds(300)
      $0.helperLimits.bytes = 10_000
    }
    let own = desk.says("suggest")
    let outcome = desk("suggest --helper --yes")
    #expect(outcome.status == .success)
    #expect(outcome.output == own + (message.isEmpty ? "" : message + "\n"))
    #expect(
      try changes(desk).contains { $0.hasPrefix("handed") } == (command != "no-such-helper"))
  }

  @Test func ctrlCEndsIt() throws {
    let desk = try desk("sleep 100") {
      let start = ContinuousClock.now
      $0.programs = OutsidePrograms(isCancelled: { ContinuousClock.now - start > .milliseconds(50) }
      )
    }
    #expect(desk.fault(of: "suggest --helper --yes") is CancellationError)
  }

  // MARK: match

  @Test func aMatcherGetsClaimsWithWhatWasListed() throws {
    try folder.write(
      "matcher.sh",
      "#!/bin/sh\ncat > \"$(dirname \"$0\")/got\"\necho '{\"candidate\":1,\"score\":0.9,\"reason\":\"same\"}'\n",
      mode: 0o700)
    let desk = try desk()
    try desk.folder.write(
      "{\"claim\":\"The city closed two of its five libraries in 2025.\",\"verdict\":\"True\",\"url\":\"https://x.example/1\",\"language\":\"en\"}\n"
        .utf8, to: "old.jsonl")
    desk.prepare([
      "library add DIR/old.jsonl", "tag 2", "set matcher \(folder.path)/matcher.sh", "match c2",
    ])
    #expect(got == nil)
    #expect(
      desk.fault(of: "match c2 --helper") as? DeskError
        == .unconfirmedHelper("matcher.sh", command: "match"))
    let lines = desk.says("match c2 --helper --dry-run")
    #expect(lines.hasPrefix("{\"task\":\"match\",\"version\":1}\n{\"claim\":\"c2\",\"text\":"))
    #expect(lines.contains("\"candidate\":1,"))
    let text = desk.says("match c2 --helper --yes")
    #expect(got == lines)
    #expect(text.contains("matcher.sh says, unchecked and not kept:\n1  0.9  The city closed"))
    #expect(
      try changes(desk).last == "handed c2 (\(lines.utf8.count) bytes) to matcher.sh")
    #expect(
      try desk.json("match c2 --helper --yes")["answer"]["helper"].objects("suggestions").count == 1
    )
    // Where nothing is listed, nothing is handed over.
    let entries = desk.desk.state.sequence
    desk.prepare(["tag 1 --as \"Zebras swim quickly.\"", "match c3 --helper --yes"])
    #expect(desk.desk.state.sequence == entries + 1)
  }

  // MARK: The setting

  @Test func aCommandIsSplitAsAtThePrompt() throws {
    try folder.write("two words.sh", Self.good, mode: 0o700)
    let desk = try desk("\"\(folder.path)/two words.sh\" 'a b'")
    desk.prepare(["suggest --helper --yes"])
    #expect(got != nil)
    #expect(try changes(desk).last?.hasSuffix("to two words.sh") == true)
    #expect(desk.says("set suggester").contains("two words.sh"))
    desk.prepare(["set suggester none"])
    #expect(desk.fault(of: "suggest --helper --yes") as? DeskError == .noHelper("suggester"))
    #expect(Helper(command: "~/x")?.program.hasPrefix("/") == true)
    #expect(Helper(command: "'~/x'") == nil)
  }

  // MARK: The page

  private static let hasPython = OutsidePrograms().has("python3")

  @Test("the program of the page does what the page says", .enabled(if: hasPython))
  func theExampleOfThePage() throws {
    let page = try ProjectFiles.text("docs/helpers.md")
    let program = try #require(
      page.components(separatedBy: "```python\n").dropFirst().first?
        .components(separatedBy: "```").first)
    try folder.write("digits.py", program, mode: 0o600)
    let desk = try desk("python3 \(folder.path)/digits.py")
    let text = desk.says("suggest --helper --yes")
    #expect(text.contains("digits 1 says, unchecked and not kept:\n"), "\(text)")
    #expect(text.contains("4 digits") && !text.contains("could not be read"))
    #expect(program.split(separator: "\n").count <= 12)
  }
}
