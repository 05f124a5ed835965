import Testing

@testable import ArticleLoading

/// Words and lines that are no part of the sentence beside them, or parts of one word.
@Suite struct PrintedLinesTests {
  /// A line of words, each in letters of its own size, that stand on one ground line.
  private struct Line {
    var left: Double
    var ground: Double
    var words: [(text: String, size: Double)]

    init(_ text: String, _ left: Double, _ ground: Double, size: Double = 10) {
      (self.left, self.ground) = (left, ground)
      words = text.split(separator: " ").map { (String($0), size) }
    }
  }

  /// The paragraphs of pages, as pdftotext gives their lines.
  /// - Parameter gaps: the spaces in front of words that are not as wide as others.
  private func paragraphs(
    _ pages: [[Line]], gaps: [String: Double] = [:], jitter: (Int) -> Double = { _ in 0 }
  ) throws -> (lines: [String], headline: String?) {
    var xml = "<html><body><doc>"
    var count = 0
    for lines in pages {
      xml += "<page width=\"595\" height=\"842\"><flow><block>"
      for line in lines {
        xml += "<line>"
        var left = line.left
        for (number, word) in line.words.enumerated() {
          if number > 0 { left += gaps[word.text] ?? 0.3 * word.size }
          let right = left + 0.5 * word.size * Double(word.text.count)
          let (top, bottom) = (
            line.ground - 0.9 * word.size + jitter(count), line.ground + 0.2 * word.size
          )
          xml +=
            "<word xMin=\"\(left)\" xMax=\"\(right)\" yMin=\"\(top)\" yMax=\"\(bottom)\">\(word.text)</word>"
          left = right
          count += 1
        }
        xml += "</line>"
      }
      xml += "</block></flow></page>"
    }
    let document = try #require(PrintedDocument(Array((xml + "</doc></body></html>").utf8)))
    let text = PrintedText(document)
    return (
      String(decoding: text.bytes, as: UTF8.self).split(separator: "\n").map(String.init),
      text.headline
    )
  }

  private let section = [
    [
      "The authority may levy dues on any ship that enters the harbour and",
      "stays for longer than six hours.",
    ],
    [
      "A person may appeal to the tribunal within thirty days of the notice,",
      "and it may set the notice aside.",
    ],
    [
      "A master who fails to pay commits an offence and is liable to a fine",
      "of up to two thousand pounds.",
    ],
  ]

  private func sections(_ notes: [[String]], at left: Double, size: Double = 7) -> [Line] {
    section.enumerated().flatMap { number, lines -> [Line] in
      let top = 100 + 40 * Double(number)
      return lines.enumerated().map { Line($1, 150, top + 13 * Double($0)) }
        + notes[number].enumerated().map { Line($1, left, top - 2 + 9 * Double($0), size: size) }
    }
  }

