import Glibc
import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct EndsAndSignals {
    @Test func ctrlCDropsTheLine() throws {
      let probe = try Probe()
      try probe.type("dropped\(Key.ctrlC)", expect: "interrupted")
      try probe.type("kept\r", expect: "got: kept")
      try probe.type(Key.ctrlC, expect: "interrupted")
    }

    /// libedit writes past its picture of the screen where a line has more rows than that.
    @Test(arguments: [
      (24, 10), (24, 1), (24, 2), (24, 3), (24, 4), (5, 10), (1, 10), (1, 1), (2, 9),
    ])
    func anyWindowIsSurvived(rows: Int, columns: Int) throws {
      let probe = try Probe()
      let letters = String(repeating: "a", count: 300)
      try probe.type(letters)
      try probe.pty.expect("aaaa")
      probe.pty.resize(columns: columns, rows: rows)
      let end = String(repeating: "c", count: 45)
      try probe.pty.send("\(Key.ctrlA)bbb\(Key.ctrlE)\(end)\(Key.ctrlA)日本")
      probe.pty.resize(columns: 80, rows: 24)
      try probe.pty.send("\r")
      try probe.pty.expect("got: {65e5}{672c}bbb\(letters)\(end)\n")
      try probe.type("next\r", expect: "got: next")
    }

    @Test func aLineOfMoreRowsThanAnyWindowIsEdited() throws {
      let probe = try Probe()
      let letters = String(repeating: "abcdefghi ", count: 30)
      try probe.type(letters)
      probe.pty.resize(columns: 12, rows: 3)
      // Killed and restored three times in one go.
      try probe.pty.send(
        "\(Key.ctrlU)\(Key.ctrlY)\(Key.ctrlY)\(Key.ctrlY)\(Key.ctrlA)b\(Key.ctrlE)cc")
      let wanted = "b" + String(repeating: letters, count: 3) + "cc"
      try probe.pty.send("\r")
      try probe.pty.expect("got: \(wanted)\n")
    }

    @Test func ctrlDEndsOnAnEmptyLineOnly() throws {
      let probe = try Probe()
      try probe.type("ab\(Key.left)\(Key.ctrlD)\(Key.ctrlD)\r", expect: "got: a")
      try probe.type(Key.ctrlD, expect: "end")
      #expect(try probe.pty.exitCode() == 0)
      #expect(probe.pty.modes == probe.pty.initialModes)
    }

    @Test func nulOnAnEmptyLineIsCtrlD() throws {
      let probe = try Probe()
      try probe.type("\0", expect: "end")
      #expect(try probe.pty.exitCode() == 0)
    }

    @Test func ctrlBackslashIsHarmless() throws {
      let probe = try Probe()
      try probe.type("a\(Key.ctrlBackslash)b\r", expect: "got: ab")
      probe.pty.signal(SIGQUIT)
      try probe.type("c\r", expect: "got: c")
    }

    @Test func theTerminalIsInLineModeBetweenTheLines() throws {
      let probe = try Probe()
      try probe.type("wait\r", expect: "waiting")
      #expect(probe.pty.modes == probe.pty.initialModes)
      try probe.pty.send(Key.ctrlC)
      try probe.pty.expect("command interrupted\n")
      try probe.type("next\r", expect: "got: next")
      try probe.type("quit\r", expect: "closed")
      #expect(try probe.pty.exitCode() == 0)
      #expect(probe.pty.modes == probe.pty.initialModes)
    }

    @Test func aCommandThatDoesNotListenIsStoppedInTheEnd() throws {
      let probe = try Probe()
      try probe.type("hang\r", expect: "hanging")
      var code: Int32?
      for _ in 0..<100 where code == nil {
        try probe.pty.send(Key.ctrlC)
        code = try? probe.pty.exitCode(within: .milliseconds(100))
      }
      #expect(code == 128 + SIGINT)
    }

    @Test func aCommandThatIgnoresTheSignalIsKilledAfterSomeSeconds() throws {
      let probe = try Probe()
      try probe.type("hang\r", expect: "hanging")
      probe.pty.signal(SIGTERM)
      #expect(try probe.pty.exitCode(within: .seconds(30)) == 128 + SIGTERM)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func beingAskedToEndRestoresTheTerminal(signal: Int32) throws {
      let probe = try Probe()
      try probe.type("half a line")
      try probe.pty.expect("half a line")
      #expect(!probe.pty.modes.isLineMode)
      probe.pty.signal(signal)
      try probe.pty.expect("hangup\n")
      #expect(try probe.pty.exitCode() == 3)
      #expect(probe.pty.modes == probe.pty.initialModes)
    }

    @Test func beingAskedToEndDuringACommand() throws {
      let probe = try Probe()
      try probe.type("wait\r", expect: "waiting")
      probe.pty.signal(SIGTERM)
      try probe.pty.expect("hangup\n")
      #expect(try probe.pty.exitCode() == 3)
    }

    @Test func theWindowIsClosed() throws {
      let probe = try Probe()
      try probe.type("half")
      try probe.pty.expect("half")
      probe.pty.hangUp()
      #expect(try probe.pty.exitCode() == 3)
    }

    @Test func anInterruptFromOutside() throws {
      let probe = try Probe()
      try probe.type("half")
      try probe.pty.expect("half")
      probe.pty.signal(SIGINT)
      try probe.pty.expect("interrupted\n")
      try probe.type("next\r", expect: "got: next")
    }

    @Test func aCrashRestoresTheTerminal() throws {
      let probe = try Probe()
      try probe.type("trap\t")
      #expect(try probe.pty.exitCode() > 128)
      #expect(probe.pty.modes == probe.pty.initialModes)
    }

    @Test func aNewSizeIsUsed() throws {
      let probe = try Probe(columns: 40)
      try probe.type("a line that is not so long")
      try probe.pty.expect("so long")
      probe.pty.resize(columns: 20, rows: 10)
      try probe.pty.expect("so long")
      try probe.pty.send("\(Key.home)> \r")
      try probe.pty.expect("got: > a line that is not so long\n")
    }

    @Test func stoppedAndContinued() throws {
      let folder = try TemporaryFolder()
      let path = try BuiltProgram.path("editor-probe")
      // The shell must be one that manages jobs, with the probe as its job.
      let pty = try PtyProcess(
        executable: "/bin/sh",
        arguments: ["-c", "set -m; \"$0\"; echo was stopped; fg >/dev/null; echo ended $?", path],
        environment: PtyProcess.environment(home: folder.path))
      try pty.expect("probe> ")
      try pty.send("kept")
      try pty.expect("kept")
      try pty.send(Key.ctrlZ)
      try pty.expect("was stopped\n")
      try pty.expect("probe> kept")
      #expect(!pty.modes.isLineMode)
      try pty.send("!\r")
      try pty.expect("got: kept!\n")
      try pty.expect("probe> ")
      try pty.send(Key.ctrlD)
      try pty.expect("ended 0\n")
      #expect(try pty.exitCode() == 0)
      #expect(pty.modes == pty.initialModes)
    }

    @Test func continuedFromOutside() throws {
      let probe = try Probe()
      try probe.type("kept")
      try probe.pty.expect("kept")
      probe.pty.signal(SIGSTOP)
      probe.pty.signal(SIGCONT)
      try probe.pty.expect("probe> kept")
      try probe.pty.send("!\r")
      try probe.pty.expect("got: kept!\n")
    }
  }
}
