import PtySupport
import Testing

extension LineEditorTests {
  @Suite struct Pasting {
    /// What a terminal sends when something is pasted.
    private func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

    @Test func pasteIsMarkedOnlyWhileALineIsRead() throws {
      let probe = try Probe()
      try probe.type("wait\r", expect: "waiting")
      let output = String(decoding: probe.pty.output, as: UTF8.self)
      let marks = output.split(separator: "\u{1B}").filter { $0.hasPrefix("[?2004") }
      #expect(marks.first?.hasPrefix("[?2004h") == true)
      #expect(marks.last?.hasPrefix("[?2004l") == true)
    }

    @Test func aLineGoesIntoTheLine() throws {
      let probe = try Probe()
      try probe.type("ac\(Key.left)\(paste("b é日"))!\r", expect: "got: ab {e9}{65e5}!c")
      try probe.type(
        "x \(paste("copied with its end\r\n"))\r", expect: "got: x copied with its end")
      try probe.type("\(paste(""))\(paste("\n"))y\r", expect: "got: y")
    }

    @Test func textOfALineIsNeverRunAsKeys() throws {
      let probe = try Probe()
      try probe.type("\(paste("al\tph\u{3}a\u{4}\u{1A}\u{1B}[A\u{1B}b\u{15}\u{0}"))\r")
      try probe.pty.expect("got: al pha[Ab\n")
    }

    @Test func severalLinesAreAttached() throws {
      let probe = try Probe()
      try probe.type("note c3 \(paste("one\rtwo\r\nthree\n\tfour\n")) end\r")
      try probe.pty.expect("attached: [paste 1: 4 lines] = one{a}two{a}three{a}{9}four{a}\n")
      try probe.pty.expect("got: note c3 [paste 1: 4 lines] end\n")
      try probe.type("\(paste("a\nb"))\(Key.ctrlA)\(paste("c\nd")) \r")
      try probe.pty.expect("attached: [paste 3: 2 lines] = c{a}d\n")
      try probe.pty.expect("attached: [paste 2: 2 lines] = a{a}b\n")
      try probe.pty.expect("got: [paste 3: 2 lines] [paste 2: 2 lines]\n")
    }

    @Test func theSameTextKeepsItsNumber() throws {
      let probe = try Probe()
      try probe.type("\(paste("a\nb"))\r", expect: "got: [paste 1: 2 lines]")
      try probe.type("\(paste("c\nd"))\r", expect: "got: [paste 2: 2 lines]")
      try probe.type("again \(paste("a\r\nb"))\r", expect: "got: again [paste 1: 2 lines]")
      // One scalar or two: it is another text, and each is kept as it came.
      try probe.type("\(paste("\u{E9}\nb"))\r", expect: "got: [paste 3: 2 lines]")
      try probe.type("\(paste("e\u{301}\nb"))\r", expect: "got: [paste 4: 2 lines]")
    }

    @Test func oneLineIsAttachedWhereATextIsExpected() throws {
      let probe = try Probe()
      try probe.type("take\(paste("One line of it.\n")) x\r")
      try probe.pty.expect("attached: [paste 1: 15 characters] = One line of it.\n")
      try probe.pty.expect("got: take[paste 1: 15 characters] x\n")
      try probe.type("other\(paste("One line of it."))\r", expect: "got: otherOne line of it.")
      // Text after the cursor does not count.
      try probe.type("take\(Key.ctrlA)\(paste("ab"))\r", expect: "got: abtake")
    }

    @Test func textOfAnAttachmentIsNeverRunAsKeys() throws {
      let probe = try Probe()
      try probe.type("\(paste("quit\r\u{3}\u{4}\u{1A}\u{1B}[A\tal\t\r\u{1B}[200~"))\r")
      try probe.pty.expect("= quit{a}{3}{4}{1a}{1b}[A{9}al{9}{a}{1b}[200~\n")
      try probe.pty.expect("got: [paste 1: 3 lines]\n")
      #expect(!probe.pty.plainOutput.contains("closed"))
    }

    @Test func aLongLineIsAttached() throws {
      let probe = try Probe()
      let text = String(repeating: "日", count: 1_000)
      try probe.type(
        "\(paste(text))\r", expect: "got: \(String(repeating: "{65e5}", count: 1_000))")
      try probe.type("\(paste(text + "x"))\r", expect: "got: [paste 1: 1,001 characters]")
    }

    @Test func fiveMegabytes() throws {
      let probe = try Probe()
      let text = (0..<100_000).map { "line \($0) of a very long article with some words in it\n" }
        .joined()
      let sum = text.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
      try probe.type("load \(paste(text))\r")
      try probe.pty.expect(
        "attached: [paste 1: 100,000 lines] = \(text.utf8.count) bytes, sum \(sum)\n",
        within: .seconds(60))
      try probe.pty.expect("got: load [paste 1: 100,000 lines]\n")
    }

    @Test func inPiecesAndWithBadBytes() throws {
      let probe = try Probe()
      try probe.type("a\u{1B}[200~b")
      try probe.pty.send("\u{1B}")
      try probe.pty.send("[201")
      try probe.pty.send(bytes: [0xFF, 0x1B])
      try probe.pty.send("[201~")
      try probe.pty.send("c\r")
      try probe.pty.expect("got: ab[201{fffd}c\n")
    }

    @Test func aPasteWithoutEndIsLeftByCtrlC() throws {
      let probe = try Probe()
      try probe.type("lost\u{1B}[200~rm\rquit\r")
      var isLeft = false
      for _ in 0..<100 where !isLeft {
        try probe.pty.send(Key.ctrlC)
        isLeft =
          (try? probe.pty.expect("interrupted\n", within: .milliseconds(600))) != nil
      }
      try probe.type("next\r", expect: "got: next")
    }

    @Test func aPasteWithoutEndIsNoHindranceToTheEnd() throws {
      let probe = try Probe()
      try probe.type("\u{1B}[200~rm\r")
      probe.pty.signal(15)
      try probe.pty.expect("hangup\n")
      #expect(try probe.pty.exitCode() == 3)
    }

    @Test func attachmentsStayOutOfTheHistoryFile() throws {
      let folder = try TemporaryFolder()
      let probe = try Probe(["--history", "\(folder.path)/history"], folder: folder)
      try probe.type("before\r", expect: "got: before")
      try probe.type("note \(paste("one\ntwo"))\r", expect: "got: note [paste 1: 2 lines]")
      try probe.type("\(Key.up)!\r")
      try probe.pty.expect("attached: [paste 1: 2 lines] = one{a}two\n")
      try probe.pty.expect("got: note [paste 1: 2 lines]!\n")
      #expect(folder.read("history") == Array("before\n".utf8))
    }

    @Test func withViKeys() throws {
      let folder = try TemporaryFolder()
      try folder.write(".editrc", "bind -v\n")
      let probe = try Probe(folder: folder)
      try probe.type("ac\(paste("x"))\(Key.escape)0\(paste("quit\rdd"))\r")
      try probe.pty.expect("attached: [paste 1: 2 lines] = quit{a}dd\n")
      try probe.pty.expect("got: [paste 1: 2 lines]acx\n")
    }

    @Test func afterAKeyThatWaitsForACharacter() throws {
      let probe = try Probe()
      try probe.type("a\u{16}\(paste("b"))c\r", expect: "got: abc")
    }
  }
}
