import Glibc
import PtySupport
import Testing

/// The review at a terminal. What keys did is read back by another process.
@Suite struct ReviewTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// A session with an article of so many sentences.
  private func session(_ sentences: Int) throws {
    let text = (1...sentences).map { "Sentence \($0) says this much.\n" }.joined()
    try place.prepare("s", "load \(try place.article(text, as: "long.txt"))")
  }

  /// The program at a terminal, in a review.
  private func review(columns: Int = 80, rows: Int = 24, seeing text: String = " of ") throws
    -> PtyProcess
  {
    let desk = try place.prompt(["s"], columns: columns, rows: rows)
    try desk.see("s a1> ")
    try desk.type("review")
    try desk.see(text)
    return desk
  }

  private func leave(_ desk: PtyProcess) throws {
    try desk.see("s a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(desk.modes == desk.initialModes)
  }

  @Test func fiftySentencesTakeAtMostAHundredKeys() throws {
    try session(50)
    let desk = try review()
    let keys = String(repeating: "1 23456", count: 10).replacing(" ", with: "")
    let pressed = String(keys.prefix(50)) + "q"
    try desk.send(pressed)
    try desk.see("50 tagged, 50 decided")
    try leave(desk)
    let claims = try #require(try place.ask("s", "claims")["claims"]?.array)
    #expect(claims.count == 50 && claims.allSatisfy { $0["status"] == .string("checked") })
    #expect(claims.map { $0["verdict"]?["value"]?.int } == (0..<50).map { $0 % 6 + 1 })
    #expect(try place.soundEntries("s") == 51)
    #expect(try place.historyLines("s")[2] == "tag 2 --verdict False")
  }

  /// Keys that are there before the mode, and keys for the prompt that are there before its end.
  @Test func keysTypedAheadAreNeitherLostNorMixedUp() throws {
    try session(9)
    let desk = try place.prompt(["s"])
    try desk.see("s a1> ")
    try desk.send("review\r1t23nAsk\rqnote a1 typed ahead\rreview\r4qnote a1 twice\r")
    try desk.see("twice")
    try desk.see("n3")
    try leave(desk)
    #expect(
      try place.historyLines("s").dropFirst() == [
        "tag 1 --verdict \"Pants on Fire\"", "tag 2", "tag 3 --verdict False",
        "tag 4 --verdict \"Mostly False\"", "tag 5", "note c5 Ask", "note a1 typed ahead",
        "verdict c5 Half True", "note a1 twice",
      ])
  }

  @Test func itGoesOnAtTheSamePlaceInAnotherRun() throws {
    try session(9)
    let state = "\(place.folder.path)/state"
    place.environment["XDG_STATE_HOME"] = state
    var desk = try review()
    try desk.send("ss2q")
    try desk.see("stopped at a1.4")
    try leave(desk)
    desk = try review(seeing: "resumed; Home")
    try desk.send("3q")
    try desk.see("stopped at a1.5")
    try leave(desk)
    #expect(
      try place.historyLines("s").dropFirst() == [
        "tag 3 --verdict False", "tag 4 --verdict \"Mostly False\"",
      ])
    var status = stat()
    #expect(stat("\(state)/factdesk/history.places", &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o600)
  }

  @Test func undoIsOneKey() throws {
    try session(3)
    let desk = try review()
    try desk.send("2u3q")
    try desk.see("1 tagged, 1 decided")
    try leave(desk)
    let claims = try #require(try place.ask("s", "claims")["claims"]?.array)
    #expect(claims.map { $0["verdict"]?["label"] } == [.string("Mostly False")])
  }

  @Test func ctrlCLeavesWithoutHarm() throws {
    try session(3)
    let desk = try review()
    try desk.send("2n")
    try desk.see("tag 2 and note: ")
    try desk.send("half\u{3}\u{3}")
    try desk.see("stopped at a1.2")
    try leave(desk)
    #expect(try place.historyLines("s").count == 2)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalLeavesAllInOrder(signal: Int32) throws {
    try session(3)
    let desk = try review()
    try desk.send("2")
    try desk.see("2 of 3")
    desk.signal(signal)
    if signal == SIGINT {
      try desk.see("stopped at a1.2")
      try leave(desk)
    } else {
      #expect([0, 130].contains(try desk.end()))
    }
    #expect(desk.modes == desk.initialModes)
    expectScreenGivenBack(desk)
    #expect(try place.soundEntries("s") == 2)
    let again = try review(seeing: "resumed; Home")
    try again.send("q")
    try leave(again)
  }

  @Test func aClosedWindowLosesNothing() throws {
    try session(3)
    let desk = try review()
    try desk.send("2")
    try desk.see("2 of 3")
    desk.hangUp()
    _ = try desk.end()
    #expect(try place.soundEntries("s") == 2)
  }

  @Test func itFitsTheWindowWhenThatChanges() throws {
    try session(9)
    let desk = try review()
    try desk.see("q quit")
    desk.resize(columns: 40, rows: 12)
    try desk.see("? keys")
    desk.resize(columns: 80, rows: 24)
    try desk.see("q quit")
    try desk.send("2q")
    try desk.see("stopped at")
    try leave(desk)
    expectScreenGivenBack(desk)
  }

  @Test func aPasteIsNoKeys() throws {
    try session(3)
    let desk = try review()
    try desk.send("\u{1B}[200~222\r22\u{1B}[201~")
    try desk.see("a paste is not a key")
    try desk.send("n\u{1B}[200~two\rlines\u{1B}[201~\rq")
    try desk.see("1 tagged")
    try leave(desk)
    #expect(try place.historyLines("s").dropFirst() == ["tag 1", "note c1 two lines"])
  }

  @Test func controlsOfAnArticleStayOut() throws {
    let nasty = "Alpha \u{1B}[2J\u{9B}31m\u{1B}]0;x\u{7} omega \u{202E}turned.\nSecond one.\n"
    try place.prepare("s", "load \(try place.article(nasty, as: "long.txt"))")
    let desk = try review(seeing: "omega")
    try desk.send("q")
    try leave(desk)
    let bytes = String(decoding: desk.output, as: UTF8.self)
    #expect(!bytes.contains("\u{1B}]0") && !bytes.contains("\u{9B}"))
    #expect(bytes.contains("␛[2J"))
  }

  @Test(arguments: ["dumb", ""])
  func aDumbTerminalGetsAdvice(type: String) throws {
    try session(3)
    let desk = try place.prompt(["s"], adding: ["TERM": type])
    try desk.see("s a1> ")
    try desk.type("review")
    try desk.see("review needs a full-screen terminal")
    try desk.see("use read, tag and verdict instead")
    try desk.see("s a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(!desk.output.contains(0x1B))
  }

  @Test func theLaunchLineOfATerminalIsNoPrompt() throws {
    try session(3)
    let desk = try place.prompt(["s", "-c", "review"])
    try desk.see("review needs a full-screen terminal")
    #expect(try desk.end() == 1)
  }

  /// The alternate screen, wrapping, pastes and the cursor: all as they were.
  private func expectScreenGivenBack(_ desk: PtyProcess) {
    let text = String(decoding: desk.output, as: UTF8.self)
    for (taken, given) in [("[?1049h", "[?1049l"), ("[?7l", "[?7h"), ("[?25l", "[?25h")] {
      let last = text.ranges(of: taken).last?.lowerBound
      let back = text.ranges(of: given).last?.lowerBound
      #expect(last != nil && back != nil && last! < back!, "\(given)")
    }
  }
}
