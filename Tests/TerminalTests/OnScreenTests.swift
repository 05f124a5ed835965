import PtySupport
import Testing

/// What is on the screen, by a real terminal's account: where lines wrap, how wide characters are
/// and what remains on the screen cannot be determined from the bytes alone.
@Suite(.serialized, .enabled(if: TmuxScreen.isInstalled)) struct OnScreenTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func screen(
    _ options: String = "", history: [String] = [], columns: Int = 40, rows: Int = 12,
    environment: [String: String] = [:]
  ) throws -> TmuxScreen {
    try folder.write("history", history.map { "\($0)\n" }.joined())
    let screen = try TmuxScreen(
      "\(BuiltProgram.path("editor-probe")) --history \(folder.path)/history \(options)",
      folder: folder, columns: columns, rows: rows, environment: environment)
    try screen.expect(["probe>"], cursor: (7, 0))
    return screen
  }

  /// The rows of a text after the prompt, cut at columns.
  private func wrapped(_ text: String, columns: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    for character in "probe> " + text {
      if row.count == columns {
        rows.append(row)
        row = ""
      }
      row.append(character)
    }
    return (rows + [row]).map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  @Test func aWrappedLineIsEditedInItsMiddle() throws {
    let screen = try screen()
    let text = (0..<20).map { "word\($0)" }.joined(separator: " ")
    try screen.type(text)
    try screen.expect(wrapped(text, columns: 40))
    for _ in 0..<60 { try screen.press("Left") }
    try screen.type("<inserted>")
    try screen.press("BSpace", "DC", "DC")
    var changed = Array(text)
    changed.replaceSubrange((text.count - 60)..<(text.count - 58), with: Array("<inserted"))
    try screen.expect(wrapped(String(changed), columns: 40))
    try screen.press("Enter")
    try screen.expectRow("the line") { $0.hasPrefix("got: word0 word1") }
  }

  @Test func aLineThatScrollsAtTheBottom() throws {
    let screen = try screen(columns: 20, rows: 4)
    let text = String(repeating: "abcdefghi ", count: 9)
    try screen.type(text + "z")
    try screen.expect(Array(wrapped(text + "z", columns: 20).suffix(4)))
    try screen.press("Left", "Left", "BSpace")
    try screen.type("X")
    let changed = String(text.dropLast(2)) + "X z"
    try screen.expect(Array(wrapped(changed, columns: 20).suffix(4)))
  }

  @Test func wideCharactersDoNotStraddleTheEdge() throws {
    let screen = try screen(columns: 20)
    try screen.type("日本語日本語日本語日本語")
    // Seven columns of prompt and six characters leave one column free.
    try screen.expect(["probe> 日本語日本語", "日本語日本語"], cursor: (12, 1))
    try screen.press("Home")
    try screen.type("x")
    try screen.expect(["probe> x日本語日本語", "日本語日本語"], cursor: (8, 0))
    try screen.press("Right", "BSpace")
    try screen.expect(["probe> x本語日本語日", "本語日本語"], cursor: (8, 0))
  }

  @Test func marksAndFlagsAreShownWhole() throws {
    let screen = try screen()
    try screen.type("e\u{301}n")
    try screen.expect(["probe> e\u{301}n"], cursor: (9, 0))
    try screen.press("Left", "Left")
    try screen.expect(["probe> e\u{301}n"], cursor: (7, 0))
    try screen.press("DC")
    try screen.type("a🇩🇪o\u{308}")
    try screen.expectRow("the flag") { $0.hasPrefix("probe> a🇩🇪o\u{308}n") }
    try screen.press("BSpace", "BSpace", "Enter")
    try screen.expectRow("the rest") { $0 == "got: an" }
  }

  @Test func aNewSizeWhileEditing() throws {
    let screen = try screen()
    // At the top of an empty screen, tmux moves rows to its scroll-back and the cursor with them.
    // Each line waits for its prompt: an Enter typed between two prompts leaves an empty row.
    var before: Set<String> = []
    for number in 0..<12 {
      try screen.type("\(number)")
      try screen.press("Enter")
      try screen.expectRows("line \(number)") { $0.suffix(2) == ["got: \(number)", "probe>"] }
      before.formUnion(["probe> \(number)", "got: \(number)"])
    }
    var text = "a line of some forty characters, and more"
    try screen.type(text)
    // What is on its way while the size changes, no program can know.
    try screen.expectRows("the line") { $0.suffix(2) == wrapped(text, columns: 40)[...] }
    for columns in [20, 60, 30] {
      try screen.resize(columns: columns, rows: 12)
      // The terminal wraps the rows again by itself; the key shows that the program has done so, too.
      try screen.type("!")
      text += "!"
      let expected = wrapped(text, columns: columns)
      try screen.expectRows("one line: \(expected)") { rows in
        rows.suffix(expected.count) == expected[...]
          && rows.dropLast(expected.count).allSatisfy { before.contains($0) }
      }
    }
    try screen.press("Home")
    try screen.type(">")
    try screen.expectRow("the new first character") { $0.hasPrefix("probe> >a line") }
  }

  /// At the top of an empty screen the terminal moves rows of the line to its scroll-back and brings them back.
  @Test func aNewSizeAtTheTop() throws {
    let screen = try screen()
    try screen.type("before")
    try screen.press("Enter")
    try screen.expect(["probe> before", "got: before", "probe>"])
    try screen.press("C-l")
    try screen.expect(["probe>"], cursor: (7, 0))
    var text = String(repeating: "abcdefghi ", count: 9)
    try screen.type(text)
    try screen.expect(wrapped(text, columns: 40))
    for columns in [100, 60, 30, 80, 20, 90] {
      try screen.resize(columns: columns, rows: 12)
      // The key shows that the program has adapted itself.
      try screen.type("!")
      text += "!"
      try screen.expect(wrapped(text, columns: columns))
    }
    // What is printed before the line is read again is not cleared.
    try screen.press("Enter")
    try screen.expectRow("the line") { $0.hasPrefix("got: abc") }
    try screen.type("after")
    try screen.resize(columns: 40, rows: 12)
    try screen.type("!")
    try screen.expectRow("the next line") { $0 == "probe> after!" }
    try screen.expectRow("the line") { $0.hasPrefix("got: abc") }
  }

  @Test func stoppedAndInTheForegroundAgain() throws {
    let path = try BuiltProgram.path("editor-probe")
    // The shell stays until a key comes: what it writes at its very end, tmux may not show any more.
    let shell = "sh -c 'set -m; \(path); echo was stopped; fg >/dev/null; echo ended; read key'"
    let screen = try TmuxScreen(shell, folder: folder, columns: 40, rows: 12)
    try screen.expect(["probe>"])
    try screen.type("kept line")
    try screen.press("Left", "C-z")
    try screen.expect(["probe> kept line", "was stopped", "probe> kept line"], cursor: (15, 2))
    try screen.type("!")
    try screen.press("Enter", "C-d")
    try screen.expectRow("the line") { $0 == "got: kept lin!e" }
    try screen.expectRow("the end") { $0 == "ended" }
  }

  @Test func aListComesInPagesAndIsErased() throws {
    let screen = try screen(rows: 8)
    try screen.type("number")
    try screen.press("Tab")
    let first = (0..<6).map { "  number\($0)    one of many" }
    try screen.expect(["probe> number"] + first + ["-- 6 of 200: space, Enter, q --"])
    try screen.press("Enter")
    try screen.expect(first + ["  number6    one of many", "-- 7 of 200: space, Enter, q --"])
    try screen.press("q")
    try screen.expect(first + ["  number6    one of many", "probe> number"], cursor: (13, 7))
  }

  @Test func aListInColumnsOfWideCharacters() throws {
    let screen = try screen(columns: 20)
    try screen.type("日")
    try screen.press("Tab")
    try screen.expect(
      ["probe> 日", "  日本語  wide", "  日程", "probe> 日"], cursor: (9, 3))
  }

  @Test func colourEndsWithThePrompt() throws {
    let screen = try screen("--style cyan --color always")
    try screen.type("plain")
    try screen.expectRow(styled: true, "colour in the prompt alone") {
      $0.contains("36mprobe>\u{1B}[0m") && $0.hasSuffix("m plain")
    }
  }

  @Test func aHintIsFaintAndIsErased() throws {
    let screen = try screen(history: ["load b.txt now"])
    try screen.type("lo")
    try screen.expectRow(styled: true, "a faint hint") {
      $0 == "probe> lo\u{1B}[2mad b.txt now"
    }
    #expect(try screen.cursor() == (9, 0))
    try screen.press("Enter")
    try screen.expect(["probe> lo", "got: lo", "probe>"])
    try screen.type("loa")
    try screen.expectRow("the hint") { $0 == "probe> load b.txt now" }
    try screen.press("M-f")
    try screen.expectRow(styled: true, "its rest") {
      $0.hasPrefix("probe> load\u{1B}[2m b.txt now")
    }
    try screen.press("BSpace")
    try screen.type("x")
    try screen.expect(["probe> lo", "got: lo", "probe> loax"], cursor: (11, 2))
  }

  @Test func aHintThatWouldTouchTheEdgeIsNotShown() throws {
    let screen = try screen(history: ["abcdefgh"], columns: 14)
    try screen.type("abc")
    try screen.expect(["probe> abc"], cursor: (10, 0))
    try screen.press("End", "Enter")
    try screen.expect(["probe> abc", "got: abc", "probe>"])
  }

  @Test func aSearchReplacesThePrompt() throws {
    let screen = try screen(history: ["load alpha.txt", "claims"])
    try screen.type("typed")
    try screen.press("C-r")
    try screen.type("alpha")
    try screen.expect(["search \"alpha\": load alpha.txt"], cursor: (21, 0))
    try screen.expectRow(styled: true, "the match") { $0.contains("\u{1B}[7malpha\u{1B}[0m") }
    try screen.press("C-g")
    try screen.expect(["probe> typed"], cursor: (12, 0))
    try screen.press("C-r", "C-r", "Escape")
    try screen.expect(["probe> typed"], cursor: (12, 0))
  }

  @Test func aPasteIsATagOrTheLineItself() throws {
    let screen = try screen()
    try screen.type("load ")
    try screen.paste("one\ntwo\tx\n\u{3}three\n")
    try screen.expect(["probe> load [paste 1: 3 lines]"], cursor: (30, 0))
    try screen.press("Enter")
    try screen.expect([
      "probe> load [paste 1: 3 lines]",
      "attached: [paste 1: 3 lines] = one{a}two", "{9}x{a}{3}three{a}",
      "got: load [paste 1: 3 lines]", "probe>",
    ])
    try screen.paste("one row")
    try screen.expectRow("the row") { $0 == "probe> one row" }
  }

  @Test func anOpenQuoteHasASecondPrompt() throws {
    let screen = try screen()
    try screen.type("note \"one")
    try screen.press("Enter")
    try screen.expect(["probe> note \"one", ">"], cursor: (2, 1))
    try screen.type("two\"")
    try screen.press("Enter")
    try screen.expect(["probe> note \"one", "> two\"", "got: note \"one{a}two\"", "probe>"])
    try screen.press("Up")
    try screen.expect(
      ["probe> note \"one", "> two\"", "got: note \"one{a}two\"", "probe> note \"one", "two\""],
      cursor: (4, 4))
  }

  @Test func aMenuIsBelowTheLineAndIsErased() throws {
    let screen = try screen("--color always", rows: 8)
    try screen.type("alpha")
    try screen.press("Tab")
    let list = ["probe> alpha", "  alpha     the first", "  alphabet  all of them"]
    try screen.expect(list + ["probe> alpha"], cursor: (12, 3))
    try screen.press("Tab")
    try screen.expect(
      list + ["probe> alpha", "> alpha     the first", "  alphabet  all of them"], cursor: (12, 3))
    try screen.press("Down")
    try screen.expectRow(styled: true, "the chosen one is inverse") {
      $0.hasPrefix("\u{1B}[7m> alphabet  all of them")
    }
    try screen.expect(
      list + ["probe> alphabet", "  alpha     the first", "> alphabet  all of them"],
      cursor: (15, 3))
    try screen.press("Enter")
    try screen.expect(list + ["probe> alphabet"], cursor: (16, 3))
  }

  @Test func aMenuScrollsInASmallWindow() throws {
    let screen = try screen(rows: 6)
    try screen.type("number19")
    try screen.press("Tab")
    try screen.expectRow("the question") { $0.hasPrefix("-- 4 of 11") }
    try screen.press("q")
    try screen.expectRows("the prompt") { $0.last == "probe> number19" }
    try screen.press("Tab")
    try screen.expectRows("the first") { $0.contains("> number19   one of many") }
    try screen.press("Up")
    try screen.expectRows("the last") {
      $0.first == "probe> number199" && $0.last == "> number199  one of many"
    }
  }

  @Test func upAndDownMoveFromRowToRow() throws {
    let screen = try screen(history: ["before"], columns: 20)
    try screen.type("0123456789abcabcdefghijklmnopqrst012345")
    try screen.expect(
      ["probe> 0123456789abc", "abcdefghijklmnopqrst", "012345"], cursor: (6, 2))
    try screen.press("Up")
    try screen.expectCursor((6, 1))
    try screen.press("Up")
    // The first row begins after the prompt.
    try screen.expectCursor((7, 0))
    try screen.press("Down", "Down")
    try screen.expectCursor((6, 2))
    try screen.press("Up", "Up", "Up")
    try screen.expect(["probe> before"], cursor: (13, 0))
  }

  @Test func wordsAreColouredWhileTheyAreTyped() throws {
    let screen = try screen("--color always")
    try screen.type("verdict c1")
    try screen.expectRow(styled: true, "a known word") {
      $0.contains("36mverdict\u{1B}[39m c1") || $0.contains("36mverdict\u{1B}[0m c1")
    }
    try screen.expect(["probe> verdict c1"], cursor: (17, 0))
    try screen.press("C-u")
    try screen.type("nonsense")
    try screen.expectRow(styled: true, "an unknown word") { $0.contains("31mnonsense") }
    // A word that is neither is plain again.
    try screen.type("x")
    try screen.expectRow(styled: true, "a plain word") { $0.hasPrefix("probe> nonsensex") }
    try screen.expect(["probe> nonsensex"], cursor: (16, 0))
  }

  @Test func withoutColourNothingIsColoured() throws {
    for options in ["--color never", "--color always --accessible"] {
      let screen = try screen(options)
      try screen.type("verdict c1")
      try screen.expectRow(styled: true, options) { $0 == "probe> verdict c1" }
      try screen.press("C-c")
    }
  }
}
