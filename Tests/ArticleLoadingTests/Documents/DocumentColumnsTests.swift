import Testing

@testable import ArticleLoading

/// Columns that a page alone does not tell: few lines, capitals, one line, two fonts.
@Suite struct DocumentColumnsTests {
  private func line(
    _ text: String, _ left: Double, _ row: Int, height: Double = 10, width: Double = 4.5
  ) -> PrintedLine {
    let top = 80 + 12 * Double(row)
    return PrintedLine(
      text: text, left: left, right: left + width * Double(text.count), top: top,
      bottom: top + height, firstWord: width * Double(text.prefix { $0 != " " }.count))
  }

  private func page(_ columns: [[String]], pitch: Double = 180) -> PrintedPage {
    var page = PrintedPage(height: 842)
    for (column, lines) in columns.enumerated() {
      page.lines += lines.enumerated().map { line($1, 40 + pitch * Double(column), $0) }
    }
    return page
  }

  private func paragraphs(_ pages: [PrintedPage]) -> [String] {
    let text = PrintedText(PrintedDocument(pages: pages))
    return String(decoding: text.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private let piers = [
    "Nobody at the board would say on", "Monday what the winter had cost the",
    "town. Of its eleven piers four were", "damaged by the ice, and two of these",
    "will not be opened before the end of", "this year, as the council was told in",
    "a letter that this newspaper has seen.",
  ]
  private let divers = [
    "In December the divers saw three of", "the forty piles broken under the water",
    "line. Two more have cracks and will", "be bound with iron before the ice is",
    "back. The mayor said that no one had", "asked for money yet, and that she did",
    "not know who would pay for the repairs.",
  ]

  @Test func aLastPageOfFewLinesHasTheColumnsOfThePagesBefore() {
    let last = [
      ["The harbour master told the council", "that a third pier might have to close,"],
      ["and that ferries would then land", "at the old quay for some months."],
    ]
    #expect(
      paragraphs([page([piers, divers]), page(last)]).last
        == last.joined().joined(separator: " "))
    // One line in the last column.
    let short = [last[0], ["and ferries go elsewhere."]]
    #expect(
      paragraphs([page([piers, divers]), page(short)]).last
        == short.joined().joined(separator: " "))
    // Elsewhere, or further apart, they are not those columns.
    let full = [page([piers, divers])].map { ReadingOrder.flows(of: $0.lines) }
    let columns = DocumentColumns(full + [[]])
    #expect(columns.flows(of: page(last).lines, page: 1)?.count == 2)
    #expect(columns.flows(of: page(last, pitch: 230).lines, page: 1) == nil)
    #expect(columns.flows(of: page(last).lines, page: 0) == nil)
  }

  @Test func aSingleLineBesideAColumnOfProseIsItsEnd() {
    let end = ["or why it had cost so much."]
    let left = piers.dropLast() + ["a letter that says nothing of the cause"]
    #expect(
      paragraphs([page([Array(left), end], pitch: 200)]) == [(left + end).joined(separator: " ")])
  }

  /// Most lines of German columns begin with a capital, as cells do.
  @Test func columnsOfLinesWithCapitalsAreReadDownwards() {
    let one = [
      "Die Verwaltungsgemeinschaft", "Nordhafen bestätigte, dass die",
      "Geschwindigkeitsbegrenzung an der",
      "Landesstraße nach Angaben der", "Landesregierung 439 Beschäftigte der",
      "Gemeindewerke betrifft. Der",
      "Wirtschaftsausschuss rechnet damit,", "dass die Krankenversicherungen den",
      "Rest der Kosten übernehmen.",
    ]
    let two = [
      "Das Statistikamt erklärte am Montag,", "Rechtsschutzversicherungen seien im",
      "Durchschnitt 54 Prozent teurer als",
      "Haftpflichtversicherungen. Die", "Arbeitnehmervertretung der Werft",
      "Nordrhein rechnet damit, dass die",
      "Treibhausgasemissionen in Kürze um", "Millionen Tonnen sinken. Das sagte",
      "Max Planck am Dienstag in Kiel.",
    ]
    let columns = [one, two].enumerated().map { column, lines in
      lines.enumerated().map { line($1, 40 + 190 * Double(column), $0) }
    }
    #expect(ProseColumns.areReadDown(columns))
    #expect(
      paragraphs([page([one, two], pitch: 190)]) == [one, two].map { $0.joined(separator: " ") })
    // Labels of one length end where they have no more words.
    let labels = (0..<9).map { "Harbour account number \($0) of the town" }
    #expect(!ProseColumns.continues(labels.enumerated().map { line($1, 40, $0) }))
  }

  /// Many fonts of Hebrew have no figures and no full stop: those of another font stand in higher boxes.
  @Test func figuresOfAnotherFontLeaveLinesAsHighAsTheyAre() {
    func word(_ text: String, _ left: Double, _ row: Int, isOther: Bool) -> PrintedWord {
      let top = 80 + 15 * Double(row)
      return PrintedWord(
        text, left: left, right: left + 30, top: isOther ? top - 1.8 : top, bottom: top + 12.5)
    }
    let lines = (0..<8).map { row in
      [
        word("ספינה", 40, row, isOther: false), word("אחת", 80, row, isOther: false),
        word("הגיעה", 120, row, isOther: false), word("45", 160, row, isOther: row % 2 == 0),
      ]
    }
    let last = [[word("לנמל.", 40, 8, isOther: true)]]
    let leveled = BorrowedLetters.leveled(lines + last)
    #expect(leveled.joined().allSatisfy { abs($0.height - 12.5) < 0.01 })
    #expect(abs(leveled[8][0].top - 200) < 0.01)
    // Marks of notes are smaller than the text, and few.
    let marks = (0..<8).map { row in
      [
        word("word", 40, row, isOther: true), word("word", 80, row, isOther: true),
        word("1", 120, row, isOther: false),
      ]
    }
    #expect(BorrowedLetters.leveled(marks) == marks)
  }
}
