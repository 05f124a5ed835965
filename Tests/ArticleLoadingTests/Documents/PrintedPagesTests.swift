import FactCheck
import Glibc
import TestSupport
import Testing

@testable import ArticleLoading

/// Pages of many kinds, as pdftotext tells of them.
@Suite(.enabled(if: access("/usr/bin/pdftotext", X_OK) == 0))
struct PrintedPagesTests {
  private typealias Line = MadePDF.Line

  private func load(_ pages: [[MadePDF.Line]]) throws -> (text: [String], dropped: [String]) {
    let reader = ArticleReader()
    var input = try reader.input(from: .standardInput(bytes: MadePDF(pages: pages).bytes))
    input.explains = true
    let article = try reader.load(input)
    let paragraphs = article.text.split(separator: "\n").map(String.init)
    return (paragraphs, article.dropped.map { "\($0.reason.words): \($0.excerpt)" })
  }

  private func lines(
    _ texts: [String], x: Int = 72, y: Int, pitch: Int = 14, size: Int = 11
  ) -> [MadePDF.Line] {
    texts.enumerated().map { Line(x: x, y: y - pitch * $0, size: size, text: $1) }
  }

  // MARK: Running lines

  @Test func sentencesAtTheHeadOfPagesStay() throws {
    for texts in [
      ["In 2023 the quay saw 4,120 boats.", "In 2024 the quay saw 4,515 boats."],
      ["The board did not answer.", "The board did not answer."],
      ["Boats in 2023", "Boats in 2024"], ["1204", "1204"],
    ] {
      let pages = texts.map {
        [Line(y: 770, text: $0), Line(y: 600, text: "Nobody came on Monday.")]
      }
      let read = try load(pages)
      #expect(read.text.count == 4, "\(texts)")
      #expect(read.text.contains(texts[1]))
      #expect(read.dropped == [])
    }
  }

  @Test func linesOfTheTextThatBeginTwoPagesStay() throws {
    let text = [
      "Notes on the boats of the year", "Some of them came from the north,", "others did not.",
    ]
    let read = try load([lines(text, y: 800), lines(text, y: 800)])
    #expect(read.text.joined().contains("Notes on the boats"))
    #expect(read.dropped == [])
  }

