import ArticleText
import JSON
import Reports

/// One quote, and what became of it in a text.
struct AnchoredQuote: JSONWritable {
  /// The claim, as the session or the report calls it.
  let claim: String
  let outcome: QuoteOutcome
  /// The words as they were, and the sentences that they stood in, where those are known.
  let quote: Report.Quote
  let sentences: String?
  /// What stands there now, and its sentences.
  let newQuote: Report.Quote?
  let newSentences: String?
  /// Where that is, in UTF-8 offsets.
  let range: Range<Int>?

  var json: JSONValue {
    [
      "claim": claim, "outcome": outcome.rawValue, "quote": quote, "sentences": sentences,
      "newQuote": newQuote, "newSentences": newSentences,
    ]
  }

  /// The words that stand there now, where they are others.
  func writeNewWords(to page: inout Page, indent: String) {
    guard outcome == .changed, let newQuote else { return }
    page.wrapped(
      [.init("now: ", .faint), .init(newQuote.exact)], first: indent, indent: indent)
  }
}

extension QuoteOutcome {
  var style: Page.Style {
    switch self {
    case .same, .moved: .plain
    case .changed: .middling
    case .gone: .bad
    }
  }
}

/// The quotes of an article in one text.
struct AnchoredText: JSONWritable {
  /// The article, as the session or the report calls it.
  let article: String
  /// The text: `a2`, `report`, a file's name; `nil` where none is at hand.
  let text: String?
  let quotes: [AnchoredQuote]

  var json: JSONValue { ["article": article, "text": text, "quotes": quotes] }
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

  var json: JSONValue {
    ["texts": texts, "same": same, "moved": moved, "changed": changed, "gone": gone]
  }

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
    var way = [quote.sentences, quote.newSentences].compactMap { $0 }
    if quote.sentences == quote.newSentences { way = Array(way.prefix(1)) }
    page.wrapped(
      [
        .init(quote.claim, .bold), .init("  \(quote.outcome.rawValue)", quote.outcome.style),
        .init(way.isEmpty ? "" : "  \(way.joined(separator: " → "))", .faint),
        .init("  \(quote.quote.exact)"),
      ], first: "  ", indent: "      ")
    quote.writeNewWords(to: &page, indent: "      ")
  }

  private func writeSummary(to page: inout Page) {
    let counts: [(Int, QuoteOutcome)] = [
      (same, .same), (moved, .moved), (changed, .changed), (gone, .gone),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\(Counted.grouped($0.0)) \($0.1.rawValue)" }
    page.wrapped([.init(told.isEmpty ? "no quotes" : told.joined(separator: ", "))])
  }
}
