import ArticleText
import Testing

@testable import Presentation

@Suite("Laying out text")
struct TextOutputTests {
  private func wrapped(_ runs: [String], width: Int, first: String = "", indent: String = "")
    -> String
  {
    var page = TextOutput(width: width, usesColor: false)
    page.wrapped(runs.map { .init($0) }, first: first, indent: indent)
    return page.text
  }

  @Test(arguments: [
    (["one two three four five"], "one two three four\nfive\n"),
    (["one two three", " ", "four five"], "one two three four\nfive\n"),
    (["one  two   three"], "one  two   three\n"), ([""], "\n"), (["", ""], "\n"), ([" "], "\n"),
    (["one two three fou", "r", "s"], "one two three fours\n"),
    (["one two three four", "]c1 open"], "one two three\nfour]c1 open\n"),
    (["one two three four ", "[", "five]"], "one two three four\n[five]\n"),
    (["abcdefghijklmnopqrstuvwxyz"], "abcdefghijklmnopqrst\nuvwxyz\n"),
    (["a abcdefghijklmnopqrstuvwxyz b"], "a\nabcdefghijklmnopqrst\nuvwxyz b\n"),
    (["漢字漢字漢字漢字漢字漢字"], "漢字漢字漢字漢字漢字\n漢字\n"), (["two\nlines\ttab"], "two lines tab\n"),
    (["nul\0esc\u{1B}[1m"], "nul␀esc␛[1m\n"),
  ])
  func rowsBreakAtSpaces(runs: [String], text: String) {
    #expect(wrapped(runs, width: 20) == text)
  }

  /// A direction that is open where a row ends is closed there, and opened again in the next one.
  @Test func directionsEndWithTheirRow() {
    #expect(
      wrapped(["one \u{202B}two three four five\u{202C} six"], width: 20, indent: "  ")
        == "one \u{202B}two three four\u{202C}\n  \u{202B}five\u{202C} six\n")
    // Isolates within embeddings, closed from the inside out.
    #expect(
      wrapped(["a \u{202A}bb \u{2067}cc dd ee ff gg hh\u{2069} e\u{202C}"], width: 20)
        == "a \u{202A}bb \u{2067}cc dd ee ff gg\u{2069}\u{202C}\n\u{202A}\u{2067}hh\u{2069} e\u{202C}\n"
    )
    var page = TextOutput(width: 30, usesColor: false)
    page.table(
      [["c1", "\u{2067}alef bet gimel dalet he vav\u{2069} end"].map { .init($0) }], shrinking: 1)
    let rows = page.text.split(separator: "\n")
    #expect(rows.count == 2)
    for row in rows {
      #expect(row.unicodeScalars.count { $0 == "\u{2067}" } == 1, "\(rows)")
      #expect(row.unicodeScalars.count { $0 == "\u{2069}" } == 1, "\(rows)")
    }
  }

  @Test func rowsAfterTheFirstAreIndented() {
    #expect(
      wrapped(["one two three four five six"], width: 20, first: "  7  ", indent: "     ")
        == "  7  one two three\n     four five six\n")
    #expect(
      wrapped(["seventeenletters"], width: 20, first: "0123456789 ", indent: "  ")
        == "0123456789 \n  seventeenletters\n")
  }

  @Test func aStyleGoesOnAcrossTheSpacesOfARow() {
    var page = TextOutput(width: 20, usesColor: true)
    page.wrapped(
      [.init("one two", .good), .init(" "), .init("three four five", .good)], indent: "  ")
    #expect(
      page.text
        == "\u{1B}[32mone two\u{1B}[0m \u{1B}[32mthree four\u{1B}[0m\n  \u{1B}[32mfive\u{1B}[0m\n")
  }

  @Test func cellsAreInColumnsAndOneOfThemShrinks() {
    var page = TextOutput(width: 30, usesColor: false)
    page.table(
      [
        [.init("c1"), .init("a long text that does not fit"), .init("x")],
        [.init("c10"), .init("short"), .init("")],
      ], shrinking: 1)
    #expect(
      page.text == "  c1   a long text that      x\n       does not fit\n  c10  short\n")
    page = TextOutput(width: 80, usesColor: false)
    page.table([[.init("a"), .init("b"), .init("c")]], shrinking: 1)
    #expect(page.text == "  a  b  c\n")
    page = TextOutput(width: 20, usesColor: false)
    page.table(
      [["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"].map { TextOutput.Run($0) }], shrinking: 1)
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 20 })
  }

  @Test func aCellTakesAFewRowsAndIsThenCut() {
    var page = TextOutput(width: 80, usesColor: false)
    let words = Array(repeating: "漢字漢字", count: 60).joined(separator: " ")
    page.table([[.init("c1"), .init(words, sign: "●"), .init("end")]], shrinking: 1)
    let rows = page.text.split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("  c1  ● 漢字漢字 ") && rows[0].hasSuffix("  end"))
    #expect(rows[1].hasPrefix("      漢字漢字 "))
    #expect(rows[2].hasSuffix("…"))
    #expect(rows.allSatisfy { DisplayWidth.columns($0) <= 80 })
  }

  @Test func whatIsReadOutHasNeitherSignsNorColumns() {
    var page = TextOutput(width: 30, usesColor: false, isAccessible: true)
    page.table(
      [
        [.init("c1", .bold), .init("True", sign: "●"), .init("", sign: "███"), .init("a text")],
        [.init("c10"), .init("open", sign: "○"), .init(""), .init("a text that is too long")],
      ], shrinking: 3)
    page.wrapped([.init("c1"), .init("  "), .init("open", sign: "○")])
    #expect(
      page.text
        == "  c1, True, a text\n  c10, open, a text that is\n    too long\nc1  open\n")
  }

  @Test func stylesAreCodesOfTheTerminal() {
    var page = TextOutput(width: 20, usesColor: true)
    page.wrapped([.init("one", .bold), .init(" two "), .init("three", .bad), .init("", .good)])
    page.line("faint", .faint)
    #expect(
      page.drain()
        == "\u{1B}[1mone\u{1B}[0m two \u{1B}[31mthree\u{1B}[0m\n\u{1B}[2mfaint\u{1B}[0m\n"
    )
    #expect(page.text == "")
  }
}
