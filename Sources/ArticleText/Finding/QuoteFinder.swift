/// A place where the words of a quote stand.
public struct QuoteMatch: Sendable, Equatable {
  /// How true the words found are to the words sought.
  public enum Fidelity: Sendable {
    /// Scalar by scalar the same.
    case exact
    /// The same but for quotation marks, dashes and white space.
    case folded
  }

  /// UTF-8 offsets in the text searched.
  public let range: Range<Int>
  /// How true the words found are.
  public let fidelity: Fidelity

  /// A match at UTF-8 offsets.
  public init(range: Range<Int>, fidelity: Fidelity) {
    self.range = range
    self.fidelity = fidelity
  }
}

/// Finds words in a text: exactly first, else with quotation marks, dashes and white space folded.
///
/// Words are compared by scalars, never by canonical equivalence: é is not e with U+0301. Letter
/// case counts.
public enum QuoteFinder {
  /// The places where `words` stand, left to right, not overlapping.
  ///
  /// If one exact match exists, only exact ones are given; no match starts or ends inside a grapheme
  /// cluster. Folded, a run of any white space (no-break spaces and line ends too) equals one space,
  /// curly quotes equal straight ones, all dashes and hyphens equal each other. White space at the
  /// ends of `words` is not sought; words without anything else are found nowhere.
  ///
  /// - Parameters:
  ///   - words: what to find, UTF-8.
  ///   - text: where to look, UTF-8.
  ///   - range: matches lie within these UTF-8 offsets; all of the text if nil.
  ///   - limit: the most matches to give.
  public static func matches(
    of words: [UInt8], in text: [UInt8], within range: Range<Int>? = nil, limit: Int = 1000
  ) -> [QuoteMatch] {
    let exact = ranges(of: words, in: text, range, limit, rule: ExactFolding())
    if !exact.isEmpty { return exact.map { QuoteMatch(range: $0, fidelity: .exact) } }
    return ranges(of: words, in: text, range, limit, rule: QuoteFolding())
      .map { QuoteMatch(range: $0, fidelity: .folded) }
  }

  static func ranges(
    of words: [UInt8], in text: [UInt8], _ range: Range<Int>?, _ limit: Int, rule: some Folding
  ) -> [Range<Int>] {
    guard limit > 0, let search = words.withView({ PatternSearch($0, rule: rule) }) else {
      return []
    }
    return text.withView {
      search.matches(in: $0, (range ?? 0..<$0.count).clamped(to: 0..<$0.count), limit: limit)
    }
  }
}
