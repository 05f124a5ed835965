import ArticleText

/// Words with the text around them, by which other programs describe a place.
struct QuoteAnchor {
  var exact: String
  var prefix: String?
  var suffix: String?

  /// The possible places of the words in a text. UTF-8 offsets.
  struct Places {
    /// The places where the text around the words agrees.
    var fitting: [Range<Int>]
    /// Whether the words occur elsewhere.
    var standElsewhere: Bool
  }

  /// The places that fit best: where all of the text around the words is the same, else all places where it
  /// does not contradict.
  func places(in text: [UInt8]) -> Places {
    let all = QuoteFinder.matches(of: Array(exact.utf8), in: text).map(\.range)
    let judged = all.map { (range: $0, fit: fit(of: $0, in: text)) }
    let best = judged.map(\.fit).max() ?? .none
    let fitting = best == .none ? [] : judged.filter { $0.fit == best }.map(\.range)
    return Places(fitting: fitting, standElsewhere: fitting.isEmpty && !all.isEmpty)
  }

  /// How well the text around the words agrees with the description.
  enum Fit: Int, Comparable {
    /// It contradicts.
    case none
    /// It agrees as well as a page and its article can: one side agrees well, or the nearest words do.
    case near
    /// It is the same.
    case whole

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How well the words fit at a place.
  func fit(of range: Range<Int>, in text: [UInt8]) -> Fit {
    let before = Self.agreement(
      of: Self.letters(prefix ?? "").reversed(),
      with: Self.letters(text[..<range.lowerBound].suffix(Self.reach(prefix))).reversed())
    let behind = Self.agreement(
      of: Self.letters(suffix ?? ""),
      with: Self.letters(text[range.upperBound...].prefix(Self.reach(suffix))))
    switch (before, behind) {
    case (.whole, .whole): return .whole
    // Not every copy of an article has a caption before a paragraph, or a note mark after it: then the other
    // side must agree well.
    case (.whole, .none): return Self.letters(prefix ?? "").count >= Self.much ? .near : .none
    case (.none, .whole): return Self.letters(suffix ?? "").count >= Self.much ? .near : .none
    case (.much, .none), (.none, .much): return .near
    case (.none, _), (_, .none): return .none
    default: return .near
    }
  }

  private enum Agreement {
    /// Other letters are right beside the quote.
    case none
    /// A few letters agree, or there is nothing to compare.
    case some
    /// Many letters agree.
    case much
    /// All letters agree.
    case whole
  }

  /// This many equal letters are not an accident.
  private static let much = 12
  private static let some = 5

  /// How many bytes of a text are compared with the description.
  private static func reach(_ said: String?) -> Int {
    said.map { min(4096, 2 * $0.utf8.count + 64) } ?? 0
  }

  /// How far two stretches agree, starting at the quote.
  private static func agreement(
    of said: [Unicode.Scalar], with found: [Unicode.Scalar]
  ) -> Agreement {
    let same = zip(said, found).prefix { $0 == $1 }.count
    if same == said.count { return .whole }
    if same >= much { return .much }
    // The page can continue where the article begins or ends.
    return same >= some || same == found.count ? .some : .none
  }

  /// Letters and digits only, in lower case: white space, quotation marks, dashes and case differ between a
  /// page and the text made from it.
  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      if scalar.isASCII {
        guard scalar.properties.isAlphabetic || ("0"..."9") ~= scalar else { return nil }
        return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value | 0x20) : scalar
      }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        return nil
      }
      return scalar.properties.lowercaseMapping.unicodeScalars.first
    }
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    letters(String(decoding: bytes, as: UTF8.self))
  }
}
