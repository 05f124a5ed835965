import ArticleText
import Reports

/// One quote, and what became of it in a text.
struct AnchoredQuote: Encodable, Sendable {
  /// The claim, as the session or the report calls it.
  var claim: String
  var outcome: QuoteOutcome
  /// The words as they were, and the sentences that they stood in, where those are known.
  var words: String
  var place: String?
  /// The sentences of what stands there now, its words, and where they are in code points.
  var newPlace: String?
  var newWords: String?
  var start: Int?
  var end: Int?
}

/// The quotes of an article in one text.
struct AnchoredText: Encodable, Sendable {
  /// The article, as the session or the report calls it.
  var article: String
  /// The text: `a2`, `report`, a file's name; `nil` where none is at hand.
  var text: String?
  var quotes: [AnchoredQuote]
}

/// Whether quotes still stand where they stood.
struct AnchorsAnswer: AnswerInPieces {
  var texts: [AnchoredText]
  var same: Int
  var moved: Int
  var changed: Int
  var gone: Int

  /// What is said at a time.
  private enum Part {
    case heading(AnchoredText)
    case quote(AnchoredQuote)
    case summary
  }

  private enum CodingKeys: String, CodingKey { case texts, same, moved, changed, gone }

  init(_ texts: [AnchoredText]) {
    self.texts = texts
    func count(_ outcome: QuoteOutcome) -> Int {
      texts.reduce(0) { $0 + $1.quotes.count { $0.outcome == outcome } }
    }
    (same, moved) = (count(.same), count(.moved))
    (changed, gone) = (count(.changed), count(.gone))
  }

  func writer() -> (inout Page) -> Bool {
    let parts = texts.flatMap { text in [.heading(text)] + text.quotes.map(Part.quote) }
    return writer(of: parts + [.summary], none: "") { part, page in
      switch part {
      case .heading(let text): write(text, to: &page)
      case .quote(let quote): write(quote, to: &page)
      case .summary: writeSummary(to: &page)
      }
    }
  }

  private func write(_ text: AnchoredText, to page: inout Page) {
    let place =
      switch text.text {
      case "report"?: "in the report's own text"
      case let name? where name == text.article: "in its newest text"
      case let name?: "in \(name)"
      case nil: "its text is neither in the report nor in the session"
      }
    page.wrapped([.init(text.article, .bold), .init("  \(place)")], indent: "  ")
  }

  private func write(_ quote: AnchoredQuote, to page: inout Page) {
    let style: Page.Style =
      switch quote.outcome {
      case .same, .moved: .plain
      case .changed: .middling
      case .gone: .bad
      }
    var way = [quote.place, quote.newPlace].compactMap { $0 }
    if quote.place == quote.newPlace { way = Array(way.prefix(1)) }
    page.wrapped(
      [
        .init(quote.claim, .bold), .init("  \(quote.outcome.rawValue)", style),
        .init(way.isEmpty ? "" : "  \(way.joined(separator: " → "))", .faint),
        .init("  \(quote.words)"),
      ], first: "  ", indent: "      ")
    if quote.outcome == .changed, let words = quote.newWords {
      page.wrapped([.init("now: ", .faint), .init(words)], first: "      ", indent: "      ")
    }
  }

  private func writeSummary(to page: inout Page) {
    let counts: [(Int, QuoteOutcome)] = [
      (same, .same), (moved, .moved), (changed, .changed), (gone, .gone),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\(Counted.grouped($0.0)) \($0.1.rawValue)" }
    page.wrapped([.init(told.isEmpty ? "no quotes" : told.joined(separator: ", "))])
  }
}
