/// Words with the text around them, by which a report or another program describes a place in a text.
package struct QuoteAnchor {
  /// The words.
  package let exact: String
  private let before: Context
  private let behind: Context

  /// - Parameters:
  ///   - exact: the words.
  ///   - prefix: the text before them, if it is known.
  ///   - suffix: the text after them.
  package init(exact: String, prefix: String?, suffix: String?) {
    self.exact = exact
    before = Context(prefix, isBefore: true)
    behind = Context(suffix, isBefore: false)
  }

  /// The possible places of the words in a text. UTF-8 offsets.
  package struct Places {
    /// The places where the text around the words agrees.
    package var fitting: [Range<Int>]
    /// Whether the words occur elsewhere.
    package var occurElsewhere: Bool
  }

  /// The places that fit best: where all of the text around the words is the same, else all places where it
  /// does not contradict.
  package func places(in text: [UInt8]) -> Places {
    let all = QuoteFinder.matches(of: Array(exact.utf8), in: text).map(\.range)
    let judged = all.map { (range: $0, fit: fit(of: $0, in: text)) }
    let best = judged.map(\.fit).max() ?? .none
    let fitting = best == .none ? [] : judged.filter { $0.fit == best }.map(\.range)
    return Places(fitting: fitting, occurElsewhere: fitting.isEmpty && !all.isEmpty)
  }

  /// How well the text around the words agrees with the description.
  package enum Fit: Int, Comparable {
    /// It contradicts.
    case none
    /// It agrees as well as a page and its article can: one side agrees well, or the nearest words do.
    case near
    /// It is the same.
    case whole

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How well the words fit at a place.
  package func fit(of range: Range<Int>, in text: [UInt8]) -> Fit {
    switch (before.agreement(beside: range, in: text), behind.agreement(beside: range, in: text)) {
    case (.whole, .whole): return .whole
    // Not every copy of an article has a caption before a paragraph, or a note mark after it: then the other
    // side must agree well.
    case (.whole, .none): return before.isLong ? .near : .none
    case (.none, .whole): return behind.isLong ? .near : .none
    case (.much, .none), (.none, .much): return .near
    case (.none, _), (_, .none): return .none
    default: return .near
    }
  }

  /// How many letters on both sides of a place are those of the description, counted from the words.
  package func sharedLetters(beside range: Range<Int>, in text: [UInt8]) -> Int {
    before.shared(beside: range, in: text).count + behind.shared(beside: range, in: text).count
  }
}

extension QuoteAnchor {
  fileprivate enum Agreement {
    /// Other letters are right beside the quote.
    case none
    /// A few letters agree, or there is nothing to compare.
    case some
    /// Many letters agree.
    case much
    /// All letters agree.
    case whole
  }

  /// The text on one side of the words.
  fileprivate struct Context {
    /// Its letters, from the words on.
    private let letters: [Unicode.Scalar]
    private let isBefore: Bool
    /// How many bytes of a text are compared with it.
    private let reach: Int

    /// This many equal letters are not an accident.
    private static let much = 12
    private static let some = 5

    var isLong: Bool { letters.count >= Self.much }

    init(_ text: String?, isBefore: Bool) {
      let letters = Self.letters(text ?? "")
      self.letters = isBefore ? letters.reversed() : letters
      self.isBefore = isBefore
      reach = text.map { min(4096, 2 * $0.utf8.count + 64) } ?? 0
    }

    /// The number of equal letters beside a place, and whether the text ends after them.
    func shared(beside range: Range<Int>, in text: [UInt8]) -> (count: Int, isAllOfText: Bool) {
      let bytes =
        isBefore
        ? text[..<range.lowerBound].suffix(reach) : text[range.upperBound...].prefix(reach)
      let found = Self.letters(String(decoding: bytes, as: UTF8.self))
      let count =
        isBefore
        ? zip(letters, found.reversed()).prefix { $0 == $1 }.count
        : zip(letters, found).prefix { $0 == $1 }.count
      return (count, count == found.count)
    }

    /// How far the text beside a place agrees, starting at the words.
    func agreement(beside range: Range<Int>, in text: [UInt8]) -> Agreement {
      let (count, isAllOfText) = shared(beside: range, in: text)
      if count == letters.count { return .whole }
      if count >= Self.much { return .much }
      // The page can continue where the article begins or ends.
      return count >= Self.some || isAllOfText ? .some : .none
    }

    /// Letters and digits only, in lower case: white space, quotation marks, dashes and case differ between a
    /// page and the text made from it.
    private static func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.compactMap { scalar in
        if scalar.isASCII {
          guard scalar.properties.isAlphabetic || ("0"..."9") ~= scalar else { return nil }
          return (0x41...0x5A).contains(scalar.value)
            ? Unicode.Scalar(scalar.value | 0x20) : scalar
        }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
          return nil
        }
        return scalar.properties.lowercaseMapping.unicodeScalars.first
      }
    }
  }
}
