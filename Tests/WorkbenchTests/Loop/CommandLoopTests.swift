import FactCheck
import Glibc
import JSON
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Performing lines")
struct CommandLoopTests {
  /// Gives what it is told to give.
  private final class Scripted: LineSource {
    let name: String?
    var items: [SourceLine]
    var prompts: [String] = []

    init(_ items: [SourceLine], name: String? = "script") {
      self.items = items
      self.name = name
    }

    func next(prompt: String) -> SourceLine {
      prompts.append(prompt)
      return items.isEmpty ? .end : items.removeFirst()
    }
  }

  private static func run(
    _ items: [SourceLine], name: String? = "script", at desk: TestDesk,
    options: CommandLoop.Options = .init()
  ) -> Presentation.ExitStatus {
    desk.console.clear()
    return CommandLoop(desk: desk.desk, source: Scripted(items, name: name), options: options).run()
  }

  @Test func commentsAndEmptyLinesAreNothing() throws {
    let desk = try Sample.desk()
    let outcome = desk.run(["", "  ", "# comment", "   # another", "\t"])
    #expect(outcome.output == "")
    #expect(outcome.status == .success)
    #expect(
      desk.run(["#", "tag 3"], name: "x.script").diagnostics.hasPrefix("x.script:2: tag: "),
      "they count as lines")
  }

  @Test func aScriptStopsAtTheFirstFailure() throws {
    let desk = try Sample.desk()
    let lines = ["load DIR/article.txt", "tag 2", "tag 99", "tag 3"].map(desk.line)
    let outcome = desk.run(lines, name: "check.script")
    #expect(outcome.status == .failed)
    #expect(
      outcome.diagnostics == """
        check.script:3: tag: sentence 99 is past the end of a1, which has 8 sentences
        stopped at line 3 of check.script; lines 1-2 are saved; --keep-going continues after failures

        """)
    #expect(desk.desk.state.claims.count == 1)
  }

  @Test func keepGoingGoesOnAndStillFails() throws {
    let desk = try Sample.desk()
    let lines = ["load DIR/article.txt", "tag 99", "nonsense", "open nowhere", "tag 3"].map(
      desk.line)
    let outcome = desk.run(lines, keepsGoing: true, name: "check.script")
    #expect(outcome.status == .failed)
    #expect(
      outcome.diagnostics.split(separator: "\n").filter { $0.hasPrefix("check.script:") }.count == 3
    )
    #expect(!outcome.diagnostics.contains("stopped"))
    #expect(desk.desk.state.claims.count == 1)
  }

  @Test(arguments: [
    ("tag 99", Presentation.ExitStatus.failed), ("nonsense", .misuse), ("tag", .misuse),
    ("tag \"x", .misuse),
    ("open nowhere", .noSession), ("new check", .misuse), ("export pdf", .misuse),
    ("claims", .success),
    ("help nonsense", .misuse), ("tag --help", .success), ("", .success),
  ])
  func theStatusIsThatOfTheFailure(line: String, status: Presentation.ExitStatus) throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    #expect(desk(line).status == status)
    #expect(desk.type(line).status == .success, "at the prompt nothing ends")
  }

  @Test func theStopReportsWhatIsSaved() throws {
    let desk = try Sample.desk(session: nil)
    #expect(
      desk.run(["tag 3"], name: "a.script").diagnostics.contains(
        "stopped at line 1 of a.script; nothing was saved; "))
    let line = desk.line("load DIR/article.txt")
    #expect(
      desk.run([line, "tag 99"], name: "a.script").diagnostics.contains(
        "stopped at line 2 of a.script; line 1 is saved; "))
    #expect(!desk.run(["tag 99"]).diagnostics.contains("stopped"), "-c needs no telling")
  }

  @Test func nothingButJSONIsWrittenInJSONMode() throws {
    let desk = try Sample.desk()
    let lines = ["load DIR/article.txt", "tag 2", "# x", "", "export md", "tag 99"].map(desk.line)
    let outcome = desk.run(lines, json: true)
    #expect(outcome.lines.count == 4)
    for line in outcome.lines { _ = try JSONObject(line) }
    #expect(
      outcome.lines[3]
        == "{\"ok\":false,\"command\":\"tag\",\"error\":{\"code\":\"past-end\",\"message\":\"sentence 99 is past the end of a1, which has 8 sentences\",\"line\":6}}"
    )
    #expect(outcome.lines[1].hasPrefix("{\"ok\":true,\"command\":\"tag\",\"answer\":{\"claim\":{"))
  }

  @Test func theCommandIsCalledByItsNameInJSON() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2", "alias gone remove"])
    for (line, command) in [
      ("untag c9", "remove"), ("gone c9", "remove"), ("TAG", "tag"), ("meta --title \"\"", "edit"),
      ("nonsense x", "nonsense"), ("\"x", ""),
    ] {
      #expect(try JSONObject(desk(line, json: true).output).string("command") == command)
    }
    #expect(try JSONObject(desk.type("stat", json: true).output).string("command") == "status")
    #expect(try JSONObject(desk.type("tag 99", json: true).output)["error"].number("line") == nil)
  }

  @Test func longLinesHangUpsAndFaultsOfInputEndAScript() throws {
    let desk = try Sample.desk()
    #expect(Self.run([.tooLong(limit: 1_048_576), .line("help")], at: desk) == .misuse)
    #expect(
      desk.console.diagnostics.hasPrefix("script:1: the line is longer than 1,048,576 bytes\n"))
    #expect(Self.run([.failed(code: EIO)], at: desk) == .failed)
    #expect(desk.console.diagnostics == "script:0: reading failed (5)\n")
    #expect(Self.run([.line("help"), .hangUp], at: desk) == .interrupted)
    #expect(Self.run([.hangUp], name: nil, at: desk) == .success)
    #expect(
      Self.run(
        [.interrupted, .line("nonsense"), .tooLong(limit: 1), .line("help")], name: nil, at: desk)
        == .success)
    #expect(desk.console.output.hasPrefix("session\n"))
  }

  @Test func anInterruptionEndsAScriptBeforeItsNextLine() throws {
    let desk = try Sample.desk { $0.isInterrupted = { true } }
    var options = CommandLoop.Options()
    options.keepsGoing = true
    #expect(
      Self.run([.line(desk.line("load DIR/article.txt"))], at: desk, options: options)
        == .interrupted)
    #expect(desk.console.diagnostics == "" && desk.desk.state.articles.isEmpty)
  }

  /// At the prompt, Ctrl-C while a command works takes that command back, and the next one is asked for.
  @Test func anInterruptionCancelsTheCommandAtThePrompt() throws {
    let desk = try Sample.desk { $0.isInterrupted = { true } }
    #expect(
      Self.run([.line(desk.line("load DIR/article.txt")), .line("help")], name: nil, at: desk)
        == .success)
    #expect(desk.console.diagnostics == "✗ interrupted\n✗ interrupted\n")
    #expect(desk.desk.state.articles.isEmpty)
    // Nothing but the end of the row on which ^C stands.
    #expect(desk.console.output == "\n\n")
  }

  /// Too late to stop what was done, Ctrl-C does not keep the answer back.
  @Test func whatWasDoneIsReportedDespiteAnInterruption() throws {
    final class Switch: @unchecked Sendable { var isOn = false }
    let interruption = Switch()
    let desk = try Sample.desk(["load DIR/article.txt"]) {
      $0.isInterrupted = { interruption.isOn }
    }
    desk.beforeEntry = { interruption.isOn = true }
    #expect(Self.run([.line("tag 2")], name: nil, at: desk) == .success)
    #expect(desk.console.diagnostics == "")
    #expect(desk.console.output.hasPrefix("\nc1  ○ open  The city closed"))
  }

  @Test func anAnswerThatCouldNotBeWrittenIsAFailure() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    desk.console.outputFault = ENOSPC
    let outcome = desk("tag 2")
    #expect(outcome.status == .failed)
    #expect(
      outcome.diagnostics.contains("cannot write the answer: No space left on device"))
    #expect(desk.desk.state.claims.count == 1)
  }

  @Test func thePromptNamesSessionAndArticle() throws {
    let desk = try Sample.desk()
    let source = Scripted([.line(desk.line("load DIR/article.txt"))], name: nil)
    _ = CommandLoop(desk: desk.desk, source: source).run()
    #expect(source.prompts == ["desk> ", "desk a1> "])
  }

  @Test func lookingAtASessionThatIsNotThereFailsInAScript() throws {
    let desk = try Sample.desk()
    for line in [
      "claims", "status", "articles", "read", "show c1", "history", "find x", "report", "export md",
      "undo", "redo", "use a1",
    ] {
      #expect(desk(line).status == .noSession, "\(line)")
    }
    #expect(desk.says("sessions") == "no sessions in DIR\n")
    let prompt = try Sample.desk(console: MemoryConsole(isInteractive: true))
    #expect(prompt("claims").output == "no claims yet: load FILE loads an article\n")
  }

  @Test func lookingAppendsNothing() throws {
    let desk = try Sample.desk(Sample.checked)
    let before = desk.desk.state.sequence
    for line in [
      "claims", "status", "articles", "use a1", "read", "show c1", "history", "find x", "report",
      "export md", "export json",
      "scale", "help", "set", "set width 70", "alias", "alias x claims", "sessions", "edit a1",
      "save", "scale politifact",
    ] { desk.prepare([line]) }
    #expect(desk.desk.state.sequence == before)
  }

  @Test func aRefusedLineChangesNothing() throws {
    let desk = try Sample.desk(Sample.checked)
    let before = desk.desk.state.sequence
    for row in MessageRow.rules + MessageRow.addresses where row.after.count <= 1 {
      desk(desk.line(row.line))
    }
    let newer = desk.desk.state.sequence
    #expect(newer - before < 12, "only what these rows' own set-up would have forbidden")
    #expect(try desk.json("history")["answer"].objects("entries").count == newer)
  }
}
