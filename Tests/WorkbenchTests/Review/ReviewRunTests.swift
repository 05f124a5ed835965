import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// A review at a desk, with keys that are known beforehand. What it did is read from the log.
@Suite("A review") struct ReviewRunTests {
  private let console = MemoryConsole()

  private func desk(_ lines: [String] = [], edit: (inout DeskSetup) -> Void = { _ in }) throws
    -> TestDesk
  {
    try Sample.desk(["load DIR/article.txt"] + lines, console: console, edit: edit)
  }

  /// Reviews with keys; what is answered.
  @discardableResult
  private func review(
    _ desk: TestDesk, _ keys: String, _ words: String = "review",
    prepare: (PressedKeys) -> Void = { _ in }
  ) -> String {
    let pressed = PressedKeys(keys)
    prepare(pressed)
    console.pressed = pressed
    let said = desk.says(words)
    #expect(pressed.isEnded || said.hasPrefix("FAILED") || pressed.frames.isEmpty)
    return said
  }

  /// The lines of the log behind the one that loaded the article.
  private func lines(_ desk: TestDesk) throws -> [String] {
    let entries = try desk.json("history")["answer"].values["entries"] as? [Any] ?? []
    return entries.compactMap { ($0 as? [String: Any])?["line"] as? String }
      .filter { !$0.hasPrefix("load ") }
  }

  /// The last row of the last frame.
  private var lastRow: String { console.pressed?.frames.last?.rows.last ?? "" }

  @Test func earlierChecksAreCountedBesideTheClaim() throws {
    let desk = try desk(["tag 2", "tag 3"])
    try desk.folder.write(#"{"claim":"A zoo closed.","verdict":"False"}"#.utf8, to: "zoo.jsonl")
    desk.prepare(["library add DIR/zoo.jsonl", "same c1 zoo.jsonl:1"])
    review(desk, "  q")
    let frames = console.pressed?.frames ?? []
    let rows = frames.flatMap(\.rows)
    #expect(rows.contains { $0.contains("c1") && $0.contains("1 earlier check") }, "\(rows)")
    #expect(frames.contains { $0.spoken.place.joined().contains("1 earlier check") })
    #expect(rows.contains { $0.contains("c2") })
    #expect(!rows.contains { $0.contains("c2") && $0.contains("earlier") })
  }

  @Test func keysAreLinesInTheLog() throws {
    let desk = try desk()
    let said = review(
      desk, "s\nt22t33bnAsk the city.\n\u{7F}eIts list says so.\ndq")
    #expect(
      try lines(desk) == [
        "tag 2", "tag 3", "verdict c2 False", "tag 4", "verdict c3 Mostly False",
        "note c3 Ask the city.", "verdict c2 False --because \"Its list says so.\"",
      ])
    #expect(said == "3 tagged, 3 decided, 1 noted; stopped at a1.3; review resumes there\n")
  }

