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

  // MARK: Beside each other

  private let long = [
    "The harbour board met on Monday to", "hear what the winter had cost. Of the",
    "eleven piers four were damaged, and", "two of these will not be repaired in",
    "the year. The insurers say that it is", "nobody's fault but the owners', who",
    "had been told of the swell and did", "not move a boat. The owners deny it.",
  ]
  private let other = [
    "In December divers went down and saw", "that three of the forty piles of the",
    "pier are broken below the water line", "and two more are cracked. A survey of",
    "2019 had called them sound but tired", "and gave them fifteen years. Whether",
    "the pier can be saved is open, said", "the engineer who led the new survey.",
  ]

  /// Lines of three columns on one grid stand in step, as rows do; but their sentences go on below.
  @Test func threeColumnsOnOneGridAreNoTable() {
    let pages = [page([(long, 40, 80, 9), (other, 230, 80, 9), (narrow, 420, 80, 9)])]
    #expect(
      paragraphs(pages) == [
        long.joined(separator: " "), other.joined(separator: " "), narrow.joined(separator: " "),
      ])
  }

  /// Cells in small letters without a full stop are no sentences that go on.
  @Test func aListOfOptionsIsATable() {
    let options = ["--check", "--output", "--help", "--version", "--name"]
    let meanings = [
      "checks the syntax only", "output file of the program", "display this help and exit",
      "output version information and exit", "name of the array in it",
    ]
    let letters = options.map { "-\($0.dropFirst(2).prefix(1))," }
    let pages = [page([(letters, 40, 80, 9), (options, 90, 80, 9), (meanings, 180, 80, 9)])]
    let rows = options.indices.map { "\(letters[$0])\t\(options[$0])\t\(meanings[$0])" }
    #expect(paragraphs(pages) == rows)
  }

  /// A quotation in large letters between two columns, whose lines end before it.
  @Test func aQuotationAcrossTheGutterStandsApart() {
    let left = ["to the sea and", "the wall which", "nobody has yet", "paid for in all"]
    let right = ["these long", "years, said", "the owners", "on Sunday."]
    let quotation = ["\u{201C}Nobody has", "moved a boat\u{201D}"]
    let (top, pitch) = (80 + 8 * 11.7, 11.7)
    let columns = [
      (long.dropLast() + ["not move. They have lost their way"], 40.0, 80.0, 9.0),
      (left, 40, top, 9), (other.dropLast() + ["the engineer, and spoke of all that"], 230, 80, 9),
      (right, 300, top, 9),
    ].map { (lines: Array($0.0), left: $0.1, top: $0.2, size: $0.3) }
    let last = top + 4 * pitch
    let pages = [
      page(
        columns + [
          (quotation, 135, top + 4, 14),
          (["Nobody at the board would say more.", "It meets in May."], 40, last, 9),
          (["Their boats lie in the mud for now,", "and nobody moves them at all."], 230, last, 9),
        ])
    ]
    let text = paragraphs(pages)
    #expect(text.contains(quotation.joined(separator: " ")), "\(text)")
    let whole = text.joined(separator: " ")
    #expect(
      whole.contains(
        "They have lost their way to the sea and the wall which nobody has yet paid for"))
    #expect(whole.contains("spoke of all that these long years, said the owners on Sunday."))
  }

  /// A heading that is not as wide as the column above it, but stands below both.
  @Test func aHeadingBelowColumnsStandsBelowThem() {
    let wide =
      "The report says nothing of the sea wall, which the county owns and for which nobody seems to pay."
    let pages = [
      page([
        (Array(long), 40, 80, 9), (Array(other), 230, 80, 9), (["Who pays for it"], 40, 190, 13),
        ([wide, "It will be heard in May."], 40, 210, 9),
      ])
    ]
    #expect(
      paragraphs(pages).prefix(3) == [
        long.joined(separator: " "), other.joined(separator: " "), "Who pays for it",
      ])
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
