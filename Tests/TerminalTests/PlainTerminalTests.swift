import Glibc
import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct PlainTerminals {
    @Test(arguments: ["dumb", "", "no-such-terminal"])
    func noEscapeSequenceIsWritten(type: String) throws {
      let folder = try TemporaryFolder()
      let probe = try Probe(
        ["--style", "cyan", "--history", "\(folder.path)/history", "--color", "auto"],
        folder: folder, environment: ["TERM": type])
      try probe.type("é日\r", expect: "got: {e9}{65e5}")
      try probe.type("half\(Key.ctrlC)", expect: "interrupted")
      try probe.type("next\r", expect: "got: next")
      try probe.type(Key.ctrlD, expect: "end")
      #expect(try probe.pty.exitCode() == 0)
      #expect(!probe.pty.output.contains(0x1B))
      #expect(probe.pty.modes == probe.pty.initialModes)
      #expect(folder.read("history") == Array("é日\nnext\n".utf8))
    }

    @Test func eachTextIsDrawnOnceForAScreenReader() throws {
      let probe = try Probe(["--accessible"])
      try probe.type("e\u{301}x")
      try probe.pty.expect("x")
      try probe.pty.send("\r")
      try probe.pty.expect("got: e{301}x\n")
      #expect(!String(decoding: probe.pty.output, as: UTF8.self).contains("\u{1B}7"))
    }

    @Test func anUnknownXtermIsAnXterm() throws {
      let probe = try Probe(environment: ["TERM": "xterm-of-tomorrow"])
      try probe.type("br\t\r", expect: "got: bravo ")
    }

    @Test func beingAskedToEnd() throws {
      let probe = try Probe(environment: ["TERM": "dumb"])
      try probe.pty.expect("probe> ")
      probe.pty.signal(SIGTERM)
      try probe.pty.expect("hangup\n")
      #expect(try probe.pty.exitCode() == 3)
    }

    @Test func aPipeIsReadWithoutPromptOrEscape() throws {
      let folder = try TemporaryFolder()
      let input = try folder.write(
        "input", bytes: Array("one\r\n".utf8) + [0xFF] + Array("two".utf8))
      let pty = try PtyProcess(
        executable: "/bin/sh",
        arguments: ["-c", "\"$0\" < \"$1\"", try BuiltProgram.path("editor-probe"), input],
        environment: PtyProcess.environment(home: folder.path))
      #expect(try pty.exitCode() == 0)
      #expect(pty.plainOutput == "got: one\ngot: {fffd}two\nend\n")
      #expect(!pty.output.contains(0x1B))
    }

    @Test func outputIntoAFile() throws {
      let folder = try TemporaryFolder()
      let pty = try PtyProcess(
        executable: "/bin/sh",
        arguments: [
          "-c", "\"$0\" > \"$1\"", try BuiltProgram.path("editor-probe"), "\(folder.path)/out",
        ],
        environment: PtyProcess.environment(home: folder.path))
      // The prompt is for the person, not for the file.
      try pty.expect("probe> ")
      try pty.send("one\r")
      try pty.expect("probe> ")
      try pty.send(Key.ctrlD)
      #expect(try pty.exitCode() == 0)
      #expect(folder.read("out") == Array("got: one\nend\n".utf8))
    }
  }
}
