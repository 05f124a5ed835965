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
    var progress = ClaimProgress.open
    var verdicts: [Verdict] = []
    var judgedTexts: [String] = []
    var judgedEvidence: [[JudgedEvidence]] = []
    var evidence: [EvidenceID] = []
    var notes: [NoteID] = []
    var questions: [QuestionID] = []
    var details: ClaimDetails
    var contacts: [Contact] = []
    // Few claims have one, and it is large.
    var second: CopyOnWrite<SecondVerdict>?
    var assignment = Assignment()
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
  public internal(set) var progress: ClaimProgress {
    _read { yield fields.value.progress }
    _modify { yield &fields.value.progress }
  }
  /// The attempts to reach the claimant, in the order in which they were recorded.
  public internal(set) var contacts: [Contact] {
    _read { yield fields.value.contacts }
    _modify { yield &fields.value.contacts }
  }
  /// Who is to check it, and by when.
  public internal(set) var assignment: Assignment {
    _read { yield fields.value.assignment }
    _modify { yield &fields.value.assignment }
  }
  /// All verdicts ever given, oldest first, including removed ones.
  public internal(set) var verdicts: [Verdict] {
    _read { yield fields.value.verdicts }
    _modify { yield &fields.value.verdicts }
  }
  /// The verdict of a second person; a claim that is no longer checked loses it.
  public internal(set) var second: SecondVerdict? {
    get { fields.value.second?.value }
    set { fields.value.second = newValue.map(CopyOnWrite.init) }
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
  /// Its questions, in order, including removed ones.
  public internal(set) var questions: [QuestionID] {
    _read { yield fields.value.questions }
    _modify { yield &fields.value.questions }
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
  public var remainingVerdicts: [Verdict] { verdicts.filter { !$0.isRemoved } }

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
    guard progress.status == .checked else { return nil }
    return fields.value.verdicts.indices.last { !fields.value.verdicts[$0].isRemoved }
  }
}
