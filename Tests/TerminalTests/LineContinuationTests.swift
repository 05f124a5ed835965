import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct Continuation {
    private func probe(_ options: [String] = [], _ environment: [String: String] = [:]) throws
      -> Probe
    {
      let folder = try TemporaryFolder()
      return try Probe(
        ["--history", "\(folder.path)/history"] + options, folder: folder, environment: environment)
    }

    /// Types rows, each when the prompt for it has come.
    private func type(_ rows: [String], _ probe: Probe) throws {
      try probe.type(rows[0])
      for row in rows.dropFirst() {
        try probe.pty.expect("> ")
        try probe.pty.send(row)
      }
    }

    @Test func anOpenQuoteContinuesOnTheNextLine() throws {
      let probe = try probe()
      try type(["note \"one\r", "\r", "three\"\r"], probe)
      try probe.pty.expect("got: note \"one{a}{a}three\"\n")
      #expect(probe.folder.read("history") == Array("note \"one\\n\\nthree\"\n".utf8))
    }

    @Test func theWholeIsImportedAsOne() throws {
      let probe = try probe()
      try type(["note \"one\r", "two\"\r"], probe)
      try probe.type("other\r", expect: "got: other")
      try probe.type("\(Key.up)\(Key.up)!\r", expect: "got: note \"one{a}two\"!")
      let next = try Probe(
        ["--history", "\(probe.folder.path)/history"], folder: probe.folder)
      try next.type("\(Key.ctrlR)two\r", expect: "got: note \"one{a}two\"!")
    }

    @Test func ctrlCDropsAllRows() throws {
      let probe = try probe()
      try type(["note \"one\r", "two\(Key.ctrlC)"], probe)
      try probe.pty.expect("interrupted\n")
      try probe.type("\(Key.up)next\r", expect: "got: next")
    }

    @Test func ctrlDSubmitsTheTypedText() throws {
      let probe = try probe()
      try type(["note \"one\r", "two\r", Key.ctrlD], probe)
      try probe.pty.expect("got: note \"one{a}two\n")
      try probe.type("next\r", expect: "got: next")
    }

    @Test func tabAndHintKnowTheRowsBefore() throws {
      let probe = try probe()
      try type(["note \"one\r", "br\tx\"\r"], probe)
      try probe.pty.expect("got: note \"one{a}bravo x\"\n")
      try type(["note \"one\r", "br"], probe)
      try probe.pty.expect("avo x\"")
      try probe.pty.send("\(Key.right)\r")
      try probe.pty.expect("got: note \"one{a}bravo x\"\n")
    }

    @Test func aDumbTerminalKeepsWorking() throws {
      let probe = try probe([], ["TERM": "dumb"])
      try type(["note \"one\r", "two\"\r"], probe)
      try probe.pty.expect("got: note \"one{a}two\"\n")
      #expect(probe.folder.read("history") == Array("note \"one\\ntwo\"\n".utf8))
    }
  }

  @Suite struct InTheUsersEditor {
    private func probe(_ script: String, vi: Bool = false) throws -> Probe {
      let folder = try TemporaryFolder()
      let editor = try folder.write("editor", "#!/bin/sh\n\(script)\n", mode: 0o700)
      if vi { try folder.write(".editrc", "bind -v\n") }
      return try Probe(folder: folder, environment: ["VISUAL": editor, "F": folder.path])
    }

    @Test(arguments: [false, true])
    func theChangedLineReplacesTheLine(vi: Bool) throws {
      let probe = try probe("cp $1 $F/was; printf 'new é line\\n' > $1", vi: vi)
      try probe.type("old line\(vi ? "\(Key.escape)v" : "\(Key.ctrlX)\(Key.ctrlE)")")
      try probe.pty.expect("probe> new é line")
      try probe.pty.send("\(vi ? "A" : "")!\r")
      try probe.pty.expect("got: new {e9} line!\n")
      #expect(probe.folder.read("was") == Array("old line".utf8))
    }

    @Test func rowsAreJoinedButForThoseInAQuote() throws {
      let probe = try probe("printf 'note c1\\n\"a\\nb\"\\tc\\n\\n' > $1")
      try probe.type("x\(Key.ctrlX)\(Key.ctrlE)")
      try probe.pty.expect("b\" c")
      try probe.pty.send("\r")
      try probe.pty.expect("got: note c1 \"a{a}b\" c\n")
    }

    @Test func unchangedOrFailedLeavesTheLine() throws {
      let probe = try probe("echo lost > $1; exit 1")
      try probe.type("kept\(Key.ctrlX)\(Key.ctrlE)")
      try probe.pty.expect("probe> kept")
      try probe.pty.send("\r")
      try probe.pty.expect("got: kept\n")
    }

    @Test func theEditorHasTheTerminalAsItWas() throws {
      let probe = try probe("stty -a > $F/modes; echo from editor; read line; echo $line > $1")
      try probe.type("\(Key.ctrlX)\(Key.ctrlE)")
      try probe.pty.expect("from editor\n")
      #expect(probe.pty.modes == probe.pty.initialModes)
      try probe.pty.send("typed\r")
      try probe.pty.expect("probe> typed")
      try probe.pty.send("\r")
      try probe.pty.expect("got: typed\n")
    }

    @Test func aMissingEditorIsNamed() throws {
      let probe = try Probe(environment: ["VISUAL": "/nowhere/ed"])
      try probe.type("kept\(Key.ctrlX)\(Key.ctrlE)")
      try probe.pty.expect("/nowhere/ed: No such file or directory\n")
      try probe.pty.expect("probe> kept")
      try probe.pty.send("\r")
      try probe.pty.expect("got: kept\n")
    }
  }
}
