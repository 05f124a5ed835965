import Testing

@testable import Workbench

/// Keys typed in lines: what each line becomes, and what is written.
@Suite("Keys typed in lines") struct LineKeysTests {
  private final class Lines {
    var typed: ArraySlice<String>
    var written = ""
    init(_ typed: [String]) { self.typed = typed[...] }
  }

  private static func frame(
    _ expected: Frame.Spoken.Expected, message: String? = nil, isRefusal: Bool = false,
    place: [String] = ["sentence 1"]
  ) -> Frame {
    var frame = Frame(rows: [])
    frame.spoken.expected = expected
    frame.spoken.message = message
    frame.spoken.isRefusal = isRefusal
    frame.spoken.place = place
    frame.spoken.question = "? "
    return frame
  }

  private static func keys(_ lines: [String], _ count: Int, in frame: Frame) -> ([Key], String) {
    let source = Lines(lines)
    let keys = LineKeys(write: { source.written += $0 }, readLine: { source.typed.popFirst() })
    keys.draw(frame)
    return ((0..<count).map { _ in keys.next() }, source.written)
  }

  @Test("characters are keys, an empty line repeats the place, the end hangs up")
  func keysOfALine() {
    let (keys, written) = Self.keys(["", "t4"], 3, in: Self.frame(.keys))
    #expect(keys == [.character("t"), .character("4"), .hangUp])
    #expect(written == "sentence 1\n? sentence 1\n? ? ")
  }

  @Test("a key of several characters, or too many keys, are no keys")
  func controls() {
    let long = String(repeating: "t", count: 101)
    let (keys, _) = Self.keys(["\u{1B}[3~", long], 2, in: Self.frame(.keys))
    #expect(keys == [.unknown, .unknown])
  }

  @Test("an answer is its first character") func answer() {
    let (keys, _) = Self.keys(["supports", "", "yes"], 3, in: Self.frame(.answer))
    #expect(keys == [.character("s"), .character("\u{1B}"), .character("y")])
  }

  @Test("a text replaces what was there; none cancels, or tries again what was refused")
  func text() {
    let text: [Key] = [.character("\u{15}"), .pasted("Ann"), .character("\n")]
    #expect(Self.keys(["Ann"], 3, in: Self.frame(.text)).0 == text)
    #expect(Self.keys([" "], 1, in: Self.frame(.text)).0 == [.character("\u{1B}")])
    let refused = Self.frame(.text, message: "no", isRefusal: true)
    #expect(Self.keys([""], 1, in: refused).0 == [.character("\n")])
    #expect(Self.keys([""], 1, in: Self.frame(.keysOrEnter)).0 == [.character("\n")])
  }

  @Test("a question or a refusal drops the keys that follow on the line", arguments: [true, false])
  func rest(isRefusal: Bool) {
    let source = Lines(["t1x", "n"])
    let keys = LineKeys(write: { source.written += $0 }, readLine: { source.typed.popFirst() })
    keys.draw(Self.frame(.keys))
    #expect(keys.next() == .character("t"))
    keys.draw(
      Self.frame(isRefusal ? .keys : .answer, message: "Ann changed it (y/N)", isRefusal: isRefusal)
    )
    #expect(keys.next() == .character("n"))
    #expect(source.written.hasSuffix("? Ann changed it (y/N)\n? "))
  }

  @Test("the name of an action is its key; other words are no keys, and nothing is run")
  func words() {
    var frame = Self.frame(.keys)
    frame.spoken.actions = ["undo": .character("u"), "go to": .character("g")]
    let (keys, written) = Self.keys(["status", "t status", "UNDO", "go to", "ts"], 5, in: frame)
    #expect(
      keys == [
        .character("t"), .character("u"), .character("g"), .character("t"), .character("s"),
      ])
    let refusal = "error: there is no action \"status\"; ? lists the keys and actions\n"
    #expect(written == "sentence 1\n? \(refusal)? \(refusal)? ? ? ")
  }

  @Test("what follows a key that asks for a text is the text, if a space is between them")
  func textAfterAKey() {
    for (line, asked) in [("g 99", "? "), ("go to 99", "? "), ("g99", "? ? ")] {
      let source = Lines([line, "12"])
      let keys = LineKeys(write: { source.written += $0 }, readLine: { source.typed.popFirst() })
      var frame = Self.frame(.keys, place: [])
      frame.spoken.actions = ["go to": .character("g")]
      keys.draw(frame)
      #expect(keys.next() == .character("g"))
      keys.draw(Self.frame(.text, place: []))
      let text = line == "g99" ? "12" : "99"
      #expect([keys.next(), keys.next(), keys.next()].contains(.pasted(text)), "\(line)")
      #expect(source.written == asked, "\(line)")
    }
  }

  @Test("a line typed under the list of keys closes it and is run; an empty one closes it")
  func help() {
    let frame = Self.frame(.keysAfterHelp)
    #expect(Self.keys(["t"], 2, in: frame).0 == [.character("\u{1B}"), .character("t")])
    #expect(Self.keys([""], 2, in: frame).0 == [.character("\u{1B}"), .hangUp])
  }

  @Test("every action of a review is listed with the key that does it")
  func actions() {
    #expect(
      ReviewKeys.actions["redo"] == .character("r") && ReviewKeys.actions["next"] == .character(" ")
    )
    #expect(ReviewKeys.actions["verdict"] == .character("v"))
    let listed = ReviewKeys.table.filter { $0.spoken != nil }.map(\.spokenKeys)
    #expect(listed.contains("u or undo, r or redo") && listed.contains("1-9"))
    for (name, key) in ReviewKeys.actions {
      #expect(name == name.lowercased() && ReviewKeys.meaning(of: key) != .ignored, "\(name)")
      #expect(listed.contains { $0.hasSuffix("or \(name)") || $0.contains("or \(name),") })
    }
  }

  @Test("a dot cancels a refused text") func dot() {
    let refused = Self.frame(.text, message: "no", isRefusal: true)
    #expect(Self.keys(["."], 1, in: refused).0 == [.character("\u{1B}")])
    #expect(Self.keys(["."], 2, in: Self.frame(.text)).0[1] == .pasted("."))
  }

  @Test("the place is written when it is another one") func places() {
    let source = Lines([])
    let keys = LineKeys(write: { source.written += $0 }, readLine: { source.typed.popFirst() })
    for place in ["one", "one", "two"] { keys.draw(Self.frame(.keys, place: [place])) }
    #expect(source.written == "one\ntwo\n")
  }
}
