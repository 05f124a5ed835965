import Glibc
import TestSupport
import Testing

@testable import ArticleLoading

/// Which lines are one paragraph, by where they stand.
@Suite struct PrintedColumnsTests {
  /// A page of lines that are so wide as their letters ask for.
  private func page(
    _ blocks: [(lines: [String], left: Double, top: Double, size: Double)], pitch: Double = 1.3
  ) -> PrintedPage {
    var page = PrintedPage(height: 842)
    for block in blocks {
      for (number, text) in block.lines.enumerated() {
        page.lines.append(
          line(text, block.left, block.top + Double(number) * pitch * block.size, block.size))
      }
    }
    return page
  }

  private func line(_ text: String, _ left: Double, _ top: Double, _ size: Double) -> PrintedLine {
    let first = Double(text.prefix { $0 != " " }.count)
    return PrintedLine(
      text: text, left: left, right: left + 0.5 * size * Double(text.count), top: top,
      bottom: top + 1.1 * size, firstWord: 0.5 * size * first)
  }

  private func paragraphs(_ pages: [PrintedPage]) -> [String] {
    let text = PrintedText(PrintedDocument(pages: pages))
    return String(decoding: text.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private let narrow = [
    "The harbour board met on", "Monday to hear what the", "winter had cost. Of the",
    "eleven piers four were", "damaged, and two of these", "will not be repaired.",
  ]

  @Test func aNarrowColumnUnderAHeadlineIsOneParagraph() {
    let headline = "Four of eleven piers are damaged, and two stay closed"
    let text = paragraphs([page([([headline], 72, 80, 18), (narrow, 72, 120, 10)])])
    #expect(text == [headline, narrow.joined(separator: " ")])
  }

  @Test func aNarrowColumnUnderWideTextOfTheSameSize() {
    let wide = [
      "What follows is a letter that the board had from its insurers in the winter of the year, and it",
      "is printed as it came.",
    ]
    let text = paragraphs([page([(wide, 72, 80, 10), (narrow, 90, 130, 10)])])
    #expect(text == [wide.joined(separator: " "), narrow.joined(separator: " ")])
  }

  /// The space between paragraphs may be smaller than half a line.
  @Test(arguments: [3.0, 5, 8])
  func aSmallSpaceParts(_ space: Double) {
    let first = narrow.dropLast() + ["will not be repaired soon."]
    let end = 120 + 6 * 13 + space
    let text = paragraphs([
      page([(Array(first), 72, 120, 10), (narrow, 72, end, 10), (narrow, 72, end + 90, 10)])
    ])
    let whole = narrow.joined(separator: " ")
    #expect(text == [first.joined(separator: " "), whole, whole])
  }

  @Test func aListOfBooksFallsIntoItsBooks() {
    var blocks: [(lines: [String], left: Double, top: Double, size: Double)] = []
    let books = [
      (
        "Brand, A. (2019), Report on the piers of the north",
        "shore, part two of three, as printed by the board"
      ),
      (
        "Lind, B. (2020), On clay, its price, and what it is",
        "good for when a dyke has to be raised by the water"
      ),
      ("Moor, C. (2021), The lock and its gates, which are of", "oak"),
    ]
    for (number, book) in books.enumerated() {
      blocks.append(([book.0], 72, 100 + 26 * Double(number), 10))
      blocks.append(([book.1], 90, 113 + 26 * Double(number), 10))
    }
    #expect(paragraphs([page(blocks)]) == books.map { "\($0.0) \($0.1)" })
  }

  @Test func shortLinesStayApart() {
    let address = ["Harbour Board", "Quay Street 12", "Port Ellery"]
    let wide = [
      "A line of the text that is much longer than those of the address above it, and ends."
    ]
    let text = paragraphs([page([(address, 72, 80, 10), (wide, 72, 160, 10)])])
    #expect(text == address + wide)
  }

  // MARK: What parts a sentence

  private let before = [
    "The harbour office, which keeps the books, counts",
    "every boat once a day, so that one which stays",
    "for a week is counted seven times, and those",
  ]
  private let behind = [
    "that come at night are not counted at all unless",
    "they stay. In January the board asked for a new",
    "way to count them, and has not had an answer.",
  ]

  @Test func notesAtTheFootDoNotPartASentence() {
    let notes = [
      "1 Minutes of the board, 12 January 2026, page 4.", "2 Annual report 2025, page 31.",
    ]
    let pages = [page([(before, 72, 80, 10), (notes, 72, 700, 8)]), page([(behind, 72, 80, 10)])]
    let text = PrintedText(PrintedDocument(pages: pages))
    let whole = (before + behind).joined(separator: " ")
    #expect(paragraphs(pages) == notes + [whole])
    // They stand on the page that they are cited by, and the second page begins with its own words.
    #expect(text.pages[0] == 0)
    #expect(String(decoding: text.bytes[text.pages[1]...], as: UTF8.self).hasPrefix("that come"))
  }

  @Test func aCaptionBetweenColumnsDoesNotPartASentence() {
    let caption = ["The quay at low tide. Photo: Harbour office"]
    let pages = [page([(before, 40, 80, 10), (caption, 310, 80, 7.5), (behind, 310, 100, 10)])]
    #expect(paragraphs(pages) == caption + [(before + behind).joined(separator: " ")])
  }

  @Test func notesStayBehindASentenceThatEnds() {
    let ended = before.dropLast() + ["for a week is counted seven times, as all are."]
    let notes = ["1 Minutes of the board, 12 January 2026, page 4."]
    let next = ["A new sentence begins on the second page, and it", "ends there, too."]
    let pages = [
      page([(Array(ended), 72, 80, 10), (notes, 72, 700, 8)]), page([(next, 72, 80, 10)]),
    ]
    #expect(
      paragraphs(pages) == [ended.joined(separator: " ")] + notes + [next.joined(separator: " ")])
  }

  @Test func aHeadingThatNothingLeadsToStaysInItsPlace() {
    let heading = ["What the board says"]
    let next = ["The board says nothing, and it has said so since", "the beginning of the year."]
    let pages = [
      page([(before, 72, 80, 10)]), page([(heading, 72, 80, 16), (next, 72, 120, 10)]),
    ]
    let text = paragraphs(pages)
    #expect(text == [before.joined(separator: " ")] + heading + [next.joined(separator: " ")])
  }

  @Test func itemsAndContents() {
    let items = [
      "1. a list of berths, which has been asked for since 2010,",
      "and was promised twice by the council",
      "2. an account of the board, asked for since the year 2011,", "and also promised",
    ]
    var blocks: [(lines: [String], left: Double, top: Double, size: Double)] = []
    for (number, item) in items.enumerated() {
      let left = number % 2 == 0 ? 90.0 : 104
      blocks.append(([item], left, 100 + 13 * Double(number), 10))
    }
    #expect(paragraphs([page(blocks)]) == ["\(items[0]) \(items[1])", "\(items[2]) \(items[3])"])
    let contents = [
      "1 Boats and berths ....................................... 3",
      "2 Fees ................................................... 7",
      "3 The lock and its gates ................................. 12",
    ]
    #expect(paragraphs([page([(contents, 72, 100, 10)])]) == contents)
  }
}
