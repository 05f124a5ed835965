import Glibc
import TestSupport
import Testing

@testable import ArticleLoading

/// Numbers of pages in the forms in which they are printed; and figures that are none.
@Suite(.enabled(if: access("/usr/bin/pdftotext", X_OK) == 0))
struct PageNumbersTests {
  private typealias Line = MadePDF.Line

  private func load(_ pages: [[MadePDF.Line]]) throws -> (text: String, dropped: [String]) {
    let reader = ArticleReader()
    var input = try reader.input(from: .standardInput(bytes: MadePDF(pages: pages).bytes))
    input.explains = true
    let article = try reader.load(input)
    return (article.text, article.dropped.map { "\($0.reason.words): \($0.excerpt)" })
  }

  /// Pages of a text whose sentences run over from each to the next.
  private func pages(_ running: [[MadePDF.Line]]) -> [[MadePDF.Line]] {
    running.enumerated().map { number, lines in
      let first = number == 0 ? "The board counts its boats" : "and goes on counting them, as"
      return lines
        + [
          Line(
            y: 700, text: "\(first) on each of its days, so that page \(number) is full of boats,"),
          Line(
            y: 686, text: "and of words that come to no end before the foot of the page is here,"),
        ]
    }
  }

  private func isOneParagraph(_ text: String) -> Bool {
    text.split(separator: "\n").count == 1
  }

  @Test(
    arguments: [
      ["12", "13", "14"], ["- 12 -", "- 13 -", "- 14 -"], ["12 / 40", "13 / 40", "14 / 40"],
      ["12/40", "13/40", "14/40"], ["xii", "xiii", "xiv"],
      ["IX", "X", "XI"], ["Page 12", "Page 13", "Page 14"], ["[12]", "[13]", "[14]"],
      ["12.", "13.", "14."], ["A-12", "A-13", "A-14"], ["| 12 |", "| 13 |", "| 14 |"],
      ["Seite 12 von 40", "Seite 13 von 40", "Seite 14 von 40"], ["p. 12", "p. 13", "p. 14"],
      ["WB/2026/012", "WB/2026/013", "WB/2026/014"],
      // Pages out of a longer document.
      ["3", "7", "20"],
    ], [30, 120, 805])
  func theyAreLeftOutAndNamed(_ forms: [String], _ y: Int) throws {
    let read = try load(
      pages(forms.enumerated().map { [Line(x: $0 % 2 == 0 ? 480 : 72, y: y, text: $1)] }))
    #expect(isOneParagraph(read.text), "\(read.text)")
    #expect(read.dropped == ["head or foot of 3 pages: \(forms[0])"])
  }

  @Test(arguments: ["Page 12", "- 12 -", "Seite 3"])
  func onOnePageOnlyWhatSaysSo(_ form: String) throws {
    #expect(try load(pages([[Line(x: 280, y: 30, text: form)]])).dropped.count == 1)
    #expect(try load(pages([[Line(x: 280, y: 30, text: "12")]])).dropped == [])
  }

  @Test(
    arguments: [
      ["1204", "1311", "1290"], ["2023", "2024", "2025"], ["1.204", "1.205", "1.206"],
      ["12 %", "13 %", "14 %"], ["$12", "$13", "$14"], ["12 boats", "15 boats", "21 boats"],
      ["12, 13", "13, 14", "14, 15"],
    ])
  func figuresStay(_ figures: [String]) throws {
    let read = try load(pages(figures.map { [Line(x: 280, y: 30, text: $0)] }))
    for figure in figures { #expect(read.text.contains(figure)) }
    #expect(read.dropped == [])
  }

  @Test func itemsOfAListThatBeginPagesStay() throws {
    let read = try load(pages((1...3).map { _ in [Line(y: 800, text: "• Boats from the north")] }))
    #expect(read.text.contains("• Boats from the north"))
    #expect(read.dropped == [])
  }

  @Test func theLastLineOfNotesStays() throws {
    let read = try load(
      pages(
        (1...4).map {
          [
            Line(
              y: 60, size: 8, text: "\($0) Report \(2000 + $0) of the office, which was read in the"
            ),
            Line(y: 50, size: 8, text: "edition of the library."),
          ]
        }))
    #expect(read.text.split(separator: "\n").count { $0.hasSuffix("edition of the library.") } == 4)
    #expect(read.dropped == [])
  }

  // MARK: Titles that change

  @Test func titlesOfSectionsBesideTheNumber() throws {
    let titles = ["The quay", "The quay", "Fees", "The lock", "Pumps and dykes", "Pumps and dykes"]
    let read = try load(
      pages(
        titles.enumerated().map {
          [Line(y: 790, text: $1), Line(x: 480, y: 790, text: "\($0 + 12)")]
        }))
    #expect(isOneParagraph(read.text), "\(read.text)")
    #expect(
      Set(read.dropped.map { $0.split(separator: ": ").last ?? "" }) == [
        "The quay", "Fees", "The lock", "Pumps and dykes", "12",
      ])
  }

  @Test func titlesOfSectionsWithTheNumber() throws {
    let titles = ["The quay", "Fees", "The lock", "Pumps", "Clay"]
    let read = try load(
      pages(titles.enumerated().map { [Line(y: 790, text: "\($0 + 12) \($1)")] }))
    #expect(isOneParagraph(read.text), "\(read.text)")
    #expect(read.dropped.count == 5)
  }

  @Test func sentencesWhereOtherPagesHaveTheirHeaderStay() throws {
    var running = (0..<5).map {
      [Line(y: 790, text: "The quay"), Line(x: 480, y: 790, text: "\($0 + 1)")]
    }
    running[2] = [Line(y: 790, text: "The fees were raised in May.")]
    running[3] = [Line(y: 790, text: "Nobody came, which was")]
    let read = try load(pages(running))
    #expect(read.text.contains("The fees were raised in May."))
    #expect(read.dropped.contains { $0.hasSuffix(": The quay") })
  }
}
