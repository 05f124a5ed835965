import Testing

@testable import ArticleLoading

/// Words that stand left of sentences: terms, numbers, names; and what can't be read of a page.
@Suite struct RowLabelTests {
  private func paragraphs(_ labels: [String], _ texts: [[String]]) -> [String] {
    var page = SetPage()
    var top = 80.0
    for (label, lines) in zip(labels, texts) {
      page.set([label], left: 40, top: top)
      page.set(lines, left: 140, top: top)
      top += 12 * Double(lines.count) + 8
    }
    return page.paragraphs()
  }

  private let meanings = [
    [
      "A place where a ship lies beside a quay or a jetty for",
      "some days. It is paid for by the day.",
    ],
    ["What a ship owner pays to the port for each tonne of its", "freight, as the board decides."],
    [
      "The work of taking sand and mud out of a channel, so that",
      "ships with more draught may pass.",
    ],
    ["A wall of stones in front of a harbour that breaks the", "waves in bad weather."],
  ]

  @Test func aTermStandsAboveWhatItMeans() {
    let terms = ["Berth", "Levy", "Dredging", "Breakwater"]
    #expect(
      paragraphs(terms, meanings)
        == zip(terms, meanings).flatMap { [$0, $1.joined(separator: " ")] })
  }

  @Test func numbersAndNamesBeginTheirSentences() {
    for labels in [["1.1", "1.2", "1.3", "1.4"], ["HALE:", "OKAFOR:", "MARSH:", "DUBOIS:"]] {
      #expect(
        paragraphs(labels, meanings)
          == zip(labels, meanings).map { "\($0) \($1.joined(separator: " "))" })
    }
  }

  @Test func aLabelAndAValueAreCells() {
    #expect(
      paragraphs(
        ["Name", "Port", "Tonnage", "Owner"], [["Gull"], ["Leith"], ["400"], ["Elena Marsh"]])
        == ["Name\tGull", "Port\tLeith", "Tonnage\t400", "Owner\tElena Marsh"])
  }

  @Test func theMarkOfANoteStandsApartFromItsWord() {
    func line(_ mark: String, _ word: String, size: Double) -> String {
      PrintedLine([
        PrintedWord(mark, left: 40, right: 43, top: 80, bottom: 80 + size),
        PrintedWord(word, left: 43, right: 80, top: 80, bottom: 90),
        PrintedWord("says", left: 84, right: 100, top: 80, bottom: 90),
      ]).text
    }
    #expect(line("1", "Professor", size: 6.5) == "¹ Professor says")
    #expect(line("1", "Professor", size: 9.2) == "1 Professor says")
    // Isotopes, and words in one size.
    #expect(line("14", "C", size: 6.5) == "¹⁴C says")
    #expect(line("1", "Professor", size: 10) == "1Professor says")
  }

  @Test func pagesOfMoreSmallLettersThanAreGivenOut() {
    func lines(_ count: Int, width: Double) -> [[PrintedWord]] {
      (0..<count).map {
        [PrintedWord("boats", left: 1, right: 1 + width, top: Double($0), bottom: 9)]
      }
    }
    #expect(TinyLetters.lastWords(of: lines(8000, width: 10)) == "boats boats boats boats boats")
    #expect(TinyLetters.lastWords(of: lines(8000, width: 16)) == nil)
    #expect(TinyLetters.lastWords(of: lines(7000, width: 10)) == nil)
  }

  @Test func aPageOfTooManyWordsIsNamed() {
    func document(words: Int) -> PrintedDocument? {
      let word = "<word xMin=\"1\" xMax=\"9\" yMin=\"1\" yMax=\"9\">a</word>"
      let page = "<page width=\"595\" height=\"842\"><line>"
      return PrintedDocument(
        Array(
          "<html><body><doc>\(page)\(word)</line></page>\(page)\(String(repeating: word, count: words))</line></page></doc></body></html>"
            .utf8))
    }
    #expect(document(words: PrintedDocument.mostWords + 1)?.crowdedPage == 2)
    #expect(document(words: 100)?.crowdedPage == nil)
  }
}
