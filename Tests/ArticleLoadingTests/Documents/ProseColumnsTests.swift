import Testing

@testable import ArticleLoading

/// Narrow columns, whose lines hold as few words as the cells of a table.
@Suite struct ProseColumnsTests {
  private func line(_ text: String, _ left: Double, _ row: Int, width: Double = 4.5) -> PrintedLine
  {
    let first = Double(text.prefix { $0 != " " }.count)
    let top = 80 + 11.7 * Double(row)
    return PrintedLine(
      text: text, left: left, right: left + width * Double(text.count), top: top, bottom: top + 10,
      firstWord: width * first)
  }

  private func paragraphs(_ columns: [[String]], pitch: Double = 130) -> [String] {
    var page = PrintedPage(height: 842)
    for (column, lines) in columns.enumerated() {
      page.lines += lines.enumerated().map { line($1, 40 + pitch * Double(column), $0) }
    }
    let text = PrintedText(PrintedDocument(pages: [page]))
    return String(decoding: text.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private let boats = [
    "Nobody at the", "board would say", "on Monday what", "the winter had", "cost the town. Of",
    "eleven piers four", "are damaged, and", "two will not be", "opened this year.",
  ]
  private let divers = [
    "In December the", "divers saw three", "of forty piles", "broken under the", "water line. Two",
    "more are cracked", "and will be bound", "with iron before", "the ice returns.",
  ]

  @Test func narrowColumnsOnOneGridAreReadDownwards() {
    let whole = [boats, divers].map { $0.joined(separator: " ") }
    #expect(paragraphs([boats, divers]) == whole)
    #expect(paragraphs([boats, divers, boats, divers]) == whole + whole)
  }

  @Test func hyphensAtTheEndsOfLinesContinueTheWord() {
    let words = [
      "The municipal ad-", "ministration says", "that Gullport De-", "velopment is over-",
      "charged by 79 per", "cent of its costs.",
    ]
    let lines = words.enumerated().map { line($1, 40, $0) }
    #expect(ProseColumns.continues(lines))
  }

  /// Cells of two lines go on, too, but a row begins in all of its columns at once.
  @Test func rowsOfCellsOfTwoLinesAreNoColumns() {
    let tasks = [
      "Repair of the", "northern piers", "Dredging of the", "outer harbour", "Painting of the",
      "old lighthouse",
    ]
    let owners = [
      "Harbour board", "and its owners", "Ministry of the", "sea and rivers", "Friends of the",
      "western coast",
    ]
    let columns = [tasks, owners].enumerated().map { column, lines in
      lines.enumerated().map { line($1, 40 + 130 * Double(column), $0) }
    }
    #expect(columns.allSatisfy(ProseColumns.continues))
    #expect(!ProseColumns.areReadDown(columns))
  }

  /// Labels in small letters are not as long as they could be, and end nothing.
  @Test func labelsInSmallLettersDoNotContinue() {
    let labels = [
      "costs of the harbour and its piers", "wages", "coal and oil", "interest", "repairs", "other",
    ]
    #expect(!ProseColumns.continues(labels.enumerated().map { line($1, 40, $0) }))
  }
}
