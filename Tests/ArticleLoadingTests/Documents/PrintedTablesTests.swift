import Testing

@testable import ArticleLoading

/// Tables of printed pages: their heads, and their empty cells.
@Suite struct PrintedTablesTests {
  /// A row whose cells end at these places, as figures do.
  private func setRow(
    _ cells: [String], endingAt rights: [Double], top: Double, _ page: inout SetPage
  ) {
    for (cell, right) in zip(cells, rights) where !cell.isEmpty {
      page.add(cell, right - 5 * Double(cell.count), top)
    }
  }

  /// Heads in the middle above figures of up to six digits.
  private func page(_ heads: [String], _ rows: [[String]], over text: String = "") -> [String] {
    let rights = heads.indices.map { 100 + 34 * Double($0) }
    var page = SetPage()
    if !text.isEmpty { page.set([text], left: 70, top: 62) }
    for (head, right) in zip(heads, rights) {
      page.add(head, right - 14 - 2.5 * Double(head.count), 80)
    }
    for (place, row) in rows.enumerated() {
      setRow(row, endingAt: rights, top: 94 + 14 * Double(place), &page)
    }
    return page.paragraphs(inRows: true)
  }

  private let rows = [
    ["1", "214", "", "305", "8812"], ["2", "", "171", "66", "8"], ["3", "55", "", "390", "73"],
    ["4", "9", "41", "", ""],
  ]

  @Test func headsAboveFiguresAreOneRow() {
    #expect(
      page(["No.", "Jan", "Feb", "Mar", "April"], rows) == [
        "No.\tJan\tFeb\tMar\tApril", "1\t214\t\t305\t8812", "2\t\t171\t66\t8", "3\t55\t\t390\t73",
        "4\t9\t41",
      ])
  }

  /// Years across two columns each, and below them a row of heads close to each other.
  @Test func headsOfTwoRowsKeepTheirColumns() {
    var page = SetPage()
    page.add("Ward", 200, 80)
    page.add("2024", 240, 80)
    page.add("2025", 316, 80)
    for (head, left) in [("For", 240), ("Against", 267), ("For", 316), ("Against", 343)] {
      page.add(head, Double(left), 98)
    }
    let lefts = [200.0, 240, 267, 316, 343]
    let rows = [
      ["", "5", "", "4", "1"], ["North", "", "2", "", "3"], ["South", "7", "1", "", ""],
    ]
    for (place, row) in rows.enumerated() {
      for (cell, left) in zip(row, lefts) where !cell.isEmpty {
        page.add(cell, left, 116 + 18 * Double(place))
      }
    }
    #expect(
      page.paragraphs(inRows: true) == [
        "Ward\t2024\t\t2025", "\tFor\tAgainst\tFor\tAgainst", "\t5\t\t4\t1", "North\t\t2\t\t3",
        "South\t7\t1",
      ])
  }

  @Test func aSingleFigureHasItsColumn() {
    let sparse = rows + [["", "", "", "", "12"]]
    #expect(page(["No.", "Jan", "Feb", "Mar", "April"], sparse).last == "\t\t\t\t12")
  }

  /// Without a row that shows all columns, a hole may be a space within a cell.
  @Test func emptyCellsKeepTheirColumnsOnlyBelowHeads() {
    let text = page(["", "Jan", "", "", ""], [rows[0], rows[1], rows[2]])
    #expect(text.suffix(3) == ["1\t214\t305\t8812", "2\t171\t66\t8", "3\t55\t390\t73"])
  }

  @Test func aSentenceAboveFiguresIsNotARow() {
    let text = page(
      ["No.", "Jan", "Feb", "Mar", "April"], rows, over: "Here are all of the figures of it")
    #expect(text.first == "Here are all of the figures of it")
    var stretched = SetPage()
    stretched.set(
      ["It was said in the hall", "that no one paid it yet."], left: 72, top: 66, stretchedTo: 164)
    for (place, row) in rows.enumerated() {
      setRow(
        row, endingAt: row.indices.map { 100 + 34 * Double($0) }, top: 94 + 14 * Double(place),
        &stretched)
    }
    #expect(
      stretched.paragraphs(inRows: true).first == "It was said in the hall that no one paid it yet."
    )
  }

  /// A cell whose lines its author broke, beside cells in the middle of its height.
  @Test func brokenLinesInTheMiddleOfARowAreOneCell() {
    var page = SetPage()
    for (place, row) in [
      ("North", ["too late", "and short"], "12"), ("South", ["paid"], "9"),
      ("East", ["under", "repair"], "40"), ("West", ["paid"], "3"),
    ].enumerated() {
      let top = 80 + 34 * Double(place)
      page.set([row.0], left: 40, top: top)
      page.set(row.1, left: 100, top: top - 6 * Double(row.1.count - 1))
      page.add(row.2, 190, top)
    }
    #expect(
      page.paragraphs() == [
        "North\ttoo late and short\t12", "South\tpaid\t9", "East\tunder repair\t40",
        "West\tpaid\t3",
      ])
  }

  private let text = [
    "The board met on Monday and heard what the winter had cost in all",
    "and how the piers are to be mended before the ice comes back, item",
  ]

  @Test func aFigureAloneEndsItsSentence() {
    var page = SetPage()
    page.set(text + ["603.", "Nobody asked who is to pay for it."], left: 40, top: 80)
    #expect(page.paragraphs().first == "\(text.joined(separator: " ")) 603.")
    var list = SetPage()
    list.set(["Fees", "1.", "Paid by the day and metre."], left: 40, top: 80)
    #expect(list.paragraphs().first != "Fees 1.")
  }

  @Test func aTermStandsAboveItsIndentedDefinition() {
    var page = SetPage()
    page.set(text.map { $0 + " and more of it." }, left: 40, top: 80)
    page.set(["Quay"], left: 40, top: 118)
    page.set(["A wall of stone at which a ship can lie."], left: 64, top: 130)
    page.set(text, left: 40, top: 154)
    let read = page.paragraphs()
    #expect(read.contains("Quay"))
    #expect(read.contains("A wall of stone at which a ship can lie."))
  }
}
