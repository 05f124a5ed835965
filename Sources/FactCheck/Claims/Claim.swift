/// A checkable statement, tied to a passage of an article.
///
/// Copying a claim copies a single reference: a session has tens of thousands, and every listing copies them.
public struct Claim: Hashable, Sendable {
  private struct Fields: Hashable, Sendable {
    // In the order in which code that examines all claims reads them: waiting for distant memory dominates, and
    // the first fields are loaded together.
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
  /// Its place in the article, and its words there.
  public internal(set) var passage: Passage {
    _read { yield fields.value.passage }
    _modify { yield &fields.value.passage }
  }
  /// The analyst's details.
  public internal(set) var details: ClaimDetails {
    _read { yield fields.value.details }
    _modify { yield &fields.value.details }
  }
  /// Open, checked or skipped.
  public internal(set) var standing: ClaimStanding {
    _read { yield fields.value.standing }
    _modify { yield &fields.value.standing }
  }
  /// What the claimant was asked, and the reply.
  public internal(set) var contact: Contact? {
    _read { yield fields.value.contact }
    _modify { yield &fields.value.contact }
  }
  /// All verdicts ever given, oldest first, including removed ones.
  public internal(set) var verdicts: [Verdict] {
    _read { yield fields.value.verdicts }
    _modify { yield &fields.value.verdicts }
  }
  /// The claim's text when each of `verdicts` was decided.
  var judgedTexts: [String] {
    _read { yield fields.value.judgedTexts }
    _modify { yield &fields.value.judgedTexts }
  }
  /// The evidence when each of `verdicts` was decided.
  var judgedEvidence: [[JudgedEvidence]] {
    _read { yield fields.value.judgedEvidence }
    _modify { yield &fields.value.judgedEvidence }
  }
  /// Its evidence, in order, including removed pieces.
  public internal(set) var evidence: [EvidenceID] {
    _read { yield fields.value.evidence }
    _modify { yield &fields.value.evidence }
  }
  /// Its notes, in order, including removed ones.
  public internal(set) var notes: [NoteID] {
    _read { yield fields.value.notes }
    _modify { yield &fields.value.notes }
  }
  /// Whether it was removed.
  public internal(set) var isRemoved: Bool {
    _read { yield fields.value.isRemoved }
    _modify { yield &fields.value.isRemoved }
  }

  /// The statement that is checked: the analyst's wording, else the article's words.
  public var text: String { details.wording ?? passage.words }

  /// Who said it.
  public var claimant: Agent? { details.claimant }

  /// Its topics, in the order given.
  public var topics: [String] { details.topics }

  /// The verdicts that were not removed, oldest first.
  public var standingVerdicts: [Verdict] { verdicts.filter { !$0.isRemoved } }

  /// The current verdict: the last one not removed, while the claim is checked.
  public var verdict: Verdict? { indexOfVerdict.map { fields.value.verdicts[$0] } }

  /// The rating of the current verdict.
  public var rating: String? { indexOfVerdict.map { fields.value.verdicts[$0].rating } }

  /// The claim's text when the last verdict not removed was decided; `nil` without one.
  public var judgedText: String? {
    fields.value.verdicts.last { !$0.isRemoved }.map { fields.value.judgedTexts[$0.number - 1] }
  }

  /// Whether the claim's text differs from the one that the last verdict judged: either its editor confirmed
  /// the same meaning, or the claim is open again.
  public var isRewordedSinceVerdict: Bool {
    judgedText.map { $0.isSpelledDifferently(from: text) } ?? false
  }

  private var indexOfVerdict: Int? {
    guard standing.status == .checked else { return nil }
    return fields.value.verdicts.indices.last { !fields.value.verdicts[$0].isRemoved }
  }
}

/// The status of a claim.
public enum ClaimStatus: String, Hashable, Sendable, CaseIterable {
  /// Without a verdict yet.
  case open
  /// With a verdict.
  case checked
  /// Not to be checked.
  case skipped
}

/// A claim's status, with the reason if it was skipped.
public struct ClaimStanding: Hashable, Sendable {
  /// The status.
  public var status: ClaimStatus
  /// Why it was skipped; `nil` with any other status.
  public var reason: String?

  /// Makes a standing.
  public init(_ status: ClaimStatus, reason: String? = nil) {
    self.status = status
    self.reason = reason
  }

  /// Without a verdict yet.
  public static let open = ClaimStanding(.open)
  /// With a verdict.
  public static let checked = ClaimStanding(.checked)
}

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
  /// The topics, in the order given.
  public var topics: [String]
  /// Where else it appeared.
  public var appearances: [WebAddress]
  /// What was done to the picture, film or recording behind it.
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
