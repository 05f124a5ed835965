import ArticleText
import FactCheck
import Presentation
import SeededRandom
import TestSupport
import Testing

@testable import Workbench

@Suite("Quotations that are begun") struct QuoteCandidateTests {
  private static func words(_ line: String) throws -> [String] {
    let desk = try Sample.desk(Sample.checked + ["load DIR/other.txt", "use a1"])
    let found = Completer(desk: desk.desk).candidates(for: line)
    return found.candidates.map(\.replacement)
  }

  @Test func continueByWordsAndToThePause() throws {
    #expect(
      try Self.words("tag 2:\"closed tw")
        == ["2:\"closed two", "2:\"closed two of its five libraries in 2025\""])
    #expect(
      try Self.words("tag 2:\"closed two") == [
        "2:\"closed two of", "2:\"closed two of its five libraries in 2025\"",
      ])
    #expect(
      try Self.words("tag 2:'clo") == ["2:'closed", "2:'closed two of its five libraries in 2025'"])
    // In another article, and in the whole of the current one, wherever the words begin.
    #expect(
      try Self.words("tag a2.1:\"Bus f") == [
        "a2.1:\"Bus fares", "a2.1:\"Bus fares rise in March\"",
      ])
    #expect(
      try Self.words("tag \"The budget fell by ")
        == [
          "\"The budget fell by 12 percent\"", "\"The budget fell by 4 percent\"",
        ])
  }

  @Test func beginWithTheClauses() throws {
    #expect(try Self.words("tag 5:\"") == ["5:\"The", "5:\"The library office counts otherwise\""])
    #expect(try Self.words("move c1 4:\"").contains("4:\"he said\""))
  }

  @Test func cutNoAmount() throws {
    #expect(
      try Self.words("tag 4:\"The budget fell by 1") == ["4:\"The budget fell by 12 percent\""])
    #expect(try Self.words("tag 4:\"12 per") == ["4:\"12 percent\""])
    for line in ["tag 4:\"2 per", "tag 4:\"percent"] {
      #expect(try Self.words(line).isEmpty, "\(line)")
    }
  }

  @Test func takeTypographicQuotesAndOtherSpellings() throws {
    #expect(
      try Self.words("tag 2:“closed tw")
        == ["2:“closed two", "2:“closed two of its five libraries in 2025”"])
    #expect(try Self.words("tag 2:„CLOSED tw").first == "2:„closed two")
    #expect(
      try Self.words("tag “The library office c") == [
        "“The library office counts", "“The library office counts otherwise”",
      ])
  }

  /// Whatever is typed of a sentence, no offered quotation cuts a number, a word or an amount.
  @Test func nothingOfferedIsCut() throws {
    var random = SplitMix64(seed: 911)
    let words = ["ferry", "don’t", "X-rays", "the", "harbour", "in", "rose", "O’Neil"]
    let amounts = [
      "12.5 per cent", "€3.1 million", "38\u{A0}500", "6 %", "-4 °C", "US$ 5 billion",
      "2.5 Prozent",
      "1,234.50", "3 km/h",
    ]
    var text = "Words and figures\n\n"
    var units: [Range<Int>] = []
    for _ in 0..<40 {
      text += "Then"
      for number in 0..<8 {
        text += random.once(in: 4) && number > 0 ? ", " : " "
        let unit =
          number % 2 == 0
          ? words.randomElement(using: &random)! : amounts.randomElement(using: &random)!
        units.append(text.utf8.count..<text.utf8.count + unit.utf8.count)
        text += unit
      }
      text += " fell.\n\n"
    }
    let desk = try Sample.desk()
    try desk.folder.write(text.utf8, to: "figures.txt")
    desk.prepare(["load DIR/figures.txt"])
    let body = try desk.desk.text(of: desk.desk.currentArticle()).body
    let completer = Completer(desk: desk.desk)
    var offered = 0
    for _ in 0..<300 {
      let number = random.below(body.sentences.count - 1) + 2
      let sentence = body.sentences[number - 1]
      let start = Graphemes.widened(
        sentence.lowerBound + random.below(sentence.count)..<sentence.upperBound, in: body.text
      ).lowerBound
      let end = Graphemes.widened(
        start..<min(sentence.upperBound, start + random.below(12)), in: body.text
      ).upperBound
      let typed = body.words(at: start..<end)
      for candidate in completer.candidates(for: "tag \(number):\"\(typed)").candidates {
        let quote = candidate.replacement.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
        let places = QuoteFinder.matches(of: Array(quote.utf8), in: body.text, within: sentence)
        let isWhole = places.contains { place in
          units.allSatisfy { unit in
            [place.range.lowerBound, place.range.upperBound].allSatisfy {
              $0 <= unit.lowerBound || $0 >= unit.upperBound
            }
          }
        }
        #expect(isWhole, "\(typed.debugDescription): \(quote) of \(body.words(at: sentence))")
        offered += 1
      }
    }
    #expect(offered > 100)
  }

  @Test func noneWhereNothingFits() throws {
    for line in [
      "tag 2:\"elsewhere", "tag 99:\"clo", "tag a9.1:\"x", "tag 2:\"losed",
      "note c1 2:\"clo", "claims 2:\"clo",
    ] {
      #expect(try Self.words(line) == [], "\(line)")
    }
  }

  @Test func areTaggedUnchanged() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let candidates = Completer(desk: desk.desk).candidates(for: "tag 2:\"closed tw").candidates
    desk.prepare(["tag \(candidates[1].replacement)"])
    #expect(desk.desk.state.claims[0].text == "closed two of its five libraries in 2025")
    #expect(candidates.map(\.isFinal) == [false, true])
  }
}
