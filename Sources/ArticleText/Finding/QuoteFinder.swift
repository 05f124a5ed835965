/// A place where the words of a quote stand.
public struct QuoteMatch: Sendable, Equatable {
  /// How true the words found are to the words sought.
  public enum Fidelity: Sendable {
    /// Scalar by scalar the same.
    case exact
    /// The same but for quotation marks, dashes, white space, how letters with marks are encoded, and
    /// what cannot be seen; also but for capitals, where that was asked for.
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

/// Finds words in a text: exactly first, else whatever their spelling.
///
/// `SpellingFolding` says what counts as the same spelling: é as one scalar or as e with U+0301, “ and ", a
/// soft hyphen or none. Letter case counts, unless it is asked not to.
public enum QuoteFinder {
  /// The places where `words` stand, left to right, not overlapping.
  ///
  /// If one exact match exists, only exact ones are given, and if one in the same letter case, only such
  /// ones; no match starts or ends inside a grapheme cluster. White space at the ends of `words` is not
  /// sought; words without anything else are found nowhere.
  ///
  /// - Parameters:
  ///   - words: what to find, UTF-8.
  ///   - text: where to look, UTF-8.
  ///   - range: matches lie within these UTF-8 offsets; all of the text if nil.
  ///   - ignoringCase: whether words in other capitals are found where none are in these.
  ///   - limit: the most matches to give.
  public static func matches(
    of words: [UInt8], in text: [UInt8], within range: Range<Int>? = nil,
    ignoringCase: Bool = false, limit: Int = 1000
  ) -> [QuoteMatch] {
    let exact = ranges(of: words, in: text, range, limit, rule: ExactFolding())
    if !exact.isEmpty { return exact.map { QuoteMatch(range: $0, fidelity: .exact) } }
    for foldsCase in ignoringCase ? [false, true] : [false] {
      let folded = ranges(
        of: words, in: text, range, limit, rule: SpellingFolding(foldsCase: foldsCase))
      if !folded.isEmpty { return folded.map { QuoteMatch(range: $0, fidelity: .folded) } }
    }
    return []
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