  @Test func aClaimIsDescribedWithoutLeaving() throws {
    let desk = try desk()
    let said = review(
      desk,
      "tcAnn Bell\npcity council\nw\u{15}Two of five closed.\nahttps://x.example/ The list\nraMinutes\ns2q"
    )
    #expect(
      try lines(desk) == [
        "tag 1", "edit c1 --claimant \"Ann Bell\"", "edit c1 +city +council",
        "edit c1 --as \"Two of five closed.\"",
        "evidence c1 https://x.example/ --refutes --title \"The list\"",
        "evidence c1 --title \"Minutes\" --supports", "verdict c1 False",
      ])
    #expect(
      said.hasPrefix("1 tagged, 1 decided, 3 edited, 2 pieces of evidence added; stopped at a1.2"))
  }

  @Test func aPartIsTaggedByItsWords() throws {
    let desk = try TestDesk(console: console)
    try desk.folder.write("The fee is a fee is the fee. No.".utf8, to: "t.txt")
    desk.prepare(["load DIR/t.txt"])
    // The first letter goes to the next word that begins so.
    review(desk, "mf\n\nmff\n\nmf\nff\nq")
    #expect(
      try lines(desk) == [
        "tag 1:\"fee\"#1", "tag 1:\"fee\"#2", "tag 1:\"fee is a fee is the fee\"",
      ])
    #expect(desk.desk.state.claims.map(\.passage.range) == [4..<7, 13..<16, 4..<27])
  }

  @Test func aSentenceWithNothingToCheckIsKnown() throws {
    let desk = try desk()
    let said = review(desk, "ddbdq")
    #expect(try lines(desk) == ["skip 1", "skip 2"])
    #expect(said.hasPrefix("2 with nothing to check; stopped at a1.3"))
    #expect(desk.says("read 1-3").contains("   2· "))
    desk.prepare(["undo"])
    #expect(!desk.says("read 1-3").contains("   2· "))
    #expect(
      try desk.json("read 1")["answer"].objects("sentences")[0].values["skipped"] as? Bool == true)
  }

  @Test func aSearchGoesRoundAndANumberGoesThere() throws {
    let desk = try desk()
    let said = review(desk, "g5\n/zzz\ng9\n\u{1B}q")
    #expect(
      console.pressed?.frames.contains { $0.rows.last == "✗ \"zzz\" is in none of these places" }
        == true)
    #expect(said.contains("stopped at a1.5"))
    // Behind the last place it begins again.
    #expect(review(desk, "g5\n/LIBRARY office\n/children\n/library office\nq").contains("a1.5"))
    #expect(lastRow == "found before this place")
  }

  @Test func aSearchPassesByWhatOthersRemoved() throws {
    let desk = try desk(["tag 2", "tag 3", "tag 4"])
    let colleague = try TestDesk(
      session: "desk", in: desk.folder, analyst: "B. Colleague", seed: 2)
    let said = review(desk, "/budget\nq", "review --open") { pressed in
      pressed.beforeKey = { if $0 == 0 { colleague("remove c2") } }
    }
    #expect(said.contains("stopped at c3"))
  }

  @Test func undoGoesBackToThePlaceOfTheStep() throws {
    let desk = try desk()
    let said = review(desk, "\n\nsu\nq")
    #expect(try lines(desk) == ["tag 1", "tag 2", "undo", "tag 2"])
    #expect(said == "2 tagged; stopped at a1.3; review resumes there\n")
  }

  /// What was done before the review, at the prompt or in another review, is not on the screen.
  @Test func undoStopsWhereTheReviewBegan() throws {
    let desk = try desk(["note a1 before"])
    let said = review(desk, "\n\nuuuuq")
    #expect(lastRow == "✗ entry 2 is not from this review; q quits; then undo reverses it")
    #expect(said == "nothing was changed; stopped at a1.1; review resumes there\n")
    #expect(desk.desk.state.claims.isEmpty && !desk.desk.state.allNotes[0].isRemoved)
    review(desk, "tq")
    #expect(review(desk, "uq").hasPrefix("nothing was changed"))
    #expect(desk.desk.state.claims.count == 1)
  }

  @Test func aStepIsUndoneAndRedone() throws {
    let desk = try desk()
    let said = review(desk, "turq")
    #expect(said == "1 tagged; stopped at a1.1; review resumes there\n")
    #expect(try lines(desk) == ["tag 1", "undo", "redo"])
  }

  @Test func aClaimIsSetAside() throws {
    let desk = try desk(["tag 1", "tag 2"])
    review(desk, "xq")
    #expect(try lines(desk).last == "skip c1")
  }

  @Test func anotherArticleIsNamedInTheLines() throws {
    let desk = try desk(["load DIR/other.txt", "use a2"])
    review(desk, "\nsdq", "review a1")
    #expect(try lines(desk).suffix(2) == ["tag a1.1", "skip a1.3"])
  }

  @Test func aRangeIsWalkedThroughAndNoMore() throws {
    let desk = try desk()
    #expect(review(desk, "\n\n\nq", "review 3-4") == "2 tagged; all done\n")
    #expect(try lines(desk) == ["tag 3", "tag 4"])
    #expect(lastRow == "✗ this is the end; b goes back, q quits")
  }

  // MARK: Open claims

  @Test func openClaimsAreWalkedThroughByPlace() throws {
    let desk = try desk([
      "tag 5", "tag 2", "tag 3", "verdict c3 True", "load DIR/other.txt", "tag 1",
    ])
    let said = review(desk, "1122sq", "review --open")
    #expect(try lines(desk).suffix(2) == ["verdict c2 Pants on Fire", "verdict c1 False"])
    #expect(said == "2 decided; all done\n")
    #expect(
      review(desk, "q", "review a2 --open")
        == "nothing was changed; stopped at c4; review a2 --open resumes there\n")
    #expect(review(desk, "q", "review a1 --open") == "nothing was changed; no claim is open\n")
    #expect(review(desk, "q", "review a2.2 --open") == "nothing was changed; no claim is open\n")
  }

  // MARK: Places

  @Test func itGoesOnWhereItWasLeft() throws {
    let desk = try desk()
    review(desk, "ssq")
    review(desk, "\nq")
    #expect(try lines(desk) == ["tag 3"])
    #expect(
      console.pressed?.frames.first?.rows.last
        == "resumed; Home goes to the first")
    // A range without that place begins at its beginning, one with it goes on.
    review(desk, "tq", "review 1-2")
    #expect(try lines(desk).last == "tag 1")
    // All seen: the next one begins anew.
    review(desk, String(repeating: "s", count: 9) + "q")
    #expect(review(desk, "q").contains("stopped at a1.1;"))
  }

  @Test func thePlaceIsKeptForTheNextRun() throws {
    let folder = try TestDesk.Folder()
    let path = "\(folder.path)/state/history.places"
    let first = try desk { $0.positionsFile = path }
    review(first, "sss\u{3}")
    review(first, "tq", "review --open")
    let later = try TestDesk(session: "desk", in: first.folder, console: console) {
      $0.positionsFile = path
    }
    #expect(review(later, "sq").contains("stopped at a1.5;"))
    let other = try Sample.desk(["load DIR/article.txt"], console: console) {
      $0.positionsFile = path
    }
    #expect(review(other, "q").contains("stopped at a1.1;"), "another session's place is its own")
    #expect(review(later, "q", "review a1").contains("stopped at a1.5;"))
  }

  @Test func lookingAppendsNothing() throws {
    let desk = try desk(["tag 2 +x"])
    let before = desk.says("history")
    review(desk, "ssb?xnhalf a note\u{3}v\u{1B}\tq")
    #expect(desk.says("history") == before)
  }

  // MARK: Refusals

  @Test func withoutATerminalItIsRefused() throws {
    let desk = try desk()
    console.pressed = nil
    #expect(desk("review").status == .failed)
    #expect(desk("review 99").diagnostics.contains("past the end"))
    #expect(desk("review c1").diagnostics.contains("is not an article or a range of sentences"))
  }

  @Test func whatARuleForbidsIsSaidAndNothingIsLost() throws {
    let desk = try desk(["tag 1", "verdict c1 False"])
    review(desk, "22q")
    #expect(lastRow == "✗ nothing to change: c1 already has these values")
    #expect(console.pressed?.frames.last?.rows[0].hasSuffix("1 of 8") == true)
    #expect(try lines(desk).count == 2)
  }

  @Test func textsAreKeptAsTyped() throws {
    let texts = ["--private x", "\"quoted\"", "it's | \"so\"", "- dash", "\\ back", "'one'", "🚢 é"]
    for text in texts {
      let desk = try desk(["tag 1"])
      review(desk, "n\(text)\nq")
      #expect(try desk.json("show n1")["answer"]["note"].string("text") == text)
      review(desk, "22e\(text)\nq")
      let verdict = try desk.json("show c1")["answer"]["claim"]["verdict"]
      #expect(verdict.string("explanation") == text && verdict.string("label") == "False")
      desk.prepare(["scale free"])
      review(desk, "v\(text)\n\nq", "review 1")
      #expect(
        try desk.json("show c1")["answer"]["claim"]["verdict"].string("label") == text)
    }
  }

  // MARK: Others at work

  @Test func aPersonIsAskedBeforeWritingOverAColleague() throws {
    for (answer, ends) in [("y", "False"), ("n", "True")] {
      console.isInteractive = true
      let desk = try desk(["tag 1"])
      let colleague = try TestDesk(
        session: "desk", in: desk.folder, analyst: "B. Colleague", seed: 2)
      review(desk, "22\(answer)q") { pressed in
        pressed.beforeKey = { if $0 == 0 { colleague("verdict c1 True") } }
      }
      #expect(
        try desk.json("show c1")["answer"]["claim"]["verdict"].string("label") == ends)
      let frames = console.pressed?.frames ?? []
      #expect(
        frames.dropFirst(2).first?.rows.last?.contains("B. Colleague has just changed") == true)
      #expect(console.questions.isEmpty)
    }
  }

  @Test func whatAColleagueDoesIsReported() throws {
    let desk = try desk()
    let colleague = try TestDesk(session: "desk", in: desk.folder, analyst: "B. Colleague", seed: 2)
    review(desk, "tq") { pressed in
      pressed.beforeKey = { if $0 == 0 { colleague("tag 4 +x") } }
    }
    #expect(lastRow == "c2 tagged; meanwhile B. Colleague: tag 4 +x")
  }

  // MARK: Fifty sentences

  @Test func fiftySentencesTakeFiftyKeys() throws {
    let desk = try TestDesk(console: console)
    let text = (1...50).map { "Sentence \($0) says this much. " }.joined()
    try desk.folder.write(text.utf8, to: "long.txt")
    desk.prepare(["load DIR/long.txt"])
    let said = review(desk, String(repeating: "\nd", count: 25) + "q")
    #expect(said == "25 tagged, 25 with nothing to check; all done\n")
    #expect(try lines(desk).count == 50)
  }
}
