import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// What commands ask of a person: for a text in an editor, for a yes to many changes at once.
@Suite("Commands that ask a person") struct AskingTests {
  private static func desk() throws -> TestDesk {
    try Sample.desk(Sample.checked, console: MemoryConsole(isInteractive: true))
  }

  @Test func longTextsAreWrittenInTheEditor() throws {
    let desk = try Self.desk()
    var shown: [String] = []
    desk.console.editor = {
      shown.append($0)
      return "A long\nnote."
    }
    #expect(desk.type("note c1", "edit n1", "verdict c1 half true --because -").diagnostics == "")
    #expect(shown.prefix(2) == ["", "Ask the councillor."])
    // A rationale has the claim and its evidence below it.
    let rationale = try #require(shown.last)
    #expect(rationale.hasPrefix("\n\n# ---") && rationale.contains("[e1] supports: Branches"))
    let state = desk.desk.state
    #expect(state.notes(on: .claim(ClaimID(1))).map(\.text) == ["A long\nnote."])
    #expect(state.note(NoteID(1))?.text == "A long\nnote.")
    #expect(state.claim(ClaimID(1))?.verdict?.rationale == "A long\nnote.")
  }

  @Test(arguments: [nil, "", " \n"] as [String?])
  func anEditorLeftWithoutATextChangesNothing(written: String?) throws {
    let desk = try Self.desk()
    desk.console.editor = { _ in written }
    let entries = desk.desk.state.sequence
    for line in ["note c1", "verdict c1 true --because -"] {
      #expect(
        desk.type(line).diagnostics
          == "✗ the text is empty; nothing was changed\n")
    }
    #expect(desk.desk.state.sequence == entries)
  }

  @Test func aTextLeftAsItWasIsSaidSo() throws {
    let desk = try Self.desk()
    desk.console.editor = { _ in nil }
    for line in ["edit n1", "edit n1 -", "edit c1 --as -"] {
      #expect(
        desk.type(line).diagnostics == "✗ the text is the same; nothing was changed\n")
    }
  }

  @Test func aDashIsATextToBeWrittenBehindEveryOptionThatTakesOne() throws {
    let desk = try Self.desk()
    var shown: [String] = []
    desk.console.editor = {
      shown.append($0)
      return "Text \(shown.count)"
    }
    let said = desk.type(
      "edit c1 --as - --reason - --summary=- --same-meaning - --place -", "note c1 -",
      "evidence c1 https://x.example/ --refutes --quote - --interest - --note -",
      "report --summary - --method - --title -", "contact c1 --asked 2026-01-30 --reply -",
      "skip c1 --because -", "tag 4 --as - --verdict False --because -", "edit e2 --quote -")
    #expect(said.diagnostics == "")
    #expect(shown.count == 17)
    #expect(shown[0] == "closed two of its five libraries" && shown.last == "Text 7")
    let state = desk.desk.state
    let claim = try state.existing(ClaimID(1))
    #expect(claim.text == "Text 1" && claim.details.why == "Text 2")
    #expect(claim.details.summary == "Text 3" && claim.details.place == "Text 5")
    #expect(state.allNotes.last?.text == "Text 6")
    #expect(state.report.summary == "Text 10" && state.report.method == "Text 11")
    #expect(state.report.title == "Text 12")
    #expect(state.claim(ClaimID(3))?.verdict?.rationale == "Text 16")
    #expect(try state.existing(EvidenceID(2)).details.quote == "Text 17")
  }

  /// By the kind that an option declares it is a text for which a dash opens the editor, or it takes the
  /// dash as it is: all options of all commands.
  @Test func whatADashMeansFollowsFromWhatAnOptionDeclares() throws {
    var tried: [WordKind.Writing?: Int] = [:]
    for type in CommandList.all {
      for variant in type.variants {
        for part in CommandParts.declared(variant) {
          guard let value = part.value else { continue }
          let kind = try #require(part.kind, "\(type.card.name): <\(value)>").writing
          for name in part.names {
            tried[kind, default: 0] += 1
            for words in [[name, "-"], ["\(name)=-"]] {
              let gaps = TextGaps.find(in: words, of: variant)
              #expect(
                gaps.map(\.option) == (kind == nil ? [] : [part.option]),
                "\(type.card.name) \(words)")
              let text = gaps.first?.filled(with: "One\ntwo")
              let filled = kind == .line ? "One two" : "One\ntwo"
              #expect(text.map { $0.contains(filled) } ?? true, "\(type.card.name) \(words)")
              #expect(text.map { words.count == 2 || $0.hasPrefix("\(name)=") } ?? true)
            }
          }
        }
        // Help names the kinds of all of them, unless all are names and titles.
        let told = HelpAnswer(command: type).text?.split(separator: "\n").last ?? ""
        let parts = CommandParts.parts(of: type).filter(\.isWritten)
        let isTold = parts.contains { $0.kind?.writing == .text }
        let written = parts.compactMap(\.value)
        #expect(told.hasPrefix("A dash (-) instead of a ") == isTold, "\(type.card.name)")
        for value in written where isTold {
          #expect(told.contains(value), "\(type.card.name): \(value)")
        }
      }
    }
    #expect(tried.values.allSatisfy { $0 > 8 } && tried.count == 3)
  }

  @Test func theEditorShowsWhatWouldBeReplaced() throws {
    let desk = try Self.desk()
    desk.prepare([
      "edit c1 --claimant Ana --claimant-role Mayor --reported-by Gazette --place Quay --reason Why"
        + " --summary Sum --media-category edited --media-kind video --media-context Ctx",
      "edit e1 --title T --publisher P --author A --quote Q --at 3 --interest I --note N",
      "edit a1 --title Head --publisher Paper",
      "report --title R --summary S --reviewer D --method M",
    ])
    var shown: [String] = []
    desk.console.editor = {
      shown.append($0)
      return nil
    }
    let lines = [
      (
        "edit c1",
        [
          "--claimant", "--claimant-role", "--reported-by", "--place", "--reason", "--summary",
          "--media-context",
        ], ["Ana", "Mayor", "Gazette", "Quay", "Why", "Sum", "Ctx"]
      ),
      (
        "edit e1",
        ["--title", "--publisher", "--author", "--quote", "--at", "--interest", "--note"],
        ["T", "P", "A", "Q", "3", "I", "N"]
      ),
      ("edit a1", ["--title", "--publisher"], ["Head", "Paper"]),
      ("report", ["--title", "--summary", "--reviewer", "--method"], ["R", "S", "D", "M"]),
    ]
    for (command, options, texts) in lines {
      shown = []
      for option in options { desk.type("\(command) \(option) -") }
      #expect(shown == texts, "\(command)")
    }
  }

  /// A dash is a word like any other where a command's words are not the analyst's own.
  @Test func elsewhereADashIsADash() throws {
    let desk = try Self.desk()
    desk.console.editor = { _ in
      Issue.record("the editor was opened")
      return nil
    }
    desk.prepare(["note c1 A - B"])
    #expect(desk.type("find -").output.contains("n2"))
    #expect(desk.type("reviews --by - -").diagnostics == "")
    #expect(desk.type("set analyst -").diagnostics.contains("a letter or digit, not \"-\""))
    #expect(desk.type("edit c1 --made -", "evidence c1 - --supports").diagnostics.contains("✗"))
  }

  @Test func aQuotedDashIsADash() throws {
    let desk = try Self.desk()
    desk.console.editor = { _ in
      Issue.record("the editor was opened")
      return nil
    }
    #expect(desk.type("note c1 \"-\"", "tag 4 --as '-'", "tag 5 --reason=\"-\"").diagnostics == "")
    #expect(desk.desk.state.allNotes.last?.text == "-")
    #expect(desk.desk.state.claim(ClaimID(3))?.text == "-")
    #expect(desk.desk.state.claim(ClaimID(4))?.details.why == "-")
  }

  @Test func inAScriptADashIsStandardInput() throws {
    let desk = try Sample.desk(Sample.checked)
    desk.console.input = Array("Two lines\nof text.\n\n".utf8)
    desk.prepare(["verdict c1 true --because -", "note c1 -"])
    #expect(desk.desk.state.claim(ClaimID(1))?.verdict?.rationale == "Two lines\nof text.")
    #expect(desk.desk.state.allNotes.last?.text == "Two lines\nof text.")
    desk.console.input = Array(" \n".utf8)
    #expect(
      desk("note c1 -").diagnostics
        == "-c:1: note: standard input is empty; nothing was changed\n")
    desk.console.input = [0xFF]
    #expect(try desk.json("report --summary -")["error"].string("code") == "bad-value")
    let script = try Sample.desk(Sample.checked) { $0.inputIsScript = true }
    #expect(try script.json("report --summary -")["error"].string("code") == "input-is-script")
  }

  @Test func aRatingThatIsNoneIsSaidBeforeTheEditorOpens() throws {
    let desk = try Self.desk()
    desk.console.editor = { _ in
      Issue.record("the editor was opened")
      return nil
    }
    #expect(
      desk.type("verdict c1 nonsense --because -").diagnostics.hasPrefix("✗ politifact has no"))
  }

  @Test func anEditorThatIsNotThereIsSaid() throws {
    let desk = try Self.desk()
    desk.console.editor = { _ in throw EditorFault("nano: No such file or directory") }
    #expect(
      desk.type("note c1").diagnostics == """
        ✗ nano: No such file or directory
          set VISUAL or EDITOR to an installed program

        """)
  }

  @Test func anEditorThatFailedIsToBeTriedAgain() throws {
    let desk = try Self.desk()
    desk.console.editor = { _ in
      throw EditorFault("vi exited with status 1; the text was not changed", remedy: .runAgain)
    }
    #expect(
      desk.type("note c1").diagnostics == """
        ✗ vi exited with status 1; the text was not changed
          nothing was changed; run the command again

        """)
    desk.console.editor = { _ in throw EditorFault("it lies in /tmp/text.txt", remedy: nil) }
    #expect(desk.type("note c1").diagnostics == "✗ it lies in /tmp/text.txt\n")
  }

  @Test func scriptsAreNotAsked() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk("note c1").status == .misuse)
    desk.console.editor = { _ in
      Issue.record("the editor was opened")
      return nil
    }
    #expect(desk("verdict c1 true --because -").status == .failed)
    #expect(desk("claims").status == .success && desk("verdict @ half true").status == .success)
    #expect(desk.console.questions == [])
  }

  @Test func allResultsAreChangedAfterAYesInOneStep() throws {
    let desk = try Self.desk()
    desk.console.replies = [false, true]
    let entries = desk.desk.state.sequence
    let refused = desk.type("claims", "verdict @ half true")
    #expect(refused.diagnostics.contains("  c1  closed two of its five libraries\n"))
    #expect(refused.diagnostics.hasSuffix("✗ nothing was changed\n"))
    #expect(desk.desk.state.sequence == entries)
    desk.type("claims", "verdict @ half true")
    #expect(desk.console.questions == Array(repeating: "verdict @ half true: all 2?", count: 2))
    #expect(desk.desk.state.claims.map(\.verdict?.rating) == ["Half True", "Half True"])
    #expect(desk.desk.state.sequence == entries + 1)
    desk.type("undo")
    #expect(desk.desk.state.claims.map(\.verdict?.rating) == ["True", "Mostly False"])
  }

  @Test func aRedactionIsAskedTwice() throws {
    for replies in [[false], [true, false]] {
      let desk = try Self.desk()
      desk.console.replies = replies
      let entries = desk.desk.state.sequence
      #expect(desk.type("redact n1").diagnostics == "✗ nothing was changed\n")
      #expect(desk.console.questions.count == replies.count)
      #expect(desk.desk.state.sequence == entries)
    }
    let desk = try Self.desk()
    desk.console.replies = [true, true]
    desk.type("redact n1")
    #expect(desk.console.questions.count == 2)
    #expect(desk.desk.state.note(NoteID(1))?.text == "[protected source]")
    // Whoever says it again at once is not asked.
    desk.type("redact c2 --confirm c2")
    #expect(desk.console.questions.count == 2)
  }

  @Test func aRedactionListsWhereElseTheNameOccurs() throws {
    let desk = try Self.desk()
    desk.type("tag 1 --claimant \"Rosa Diaz\"", "note c1 \"Rosa Diaz told us.\"")
    let newest = desk.desk.state.sequence
    let claim = "c\(desk.desk.state.allClaims.count)"
    let told = desk.type("redact \(claim) --confirm \(claim)").output
    #expect(told.contains("\(claim): redacted in entry \(newest - 1)\n"))
    #expect(
      told.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "\"Rosa Diaz\" also occurs in entry \(newest); to remove it there, too: "
          + "redact --words \"Rosa Diaz\""), "\(told)")
    #expect(!desk.type("history \(claim)").output.contains("Rosa"))
  }

  @Test func oneResultOrALookNeedsNoQuestion() throws {
    let desk = try Self.desk()
    desk.type("claims", "show @", "export json --claims @", "claims --verdict true")
    desk.type("skip @ --because twice")
    #expect(desk.console.questions == [])
    #expect(desk.desk.state.claims[0].progress.status == .skipped)
  }

  @Test func aQuestionMarkAsksForHelp() throws {
    let desk = try Self.desk()
    for name in ["tag", "note", "find"] {
      #expect(desk.type("\(name) ?").output == desk.type("help \(name)").output)
    }
    #expect(desk.type("note c1 ?").output.contains("n2"))
  }
}

/// What is told of tasks that may take long.
@Suite("Progress") struct ProgressTests {
  @Test func showsWhatIsDoneAndHowFarItIs() throws {
    let folder = try TestDesk.Folder()
    let desk = try TestDesk(in: folder)
    try folder.write(Sample.text.utf8, to: "article.txt")
    desk.prepare(["load \(folder.path)/article.txt", "tag 2", "export json \(folder.path)/r.json"])
    #expect(
      desk.console.told.map { $0.replacing(folder.path, with: "DIR") } == [
        "loading DIR/article.txt: reading", "loading DIR/article.txt: keeping 335 bytes",
        "export: collecting 1 claim", "export: writing json",
      ])
    let later = try TestDesk(in: folder, console: MemoryConsole())
    #expect(later.console.told == ["opening desk: entry 0 of 2"])
  }
}
