import PtySupport
import Testing

@testable import Terminal

/// Characters of several Unicode scalars each.
private let clusters = [
  "e\u{301}", "🇩🇪", "👨‍👩‍👧", "👍🏽", "❤️", "नि", "ก็", "\u{1112}\u{1161}\u{11AB}",
]

@Suite struct LineUnitTests {
  private func unit(_ before: String, _ after: String, tags: [String] = []) -> (Int, Int) {
    let unit = LineUnit(line: before + after, cursor: before.utf8.count, tags: tags)
    return (unit.scalarsBefore, unit.scalarsAfter)
  }

  @Test func aCharacterIsOneUnit() {
    #expect(unit("", "") == (0, 0))
    #expect(unit("a", "b") == (1, 1))
    for cluster in clusters {
      let count = cluster.unicodeScalars.count
      #expect(unit("x\(cluster)", "\(cluster)y") == (count, count))
    }
    // Two flags, not three.
    #expect(unit("🇩🇪🇫🇷", "") == (2, 0))
  }

  @Test func aCursorInsideACharacter() {
    #expect(unit("👨\u{200D}", "👩x") == (2, 1))
  }

  @Test func aTagIsOneUnit() {
    let tag = "[paste 1: 2 lines]"
    #expect(unit("a \(tag)", "\(tag) b", tags: [tag]) == (18, 18))
    #expect(unit("a \(tag)", "\(tag) b", tags: []) == (1, 1))
  }
}

extension LineEditorTests {
  @Suite struct Units {
    private func shown(_ text: String) -> String {
      text.unicodeScalars.map { $0.isASCII ? String($0) : "{\(String($0.value, radix: 16))}" }
        .joined()
    }

    private func probe(vi: Bool) throws -> Probe {
      let folder = try TemporaryFolder()
      if vi { try folder.write(".editrc", "bind -v\n") }
      return try Probe(folder: folder)
    }

    @Test(arguments: [false, true])
    func leftAndRight(vi: Bool) throws {
      let probe = try probe(vi: vi)
      for cluster in clusters {
        try probe.type(
          "a\(cluster)b\(Key.left)\(Key.left)<\(Key.right)>\r",
          expect: "got: a<\(shown(cluster))>b")
      }
    }

    @Test(arguments: [false, true])
    func backspaceAndDelete(vi: Bool) throws {
      let probe = try probe(vi: vi)
      for cluster in clusters {
        try probe.type("a\(cluster)\(Key.backspace)b\r", expect: "got: ab")
        try probe.type(
          "\(cluster)a\(cluster)b\(Key.left)\(Key.left)\(Key.left)\(Key.left)\(Key.delete)"
            + "\(Key.right)\(Key.delete)\r", expect: "got: ab")
      }
    }

    @Test(arguments: [false, true])
    func deleteOnAnEmptyLineIsNotTheEnd(vi: Bool) throws {
      let probe = try probe(vi: vi)
      try probe.type("\(Key.delete)\(Key.delete)x\(Key.delete)\r", expect: "got: x")
    }

    @Test func countsStillCount() throws {
      let probe = try Probe()
      try probe.type("abcdef\u{1B}3\(Key.ctrlB)x\r", expect: "got: abcxdef")
    }

    @Test func viCommandModeIsAsItWas() throws {
      let probe = try probe(vi: true)
      try probe.type("abcdef\(Key.escape)0lldlx\(Key.right)ix\r", expect: "got: abexf")
    }

    @Test func aTagIsDeletedWhole() throws {
      let probe = try Probe()
      let paste = "\u{1B}[200~1\n2\u{1B}[201~"
      try probe.type("a \(paste)\(Key.backspace)b\r", expect: "got: a b")
      try probe.type("\(paste)\(Key.left)c\r", expect: "got: c[paste 1: 2 lines]")
    }

    @Test func theKeysOfTheUsersOwnKnowIt() throws {
      let folder = try TemporaryFolder()
      try folder.write(".editrc", "bind \"^X\" ed-prev-char\n")
      let probe = try Probe(folder: folder)
      try probe.type("a🇩🇪\u{18}b\r", expect: "got: ab{1f1e9}{1f1ea}")
    }

    @Test func aLineWithMarksIsDrawnAfresh() throws {
      let probe = try Probe()
      try probe.type("e\u{301}")
      try probe.pty.send("x")
      // One piece, as libedit would not write it.
      try probe.pty.expect("probe> e\u{301}x")
      try probe.pty.send("\r")
      try probe.pty.expect("got: e{301}x\n")
    }
  }
}
