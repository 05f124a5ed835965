import PtySupport
import Testing

@testable import Terminal

@Suite struct LineUndoTests {
  private func state(_ text: String) -> LineUndo.State {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    return .init(text: parts.joined(), cursor: parts[0].utf8.count)
  }

  /// What each undo shows, after states in which `|` is the cursor; `nil` where nothing is left.
  private func undone(_ states: [String], _ count: Int) -> [String?] {
    var undo = LineUndo()
    for text in states { undo.note(state(text)) }
    return (0..<count).map { _ in undo.undo()?.text }
  }

  private func typed(_ text: String) -> [String] {
    text.indices.map { "\(text[...$0])|" }
  }

  @Test func wordsAreUndoneOneByOne() {
    #expect(undone(typed("tag 3 +war"), 4) == ["tag 3 ", "tag ", "", nil])
    #expect(undone(typed("日本 e\u{301}a"), 3) == ["日本 ", "", nil])
  }

  @Test func otherChangesAreUndoneAlone() {
    #expect(undone(typed("one two") + ["one |", "|"], 4) == ["one ", "one two", "one ", ""])
    // A line of the history, a paste, a letter in the middle.
    #expect(undone(typed("a") + ["claims --open|"], 2) == ["a", ""])
    #expect(undone(typed("ab") + ["a|b", "aX|b", "aXY|b"], 3) == ["ab", "", nil])
  }

  @Test func movingIsNoChange() {
    #expect(undone(typed("ab") + ["a|b", "ab|", "abc|"], 2) == ["ab", ""])
  }

  @Test func afterUndoingOneTypesOn() {
    var undo = LineUndo()
    for text in typed("one two") { undo.note(state(text)) }
    #expect(undo.undo() == state("one |"))
    undo.note(state("one x|"))
    undo.note(state("one xy|"))
    #expect(undo.undo() == state("one |"))
    #expect(undo.undo() == state("|"))
    #expect(undo.undo() == nil)
  }

  @Test func manyChangesAreForgottenFromTheOldest() {
    let states = (0..<1000).map { "\($0) |" }
    #expect(undone(states, 501).compactMap { $0 }.count == 500)
  }
}

extension LineEditorTests {
  @Suite struct Undoing {
    private static let undo = "\u{1F}"

    /// Types word by word, each when the one before is on the screen: keys that come together are one change.
    private func type(_ words: [String], _ probe: Probe) throws {
      try probe.pty.expect("probe> ")
      for word in words {
        try probe.pty.send(word)
        try probe.pty.expect(word)
      }
    }

    @Test func theLastChangeIsUndone() throws {
      let probe = try Probe()
      try type(["one", " two"], probe)
      try probe.pty.send(Self.undo)
      try probe.pty.expect("probe> one")
      try probe.pty.send("!\r")
      try probe.pty.expect("got: one!\n")
    }

    @Test func aDeletedWordComesBack() throws {
      let probe = try Probe()
      try type(["one", " two"], probe)
      try probe.pty.send("\(Key.ctrlW)\(Self.undo)\r")
      try probe.pty.expect("got: one two\n")
    }

    @Test func nothingToUndoIsNoHarm() throws {
      let probe = try Probe()
      try probe.type("\(Self.undo)\(Self.undo)x\r", expect: "got: x")
      // The next line begins anew.
      try probe.type("\(Self.undo)y\r", expect: "got: y")
    }

    @Test func aKeyOfTheUsersOwnStays() throws {
      let folder = try TemporaryFolder()
      try folder.write(".editrc", "bind -s \"^_\" \"mine\"\n")
      let probe = try Probe(folder: folder)
      try probe.type("\(Self.undo)\r", expect: "got: mine")
    }
  }
}
