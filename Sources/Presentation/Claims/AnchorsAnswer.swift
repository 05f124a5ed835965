import ArticleText
import JSON
import ReportModel

/// A quote, and what happened to it in a text.
package struct AnchoredQuote: JSONWritable {
  /// The claim's id in the session or the report.
  package let claim: String
  package let outcome: QuoteOutcome
  /// The original words, and their sentences if known.
  package let quote: Report.Quote
  package let sentences: String?
  /// The words there now, and their sentences.
  let newQuote: Report.Quote?
  let newSentences: String?
  /// Their UTF-8 offsets.
  package let range: Range<Int>?
  /// Whether similar sentences were looked for where it was necessary: the search has a limit.
  let isSought: Bool

  package init(
    claim: String, outcome: QuoteOutcome, quote: Report.Quote, sentences: String?,
    newQuote: Report.Quote?, newSentences: String?, range: Range<Int>?, isSought: Bool = true
  ) {
    self.claim = claim
    self.outcome = outcome
    self.quote = quote
    self.sentences = sentences
    self.newQuote = newQuote
    self.newSentences = newSentences
    self.range = range
    self.isSought = isSought
  }

  package var json: JSONValue {
    [
      "claim": claim, "outcome": outcome.rawValue, "quote": quote, "sentences": sentences,
      "newQuote": newQuote, "newSentences": newSentences,
      "similarSought": isSought ? nil : false,
    ]
  }

  /// Writes the words there now, if they differ, or that nobody knows whether there are such words.
  func writeNewWords(to page: inout TextOutput, indent: String) {
    if !isSought {
      page.wrapped(
        [
          .init(
            "Factdesk stopped looking for similar sentences at its limit; compare this one yourself",
            .faint)
        ],
        first: indent, indent: indent)
    }
    guard outcome == .changed, let newQuote else { return }
    page.wrapped(
      [.init("now: ", .faint), .init(newQuote.exact)], first: indent, indent: indent)
  }
}

extension QuoteOutcome {
  package var style: TextOutput.Style {
    switch self {
    case .same, .moved: .plain
    case .changed: .middling
    case .gone: .bad
    }
  }
}

/// The quotes of an article in one text.
package struct AnchoredText: JSONWritable {
  /// The article's id in the session or the report.
  package let article: String
  /// The text: `a2`, `report`, a file's name; `nil` if none is available.
  package let text: String?
  let quotes: [AnchoredQuote]

  package var json: JSONValue { ["article": article, "text": text, "quotes": quotes] }

  package init(article: String, text: String?, quotes: [AnchoredQuote]) {
    self.article = article
    self.text = text
    self.quotes = quotes
  }
}

/// Whether quotes are still at their positions.
package struct AnchorsAnswer: AnswerInPieces {
  var texts: [AnchoredText]
  package var same: Int
  package var moved: Int
  package var changed: Int
  package var gone: Int

  /// A piece of the answer.
  private enum Part {
    case heading(AnchoredText)
    case quote(AnchoredQuote)
    case summary
  }

  package var json: JSONValue {
    ["texts": texts, "same": same, "moved": moved, "changed": changed, "gone": gone]
  }

  package init(_ texts: [AnchoredText]) {
    self.texts = texts
    func count(_ outcome: QuoteOutcome) -> Int {
      texts.reduce(0) { $0 + $1.quotes.count { $0.outcome == outcome } }
    }
    (same, moved) = (count(.same), count(.moved))
    (changed, gone) = (count(.changed), count(.gone))
  }

  package func writer() -> (inout TextOutput) -> Bool {
    let parts = texts.flatMap { text in [.heading(text)] + text.quotes.map(Part.quote) }
    return writer(of: parts + [.summary], none: "") { part, page in
      switch part {
      case .heading(let text): write(text, to: &page)
      case .quote(let quote): write(quote, to: &page)
      case .summary: writeSummary(to: &page)
      }
    }
  }

  private func write(_ text: AnchoredText, to page: inout TextOutput) {
    let place =
      switch text.text {
      case "report"?: "in the report's own text"
      case let name? where name == text.article: "in its newest text"
      case let name?: "in \(name)"
      case nil: "its text is neither in the report nor in the session"
      }
    page.wrapped([.init(text.article, .bold), .init("  \(place)")], indent: "  ")
  }

  private func write(_ quote: AnchoredQuote, to page: inout TextOutput) {
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

  private func writeSummary(to page: inout TextOutput) {
    let counts: [(Int, QuoteOutcome)] = [
      (same, .same), (moved, .moved), (changed, .changed), (gone, .gone),
    ]
    let found = counts.filter { $0.0 > 0 }.map { "\(Counted.grouped($0.0)) \($0.1.rawValue)" }
    page.wrapped([
      .init(
        found.isEmpty
          ? "no claims, so there are no quotes to compare" : found.joined(separator: ", ")
      )
    ])
  }
}
