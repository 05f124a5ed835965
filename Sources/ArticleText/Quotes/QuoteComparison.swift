/// How the words of a quote compare with the text of the source that it was taken from.
///
/// An ellipsis in the quote (`…`, `...`, in brackets or not) stands for any words, brackets for words that an
/// editor put in or instead of others. If the source itself has such dots or brackets, they are compared like all
/// other words. The time grows linearly with the text.
public struct QuoteComparison: Equatable, Sendable {
  /// How closely the source has the words.
  public enum Outcome: String, Sendable, CaseIterable, Comparable {
    /// It has them to the letter.
    case verbatim
    /// It has them with other quotation marks, dashes, white space or encodings of the same letters.
    case typography
    /// It has most of them: words or numbers were changed, dropped, added or cut.
    case close
    /// It does not have them.
    case missing

    /// Whether the source has the same words and numbers.
    public var hasSameWords: Bool { self < .close }

    /// The more closely the source has the words, the lower.
    public static func < (one: Self, other: Self) -> Bool {
      allCases.firstIndex(of: one)! < allCases.firstIndex(of: other)!
    }
  }

  /// How closely the source has the words: for a quote with ellipses, how closely it has the worst part.
  public let outcome: Outcome
  /// The places of the quote's parts: UTF-8 offsets in the text, in order; empty if the source does not have them.
  public let places: [Range<Int>]
  /// The parts of the text that an ellipsis stands for: UTF-8 offsets, in order; without those between two parts
  /// that follow each other.
  public let omissions: [Range<Int>]
  /// The words in brackets, without them: `the mayor`; empty if the source has the brackets.
  public let insertions: [String]
  /// What differs, from the source's words to the quote's; empty unless the outcome is `close`.
  public let changes: [WordChange]

  /// Compares a quote with the text of its source, both in UTF-8.
  public init(of quote: String, with text: [UInt8]) {
    let whole = QuotedPart(Self.trimmed(quote))
    var search = QuoteSearch(in: text)
    // The source's own dots and brackets first, then marks that the writer of the quote put around it.
    for words in [whole, whole.withoutOuterMarks] {
      guard let words, let found = search.match([QuotedSegment(words)]) else { continue }
      self.init(
        outcome: words == whole ? found.outcome : .typography, places: found.places, in: text)
      return
    }
    let parsed = QuoteParser.read((whole.withoutOuterMarks ?? whole).words) {
      !QuoteFinder.matches(of: Array($0.utf8), in: text, limit: 1).isEmpty
    }
    guard !parsed.segments.isEmpty else {
      self.init(outcome: .missing, places: [], in: text)
      return
    }
    if parsed.isMarked, let found = search.match(parsed.segments) {
      self.init(
        outcome: found.outcome, places: found.places, in: text, insertions: parsed.insertions)
      return
    }
    var nearest = NearestWords(in: text)
    let near = nearest.match(parsed.segments, cuts: &search)
    self.init(
      outcome: near?.outcome ?? .missing, places: near?.places ?? [], in: text,
      insertions: near == nil ? [] : parsed.insertions, changes: near?.changes ?? [])
  }

  private init(
    outcome: Outcome, places: [Range<Int>], in text: [UInt8], insertions: [String] = [],
    changes: [WordChange] = []
  ) {
    self.outcome = outcome
    self.places = places
    self.insertions = insertions
    self.changes = changes
    omissions =
      insertions.isEmpty
      ? zip(places, places.dropFirst()).compactMap { before, behind in
        let gap = before.upperBound..<max(before.upperBound, behind.lowerBound)
        return text[gap].hasLetters ? gap : nil
      } : []
  }

  private static func trimmed(_ quote: String) -> String {
    quote.withView { view in
      String(decoding: view.slice(view.trimmed(0..<view.count)), as: UTF8.self)
    }
  }

  /// The range from the first part to the last; `nil` if the source does not have the words.
  public var extent: Range<Int>? {
    guard let first = places.first, let last = places.last else { return nil }
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }
}

extension ArraySlice<UInt8> {
  /// Whether these bytes of UTF-8 contain a letter or a figure.
  var hasLetters: Bool {
    String(decoding: self, as: UTF8.self).unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
