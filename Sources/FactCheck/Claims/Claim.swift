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
