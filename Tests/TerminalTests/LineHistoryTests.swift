import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct LineHistory {
    @Test func linesAreRecalledInTheNextRun() throws {
      let folder = try TemporaryFolder()
      let options = ["--history", "\(folder.path)/history"]
      let first = try Probe(options, folder: folder)
      try first.type("load é.txt\r", expect: "got: load {e9}.txt")
      try first.type("second \\ line\r", expect: "got: second \\ line")
      try first.type(Key.ctrlD, expect: "end")
      #expect(try first.pty.exitCode() == 0)

      let second = try Probe(options, folder: folder)
      try second.type("\(Key.up)\(Key.up)\r", expect: "got: load {e9}.txt")
      try second.type("\(Key.up)\(Key.up)!\r", expect: "got: second \\ line!")
      try second.type("\(Key.up)\(Key.up)\(Key.down)\r", expect: "got: second \\ line!")
    }

    @Test func aLeadingSpaceKeepsALineOutOfTheFile() throws {
      let folder = try TemporaryFolder()
      let probe = try Probe(["--history", "\(folder.path)/history"], folder: folder)
      try probe.type("public\r", expect: "got: public")
      try probe.type("public\r", expect: "got: public")
      try probe.type("   \r", expect: "got:    ")
      try probe.type(" secret\r", expect: "got:  secret")
      try probe.type("\(Key.up)\r", expect: "got:  secret")
      try probe.type("dropped\(Key.ctrlC)", expect: "interrupted")
      try probe.type(Key.ctrlD, expect: "end")
      #expect(try probe.pty.exitCode() == 0)
      #expect(folder.read("history") == Array("public\n".utf8))
    }

    @Test func aPrivateRunKeepsNoHistory() throws {
      let folder = try TemporaryFolder()
      try folder.write("history", "old\n")
      let probe = try Probe(["--history", "\(folder.path)/history", "--private"], folder: folder)
      try probe.type("secret\r", expect: "got: secret")
      try probe.type("\(Key.up)\(Key.up)\(Key.up)!\r", expect: "got: old!")
      try probe.type("\(Key.ctrlR)secr\r", expect: "got: secret")
      #expect(folder.read("history") == Array("old\n".utf8))
    }

    @Test func neighboursAreRecalledOnce() throws {
      let probe = try Probe()
      for line in ["one", "two", "two"] { try probe.type("\(line)\r", expect: "got: \(line)") }
      try probe.type("\(Key.up)\(Key.up)\r", expect: "got: one")
    }

    @Test func aFileThatCannotBeWrittenIsNoHindrance() throws {
      let probe = try Probe(["--history", "/proc/nowhere/history"])
      try probe.type("one\r", expect: "got: one")
      try probe.type("\(Key.up)\r", expect: "got: one")
    }

    @Test func searchingBackwards() throws {
      let probe = try Probe()
      for line in ["alpha one", "bravo"] { try probe.type("\(line)\r", expect: "got: \(line)") }
      try probe.type("\(Key.ctrlR)pha\r", expect: "got: alpha one")
    }
  }
}
