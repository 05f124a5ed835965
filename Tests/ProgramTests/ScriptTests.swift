import Glibc
import PtySupport
import Testing

/// Scripts: from standard input, from a file, and line after line by `-c`.
@Suite struct ScriptTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  @Test func stopsAtTheFirstFailureAndKeepsWhatCameBefore() throws {
    let script = try place.folder.write(
      "check.script", "# a comment\nload \(article)\n\ntag 3\ntag 99\ntag 4\n")
    let outcome = try place.run("run", script, "--session", "s")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix("\(script):5: tag: sentence 99 is past the end of a1"), "\(outcome)")
    #expect(try place.soundEntries("s") == 2)

    let piped = try place.run("t", input: .file(script))
    #expect(piped.status == 1)
    #expect(piped.errors.hasPrefix("stdin:5: tag: sentence 99 is past the end"), "\(piped)")
    #expect(try place.soundEntries("t") == 2)
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    let script = try place.folder.write("marked.script", "\u{FEFF}load \(article)\r\ntag 3\r\n")
    #expect(try place.run("run", script, "--session", "s").status == 0)
    #expect(try place.run("t", input: .file(script)).status == 0)
    #expect(try place.soundEntries("t") == 2)
    let comment = try place.folder.write("comment.script", "\u{FEFF}# a comment\nload \(article)\n")
    #expect(try place.run("run", comment, "--session", "u").status == 0)
  }

  @Test func keepsGoingWhenAsked() throws {
    let script = "load \(article)\ntag 99\nnonsense\ntag \"open\ntag 4\n"
    let outcome = try place.run("s", "--keep-going", "--json", input: .text(script))
    #expect(outcome.status == 1)
    let answers = try outcome.answers()
    #expect(answers.map(\.isOK) == [true, false, false, false, true])
    #expect(answers.map { $0["error"]?["line"]?.int } == [nil, 2, 3, 4, nil])
    #expect(try place.soundEntries("s") == 2)
    // Even a command that could not be understood ends, in the end, with 1.
    #expect(try place.run("s", "--keep-going", "-c", "nonsense", "-c", "status").status == 1)
  }

  @Test func commandsComeOneAfterTheOther() throws {
    let outcome = try place.ask("s", ["load \(article)", "tag 3", "tag 99", "tag 4"])
    #expect(outcome.status == 1)
    let answers = try outcome.answers()
    #expect(answers.map(\.command) == ["load", "tag", "tag"])
    #expect(answers.last?["error"]?["line"]?.int == 3)
    #expect(try place.soundEntries("s") == 2)
    let told = try place.run("s", "-c", "status", "-c", "tag 99")
    #expect(told.errors.hasPrefix("-c:2: tag: sentence 99"), "\(told)")
  }

  @Test func answersAreFlushedBeforeTheNextCommand() throws {
    let running = try place.start(["s", "--json"], input: .pipe)
    for number in 1...5 {
      running.send(number == 1 ? "load \(article)\n" : "note a1 line \(number)\n")
      try running.wait(forLines: number)
      #expect(try place.soundEntries("s") == number, "said before it was saved")
    }
    running.closeInput()
    #expect(try running.finish().status == 0)
  }

  @Test func runTakesASessionAndOptionsInAnyOrder() throws {
    let script = try place.folder.write("check.script", "load \(article)\nnote a1 by whom\n")
    #expect(
      try place.run("run", "--analyst", "C. Chief", script, "--json", "--session", "s").status == 0)
    let entries = try #require(try place.ask("s", "history")["entries"]?.array)
    #expect(entries.map { $0["analyst"]?.string } == ["C. Chief", "C. Chief"])
    // A dash is standard input.
    #expect(try place.run("run", "-", "--session", "t", input: .file(script)).status == 0)
    #expect(try place.soundEntries("t") == 2)
  }

  @Test func commentsBlankLinesAndReturnsAreAccepted() throws {
    let script =
      "# first\r\n\r\n   \t\r\nload \(article)\r\n  # indented\r\ntag 3 +number\r\nnote c1 ends here"
    let outcome = try place.run("s", "--json", input: .text(script))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.lines.count == 3)
    let claim = try #require(try place.ask("s", "show c1")["claim"])
    #expect(claim["topics"] == .array([.string("number")]))
    #expect(claim["notes"]?.array?.first?["text"] == .string("ends here"))
    #expect(try place.historyLines("s").last == "note c1 ends here")
  }

  @Test func aLineOfSeventeenMegabytesIsRefusedAndHarmless() throws {
    try place.prepare("s", "load \(article)")
    let long = Array("note a1 ".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 17_000_000)
    let line = long + Array("\nnote a1 short\n".utf8)
    let outcome = try place.run("s", "--json", "--keep-going", input: .bytes(line))
    #expect(outcome.status == 1, "\(outcome)")
    let answers = try outcome.answers()
    #expect(answers.map(\.isOK) == [false, true])
    #expect(answers.first?.code == "line-too-long")
    #expect(outcome.bytes.count < 10_000)
    #expect(try place.historyLines("s").last == "note a1 short")
    #expect(try place.soundEntries("s") == 2)
  }

  /// Bytes that are not UTF-8 neither end the program nor get into the log; lines with them are refused, because no
  /// character can stand for them.
  @Test func badBytesInALineAreHarmless() throws {
    try place.prepare("s", "load \(article)")
    let bad: [[UInt8]] = [
      [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0x00],
      [0x80, 0x80], [0x1B, 0x5B, 0x32, 0x4A],
    ]
    let script = bad.flatMap { Array("note a1 before ".utf8) + $0 + Array(" after\n".utf8) }
    let outcome = try place.run("s", "--json", "--keep-going", input: .bytes(script))
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.lines.count == bad.count)
    let answers = try outcome.answers()
    for (bytes, answer) in zip(bad, answers) {
      let isText = String(validating: bytes, as: UTF8.self) != nil
      #expect(answer.isOK == isText, "\(bytes)")
      #expect(isText || answer.code == "bad-text", "\(bytes)")
    }
    let notes = answers.filter(\.isOK).compactMap { $0.answer["note"]?["text"]?.string }
    #expect(
      notes.count == 2
        && notes.allSatisfy { $0.hasPrefix("before ") && $0.hasSuffix(" after") })
    #expect(try place.soundEntries("s") == 3)
    // A bad command, with and without JSON.
    let command: [UInt8] = [0xFF, 0xFE, 0x20, 0x00, 0x0A]
    #expect(try place.run("s", "--json", input: .bytes(command)).answer().code == "unknown-command")
    #expect(try place.run("s", input: .bytes(command)).status == 2)
  }

  // MARK: Standard input as data

  @Test func anArticleComesThroughStandardInputBesideCommands() throws {
    let outcome = try place.ask(
      "s", ["load - --title Piped", "tag 3"], input: .text(Texts.ferries))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(
      try place.ask("s", "show c1")["claim"]?["quote"]?["exact"]?.string?.hasPrefix("“Ferry")
        == true)
    let script = try place.folder.write("check.script", "load - --title Run\n")
    #expect(
      try place.run("run", script, "--session", "t", input: .text(Texts.ferries)).status == 0)
    #expect(try place.soundEntries("t") == 1)
  }

  @Test func standardInputThatIsTheScriptHoldsNoArticle() throws {
    for words in [["s", "--json"], ["run", "-", "--session", "s", "--json"]] {
      let outcome = try place.start(words, input: .text("load -\nOne. Two.\n")).finish()
      #expect(outcome.status == 1)
      #expect(try outcome.answer().code == "input-is-script")
      #expect(outcome.lines.count == 1)
    }
    #expect(place.sessionFiles == [])
  }

  @Test func anEmptyStandardInputIsNoArticle() throws {
    let outcome = try place.ask("s", ["load -"])
    #expect(outcome.status == 1)
    #expect(try outcome.answer().code == "empty")
  }

  // MARK: Words

  @Test func theBeginningOfACommandIsNotEnoughInAScript() throws {
    try place.prepare("s", "load \(article)")
    for outcome in [
      try place.ask("s", ["stat"]), try place.run("s", "--json", input: .text("stat\n")),
    ] {
      #expect(outcome.status == 2)
      #expect(try outcome.answer().code == "unknown-command")
    }
  }

  @Test func quitEndsAScript() throws {
    let outcome = try place.run("s", "--json", input: .text("load \(article)\nquit\ntag 3\n"))
    #expect(outcome.status == 0)
    #expect(try outcome.answers().map(\.command) == ["load", "quit"])
    #expect(try place.soundEntries("s") == 1)
  }

  @Test func aCommandAsksForJSONByItself() throws {
    let outcome = try place.run("s", "-c", "load \(article)", "-c", "status --json")
    #expect(outcome.status == 0)
    #expect(try outcome.answer().command == "status")
    #expect(outcome.lines.count > 1 && !outcome.output.hasPrefix("{"))
  }

  @Test func settingsOfAScriptAreNotKept() throws {
    try place.prepare("s", "load \(article)")
    let before = place.folder.read("rc")
    #expect(try place.run("s", "-c", "set analyst Other", "-c", "alias todo claims").status == 0)
    #expect(place.folder.read("rc") == before)
    #expect(try place.run("s", "--no-rc", "--analyst", "C. Chief", "-c", "note a1 x").status == 0)
    let entries = try #require(try place.ask("s", "history")["entries"]?.array)
    #expect(entries.map { $0["analyst"]?.string } == [Workplace.analyst, "C. Chief"])
  }
}
