/// What a report says of a quote and a copy of its source. Of an imported report, its author compared them; the
/// session has no copy with which to compare them again.
public struct ReportedQuoteCheck: Hashable, Sendable {
  /// How closely the copy has the words.
  public var outcome: QuoteCheck.Outcome
  /// When the copy was made.
  public var captured: Timestamp
  /// The hash of the copy's bytes.
  public var sha256: Digest
  /// The printed page on which the words begin, from 1.
  public var page: Int?
  /// What differs, the source's words first: `[-12-] {+21+}`.
  public var difference: String?
  /// The number of words that ellipses stand for.
  public var omitted: Int?
  /// The words in brackets that an editor put in.
  public var insertions: [String]

  /// Makes what a report says.
  public init(
    outcome: QuoteCheck.Outcome, captured: Timestamp, sha256: Digest, page: Int? = nil,
    difference: String? = nil, omitted: Int? = nil, insertions: [String] = []
  ) {
    self.outcome = outcome
    self.captured = captured
    self.sha256 = sha256
    self.page = page
    self.difference = difference
    self.omitted = omitted
    self.insertions = insertions
  }
}

extension ReportedQuoteCheck: Record {
  package static var blank: Self {
    Self(outcome: .missing, captured: Timestamp(seconds: 0), sha256: .zero)
  }

  package static let fields: FieldList<Self> = [
    RecordField("outcome", \.outcome),
    RecordField("captured", \.captured),
    RecordField("sha256", \.sha256),
    RecordField("page", \.page),
    RecordField("difference", \.difference),
    RecordField("omitted", \.omitted),
    RecordField("insertions", absentWhenEmpty: \.insertions),
  ]
}
