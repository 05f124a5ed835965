import Testing

@testable import Terminal

@Suite struct ScreenPlaceTests {
  private func place(_ text: String, columns: Int) -> (Int, Int) {
    var place = ScreenPosition(columns: columns)
    for scalar in text.unicodeScalars { place.advance(over: scalar) }
    return (place.row, place.column)
  }

  @Test func rowsWrapAtTheEdge() {
    #expect(place("abc", columns: 4) == (0, 3))
    #expect(place("abcd", columns: 4) == (1, 0))
    #expect(place("abcde", columns: 4) == (1, 1))
  }

  @Test func wideCharactersDoNotStraddleTheEdge() {
    #expect(place("abc日", columns: 4) == (1, 2))
    #expect(place("ab日", columns: 4) == (1, 0))
  }

  @Test func controlsTabsAndLineFeeds() {
    #expect(place("\u{1}", columns: 10) == (0, 2))
    #expect(place("a\tb", columns: 20) == (0, 9))
    #expect(place("a\nb", columns: 20) == (1, 1))
    #expect(place("e\u{301}", columns: 20) == (0, 1))
  }
}

@Suite struct FittedTests {
  @Test func cutsAtColumns() {
    #expect(fitted("abcdef", columns: 6) == "abcdef")
    #expect(fitted("abcdefg", columns: 6) == "abcde…")
    #expect(fitted("日本語", columns: 5) == "日本…")
    #expect(fitted("日本語", columns: 4) == "日…")
    #expect(fitted("a\u{1B}b", columns: 6) == "ab")
    #expect(fitted("abc", columns: 0) == "")
  }
}

@Suite struct RowCounterTests {
  private func rows(_ parts: String..., columns: Int = 10) -> Int {
    var counter = RowCounter(columns: columns)
    for part in parts { counter.count(Array(part.utf8)) }
    return counter.rows
  }

  @Test func countsLinesAndWraps() {
    #expect(rows("a\nb\n") == 2)
    #expect(rows("0123456789") == 0)
    #expect(rows("01234567890\n") == 2)
    #expect(rows("日本語日本語\n") == 2)
    #expect(rows("01234", "56789", "0") == 1)
  }

  @Test func colorTakesNoColumns() {
    #expect(rows("\u{1B}[1;31m0123\u{1B}", "[0m456789\n") == 1)
  }

  @Test func theAddressOfALinkTakesNoColumns() {
    let link = "\u{1B}]8;id=1;https://a.example/very/long"
    #expect(rows(link, "\u{1B}", "\\0123456789\u{1B}]8;;\u{1B}\\\n") == 1)
    #expect(rows("\(link)\u{1B}\\01234567890\n") == 2)
  }
}
