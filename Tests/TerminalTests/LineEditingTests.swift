import Glibc
import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct Editing {
    @Test func theTypedTextIsReturned() throws {
      let probe = try Probe()
      try probe.type("hello\r", expect: "got: hello")
      try probe.type("é 日本 😀\r", expect: "got: {e9} {65e5}{672c} {1f600}")
      try probe.type("\r", expect: "got: ")
    }

    @Test func typedCharactersAreShown() throws {
      let probe = try Probe()
      try probe.type("né日本")
      try probe.pty.expect("né日本")
    }

    @Test func editingInTheMiddle() throws {
      let probe = try Probe()
      try probe.type("acd\(Key.left)\(Key.left)b\(Key.end)e\(Key.home)>\r", expect: "got: >abcde")
      try probe.type(
        "one two\(Key.ctrlW)three\(Key.ctrlA)\(Key.delete)O\r", expect: "got: One three")
      try probe.type("ab\(Key.ctrlU)cd\(Key.ctrlA)\(Key.ctrlK)x\(Key.ctrlY)\r", expect: "got: xcd")
    }

    @Test func wideCharactersAreDeletedWhole() throws {
      let probe = try Probe()
      let back = Key.backspace
      try probe.type("日本語\(back)é\(back)\(back)x\r", expect: "got: {65e5}x")
      try probe.type("日本語\(Key.left)\(back)\r", expect: "got: {65e5}{8a9e}")
    }

    @Test func aWrappedLineEditedInTheMiddle() throws {
      let probe = try Probe(columns: 20)
      let text = (0..<12).map { "word\($0) 日" }.joined(separator: " ")
      try probe.type(text)
      try probe.pty.send(String(repeating: Key.left, count: 30))
      try probe.pty.send("<é日>\(Key.backspace)\(Key.delete)")
      try probe.pty.send("\r")
      var expected = Array(text.unicodeScalars)
      expected.replaceSubrange(
        (expected.count - 30)..<(expected.count - 29), with: Array("<é日".unicodeScalars))
      let shown = expected.map { $0.isASCII ? String($0) : "{\(String($0.value, radix: 16))}" }
      try probe.pty.expect("got: \(shown.joined())\n")
    }

    @Test func unknownKeysLeaveNoText() throws {
      let probe = try Probe()
      let keys = ["5~", "6~", "2~", "15~", "24~", "1;2A", "Z", "I", "<0;1;1M"]
      let sequences = keys.map { "\u{1B}[\($0)" } + ["\u{1B}OP", "\u{1B}OS", "\u{9B}"]
      try probe.type("a" + sequences.joined() + "b\r", expect: "got: ab")
      try probe.type("one two\u{1B}[1;5Dx\r", expect: "got: one xtwo")
    }

    @Test func ctrlSFreezesNothing() throws {
      let probe = try Probe()
      try probe.type("a\u{13}b\r", expect: "got: ab")
    }

    @Test func badBytesAreMarked() throws {
      let probe = try Probe()
      try probe.type("a")
      try probe.pty.send(bytes: [0xFF, 0x62, 0x0D])
      try probe.pty.expect("got: a{fffd}b\n")
    }

    @Test func manyLinesTypedAheadAreAllRead() throws {
      let probe = try Probe()
      try probe.type((0..<50).map { "line \($0)\r" }.joined())
      for number in 0..<50 { try probe.pty.expect("got: line \(number)\n") }
    }

    @Test func aLongLine() throws {
      let probe = try Probe()
      let text = String(repeating: "0123456789", count: 800)
      try probe.type(text + "\r", expect: "got: \(text)")
    }

    @Test func colourStaysInThePrompt() throws {
      let probe = try Probe(["--style", "cyan"])
      try probe.type("x\r", expect: "got: x")
      let output = String(decoding: probe.pty.output, as: UTF8.self)
      #expect(output.contains("\u{1B}[1;36mprobe>\u{1B}[0m "))
      let plain = try Probe(["--style", "cyan"], environment: ["NO_COLOR": "1"])
      try plain.type("x\r", expect: "got: x")
      #expect(!String(decoding: plain.pty.output, as: UTF8.self).contains("36m"))
    }

    @Test func aLocaleWithoutUTF8IsNoHindrance() throws {
      for locale in ["C", "POSIX", "xx_YY.nowhere"] {
        let probe = try Probe(environment: ["LC_ALL": locale])
        try probe.type("é日\r", expect: "got: {e9}{65e5}")
      }
    }
  }

  @Suite struct ViKeys {
    private func probe() throws -> Probe {
      let folder = try TemporaryFolder()
      try folder.write(".editrc", "bind -v\n")
      return try Probe(folder: folder)
    }

    @Test func commandModeWorks() throws {
      let probe = try probe()
      try probe.type("one two")
      try probe.pty.send(Key.escape)
      try probe.pty.send("0xiO\r")
      try probe.pty.expect("got: One two\n")
    }

    @Test func tabStillCompletes() throws {
      let probe = try probe()
      try probe.type("bra\t")
      try probe.pty.send("x\r")
      try probe.pty.expect("got: bravo x\n")
    }

    @Test func ctrlCEndsASearch() throws {
      let probe = try probe()
      try probe.type("\(Key.escape)/abc\(Key.ctrlC)", expect: "interrupted")
      try probe.type("next\r", expect: "got: next")
    }

    @Test func anEmptyCommandLineIsHarmless() throws {
      let probe = try probe()
      try probe.type("\(Key.escape):\r", expect: "got: ")
    }

    @Test func deletingOnAnEmptyLineIsHarmless() throws {
      let probe = try probe()
      try probe.type("\(Key.escape)$xPihello\r", expect: "got: hello")
    }

    @Test func ctrlCAndCtrlDWork() throws {
      let probe = try probe()
      try probe.type("abc\(Key.ctrlC)", expect: "interrupted")
      try probe.type(Key.ctrlD, expect: "end")
      #expect(try probe.pty.exitCode() == 0)
    }
  }

  @Suite struct EditorSettings {
    @Test func aKeyOfTheUsersOwn() throws {
      let folder = try TemporaryFolder()
      try folder.write(
        ".editrc",
        """
        editor-probe:bind "^X" ed-move-to-beg
        other:bind "^E" ed-move-to-beg
        bind "\\e[5~" ed-move-to-beg
        nonsense line
        """ + "\n")
      let probe = try Probe(folder: folder)
      try probe.type("bc\u{18}a\(Key.ctrlE)d\r", expect: "got: abcd")
      try probe.type("bc\u{1B}[5~a\r", expect: "got: abc")
    }

    @Test func anotherFile() throws {
      let folder = try TemporaryFolder()
      let path = try folder.write("settings", "bind \"^X\" ed-move-to-beg\n")
      let probe = try Probe(folder: folder, environment: ["EDITRC": path])
      try probe.type("bc\u{18}a\r", expect: "got: abc")
    }
  }
}
