import Glibc
import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct Searching {
    private func probe(
      _ lines: [String] = ["alpha one", "bravo", "alpha one", "Alpha Two", "charlie"],
      options: [String] = []
    ) throws -> Probe {
      let folder = try TemporaryFolder()
      try folder.write("history", lines.map { "\($0)\n" }.joined())
      return try Probe(["--history", "\(folder.path)/history"] + options, folder: folder)
    }

    @Test func enterRunsWhatWasFound() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)pha")
      try probe.pty.expect("search \"pha\": Alpha Two")
      try probe.pty.send("\r")
      try probe.pty.expect("got: Alpha Two\n")
    }

    @Test func olderAndNewerWithoutRepetitions() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)pha\(Key.ctrlR)\r", expect: "got: alpha one")
      try probe.type("\(Key.ctrlR)alpha t\(Key.ctrlR)\r", expect: "got: Alpha Two")
      try probe.type("\(Key.ctrlR)pha\(Key.ctrlR)\(Key.ctrlR)")
      try probe.pty.expect("no older \"pha\": ")
      try probe.pty.send("\(Key.ctrlS)\(Key.ctrlR)\r")
      try probe.pty.expect("got: alpha one\n")
    }

    @Test func anUpperCaseLetterMakesTheCaseCount() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)Al\(Key.ctrlR)\r", expect: "got: Alpha Two")
    }

    @Test func ctrlGRestoresLineAndCursor() throws {
      let probe = try probe()
      try probe.type("typed\(Key.left)\(Key.left)\(Key.ctrlR)alpha\(Key.ctrlG)x\r")
      try probe.pty.expect("got: typxed\n")
    }

    @Test(arguments: [Key.escape, Key.right, Key.end])
    func otherKeysAcceptForEditing(key: String) throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)brav")
      try probe.pty.expect("search \"brav\": bravo")
      try probe.pty.send(key)
      try probe.pty.expect("probe> bravo")
      try probe.pty.send("!\r")
      try probe.pty.expect("got: bravo!\n")
    }

    @Test func theKeyThatLeavesIsNotLost() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)brav\(Key.left)x\r", expect: "got: bravxo")
      try probe.type("\(Key.ctrlR)one\(Key.ctrlA)>\r", expect: "got: >alpha one")
      try probe.type("\(Key.ctrlR)one\u{1B}b<\r", expect: "got: >alpha <one")
    }

    @Test func ctrlCDropsTheLine() throws {
      let probe = try probe()
      try probe.type("typed\(Key.ctrlR)alpha\(Key.ctrlC)", expect: "interrupted")
      try probe.type("next\r", expect: "got: next")
    }

    @Test func backspaceAndNothingFound() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)bravx\(Key.backspace)\r", expect: "got: bravo")
      try probe.type("kept\(Key.ctrlR)zzz")
      try probe.pty.expect("no older \"zzz\": kept")
      try probe.pty.send("\r")
      try probe.pty.expect("got: kept\n")
    }

    @Test func twiceInTheBeginningSeeksTheLastWords() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)brav\(Key.ctrlG)\r", expect: "got: ")
      try probe.type("\(Key.ctrlR)lie\r", expect: "got: charlie")
      try probe.type("\(Key.ctrlR)\(Key.ctrlR)\r", expect: "got: charlie")
    }

    @Test func aPasteIsSought() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)\u{1B}[200~rav\u{1B}[201~\r", expect: "got: bravo")
      try probe.type(
        "\(Key.ctrlR)lie\u{1B}[200~a\nb\u{1B}[201~\r", expect: "got: charlie[paste 1: 2 lines]")
    }

    @Test func theMatchIsMarked() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)ph\r", expect: "got: Alpha Two")
      #expect(String(decoding: probe.pty.output, as: UTF8.self).contains("\u{1B}[7mph\u{1B}[0m"))
      let plain = try self.probe(options: ["--color", "never"])
      try plain.type("\(Key.ctrlR)ph\r", expect: "got: Alpha Two")
      #expect(!String(decoding: plain.pty.output, as: UTF8.self).contains("\u{1B}[7m"))
    }

    @Test func theNextLinesAreShownBelow() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)l")
      try probe.pty.expect("search \"l\": charlie\n  Alpha Two\n  alpha one")
      // Down goes to the older one, Up back.
      try probe.pty.send(Key.down)
      try probe.pty.expect("search \"l\": Alpha Two\n  alpha one")
      try probe.pty.send("\(Key.down)\(Key.up)\r")
      try probe.pty.expect("got: Alpha Two\n")
    }

    @Test func aScreenReaderHearsOneLine() throws {
      let probe = try probe(options: ["--accessible"])
      try probe.type("\(Key.ctrlR)l\(Key.down)\r", expect: "got: Alpha Two")
      #expect(!probe.pty.plainOutput.contains("  alpha one"))
    }

    @Test func linesOfThisRunAndPrivateOnesAreFound() throws {
      let probe = try probe()
      try probe.type(" secret\r", expect: "got:  secret")
      try probe.type("\(Key.ctrlR)cret\r", expect: "got:  secret")
      try probe.type("later\r", expect: "got: later")
      try probe.type("\(Key.ctrlR)ate\r", expect: "got: later")
    }

    @Test func theOldestOfAHundredThousand() throws {
      let lines = ["the needle"] + (0..<100_000).map { "hay \($0)" }
      let probe = try probe(lines)
      try probe.type("\(Key.ctrlR)need\r")
      try probe.pty.expect("got: the needle\n", within: .seconds(60))
    }

    @Test func withViKeys() throws {
      let folder = try TemporaryFolder()
      try folder.write(".editrc", "bind -v\n")
      try folder.write("history", "one two\nother\n")
      let probe = try Probe(["--history", "\(folder.path)/history"], folder: folder)
      try probe.type("\(Key.ctrlR)two\(Key.escape)0x\r", expect: "got: ne two")
    }

    @Test func aSignalEndsIt() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)alpha")
      try probe.pty.expect("search \"alpha\"")
      probe.pty.signal(SIGTERM)
      try probe.pty.expect("hangup\n")
      #expect(try probe.pty.exitCode() == 3)
      #expect(probe.pty.modes == probe.pty.initialModes)
    }

    @Test func resizedAndStopped() throws {
      let probe = try probe()
      try probe.type("\(Key.ctrlR)alpha")
      try probe.pty.expect("search \"alpha\": Alpha Two")
      probe.pty.resize(columns: 40, rows: 10)
      try probe.pty.expect("search \"alpha\": Alpha Two")
      probe.pty.signal(SIGSTOP)
      probe.pty.signal(SIGCONT)
      try probe.pty.expect("search \"alpha\": Alpha Two")
      try probe.pty.send("\r")
      try probe.pty.expect("got: Alpha Two\n")
    }
  }
}
