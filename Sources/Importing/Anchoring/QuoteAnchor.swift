import ArticleText

/// Words with what stands around them, as others tell where they mean.
struct QuoteAnchor {
  var exact: String
  var prefix: String?
  var suffix: String?

  /// Where the words may stand in a text. UTF-8 offsets.
  struct Places {
    /// Where they stand between the words around them, as far as those can be told.
    var fitting: [Range<Int>]
    /// Whether they stand somewhere else.
    var standElsewhere: Bool
  }

  /// The places in a text that fit best: where the words stand between all of those around them, else
  /// wherever their neighbourhood does not contradict them.
  func places(in text: [UInt8]) -> Places {
    let all = QuoteFinder.matches(of: Array(exact.utf8), in: text).map(\.range)
    let judged = all.map { (range: $0, fit: fit(of: $0, in: text)) }
    let best = judged.map(\.fit).max() ?? .none
    let fitting = best == .none ? [] : judged.filter { $0.fit == best }.map(\.range)
    return Places(fitting: fitting, standElsewhere: fitting.isEmpty && !all.isEmpty)
  }

  /// How well what stands around the words agrees with what is said to.
  enum Fit: Int, Comparable {
    /// It contradicts.
    case none
    /// It agrees where a page and its article may be told apart: one side agrees well, or the nearest
    /// words do.
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
    // A caption before a paragraph, or a note mark behind it, is not in every copy of an article: then
    // the other side must agree well.
    case (.whole, .none): return Self.letters(prefix ?? "").count >= Self.much ? .near : .none
    case (.none, .whole): return Self.letters(suffix ?? "").count >= Self.much ? .near : .none
    case (.much, .none), (.none, .much): return .near
    case (.none, _), (_, .none): return .none
    default: return .near
    }
  }

  private enum Agreement {
    /// Right beside the quote other letters stand.
    case none
    /// A few letters agree, or there is nothing to compare with.
    case some
    /// Many letters agree.
    case much
    /// All that is said is there.
    case whole
  }

  /// So many letters of agreement are no accident.
  private static let much = 12
  private static let some = 5

  /// How many bytes of a text are compared with what is said.
  private static func reach(_ said: String?) -> Int {
    said.map { min(4096, 2 * $0.utf8.count + 64) } ?? 0
  }

  /// How far two stretches agree from the quote outward.
  private static func agreement(
    of said: [Unicode.Scalar], with found: [Unicode.Scalar]
  ) -> Agreement {
    let same = zip(said, found).prefix { $0 == $1 }.count
    if same == said.count { return .whole }
    if same >= much { return .much }
    // Where the article begins or ends, the page goes on.
    return same >= some || same == found.count ? .some : .none
  }

  /// Letters and digits alone, in small letters: white space, quotation marks, dashes and case differ
  /// between a page and the text that is made of it.
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
