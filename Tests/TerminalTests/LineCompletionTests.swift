import Glibc
import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct Completion {
    @Test func theOnlyCandidateIsInserted() throws {
      let probe = try Probe()
      try probe.type("use br\tx\r", expect: "got: use bravo x")
      try probe.type("fo\tx\r", expect: "got: folder/x")
      try probe.type("\"t\t\r", expect: "got: \"two words\" ")
    }

    @Test func wideCandidates() throws {
      let probe = try Probe()
      try probe.type("日本\t\r", expect: "got: {65e5}{672c}{8a9e} ")
    }

    @Test func theCommonBeginningThenTheList() throws {
      let probe = try Probe()
      try probe.type("al\t")
      try probe.pty.expect("alpha")
      try probe.pty.send("\t")
      try probe.pty.expect("  alpha     the first\n  alphabet  all of them\n")
      try probe.pty.expect("probe> alpha")
      try probe.pty.send("b\t\r")
      try probe.pty.expect("got: alphabet \n")
    }

    @Test func inTheMiddleOfALine() throws {
      let probe = try Probe()
      try probe.type("br tail\(Key.home)\(Key.right)\(Key.right)\t\r", expect: "got: bravo tail")
    }

    @Test func aLongListComesInPages() throws {
      let probe = try Probe(rows: 10)
      try probe.type("number\t")
      try probe.pty.expect("number7    one of many\n-- 8 of 200: space, Enter, q --")
      try probe.pty.send(" ")
      try probe.pty.expect("number15   one of many\n-- 16 of 200: space, Enter, q --")
      try probe.pty.send("\r")
      try probe.pty.expect("number16   one of many\n-- 17 of 200: space, Enter, q --")
      try probe.pty.send("q")
      try probe.pty.expect("probe> number")
      try probe.pty.send("199\t\r")
      try probe.pty.expect("got: number199 \n")
    }

    @Test func theKeyThatLeavesAPageIsNotLost() throws {
      let probe = try Probe(rows: 10)
      try probe.type("number\t")
      try probe.pty.expect("-- 8 of 200: space, Enter, q --")
      try probe.pty.send("42\t\r")
      try probe.pty.expect("got: number42 \n")
      try probe.type("number\t")
      try probe.pty.expect("-- 8 of 200: space, Enter, q --")
      try probe.pty.send("\(Key.left)x\r")
      try probe.pty.expect("got: numbexr\n")
      try probe.type("number\t")
      try probe.pty.expect("-- 8 of 200: space, Enter, q --")
      try probe.pty.send("\(Key.ctrlC)")
      try probe.pty.expect("interrupted\n")
    }

    @Test func aListToItsEnd() throws {
      let probe = try Probe(rows: 10)
      try probe.type("number1\t")
      try probe.pty.send(String(repeating: " ", count: 13))
      try probe.pty.expect("number199  one of many\n")
      try probe.pty.expect("probe> number1")
      try probe.pty.send("99\t\r")
      try probe.pty.expect("got: number199 \n")
    }

    @Test func aSizeThatChangesAndAnEndWhileAListIsShown() throws {
      let probe = try Probe(rows: 10)
      try probe.type("number\t")
      try probe.pty.expect("-- 8 of 200: space, Enter, q --")
      probe.pty.resize(columns: 20, rows: 6)
      try probe.pty.send(" ")
      try probe.pty.expect("number11   one o…\n")
      try probe.pty.expect("-- 12 of 200: spac…")
      probe.pty.signal(SIGTERM)
      try probe.pty.expect("hangup\n")
      #expect(try probe.pty.exitCode() == 3)
      #expect(probe.pty.modes == probe.pty.initialModes)
    }

    @Test func aListBelowAWrappedLine() throws {
      let probe = try Probe(columns: 30)
      let text = "a line that is longer than the screen is wide, "
      try probe.type("\(text)al\t\t")
      try probe.pty.expect("alphabet  all of them\n")
      try probe.pty.expect("probe> a line")
      try probe.pty.send("bet\(Key.home)>\r")
      try probe.pty.expect("got: >\(text)alphabet\n")
    }

    @Test func noCandidateMatches() throws {
      let probe = try Probe()
      try probe.type("zzz\t\t!\r", expect: "got: zzz!")
    }

    // MARK: The menu

    @Test func tabAgainChooses() throws {
      let probe = try Probe()
      try probe.type("al\t\t")
      try probe.pty.expect("alphabet  all of them\n")
      try probe.pty.send("\t")
      try probe.pty.expect("> alpha     the first")
      try probe.pty.send("\t")
      try probe.pty.expect("> alphabet  all of them")
      try probe.pty.send("\r")
      try probe.pty.expect("probe> alphabet ")
      try probe.pty.send("x\r")
      try probe.pty.expect("got: alphabet x\n")
    }

    @Test(arguments: [
      ("\(Key.down)\(Key.down)\r", "alphabet "), ("\(Key.down)\(Key.up)\r", "alphabet "),
      ("\(Key.down)\(Key.down)\u{1B}[Z\r", "alpha "), ("\(Key.down)\u{7}", "alpha"),
      ("\(Key.down)\(Key.down)!", "alphabet !"), ("\(Key.down)\(Key.home)>", ">alpha "),
      ("\(Key.down)\(Key.down)\(Key.down)\r", "alpha "),
    ])
    func arrowsChooseAndOtherKeysAccept(_ keys: String, _ line: String) throws {
      let probe = try Probe()
      try probe.type("al\t\t")
      try probe.pty.expect("alphabet  all of them\n")
      try probe.pty.expect("probe> alpha")
      try probe.pty.send(keys)
      try probe.pty.send("\r")
      try probe.pty.expect("got: \(line)\n")
    }

    @Test func theMenuIsForTheLineThatWasListed() throws {
      let folder = try TemporaryFolder()
      try folder.write("history", "older\nnewer\n")
      let probe = try Probe(["--history", "\(folder.path)/history"], folder: folder)
      try probe.type("al\t\t")
      try probe.pty.expect("alphabet  all of them\n")
      // Another line has no list: Down is a key of the history.
      try probe.pty.send("\(Key.up)\(Key.up)\(Key.down)\r")
      try probe.pty.expect("got: newer\n")
    }

    @Test func endsWhileChoosing() throws {
      let probe = try Probe()
      try probe.type("al\t\t")
      try probe.pty.expect("alphabet  all of them\n")
      try probe.pty.send("\t")
      try probe.pty.expect("> alpha ")
      try probe.pty.send(Key.ctrlC)
      try probe.pty.expect("interrupted\n")
      try probe.type("al\t\t")
      try probe.pty.expect("alphabet  all of them\n")
      try probe.pty.send("\t")
      try probe.pty.expect("> alpha ")
      probe.pty.resize(columns: 30, rows: 8)
      try probe.pty.expect("> alpha ")
      probe.pty.signal(SIGTERM)
      try probe.pty.expect("hangup\n")
      #expect(try probe.pty.exitCode() == 3)
      #expect(probe.pty.modes == probe.pty.initialModes)
    }

    @Test func aScreenReaderGetsNoMenu() throws {
      let probe = try Probe(["--accessible"])
      try probe.type("al\t\t")
      try probe.pty.expect("alphabet  all of them\n")
      try probe.pty.send("\t")
      try probe.pty.expect("alphabet  all of them\n")
      try probe.pty.send("\r")
      try probe.pty.expect("got: alpha\n")
      #expect(!probe.pty.plainOutput.contains("> alpha  "))
    }
  }
}
