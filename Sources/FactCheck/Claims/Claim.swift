/// A checkable statement, tied to a span of an article.
///
/// Copying one copies a single reference: a session has tens of thousands, and every listing copies.
public struct Claim: Hashable, Sendable {
  private struct Fields: Hashable, Sendable {
    // In the order in which those who look at all claims ask for them: the memory that is far away
    // is what such a look waits for, and the first fields come in one piece.
    let id: ClaimID
    var isRemoved = false
    var passage: Passage
    var standing = ClaimStanding.open
    var verdicts: [Verdict] = []
    var judgedTexts: [String] = []
    var judgedEvidence: [[JudgedEvidence]] = []
    var evidence: [EvidenceID] = []
    var notes: [NoteID] = []
    var details: ClaimDetails
    var contact: Contact?
  }

  private var fields: CopyOnWrite<Fields>

  init(id: ClaimID, passage: Passage, details: ClaimDetails) {
    fields = CopyOnWrite(Fields(id: id, passage: passage, details: details))
  }

  /// The claim's number.
  public var id: ClaimID { fields.value.id }
  /// Where it stands, and its words there.
  public internal(set) var passage: Passage {
    _read { yield fields.value.passage }
    _modify { yield &fields.value.passage }
  }
  /// What the analyst says about it.
  public internal(set) var details: ClaimDetails {
    _read { yield fields.value.details }
    _modify { yield &fields.value.details }
  }
  /// Open, checked or skipped.
  public internal(set) var standing: ClaimStanding {
    _read { yield fields.value.standing }
    _modify { yield &fields.value.standing }
  }
  /// What the claimant was asked and replied.
  public internal(set) var contact: Contact? {
    _read { yield fields.value.contact }
    _modify { yield &fields.value.contact }
  }
  /// All verdicts ever given, oldest first, also those taken away again.
  public internal(set) var verdicts: [Verdict] {
    _read { yield fields.value.verdicts }
    _modify { yield &fields.value.verdicts }
  }
  /// What the claim said when each of `verdicts` was decided.
  var judgedTexts: [String] {
    _read { yield fields.value.judgedTexts }
    _modify { yield &fields.value.judgedTexts }
  }
  /// The evidence that there was when each of `verdicts` was decided.
  var judgedEvidence: [[JudgedEvidence]] {
    _read { yield fields.value.judgedEvidence }
    _modify { yield &fields.value.judgedEvidence }
  }
  /// Its evidence, in order, also what was taken away again.
  public internal(set) var evidence: [EvidenceID] {
    _read { yield fields.value.evidence }
    _modify { yield &fields.value.evidence }
  }
  /// Its notes, in order, also those taken away again.
  public internal(set) var notes: [NoteID] {
    _read { yield fields.value.notes }
    _modify { yield &fields.value.notes }
  }
  /// Whether it was taken away.
  public internal(set) var isRemoved: Bool {
    _read { yield fields.value.isRemoved }
    _modify { yield &fields.value.isRemoved }
  }

  /// The statement that is checked: the analyst's wording, else the article's words.
  public var text: String { details.wording ?? passage.words }

  /// Who said it.
  public var claimant: Agent? { details.claimant }

  /// The words it is grouped by, in the order given.
  public var topics: [String] { details.topics }

  /// The verdicts that stand, oldest first.
  public var standingVerdicts: [Verdict] { verdicts.filter { !$0.isRemoved } }

  /// The verdict in force: the last that stands, while the claim is checked.
  public var verdict: Verdict? { indexOfVerdict.map { fields.value.verdicts[$0] } }

  /// The rating of the verdict in force.
  public var rating: String? { indexOfVerdict.map { fields.value.verdicts[$0].rating } }

  /// What the claim said when the last verdict that stands was decided; `nil` without one.
  public var judgedText: String? {
    fields.value.verdicts.last { !$0.isRemoved }.map { fields.value.judgedTexts[$0.number - 1] }
  }

  /// Whether the claim says something else than the last verdict that stands judged: its editor
  /// vouched for the meaning, or it is open again.
  public var isRewordedSinceVerdict: Bool {
    judgedText.map { $0.isSpelledDifferently(from: text) } ?? false
  }

  private var indexOfVerdict: Int? {
    guard standing.status == .checked else { return nil }
    return fields.value.verdicts.indices.last { !fields.value.verdicts[$0].isRemoved }
  }
}

/// Where a claim is in its life.
public enum ClaimStatus: String, Hashable, Sendable, CaseIterable {
  /// Waits for a verdict.
  case open
  /// Has a verdict.
  case checked
  /// Will not be checked.
  case skipped
}

/// A claim's status, with the reason why it was skipped.
public struct ClaimStanding: Hashable, Sendable {
  /// The status.
  public var status: ClaimStatus
  /// Why it was skipped; only with that status.
  public var reason: String?

  /// Makes a standing.
  public init(_ status: ClaimStatus, reason: String? = nil) {
    self.status = status
    self.reason = reason
  }

  /// Waits for a verdict.
  public static let open = ClaimStanding(.open)
  /// Has a verdict.
  public static let checked = ClaimStanding(.checked)
}

/// What the analyst says about a claim.
public struct ClaimDetails: Hashable, Sendable {
  /// The normalised wording; `nil` when the article's words serve.
  public var wording: String?
  /// A short form, for headings.
  public var summary: String?
  /// Who said it.
  public var claimant: Agent?
  /// Who reported it, where that is not the claimant.
  public var reportingSource: Agent?
  /// When it was said.
  public var made: PartialDate?
  /// Where it was said.
  public var place: String?
  /// Why it was chosen for checking.
  public var why: String?
  /// The words it is grouped by, in the order given.
  public var topics: [String]
  /// Where else it appeared.
  public var appearances: [WebAddress]
  /// What was done to the picture, film or recording that it rests on.
  public var media: Media?

  /// Makes details; all may be missing.
  public init(
    wording: String? = nil, summary: String? = nil, claimant: Agent? = nil,
    reportingSource: Agent? = nil, made: PartialDate? = nil, place: String? = nil,
    why: String? = nil, topics: [String] = [], appearances: [WebAddress] = [], media: Media? = nil
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
  }
}

/// What the claimant was asked, and the reply.
public struct Contact: Hashable, Sendable {
  /// When the claimant was asked.
  public var asked: PartialDate
  /// When a reply came.
  public var replied: PartialDate?
  /// What the reply said.
  public var reply: String?

  /// Makes a record of contact.
  public init(asked: PartialDate, replied: PartialDate? = nil, reply: String? = nil) {
    self.asked = asked
    self.replied = replied
    self.reply = reply
  }
}

extension ClaimStanding: Record {
  package static var blank: Self { .open }

  package static let fields: FieldList<Self> = [
    RecordField("status", \.status),
    RecordField("reason", \.reason),
  ]
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
  ]
}

extension Contact: Record {
  package static var blank: Self { Self(asked: .year(1)) }

  package static let fields: FieldList<Self> = [
    RecordField("asked", \.asked),
    RecordField("replied", \.replied),
    RecordField("reply", \.reply, .strike, redacted: Change.redactedWords),
  ]
}
