import ArticleText

/// What became of a quote's words in a text.
public enum QuoteOutcome: String, Hashable, Sendable, CaseIterable {
  /// They stand where they stood.
  case same
  /// They stand elsewhere.
  case moved
  /// Something else stands there; somebody must look.
  case changed
  /// Nothing like them is there.
  case gone
}

/// A text in which the quotes of reports are looked for by their words and what stands around them,
/// where the text that they were taken from is not at hand.
public struct QuotedContent {
  /// The text, as UTF-8.
  public let text: [UInt8]
  /// Counts it in code points, as reports do.
  public let codePoints: CodePointIndex

  /// The most bytes around a quote that are compared.
  private static let context = 256

  /// Takes a text.
  public init(_ text: [UInt8]) {
    self.text = text
    codePoints = CodePointIndex(text)
  }

  /// The place that a quote names, in UTF-8 offsets; `nil` when it names none, or none of this text.
  public func place(of quote: Report.Quote) -> Range<Int>? {
    guard let start = quote.start.flatMap({ codePoints.utf8Offset(ofCodePoint: $0) }),
      let end = quote.end.flatMap({ codePoints.utf8Offset(ofCodePoint: $0) }), start < end
    else { return nil }
    return start..<end
  }

  /// Where a quote's words stand now, in UTF-8 offsets.
  ///
  /// Words that stand at the very place are the same. Of several other places, the one with most of
  /// the quote's own context around it is taken, then the nearest. Words that are found only with
  /// quotation marks, dashes and spaces folded have changed.
  public func find(_ quote: Report.Quote) -> (outcome: QuoteOutcome, range: Range<Int>?) {
    let place = place(of: quote)
    if let place, text[place].elementsEqual(quote.exact.utf8) { return (.same, place) }
    let before = Array((quote.prefix ?? "").utf8.suffix(Self.context))
    let after = Array((quote.suffix ?? "").utf8.prefix(Self.context))
    let expected = place?.lowerBound ?? 0
    let ranked = QuoteFinder.matches(of: Array(quote.exact.utf8), in: text).map { match in
      (match, context: sharedContext(at: match.range, before, after))
    }
    let best = ranked.max {
      ($0.context, -abs($0.0.range.lowerBound - expected))
        < ($1.context, -abs($1.0.range.lowerBound - expected))
    }
    guard let match = best?.0 else { return (.gone, nil) }
    return (match.fidelity == .exact ? .moved : .changed, match.range)
  }

  /// How many bytes around a place are those around the quote.
  private func sharedContext(at range: Range<Int>, _ before: [UInt8], _ after: [UInt8]) -> Int {
    let left = zip(text[..<range.lowerBound].reversed(), before.reversed()).prefix { $0 == $1 }
    let right = zip(text[range.upperBound...], after).prefix { $0 == $1 }
    return left.count + right.count
  }
}
