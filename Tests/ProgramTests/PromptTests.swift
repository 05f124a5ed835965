import Glibc
import PtySupport
import Testing

/// The prompt, at a terminal. What a line did is read back by another process: no test is content
/// with the echo of its own keys.
@Suite struct PromptTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  @Test func greetsAndAsks() throws {
    let desk = try place.prompt(["harbour"])
    try desk.see("Factdesk")
    try desk.see(place.sessions)
    try desk.see("harbour> ")
    try desk.type("load ferries.txt")
    try desk.see("10 sentences")
    try desk.see("harbour a1> ")
    try desk.type("tag 3 --as \"Ferry traffic fell: “by half” – ¡así! 🚢\"")
    try desk.see("harbour a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(desk.modes == desk.initialModes)
    let claim = try #require(try place.ask("harbour", "show c1")["claim"])
    #expect(claim["text"] == .string("Ferry traffic fell: “by half” – ¡así! 🚢"))
    #expect(try place.soundEntries("harbour") == 2)
  }

  @Test func aStartWithoutANameIsUntitledAndLeavesNothing() throws {
    let desk = try place.prompt()
    try desk.see("untitled-20")
    try desk.see("> ")
    try desk.type("quit")
    #expect(try desk.end() == 0)
    #expect(place.sessionFiles == [])
  }

  @Test func aFailureDoesNotEndThePrompt() throws {
    try place.prepare("s", "load \(article)")
    let desk = try place.prompt(["s"])
    try desk.see("s a1> ")
    for (line, message) in [
      ("tag 99", "past the end"), ("nonsense", "there is no command"),
      ("open nowhere", "there is no session"), ("s", "is ambiguous"),
    ] {
      try desk.type(line)
      try desk.see(message)
      try desk.see("s a1> ")
    }
    try desk.type("note a1 still here")
    try desk.see("s a1> ")
    try desk.type("exit")
    #expect(try desk.end() == 0)
    #expect(try place.historyLines("s").last == "note a1 still here")
  }

  @Test func ctrlCDropsTheLine() throws {
    try place.prepare("s", "load \(article)")
    let desk = try place.prompt(["s"])
    try desk.see("s a1> ")
    try desk.send("note a1 dropped")
    try desk.see("dropped")
    try desk.send("\u{3}")
    try desk.see("s a1> ")
    try desk.type("note a1 kept")
    try desk.see("kept")
    try desk.see("s a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(try place.historyLines("s").dropFirst() == ["note a1 kept"])
  }

  @Test func theUniqueBeginningOfACommandIsEnough() throws {
    try place.prepare("s", "load \(article)", "tag 3")
    let desk = try place.prompt(["s"])
    try desk.see("s a1> ")
    try desk.type("sk c1 --because \"Begun is half done.\"")
    try desk.see("half done")
    try desk.see("s a1> ")
    try desk.type("q")
    #expect(try desk.end() == 0)
    #expect(try place.ask("s", "show c1")["claim"]?["status"] == .string("skipped"))
    #expect(try place.ask("s", ["sk c1"]).status == 2)
  }

  @Test func linesAreRememberedAcrossRuns() throws {
    try place.prepare("s", "load \(article)")
    let state = "\(place.folder.path)/state"
    for run in 1...2 {
      let desk = try place.prompt(["s"], adding: ["XDG_STATE_HOME": state])
      try desk.see("s a1> ")
      if run == 1 {
        try desk.type("note a1 from the first run")
      } else {
        try desk.send("\u{1B}[A\r")
      }
      try desk.see("first run")
      try desk.see("s a1> ")
      try desk.send("\u{4}")
      #expect(try desk.end() == 0)
    }
    #expect(
      try place.historyLines("s").dropFirst() == [
        "note a1 from the first run", "note a1 from the first run",
      ])
    var status = stat()
    #expect(stat("\(state)/factdesk/history", &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o600)
    #expect(access("\(place.home)/.local", F_OK) != 0, "nothing is written elsewhere")
  }

  @Test func settingsMadeHereAreKept() throws {
    place.environment["FACTDESK_RC"] = nil
    place.environment["XDG_CONFIG_HOME"] = "\(place.folder.path)/config"
    let desk = try place.prompt(["s"])
    try desk.see("set analyst")
    try desk.see("s> ")
    try desk.type("set analyst \"Zoë O'Hara\"")
    try desk.see("s> ")
    try desk.type("alias todo claims --open")
    try desk.see("s> ")
    try desk.type("quit")
    #expect(try desk.end() == 0)
    var status = stat()
    #expect(stat("\(place.folder.path)/config/factdesk/rc", &status) == 0)
    try place.prepare("s", "load \(article)", "tag 3")
    let entries = try #require(try place.ask("s", "history")["entries"]?.array)
    #expect(entries.allSatisfy { $0["analyst"] == .string("Zoë O'Hara") })
    #expect(try place.ask("s", "todo")["claims"]?.array?.count == 1)
    let again = try place.prompt(["s"])
    try again.see("analyst Zoë O'Hara")
    try again.see("s a1> ")
    try again.send("\u{4}")
    #expect(try again.end() == 0)
    #expect(!again.plainOutput.contains("reports print this name"))
  }

