/// The result of comparing the quote of evidence with a capture of its source, stored with both so that nobody has to
/// read the capture again.
public struct QuoteCheck: Hashable, Sendable {
  /// How closely the source has the words.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It has them to the letter.
    case verbatim
    /// It has them with other quotation marks, dashes or white space.
    case typography
    /// It has most of them: words or numbers differ.
    case close
    /// It does not have them.
    case missing

    /// Whether the source has the same words and numbers.
    public var hasSameWords: Bool { self == .verbatim || self == .typography }

    /// Whether another comparison of the same quote and source confirms this one. Typography is no contradiction, and
    /// how near other words are is judged by rules that improve.
    public func agrees(with other: Outcome) -> Bool { hasSameWords == other.hasSameWords }
  }

  /// How closely the source has the words.
  public var outcome: Outcome
  /// The number of the capture.
  public var capture: Int
  /// The first sentence of the capture that has words of the quote, from 1.
  public var sentence: Int?
  /// The printed page on which they begin, from 1.
  public var page: Int?
  /// What differs: `fell by [-12-] {+21+} per cent`, the source's words first.
  public var difference: String?
  /// The number of words that ellipses stand for.
  public var omitted: Int?
  /// The words in brackets that an editor put in.
  public var insertions: [String]

  /// A place in a capture, for readers. Numbers count from 1.
  public enum Place: Hashable, Sendable {
    /// A printed page.
    case page(Int)
    /// A sentence, where the source has no pages.
    case sentence(Int)
  }

  /// Where the words begin; `nil` if the source does not have them.
  public var place: Place? {
    // A log can contain any numbers.
    if let page, page > 0 { return .page(page) }
    return sentence.flatMap { $0 > 0 ? .sentence($0) : nil }
  }

  /// Makes a result.
  public init(
    outcome: Outcome, capture: Int, sentence: Int? = nil, page: Int? = nil,
    difference: String? = nil, omitted: Int? = nil, insertions: [String] = []
  ) {
    self.outcome = outcome
    self.capture = capture
    self.sentence = sentence
    self.page = page
    self.difference = difference
    self.omitted = omitted
    self.insertions = insertions
  }
}

extension EvidenceDetails {
  /// Whether the quote has the mark of redacted words. Then its words are not those of the source, and nothing can be said of
  /// how a copy has them.
  public var hasRedactedQuote: Bool { quote?.contains(Change.redactedWords) == true }

  /// The comparison of the quote as it is now; `nil` if there was none, or its words were redacted since.
  public var validQuoteCheck: QuoteCheck? { hasRedactedQuote ? nil : quoteCheck }
}

extension QuoteCheck: Record {
  package static var blank: Self { Self(outcome: .missing, capture: 0) }

  package static let fields: FieldList<Self> = [
    RecordField("outcome", \.outcome),
    RecordField("capture", \.capture),
    RecordField("sentence", \.sentence),
    RecordField("page", \.page),
    RecordField("difference", \.difference),
    RecordField("omitted", \.omitted),
    RecordField("insertions", absentWhenEmpty: \.insertions),
  ]
}
