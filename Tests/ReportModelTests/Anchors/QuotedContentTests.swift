import ArticleText
import Testing

@testable import ReportModel

@Suite("Finding the quotes of reports")
struct QuotedContentTests {
  private static let text = "Rain fell. The café closed. Rain fell — at last. It fell again."

  /// A quote, and what becomes of it in the text.
  private static let cases:
    [(quote: Report.Quote, outcome: QuoteOutcome, words: String?, at: Int?)] = [
      (quote("The café closed", 11, 26), .same, "The café closed", 11),
      (quote("The café closed", 3, 18), .moved, "The café closed", 11),
      (quote("The café closed", nil, nil), .moved, "The café closed", 11),
      // Past the end, backwards, inside out.
      (quote("The café closed", 300, 315), .moved, "The café closed", 11),
      (quote("The café closed", 26, 11), .moved, "The café closed", 11),
      // The same letter, spelled otherwise.
      (quote("The cafe\u{301} closed", 11, 26), .changed, "The café closed", 11),
      (quote("Rain fell - at last", 28, 47), .changed, "Rain fell — at last", 28),
      (quote("Snow fell", 0, 9), .gone, nil, nil),
      (quote(" \n", 0, 2), .gone, nil, nil),
      // Of two places the one with the quote's company, else the nearer one.
      (quote("Rain fell", nil, nil, before: "closed. ", after: " — at"), .moved, "Rain fell", 28),
      (quote("Rain fell", 3, 12), .moved, "Rain fell", 0),
      (quote("Rain fell", 30, 39), .moved, "Rain fell", 28),
    ]

  private static func quote(
    _ exact: String, _ start: Int?, _ end: Int?, before: String? = nil, after: String? = nil
  ) -> Report.Quote {
    Report.Quote(exact: exact, prefix: before, suffix: after, start: start, end: end)
  }

  @Test(arguments: cases.indices)
  func findsWhatHappenedToTheWords(_ index: Int) {
    let (quote, outcome, words, start) = Self.cases[index]
    let content = QuotedContent(Array(Self.text.utf8))
    let found = content.find(quote)
    #expect(found.outcome == outcome)
    #expect(found.range.map { String(decoding: content.text[$0], as: UTF8.self) } == words)
    #expect(found.range.map { content.codePoints.codePoint(at: $0.lowerBound) } == start)
  }

  @Test func anEmptyTextContainsNoQuote() {
    let found = QuotedContent([]).find(Self.quote("Rain", 0, 4))
    #expect(found.outcome == .gone)
  }
}
