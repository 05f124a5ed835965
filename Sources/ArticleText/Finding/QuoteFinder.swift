/// A place where the words of a quote occur.
public struct QuoteMatch: Sendable, Equatable {
  /// How closely the words found match the words searched for.
  public enum Fidelity: Sendable {
    /// The same scalar by scalar.
    case exact
    /// The same except for quotation marks, dashes, white space, the encoding of letters with marks, and
    /// invisible scalars; also except for capitals, if requested.
    case folded
  }

  /// The place of the words: UTF-8 offsets in the text.
  public let range: Range<Int>
  /// How closely they match.
  public let fidelity: Fidelity

  /// A match at UTF-8 offsets.
  public init(range: Range<Int>, fidelity: Fidelity) {
    self.range = range
    self.fidelity = fidelity
  }
}

/// Finds words in a text: exactly first, else in any spelling.
///
/// `SpellingFolding` defines what counts as the same spelling: é as one scalar or as e with U+0301, “ and ", a
/// soft hyphen or none. Letter case counts, unless the caller ignores it.
public enum QuoteFinder {
  /// The places where `words` occur, left to right, not overlapping.
  ///
  /// If there is an exact match, only exact ones are returned; if there is one in the same letter case, only
  /// such ones. No match starts or ends inside a grapheme cluster. White space at the ends of `words` is
  /// ignored; words without anything else are not found.
  ///
  /// - Parameters:
  ///   - words: what to find, UTF-8.
  ///   - text: where to search, UTF-8.
  ///   - range: the UTF-8 offsets that contain all matches; all of the text if nil.
  ///   - ignoringCase: whether to find words in other letter case if none match in this one.
  ///   - limit: the maximum number of matches.
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