  @Test func longAnswersGoThroughThePager() throws {
    let long = (1...200).map { "Sentence \($0) says number \($0).\n" }.joined()
    try place.prepare("s", "load \(try place.article(long, as: "long.txt"))")
    let pager = try place.folder.write(
      "pager", "#!/bin/sh\ncat > \(place.folder.path)/paged\necho the pager was here\n", mode: 0o700
    )
    let desk = try place.prompt(["s"], adding: ["FACTDESK_PAGER": pager])
    try desk.see("s a1> ")
    try desk.type("read")
    try desk.see("the pager was here")
    try desk.see("s a1> ")
    try desk.type("status")
    try desk.see("s a1> ")
    try desk.type("set pager off")
    try desk.see("s a1> ")
    try desk.type("read")
    try desk.see("says number 200")
    try desk.see("s a1> ")
    try desk.type("quit")
    #expect(try desk.end() == 0)
    let paged = String(decoding: place.folder.read("paged") ?? [], as: UTF8.self)
    #expect(paged.contains("says number 1.") && paged.contains("says number 200."))
    #expect(desk.plainOutput.ranges(of: "the pager was here").count == 1)
  }

  /// A pager that reads one line and goes.
  @Test func leavingThePagerEarlyIsHarmless() throws {
    let long = (1...3000).map { "Sentence \($0) says number \($0).\n" }.joined()
    try place.prepare("s", "load \(try place.article(long, as: "long.txt"))")
    let desk = try place.prompt(["s"], adding: ["FACTDESK_PAGER": "head -n 1"])
    try desk.see("s a1> ")
    try desk.type("read")
    try desk.see("s a1> ")
    try desk.type("note a1 after the pager")
    try desk.see("s a1> ")
    try desk.type("quit")
    #expect(try desk.end() == 0)
    #expect(try place.historyLines("s").last == "note a1 after the pager")
  }

  // MARK: Ends

  @Test(arguments: [SIGTERM, SIGHUP])
  func beingAskedToEndLeavesAllInOrder(signal: Int32) throws {
    try place.prepare("s", "load \(article)")
    let desk = try place.prompt(["s"])
    try desk.see("s a1> ")
    try desk.type("note a1 before the end")
    try desk.see("s a1> ")
    try desk.send("half a li")
    try desk.see("half a li")
    desk.signal(signal)
    #expect([0, 130].contains(try desk.end()))
    #expect(desk.modes == desk.initialModes)
    #expect(try place.historyLines("s").last == "note a1 before the end")
    #expect(try place.soundEntries("s") == 2)
  }

  @Test func aClosedWindowLosesNothing() throws {
    try place.prepare("s", "load \(article)")
    let desk = try place.prompt(["s"])
    try desk.see("s a1> ")
    try desk.type("note a1 before the window closed")
    try desk.see("s a1> ")
    desk.hangUp()
    _ = try desk.end()
    #expect(try place.historyLines("s").last == "note a1 before the window closed")
    #expect(try place.soundEntries("s") == 2)
  }

  @Test func commandsRunOnATerminalWithoutAPrompt() throws {
    try place.prepare("s", "load \(article)")
    let desk = try place.prompt(["s", "-c", "note a1 by -c"])
    #expect(try desk.end() == 0)
    #expect(!desk.plainOutput.contains("s a1> "))
    #expect(try place.historyLines("s").last == "note a1 by -c")
  }

  // MARK: A colleague at work meanwhile

  @Test func whatAColleagueDoesIsReported() throws {
    try place.prepare("s", "load \(article)", "tag 3")
    let desk = try place.prompt(["s", "--analyst", "C. Chief"])
    try desk.see("s a1> ")
    try place.prepare("s", "verdict c1 False")
    try desk.type("verdict c1 True")
    try desk.see("Continue?")
    try desk.type("n")
    try desk.see("nothing was changed")
    try desk.see("s a1> ")
    try desk.type("verdict c1 True")
    try desk.see("s a1> ")
    try desk.type("quit")
    #expect(try desk.end() == 0)
    let verdict = try place.ask("s", "show c1")["claim"]?["verdict"]
    #expect(verdict?["label"] == .string("True") && verdict?["by"] == .string("C. Chief"))
    #expect(try place.soundEntries("s") == 4)
  }
}
