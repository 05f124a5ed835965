import Testing

@testable import ArticleLoading

/// Narrow columns of stretched lines, whose words stand as far apart as the columns do.
@Suite struct ColumnLinesTests {
  private let boats = [
    "Nobody at the", "board would say", "on Monday what", "the long winter", "had cost the",
    "town. Of eleven",
    "piers four are", "damaged badly,", "and two will", "not be opened.",
  ]
  private let divers = [
    "In December the", "divers saw forty", "broken piles", "under the water", "line. Two more",
    "are cracked and",
    "will be bound", "with iron bands", "before any ice", "returns to us.",
  ]

  /// The columns are 80 points wide and 8 apart; spaces within lines are 8 to 17 points wide.
  @Test(arguments: [false, true]) func wordsAsFarApartAsColumns(inRows: Bool) {
    var page = SetPage()
    for (column, lines) in [boats, divers, boats].enumerated() {
      page.set(lines, left: 40 + 88 * Double(column), top: 80, stretchedTo: 80)
    }
    let whole = [boats, divers, boats].map { $0.joined(separator: " ") }
    #expect(page.paragraphs(inRows: inRows) == whole)
  }

  @Test func wordsBelowEachOtherInOneColumnPartNothing() {
    var page = SetPage()
    page.set(boats + divers, left: 40, top: 80, stretchedTo: 80)
    #expect(WhiteStrip.all(in: page.words) == [])
  }

  /// A typewriter's spaces stand below each other where words of the same length do.
  @Test func spacesOfATypewriterAreNoColumns() {
    let rows = [
      "Nobody aboard the ferry could", "recall another winter such as",
      "that. Eleven of the piers had",
      "turned so soft the divers who", "looked, judged them unfit for",
      "winter. Twelve of our piles in",
      "the north are to be bound with", "copper. Before the ice comes we",
      "expect nobody at the old quay.",
    ]
    var page = SetPage()
    for (row, text) in rows.enumerated() {
      var left = 40.0
      for word in text.split(separator: " ") {
        page.add(String(word), left, 80 + 12 * Double(row))
        left += 5 * Double(word.count + 1)
      }
    }
    #expect(page.paragraphs(inRows: true) == [rows.joined(separator: " ")])
  }

  /// A headline in large letters has a space just where the columns part.
  @Test func aHeadlineAcrossAStripStaysWhole() {
    var page = SetPage()
    page.add("Eleven", 80, 40, 18)
    page.add("piers", 140, 40, 18)
    page.set(boats, left: 40, top: 80, stretchedTo: 80)
    page.set(divers, left: 135, top: 80, stretchedTo: 80)
    #expect(page.paragraphs().first == "Eleven piers")
  }

  /// No hyphen parts the long word of the third line, and it lies over the line beside it.
  @Test func aWordTooLongForItsColumn() {
    let ragged = [
      "The mayor and then", "the owners of some", "Wharfingerassociations", "met late on Monday",
      "and left only soon", "after dinner.",
    ]
    var page = SetPage()
    page.set(ragged, left: 40, top: 80)
    page.set(divers, left: 140, top: 80)
    page.set(boats, left: 240, top: 80)
    let whole = [ragged, divers, boats].map { $0.joined(separator: " ") }
    #expect(page.paragraphs(inRows: true) == whole)
  }

  /// Labels and figures reach over the whole width, too, but their spaces are not even.
  @Test func rowsOfFiguresAreNoStretchedLines() {
    let rows = (0..<8).map { row in
      let label = ["Port", "dues"].enumerated().map { place, text in
        PrintedWord(
          text, left: 40 + 23 * Double(place), right: 60 + 23 * Double(place),
          top: 12 * Double(row), bottom: 12 * Double(row) + 10)
      }
      let figure = PrintedWord(
        "1\(row)0", left: 125, right: 140, top: 12 * Double(row), bottom: 12 * Double(row) + 10)
      return label + [figure]
    }
    #expect(StretchedColumn(rows).whole == [])
  }

  /// Figures end below each other, and the wide one stands close behind the label before it.
  @Test func aWideFigureIsACellOfItsOwn() {
    var page = SetPage()
    let rows = [
      ("Pilotage", "8"), ("Grants from the board", "(30,335)"), ("Licences", "944"),
      ("Wages", "12"),
    ]
    for (row, (label, figure)) in rows.enumerated() {
      page.set([label], left: 40, top: 80 + 14 * Double(row))
      page.add(figure, 193 - 5 * Double(figure.count), 80 + 14 * Double(row))
    }
    #expect(page.paragraphs(inRows: true) == rows.map { "\($0)\t\($1)" })
  }

  /// A line is short because the next word is long.
  @Test func aLongWordBelowAShortLineGoesOn() {
    let lines = ["The council of", "the", "wharfingership", "has met and", "talked all day."]
    var page = SetPage()
    page.set(lines, left: 40, top: 80)
    #expect(page.paragraphs() == [lines.joined(separator: " ")])
  }

  @Test func aTableInOneOfTwoColumns() {
    let before = [
      "The board said what", "the winter had cost", "the harbour, and how", "it had been paid for.",
    ]
    let rows = [
      ("Wages", "120", "7"), ("Coal and oil", "48", "11"), ("Repairs", "9", "3"),
      ("Other", "4", "1"),
    ]
    let text = [
      "Nobody was surprised", "when on Monday it was", "said that the town had",
      "no money left for the", "old lighthouse. It is",
      "to be sold before the", "ice returns, if anyone", "would have it at all.",
    ]
    var page = SetPage()
    page.set(before, left: 40, top: 80)
    for (row, cells) in rows.enumerated() {
      page.set([cells.0], left: 40, top: 134 + 13 * Double(row))
      page.add(cells.1, 120 - 5 * Double(cells.1.count), 134 + 13 * Double(row))
      page.add(cells.2, 145 - 5 * Double(cells.2.count), 134 + 13 * Double(row))
    }
    page.set(text, left: 170, top: 83)
    #expect(
      page.paragraphs() == [before.joined(separator: " ")] + rows.map { "\($0)\t\($1)\t\($2)" }
        + [text.joined(separator: " ")])
  }
}