  @Test func whatRunsAlongIsNamed() throws {
    let pages = (1...6).map { page in
      [
        Line(y: 805, text: page.isMultiple(of: 2) ? "\(page) | The Quay Report" : "Spring \(page)"),
        Line(x: 430, y: 805, text: "All rights reserved."),
        Line(y: 700, text: "Page \(page) has this sentence number \(page)."),
        Line(y: 30, text: "\(page)"),
      ]
    }
    let read = try load(pages)
    #expect(read.text == (1...6).map { "Page \($0) has this sentence number \($0)." })
    #expect(
      Set(read.dropped) == [
        "head or foot of 3 pages: Spring 1", "head or foot of 3 pages: 2 | The Quay Report",
        "head or foot of 6 pages: All rights reserved.", "head or foot of 6 pages: 1",
      ])
  }

  @Test func figuresOfTablesAreNoPageNumbers() throws {
    let pages = [2021, 2023].map { year in
      (0..<3).flatMap { row in
        [
          Line(y: 790 - 20 * row, text: "\(year + row)"),
          Line(x: 250, y: 790 - 20 * row, text: "\(7 + row)"),
          Line(x: 400, y: 790 - 20 * row, text: "38,\(row)00"),
        ]
      }
    }
    let read = try load(pages)
    #expect(read.text.map { $0.split(separator: "\t").count } == [3, 3, 3, 3, 3, 3])
    #expect(read.dropped == [])
  }

  // MARK: Columns

  private let left = [
    "The dyke was built when nobody", "thought of storms as they are",
    "today, and it shows in places.",
  ]
  private let right = [
    "Engineers said that the repair", "would take until the autumn of",
    "the next year, if not longer.",
  ]

  @Test(arguments: [true, false], [true, false])
  func aColumnThatBeginsHigherIsNotReadFirst(_ isWide: Bool, _ hasHeadline: Bool) throws {
    let title =
      isWide ? "The dyke is older than all who live behind it and they know" : "The old dyke"
    let headline = hasHeadline ? [Line(y: 790, size: 14, text: title)] : []
    let read = try load([headline + lines(right, x: 320, y: 740) + lines(left, y: 620)])
    let expected = [left.joined(separator: " "), right.joined(separator: " ")]
    #expect(read.text == (hasHeadline ? [title] : []) + expected)
  }

  @Test func textAcrossTheColumnsPartsThem() throws {
    let wide = [
      "A summary stands across both columns of the page, as long as its lines can be,",
      "and it ends here.",
    ]
    let read = try load([
      lines(left, y: 780) + lines(right, x: 320, y: 780) + lines(wide, y: 700)
        + lines(left, y: 640) + lines(right, x: 320, y: 640)
    ])
    let columns = [left.joined(separator: " "), right.joined(separator: " ")]
    #expect(read.text == columns + [wide.joined(separator: " ")] + columns)
  }

  @Test func anAddressOnTheRightIsNoColumn() throws {
    let read = try load([
      lines(["Quay Office", "3 Dyke Road", "Port Ellery"], x: 400, y: 780)
        + lines(["Dear members,", "Minutes"], y: 700)
        + lines(["The board has asked me to tell you what was said at the last meeting."], y: 640)
    ])
    #expect(read.text.first?.hasPrefix("Quay Office") == true)
    #expect(read.text.last?.hasPrefix("The board") == true)
  }

  // MARK: Tables

  @Test func cellsAreReadByTheirRows() throws {
    let rows = [
      ["Year", "Boats", "Income"], ["2023", "4,120", "$2.1 million"], ["2024", "4,515", "n/a"],
      ["2025", "4,230", "$2.4 million"],
    ]
    let table = rows.enumerated().flatMap { row, cells in
      zip([72, 200, 330], cells).map { Line(x: $0, y: 700 - 20 * row, text: $1) }
    }
    let before = [
      "Boats are counted at the lock, and the count is told to the board once in a", "month.",
    ]
    let read = try load([lines(before, y: 740) + table + lines(["So much for boats."], y: 600)])
    #expect(
      read.text == [before.joined(separator: " ")] + rows.map { $0.joined(separator: "\t") }
        + ["So much for boats."])
  }

  @Test func cellsOfSeveralLines() throws {
    let rows = [
      ("Who signed?", ["The chair"]),
      ("What did it cost?", ["2.1 million, of which", "half was lent"]),
      ("Who was asked?", ["Nobody"]), ("Is it insured?", ["No"]),
    ]
    var y = 700
    var table: [MadePDF.Line] = []
    for (label, cell) in rows {
      table += lines([label], y: y) + lines(cell, x: 300, y: y, pitch: 13)
      y -= 13 * cell.count + 9
    }
    #expect(
      try load([table]).text == rows.map { "\($0.0)\t\($0.1.joined(separator: " "))" })
  }

  /// Cells of several lines with hardly more space between the rows than between lines, set at the top or
  /// in the middle of their rows.
  @Test(arguments: [2, 4, 8], [true, false])
  func rowsOfWrappedCells(_ space: Int, _ isMiddle: Bool) throws {
    let rows = [
      [["Measure"], ["Who"], ["State in January"]],
      [
        ["Renew the piles of the", "east pier by the lock"], ["Harbour board"],
        ["Planned; the tender was", "issued in the autumn, and", "two firms have answered"],
      ],
      [["Move the fish market"], ["Town council"], ["Done"]],
      [
        ["Renew the pumps of both", "stations along the coast", "road"],
        ["Water board, with", "the county"], ["Two of four pumps were", "renewed in May"],
      ],
    ]
    var y = 700
    var table: [MadePDF.Line] = []
    for row in rows {
      let height = 13 * (row.map(\.count).max() ?? 0)
      for (cell, x) in zip(row, [72, 205, 310]) {
        let down = isMiddle ? (height - 13 * cell.count) / 2 : 0
        table += lines(cell, x: x, y: y - down, pitch: 13)
      }
      y -= height + space
    }
    let before = [
      "The board keeps a list of what is to be done, and has printed it for its members:"
    ]
    let read = try load([lines(before, y: 740) + table + lines(["So much for that."], y: y - 20)])
    let expected = rows.map { $0.map { $0.joined(separator: " ") }.joined(separator: "\t") }
    #expect(read.text == before + expected + ["So much for that."])
  }

  @Test func aCaptionInColumnsMakesNoRowsOfThem() throws {
    let read = try load([
      lines(left + left + left, y: 700)
        + lines(["Photo: Harbour", "office"], y: 570, pitch: 9, size: 7)
        + lines(right + right + right, x: 320, y: 700)
    ])
    #expect(!read.text.contains { $0.contains("\t") })
  }

  @Test func paragraphsOfTwoColumnsAreNoRows() throws {
    let read = try load([
      lines(left, y: 700) + lines(left, y: 652) + lines(right, x: 320, y: 693)
        + lines(right, x: 320, y: 645)
    ])
    let columns = [left, right].map { $0.joined(separator: " ") }
    #expect(read.text == [columns[0], columns[0], columns[1], columns[1]])
  }

  @Test func labelsBesideParagraphs() throws {
    let read = try load([
      lines(["Claim"], y: 700) + lines(left, x: 200, y: 700) + lines(["Finding"], y: 640)
        + lines(right, x: 200, y: 640)
    ])
    // Sentences are quoted without the label.
    #expect(
      read.text == [
        "Claim", left.joined(separator: " "), "Finding", right.joined(separator: " "),
      ])
  }

  @Test func aTableBelowColumns() throws {
    let rows = [
      ["Year", "Boats", "Remarks"], ["2023", "4,120", "storms"], ["2024", "4,515", "fees"],
    ]
    let table = rows.enumerated().flatMap { row, cells in
      zip([72, 150, 330], cells).map { Line(x: $0, y: 690 - 20 * row, text: $1) }
    }
    let read = try load([lines(left, y: 760) + lines(right, x: 320, y: 760) + table])
    let columns = [left.joined(separator: " "), right.joined(separator: " ")]
    #expect(read.text == columns + rows.map { $0.joined(separator: "\t") })
  }

  // MARK: Letters

  @Test(arguments: [30.0, 45, 60])
  func aMarkAcrossThePageIsLeftOut(_ angle: Double) throws {
    let text = (0..<4).flatMap { lines(left, y: 760 - 42 * $0) }
    let read = try load([
      [Line(x: 150, y: 300, size: 70, angle: angle, text: "DRAFT COPY")] + text,
      text + [Line(x: 150, y: 300, size: 60, angle: angle, text: "DRAFT")],
    ])
    #expect(read.text.joined(separator: " ").hasPrefix("The dyke was built when nobody"))
    #expect(!read.text.contains { $0.count < 20 })
    #expect(
      read.dropped == ["written across the page: DRAFT COPY", "written across the page: DRAFT"])
  }

  @Test func largeFirstLettersJoinTheirWord() throws {
    func page(_ cap: String, _ rest: String) throws -> String {
      let body = [
        rest + " dyke was built when nobody thought of",
        "storms as they are today, and it shows in",
      ]
      return try load([
        [Line(y: 676, size: 32, text: cap)] + lines(body, x: 100, y: 690)
          + lines(["many places of the coast where the dyke is low."], y: 662)
      ]).text.joined(separator: "|")
    }
    #expect(
      try page("T", "he")
        == "The dyke was built when nobody thought of storms as they are today, and "
        + "it shows in many places of the coast where the dyke is low.")
    #expect(try page("A", "fter the").hasPrefix("After the dyke"))
    #expect(try page("A", "strong, the").hasPrefix("A strong, the dyke"))
  }

  @Test func whatStandsAboveTheLine() throws {
    let line = Line(
      y: 700, text: "It carried 41,300",
      more: [
        ("2", 7, 4), (" people, or 10", 11, 0), ("5", 7, 4), (" kg of CO", 11, 0), ("2", 7, -2),
        (", in the 3", 11, 0), ("rd", 7, 4), (" year.", 11, 0),
      ])
    #expect(
      try load([[line]]).text == ["It carried 41,300 ² people, or 10⁵ kg of CO₂, in the 3rd year."])
  }
}
