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

  @Test("the place is written when it is another one") func places() {
    let source = Lines([])
    let keys = LineKeys(write: { source.written += $0 }, readLine: { source.typed.popFirst() })
    for place in ["one", "one", "two"] { keys.draw(Self.frame(.keys, place: [place])) }
    #expect(source.written == "one\ntwo\n")
  }
}
