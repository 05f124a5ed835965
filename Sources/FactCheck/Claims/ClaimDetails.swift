/// The analyst's details of a claim.
public struct ClaimDetails: Hashable, Sendable {
  /// The wording; `nil` if the article's words suffice.
  public var wording: String?
  /// A short form, for headings.
  public var summary: String?
  /// Who said it.
  public var claimant: Agent?
  /// Who reported it, if that is not the claimant.
  public var reportingSource: Agent?
  /// When it was said.
  public var made: PartialDate?
  /// Where it was said.
  public var place: String?
  /// Why it was chosen for checking.
  public var why: String?
  /// Its topics, in the order given.
  public var topics: [String]
  /// Where else it appeared.
  public var appearances: [WebAddress]
  /// What was done to the picture, film or recording behind it.
  public var media: Media?
  /// Checks that a person found to be of the same claim, in the order in which they were found.
  public var earlierChecks: [EarlierCheck]

  /// Makes details; all may be missing.
  public init(
    wording: String? = nil, summary: String? = nil, claimant: Agent? = nil,
    reportingSource: Agent? = nil, made: PartialDate? = nil, place: String? = nil,
    why: String? = nil, topics: [String] = [], appearances: [WebAddress] = [],
    media: Media? = nil, earlierChecks: [EarlierCheck] = []
  ) {
    self.wording = wording
    self.summary = summary
    self.claimant = claimant
    self.reportingSource = reportingSource
    self.made = made
    self.place = place
    self.why = why
    self.topics = topics
    self.appearances = appearances
    self.media = media
    self.earlierChecks = earlierChecks
  }
}

extension ClaimDetails: Record {
  package static var blank: Self { Self() }

  package static let fields: FieldList<Self> = [
    RecordField("wording", \.wording),
    RecordField("summary", \.summary),
    RecordField("claimant", \.claimant, .strike, redacted: Agent(name: Change.redactedWords)),
    RecordField("carrier", \.reportingSource, .strike, redacted: Agent(name: Change.redactedWords)),
    RecordField("made", \.made),
    RecordField("place", \.place, .strike, redacted: Change.redactedWords),
    RecordField("why", \.why),
    RecordField("topics", \.topics),
    RecordField("appearances", \.appearances),
    RecordField("media", \.media),
    RecordField("earlierChecks", absentWhenEmpty: \.earlierChecks),
  ]
}
