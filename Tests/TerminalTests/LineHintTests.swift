import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct Hints {
    private func probe(
      _ options: [String] = [],
      lines: [String] = ["load a.txt", "load b.txt now", "verdict c1 True"],
      environment: [String: String] = [:], columns: Int = 80, vi: Bool = false
    ) throws -> Probe {
      let folder = try TemporaryFolder()
      if vi { try folder.write(".editrc", "bind -v\n") }
      try folder.write("history", lines.map { "\($0)\n" }.joined())
      return try Probe(
        ["--history", "\(folder.path)/history"] + options, folder: folder,
        environment: environment, columns: columns)
    }

    /// Types and waits for the faint words after the cursor.
    private func type(_ keys: String, hint: String, _ probe: Probe) throws {
      try probe.type(keys)
      try probe.pty.expect(hint)
      #expect(
        String(decoding: probe.pty.output, as: UTF8.self).contains(
          "\u{1B}7\u{1B}[2m\(hint)\u{1B}[0m"))
    }

    @Test(arguments: [Key.right, Key.ctrlF, Key.end, Key.ctrlE])
    func theNewestLineWithThisBeginningIsAcceptedComplete(key: String) throws {
      let probe = try probe()
      try type("lo", hint: "ad b.txt now", probe)
      try probe.pty.send("\(key)!\r")
      try probe.pty.expect("got: load b.txt now!\n")
    }

    @Test(arguments: ["\u{1B}f", "\u{1B}[1;3C", "\u{1B}[1;5C"])
    func wordByWord(key: String) throws {
      let probe = try probe()
      try type("lo", hint: "ad b.txt now", probe)
      try probe.pty.send(key)
      try probe.pty.expect(" b.txt now")
      try probe.pty.send("\(key)\r")
      try probe.pty.expect("got: load b.txt\n")
    }

    @Test func withViKeys() throws {
      let probe = try probe(vi: true)
      try type("lo", hint: "ad b.txt now", probe)
      try probe.pty.send("\(Key.right)!\r")
      try probe.pty.expect("got: load b.txt now!\n")
    }

    @Test func theHinterComesBeforeTheHistory() throws {
      let probe = try probe()
      try type("verdict c1 ", hint: "Mostly False", probe)
      try probe.pty.send("\(Key.right)\r")
      try probe.pty.expect("got: verdict c1 Mostly False\n")
    }

    @Test func aHintIsInTheLineOnlyWhenAccepted() throws {
      let probe = try probe()
      try type("lo", hint: "ad b.txt now", probe)
      try probe.pty.send("\r")
      try probe.pty.expect("got: lo\n")
      try type("load", hint: " b.txt now", probe)
      try probe.pty.send("\(Key.left)\(Key.right)\(Key.ctrlA)\(Key.ctrlE)\r")
      try probe.pty.expect("got: load\n")
    }

    @Test func itIsErasedBeforeTheNextKey() throws {
      let probe = try probe()
      try type("lo", hint: "ad b.txt now", probe)
      let before = probe.pty.output.count
      try probe.pty.send("\r")
      try probe.pty.expect("got: lo\n")
      let after = String(decoding: probe.pty.output[before...], as: UTF8.self)
      #expect(after.hasPrefix("\u{1B}[K"))
    }

    @Test(arguments: [["--accessible"], ["--color", "never"]])
    func notWhereItWouldBeInTheWay(options: [String]) throws {
      let probe = try probe(options)
      try probe.type("lo")
      try probe.pty.expect("lo")
      try probe.pty.send("\(Key.right)!\r")
      try probe.pty.expect("got: lo!\n")
      #expect(!probe.pty.plainOutput.contains("ad b.txt"))
    }

    @Test func notWhereItDoesNotFit() throws {
      let probe = try probe(columns: 20)
      try probe.type("lo")
      try probe.pty.expect("lo")
      try probe.pty.send("\(Key.right)!\r")
      try probe.pty.expect("got: lo!\n")
      #expect(!probe.pty.plainOutput.contains("ad b.txt"))
      try type("load b", hint: ".txt now", try self.probe(columns: 22))
    }

    @Test func aLineOfSeveralRowsGivesItsFirst() throws {
      let probe = try probe(lines: ["note \"one\\ntwo\""])
      try type("no", hint: "te \"one", probe)
      try probe.pty.send("\(Key.right)\"\r")
      try probe.pty.expect("got: note \"one\"\n")
    }

    @Test func escapesOfTheHistoryStayInTheFile() throws {
      let probe = try probe(lines: ["evil \u{1B}[2Jline"])
      try type("ev", hint: "il [2Jline", probe)
      try probe.pty.send("\(Key.right)\r")
      try probe.pty.expect("got: evil [2Jline\n")
    }
  }
}