  @Test(arguments: [60.0, 520])
  func rubricsInTheMarginComeBeforeTheirParagraphs(_ left: Double) throws {
    let notes = [["Power to", "levy dues"], ["Appeals"], ["Offences"]]
    let text = try paragraphs([sections(notes, at: left)]).lines
    #expect(
      text
        == zip(notes, section).flatMap { [$0.joined(separator: " "), $1.joined(separator: " ")] })
  }

  /// A number in the margin counts the paragraphs; a label in letters of the text's size belongs to its line.
  @Test func numbersOfParagraphsAndLabels() throws {
    let numbers = try paragraphs([sections([["17"], ["18"], ["19"]], at: 100, size: 10)]).lines
    #expect(
      numbers == zip(["17", "18", "19"], section).flatMap { [$0, $1.joined(separator: " ")] })
    let labels = try paragraphs([sections([["Q."], ["A."], ["Q."]], at: 100, size: 10)]).lines
    #expect(
      labels == zip(["Q.", "A.", "Q."], section).map { "\($0) \($1.joined(separator: " "))" })
  }

  /// A note beside the middle of a paragraph does not part it.
  @Test func aNoteBesideTheMiddleOfAParagraph() throws {
    var lines = sections([[], [], []], at: 60)
    lines.append(Line("see p. 4", 60, 111, size: 7))
    let text = try paragraphs([lines]).lines
    #expect(text == ["see p. 4"] + section.map { $0.joined(separator: " ") })
  }

  @Test func aQuotationInOpenLinesIsOneParagraph() throws {
    func lines(
      _ texts: [String], _ top: Double, _ pitch: Double, _ size: Double, _ left: Double = 60
    )
      -> [Line]
    {
      texts.enumerated().map { Line($1, left, top + pitch * Double($0), size: size) }
    }
    let text = [
      "The board met in the old customs house on the first Monday of the month",
      "and heard what the storm had cost, which was more than it had thought",
      "in the spring. It will meet again in May, and the clerk wrote to say",
    ]
    let quotation = [
      "that the whole of the sea wall would have to be built again and that the",
      "town could not pay for it alone. He asked for help from the ministry of",
      "works before the winter comes.",
    ]
    // Of many notes in the same letters, the lines are close.
    let notes = [
      "The clerk said in his report that the sea wall had been built in two",
      "years, and that the stones came from the quarry of the town itself, as",
      "did those of the pier, which the storm left as it was before that and",
      "which the board has owned since the year in which it was first built by",
      "the men of the harbour, who were never paid for it by anyone at all.",
      "Nobody knows why.",
    ]
    let all =
      lines(text, 80, 20, 11) + lines(quotation, 150, 17, 9, 80) + lines(notes, 500, 11, 9)
    let read = try paragraphs([all]).lines
    #expect(read == [text, quotation, notes].map { $0.joined(separator: " ") })
  }

  @Test func aLargeOrSpacedFirstLetterBelongsToItsWord() throws {
    let rest = [
      "he harbour board met on Monday in the old customs house of the",
      "town, and the clerk was there.",
    ]
    let whole =
      "The harbour board met on Monday in the old customs house of the town, and the clerk was there."
    for (size, gap) in [(20.0, 1.0), (14, 3), (10, 4)] {
      var first = Line("T " + rest[0], 60, 100)
      first.words[0].size = size
      let text = try paragraphs([[first, Line(rest[1], 60, 113)]], gaps: ["he": gap]).lines
      #expect(text == [whole], "\(size)")
    }
    // Over two lines, the second is beside it.
    var first = Line("T " + rest[0], 60, 113)
    first.words[0].size = 28
    first.words[1...].indices.forEach { first.words[$0].size = 10 }
    for text in [
      "B cells and T cells were counted.", "A crane stood there.", "X marks the spot here.",
    ] {
      #expect(try paragraphs([[Line(text, 60, 100)]]).lines == [text])
    }
  }

  /// A program that recognizes letters gives each word a height of its own.
  @Test func linesOfRecognizedLetters() throws {
    let words = [
      "The board met in the old customs house on the first Monday of the month",
      "and heard what the storm had cost, which was more than it had thought",
      "before. It will meet there again in May, the clerk wrote, and will then",
      "settle what the",
      "town of Gull has to pay for the sea wall and for the pier in the north",
      "Harbour account of May, and so it stands.",
    ]
    var top = 80.0
    let lines = words.enumerated().map { number, text -> Line in
      top += 13 + [0.8, -1.2, 0.9, -0.4, 0.2, 1.1][number]
      return Line(text, 60 + [0, 1.4, 0.3, 2, 0.8, 1][number], top)
    }
    let text = try paragraphs(
      [lines], jitter: { [0, 1.1, 0.4, 1.9, 0.8, 1.4, 2.1][$0 * 5 % 7] }
    ).lines
    #expect(text == [words.joined(separator: " ")])
  }

  @Test func labelsOfOneLengthAreNoSentences() throws {
    var lines = [Line("The accounts follow here.", 60, 60)]
    for number in 0..<14 {
      let top = 90 + 13 * Double(number)
      lines.append(Line("Harbour account number \(10 + number)", 60, top))
      lines.append(Line("\(64_562 + number)", 300, top))
      lines.append(Line("\(72_548 + number)", 400, top))
    }
    let text = try paragraphs([lines]).lines
    #expect(text[1] == "Harbour account number 10\t64562\t72548")
    #expect(text.count == 15)
  }

  /// Twenty-five lines: of a few, each size would be a common one.
  private let story = (0..<5).flatMap { part in
    [
      "The council of the town has said that the fees of the harbour will rise",
      "by a third in the coming spring, as the cost of dredging went up in the",
      "last two years, and that nobody else could be asked to pay for the work",
      "on the sea wall, which has to be built again before the winter storms.",
      "The owners of the ferries will meet the mayor in the customs house.",
    ].enumerated().map { Line($1, 60, 200 + 65 * Double(part) + 13 * Double($0)) }
  }

  /// The headline stands in the largest letters above the text, below the paper's name or a label.
  @Test func headlinesBelowMastheadsAndLabels() throws {
    let headline = Line("Harbour fees to rise again", 60, 130, size: 20)
    for above in [
      [Line("The Gullport Herald", 60, 70, size: 28)],
      [Line("PRESS RELEASE", 60, 70, size: 10)],
      [Line("Gullport Council", 60, 50, size: 24), Line("Pressemitteilung", 60, 80, size: 12)],
      [Line("14 March 2024", 60, 70, size: 10)],
      [Line("Gullport Anzeiger", 60, 50, size: 30), Line("Nr. 14, 3. Mai 2024", 60, 80)],
    ] {
      let read = try paragraphs([above + [headline] + story])
      #expect(read.headline == "Harbour fees to rise again", "\(above)")
    }
    // A first line in the largest letters is the title, whatever stands below it.
    let title = [
      Line("The State of the Harbour", 60, 70, size: 26),
      Line("Report to the council", 60, 130, size: 18),
    ]
    #expect(try paragraphs([title + story]).headline == nil)
    #expect(try paragraphs([story]).headline == nil)
  }
}
