import FactCheck
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Commands on sessions")
struct SessionCommandTests {
  @Test func newBeginsASessionThatLeavesNothingUntilItsFirstChange() throws {
    let desk = try Sample.desk(session: nil)
    #expect(desk.says("new ferry") == "new session ferry; the first change creates its file\n")
    #expect(desk.says("sessions") == "no sessions in DIR\n")
    desk.prepare(["load DIR/article.txt"])
    #expect(desk.says("sessions").hasPrefix("*  ferry  1 article, 0 claims"))
    #expect(desk.says("new") == "new session untitled-2026-02-03\n")
    let answer = try desk.json("new later")["answer"]
    #expect(answer.keys == ["articles", "claims", "entries", "path", "saved", "session"])
    #expect(answer.flag("saved") == false)
    #expect(answer.string("path").map(desk.shown) == "DIR/later.factdesk")
  }

  @Test func openGoesOnWhereASessionWasLeftUndoIncluded() throws {
    let desk = try Sample.desk(Sample.checked + ["close"])
    for word in ["open", "resume"] {
      #expect(
        desk.says("\(word) desk").hasPrefix("opened desk: 1 article, 0 claims open, 2 checked;"))
    }
    #expect(desk.says("undo") == "undone: note c2 Ask the councillor.  entry 7\n")
    #expect(desk.says("open DIR/desk.factdesk").hasPrefix("opened desk: 1 article, 0 claims open"))
    #expect(try desk.json("open desk")["answer"].number("entries") == 8)
  }

  @Test func saveNamesAnUntitledSessionAndCopiesANamedOne() throws {
    let desk = try Sample.desk(["load DIR/article.txt"], session: nil)
    #expect(desk.says("save") == "untitled-2026-02-03: all changes are saved (entry 1)\n")
    #expect(desk.says("save first") == "saved as first\n")
    #expect(
      desk.says("save second") == "copied to second as of entry 1; to continue there: open second\n"
    )
    desk.prepare(["tag 2"])
    #expect(try desk.json("save")["answer"].string("session") == "first")
    #expect(desk.says("open second").hasPrefix("opened second: 1 article, no claims yet;"))
    #expect(
      try desk.json("sessions")["answer"].objects("sessions").compactMap { $0.string("name") }
        == ["first", "second"])
  }

  @Test func saveNamesASessionThatIsYetToBe() throws {
    let desk = try Sample.desk(session: nil)
    #expect(desk.says("save") == "nothing to save yet\n")
    #expect(desk.says("save later") == "named later; the first change creates its file\n")
    desk.prepare(["load DIR/article.txt"])
    #expect(desk.says("save") == "later: all changes are saved (entry 1)\n")
  }

  @Test func sessionsListsNamesCountsAndWhatCannotBeRead() throws {
    let desk = try Sample.desk(Sample.checked)
    try desk.folder.write("SQLite format 3\0".utf8, to: "foreign.factdesk")
    let rows = try desk.json("sessions")["answer"]
    #expect(rows.keys == ["current", "folder", "sessions"])
    let row = try #require(rows.objects("sessions").first)
    #expect(row.keys == ["articles", "changed", "checked", "claims", "name", "open"])
    #expect(row.string("changed") == "2026-02-03T09:37:00Z")
    #expect(row.number("checked") == 2)
  }

  @Test func sessionsOfAFolderThatIsNotThereAreNone() throws {
    let desk = try Sample.desk(session: nil) { setup in
      setup.sessions = SessionFolder(path: "\(setup.sessions.location)/not/yet")
    }
    #expect(desk.says("sessions") == "no sessions in DIR/not/yet\n")
    desk.prepare(["load DIR/article.txt"])
    #expect(desk.says("sessions").contains("untitled-2026-02-03"))
  }

  @Test func renameGivesAnotherName() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.says("rename ferry") == "desk is now ferry\n")
    desk.prepare(["tag 4"])
    #expect(try desk.json("rename boat")["answer"].string("session") == "boat")
    #expect(desk.says("open boat").hasPrefix("opened boat: 1 article, 1 claim open, 2 checked;"))
    let untitled = try Sample.desk(session: nil)
    #expect(untitled.says("rename x") == "untitled-2026-02-03 is now x\n")
  }

  @Test func closePutsASessionAway() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.says("close") == "closed desk\n")
    #expect(desk.says("close") == "closed untitled-2026-02-03, which was empty\n")
    #expect(try desk.json("close")["answer"].flag("saved") == false)
  }

  @Test func statusCountsVerdicts() throws {
    let desk = try Sample.desk(
      Sample.checked + ["tag 4", "tag 7", "skip c4 --because \"Settled.\""])
    #expect(
      desk.says("status") == """
        desk  1 article, 4 claims: 2 checked, 1 open, 1 skipped  saved 3 February 2026,
          09:40 UTC, entry 10
          True          1  ██████
          Mostly False  1  ██████
          open          1  ░░░░░░
          skipped       1  ······

        """)
    let answer = try desk.json("status")["answer"]
    #expect(answer.objects("verdicts").map { $0.string("label") } == ["True", "Mostly False"])
    #expect(answer.objects("verdicts").map { $0.number("value") } == [6, 3])
    // Earlier versions accepted a month.
    let month = Publication(number: 1, on: .month(year: 2026, month: 2))
    try desk.desk.change { _ in [.published(publication: month)] }
    #expect(try desk.json("status")["answer"].string("published") == "2026-02")
  }

  @Test func undoAndRedoTakeStepsAndStopWhereNoneIsLeft() throws {
    let desk = try Sample.desk()
    desk.console.input = Array(Sample.text.utf8)
    desk.prepare(["load -", "tag 2", "tag 3", "skip c1,c2"])
    #expect(desk.says("undo") == "undone: skip c1,c2  entry 4\n")
    #expect(desk.says("  redo") == "redone: skip c1,c2  entry 4\n")
    #expect(
      desk.says("undo 9") == """
        undone: skip c1,c2  entry 4
        undone: tag 3  entry 3
        undone: tag 2  entry 2
        undone: load -  entry 1
        stopped: A. Analyst has nothing more to undo

        """)
    let answer = try desk.json("redo 2")["answer"]
    #expect(answer.keys == ["steps"])
    #expect(answer.objects("steps").map { $0.number("entry") } == [1, 2])
    desk.prepare(["tag 4"])
    #expect(desk.says("redo").hasPrefix("FAILED"))
  }

  @Test func undoUnderAnotherNameSaysUndone() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "alias revert undo"])
    #expect(desk.says("revert").hasPrefix("undone: load"))
  }

  @Test func historyPrintsWhoDidWhatByWhichLine() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(
      desk.says("history c2") == """
        3 February 2026, UTC
          3  09:33:00  A. Analyst  tag 3:"every third child lost a reading room"
             +libraries --claimant "Ben Osei"
               tagged c2 at a1.3 “every third child lost a reading room”
          6  09:36:00  A. Analyst  verdict c2 mostly false --because "No count supports
             it."
               verdict of c2: Mostly False; c2 checked, was open
          7  09:37:00  A. Analyst  note c2 Ask the councillor.
               note n1 on c2

        """)
    #expect(
      try desk.json("history e1")["answer"].objects("entries").map { $0.number("entry") } == [4])
    #expect(
      try desk.json("history n1")["answer"].objects("entries").map { $0.number("entry") } == [7])
    #expect(try desk.json("history a1")["answer"].objects("entries").count >= 3)
    #expect(try desk.json("history")["answer"].objects("entries").count == 7)
  }

  @Test func historyMarksWhatWasUndoneAndKnowsWhatWasRemoved() throws {
    let desk = try Sample.desk(Sample.checked + ["undo", "remove c1"])
    let rows = try desk.json("history")["answer"].objects("entries")
    #expect(rows.map { $0.flag("undone") ?? false }.firstIndex(of: true) == 6)
    #expect(rows[0].keys == ["analyst", "at", "changes", "entry", "line"])
    #expect(rows.filter { $0.flag("undone") == true }.count == 1)
    #expect(desk.says("history c1").contains("removed c1"))
    #expect(desk.says("history").contains("(undone since)"))
    desk.prepare(["undo", "redo", "undo"])
    #expect(try desk.json("history")["answer"].objects("entries").count == 12)
    let empty = try Sample.desk(session: nil)
    #expect(empty.says("history") == "nothing yet\n")
  }

  @Test func reportKeepsWhatReportsSayAboutThemselves() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    #expect(desk.says("report") == "nothing set yet: report --title \"…\" --reviewer \"…\"\n")
    let line = """
      report --title "Did they close?" --url https://desk.example/1 --summary "They did." \
      --reviewer "Fact Desk" --reviewer-url https://desk.example/ --method "Counting." \
      --license https://license.example/ --language en
      """
    #expect(
      desk.says(line) == """
        title: Did they close?
        address: https://desk.example/1
        summary: They did.
        reviewer: Fact Desk (organization) https://desk.example/
        method: Counting.
        licence: https://license.example/
        language: en

        """)
    let report = try desk.json("report --summary \"\" --language \"\"")["answer"]["report"]
    #expect(report.keys == ["license", "methodology", "reviewer", "title", "url"])
    #expect(report["reviewer"].string("type") == "Organization")
    #expect(desk.says("report --language xx_").hasPrefix("FAILED"))
  }

  @Test func publishMakesLaterChangesCorrections() throws {
    let desk = try Sample.desk(Sample.checked + ["tag 7"])
    #expect(
      desk.says("publish --url https://desk.example/1 --on 2026-02-03 --anyway") == """
        published 3 February 2026 at https://desk.example/1; later changes are
          corrections
          1 claim is open, and lint finds 2 errors

        """)
    desk.prepare(["verdict c1 False"])
    let answer = try desk.json("publish --anyway")["answer"]
    #expect(answer.string("published") == "2026-02-03T09:41:00Z")
    #expect(answer.string("url") == "https://desk.example/1")
    #expect(answer.number("open") == 1)
    #expect(desk.says("export markdown").contains("Correction"))
    #expect(try Sample.desk(session: nil).says("publish").hasPrefix("FAILED"))
  }

  @Test func theVerdictGivenAgainIsNothingToPublish() throws {
    let desk = try Sample.desk(Sample.checked)
    desk.prepare([
      "verdict c1 True --because So.", "publish --anyway", "edit c1 --as \"Nothing closed\"",
      "edit c1 --as \"\"", "verdict c1 True --because So.",
    ])
    #expect(desk.desk.state.claims[0].remainingVerdicts.count > 1)
    #expect(try desk.json("publish")["answer"].flag("unchanged") == true)
    #expect(!desk.says("export markdown").contains("Earlier"))
    // By somebody else, for another reason or on other evidence readers see something else.
    for lines in [
      [
        "set analyst Sam", "evidence c1 https://x.example/ --context",
        "verdict c1 True --because So.",
      ],
      ["verdict c1 True --because Otherwise."], ["verdict c1 False --because Otherwise."],
    ] {
      desk.prepare(lines)
      #expect(try desk.json("publish --anyway")["answer"].flag("unchanged") == false)
    }
  }

  @Test func publishTwiceInARowDoesNothing() throws {
    let desk = try Sample.desk(Sample.checked)
    desk.prepare(["publish --url https://desk.example/1 --on 2026-02-03 --anyway"])
    let before = desk.desk.state.sequence
    // It is no error, and nobody need be sure of anything.
    #expect(
      desk.says("publish") == """
        already published on 3 February 2026 at https://desk.example/1, and nothing has
          changed for readers; nothing was recorded
          lint finds 1 error

        """)
    #expect(try desk.json("publish")["answer"].flag("unchanged") == true)
    #expect(desk("publish --url https://desk.example/1 --on 2026-02-03").status == .success)
    #expect(desk.desk.state.sequence == before)
    // What readers do not see is no change, and neither is what was taken back.
    desk.prepare(["note --private c1 Call again.", "verdict c1 False", "undo"])
    #expect(try desk.json("publish")["answer"].flag("unchanged") == true)
    #expect(desk.desk.state.publications.count == 1)
    let changes = [
      "note c1 Seen.", "verdict c1 False", "report --title T", "edit e1 --at p",
      "edit a1 --title T",
    ]
    for (index, change) in changes.enumerated() {
      desk.prepare([change])
      #expect(try desk.json("publish --anyway")["answer"].flag("unchanged") == false)
      #expect(desk.desk.state.publications.count == index + 2, "after \(change)")
    }
    desk.prepare(["publish --url https://desk.example/2 --anyway"])
    #expect(desk.desk.state.publications.count == changes.count + 2)
    desk.prepare(["undo"])
    #expect(desk.desk.state.publications.count == changes.count + 1)
  }

  @Test func publishAsksBeforeAnUnfinishedReportGoesOut() throws {
    let console = MemoryConsole(isInteractive: true)
    let desk = try Sample.desk(Sample.checked + ["tag 7"], console: console)
    let before = desk.desk.state.sequence
    #expect(desk.type("publish").diagnostics.contains("nothing was changed"))
    #expect(
      console.questions.last == "1 claim is open, and lint finds 2 errors. Publish anyway?")
    #expect(desk.desk.state.sequence == before)
    console.replies = [true]
    #expect(desk.type("publish").status == .success)
    #expect(desk.desk.state.publications.count == 1)
    desk.prepare(["verdict c1 False", "publish --anyway"])
    #expect(console.questions.count == 2, "--anyway asks nothing")
    // A script is refused, and nothing is stored.
    let script = try Sample.desk(Sample.checked + ["tag 7"])
    #expect(script("publish").status == .failed)
    #expect(script.desk.state.publications.isEmpty)
  }
}
