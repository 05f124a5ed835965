import ArticleText

/// What happened to a quote's words in a text.
public enum QuoteOutcome: String, Hashable, Sendable, CaseIterable {
  /// They are at the same place.
  case same
  /// They are elsewhere.
  case moved
  /// Similar words are there; a person must check them.
  case changed
  /// Nothing similar is there.
  case gone
}

/// A text in which the quotes of reports are searched for by their words and context, without the text they
/// were taken from.
public struct QuotedContent {
  /// The text, as UTF-8.
  public let text: [UInt8]
  /// Converts its offsets to code points, which reports use.
  public let codePoints: CodePointIndex

  /// Indexes UTF-8 text, so that quotes in it are found by their place.
  public init(_ text: [UInt8]) {
    self.text = text
    codePoints = CodePointIndex(text)
  }

  /// The stated place of a quote, in UTF-8 offsets; `nil` if it states none, or one outside this text.
  public func place(of quote: Report.Quote) -> Range<Int>? {
    guard let start = quote.start.flatMap({ codePoints.utf8Offset(ofCodePoint: $0) }),
      let end = quote.end.flatMap({ codePoints.utf8Offset(ofCodePoint: $0) }), start < end
    else { return nil }
    return start..<end
  }

  /// The present place of a quote's words, in UTF-8 offsets.
  ///
  /// Words at the stated place are the same. Among other places, the one with most of the quote's context
  /// counts, then the nearest. Words found only with folded quotation marks, dashes and spaces have changed.
  public func find(_ quote: Report.Quote) -> (outcome: QuoteOutcome, range: Range<Int>?) {
    let place = place(of: quote)
    if let place, text[place].elementsEqual(quote.exact.utf8) { return (.same, place) }
    let anchor = QuoteAnchor(exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix)
    let expected = place?.lowerBound ?? 0
    let ranked = QuoteFinder.matches(of: Array(quote.exact.utf8), in: text).map { match in
      (match, context: anchor.sharedLetters(beside: match.range, in: text))
    }
    let best = ranked.max {
      ($0.context, -abs($0.0.range.lowerBound - expected))
        < ($1.context, -abs($1.0.range.lowerBound - expected))
    }
    guard let match = best?.0 else { return (.gone, nil) }
    return (match.fidelity == .exact ? .moved : .changed, match.range)
  }
}
