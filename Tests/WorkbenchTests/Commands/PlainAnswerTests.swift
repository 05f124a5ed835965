import FactCheck
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Answers say what happened, and what did not")
struct PlainAnswerTests {
  @Test("evidence that the claim has already is named")
  func repeatedEvidence() throws {
    let desk = try Sample.desk(Sample.checked)
    let line = "evidence c1 https://city.example/libraries --supports"
    #expect(desk.says(line).hasSuffix("    e2 has the same source as e1\n"))
    #expect(try desk.json(line)["answer"].strings("remarks") == ["e3 has the same source as e1"])
    #expect(
      !desk.says("evidence c2 https://city.example/libraries --context").contains("same source"))
    #expect(!desk.says("evidence c1 --title Branches --supports").contains("same source"))
    #expect(desk.says("evidence c1 --title branches --supports").contains("same source") == false)
    #expect(
      desk.says("evidence c1 --title Branches --supports").contains("e7 has the same source as e5"))
  }

  @Test("help explains an alias, even one that begins like commands")
  func aliases() throws {
    let desk = try Sample.desk(["alias cl claims --open"])
    #expect(
      desk.type("help cl").output.hasSuffix(
        "cl is an alias of: claims --open\n\nhelp claims explains the command.\n"))
  }

  @Test("history shows what changed in a contact")
  func contacts() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "contact c1 --asked 2026-01-01 --replied 2026-01-02 --reply \"Yes.\"",
        "contact c1 --reply \"No.\"",
      ])
    let words = try #require(desk.desk.session.store).entries(after: 0, through: nil).suffix(2)
      .map { $0.step.changes.map(\.inWords).joined() }
    #expect(
      words == [
        "contact of c1: asked on 1 January 2026, replied on 2 January 2026, reply “Yes.”",
        "contact of c1: reply “No.”",
      ])
  }

  @Test("a session without claims is called that")
  func withoutClaims() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    #expect(desk.says("carry") == "there are no claims yet\n")
    #expect(desk.says("show 2-3") == "sentences 2-3 have no claims\n")
    #expect(desk.says("show \"two of its\"") == "these words have no claims\n")
  }

  @Test("a path in a new session's name is shown")
  func pathOfANewSession() throws {
    let desk = try Sample.desk(session: nil)
    #expect(
      desk.says("save DIR/sub/ferries").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "named ferries; the first change creates DIR/sub/ferries.factdesk")
  }

  @Test("a screen reader does not read a dash for missing evidence")
  func noDashes() throws {
    let console = MemoryConsole()
    console.isAccessible = true
    let desk = try Sample.desk(Sample.checked, console: console)
    let rows = desk.says("claims").split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows[0].hasSuffix("1 ev"))
    #expect(rows[1].hasSuffix("Ben Osei"))
  }

  @Test("at the prompt, a text from standard input is announced")
  func waitingForInput() throws {
    let desk = try Sample.desk()
    desk.console.isInteractive = true
    #expect(desk.type("load -").diagnostics.hasPrefix("type or paste the text; Ctrl-D ends it\n"))
    desk.console.isInteractive = false
    #expect(!desk("load -").diagnostics.contains("Ctrl-D"))
  }

  @Test("redact looks for the source before it asks")
  func nothingToAskAbout() throws {
    let desk = try Sample.desk(Sample.checked + ["redact e1 --confirm e1"])
    desk.console.isInteractive = true
    let outcome = desk.type("redact e1")
    #expect(outcome.diagnostics.hasPrefix("✗ the source of e1 has already been redacted\n"))
    #expect(!outcome.diagnostics.contains("(y/N)"))
  }

  @Test(
    "tags of languages have at least two letters and no end that is cut off",
    arguments: [
      ("e", false), ("en", true), ("e-f", false), ("en-", false), ("en-US", true), ("en-x", false),
      ("x-ours", true), ("de-CH-1996", true), ("sl-rozaj", true), ("english_US", false),
    ])
  func languages(_ tag: String, _ isTag: Bool) throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    #expect((desk("report --language \(tag)").status == .success) == isTag)
    #expect((desk("resegment a1 --language \(tag)").status == .success) == isTag)
  }
}
