/// One alteration of a session: what the log holds, and all that moves the state.
///
/// A change names what it did, not what was asked: resolved ranges, words, whole scales. So a log
/// replays to the same state whatever the rules of a later program are. Every change carries what
/// its inverse needs.
public enum Change: Hashable, Sendable {
  /// A text was taken in, as a newer version of another where it replaces one.
  case articleLoaded(
    article: ArticleID, details: ArticleDetails, content: ArticleContent,
    replaces: ArticleID? = nil)
  /// Facts about an article were corrected.
  case articleEdited(article: ArticleID, edits: Edits<ArticleDetails>)
  /// An article's sentences were split anew; what its claims say of their place moves by
  /// `claimMoved`.
  case articleResegmented(article: ArticleID, from: SentenceSplit, to: SentenceSplit)
  /// A span was tagged as a claim.
  case claimTagged(claim: ClaimID, passage: Passage, details: ClaimDetails)
  /// What is said about a claim was changed.
  case claimEdited(claim: ClaimID, edits: Edits<ClaimDetails>, sameMeaning: String?)
  /// A claim's span was changed.
  case claimMoved(claim: ClaimID, from: Passage, to: Passage)
  /// A claim was reopened, skipped, checked.
  case statusChanged(claim: ClaimID, from: ClaimStanding, to: ClaimStanding)
  /// The record of contact with the claimant was changed.
  case contactChanged(claim: ClaimID, from: Contact?, to: Contact?)
  /// A verdict was added to a claim's history.
  case verdictDecided(claim: ClaimID, verdict: Verdict)
  /// A second person approved a verdict, or the approval was taken back.
  case approvalChanged(claim: ClaimID, verdict: Int, from: String?, to: String?)
  /// Evidence was added to a claim.
  case evidenceAdded(evidence: EvidenceID, claim: ClaimID, details: EvidenceDetails)
  /// What is known of evidence was changed.
  case evidenceEdited(evidence: EvidenceID, edits: Edits<EvidenceDetails>)
  /// Evidence was moved to another claim.
  case evidenceMoved(evidence: EvidenceID, from: ClaimID, to: ClaimID)
  /// A note was written.
  case noted(note: Note)
  /// A note's text was changed.
  case noteEdited(note: NoteID, from: String, to: String)
  /// A note was moved to another claim or article.
  case noteMoved(note: NoteID, from: Note.Subject, to: Note.Subject)
  /// The rating scale was changed, and with it the ratings of verdicts that were given on it.
  case scaleChanged(from: RatingScale, to: RatingScale, ratings: [RatingConversion])
  /// The report's settings were changed.
  case reportEdited(edits: Edits<ReportSettings>)
  /// The report was published.
  case published(publication: Publication)
  /// Checks that others published were taken in.
  case reviewsAdded(reviews: [PublishedReview])
  /// A file was taken in, by the changes before this one in its entry.
  case imported(record: ImportRecord)
  /// Things were taken away; they keep their numbers.
  case removed(items: [ItemID])
  /// Things that had been taken away were brought back.
  case restored(items: [ItemID])
  /// What the log told of a source was struck out of these entries; moves nothing.
  case redacted(item: ItemID, entries: [RedactedEntry])
  /// An earlier entry was taken back by these changes.
  case undone(entry: Int, changes: [Change])
  /// An entry that had been taken back was done again by these changes.
  case redone(entry: Int, changes: [Change])
}

/// How one verdict's rating reads before and after a change of scale.
public struct RatingConversion: Hashable, Sendable {
  /// The claim.
  public internal(set) var claim: ClaimID
  /// The verdict's number in the claim's history.
  public internal(set) var verdict: Int
  /// The rating and its value before.
  public internal(set) var from: RatingScale.Level
  /// The rating and its value after.
  public internal(set) var to: RatingScale.Level

  /// Makes a conversion.
  public init(claim: ClaimID, verdict: Int, from: RatingScale.Level, to: RatingScale.Level) {
    self.claim = claim
    self.verdict = verdict
    self.from = from
    self.to = to
  }
}

extension RatingConversion: Record {
  package static var blank: Self { Self(claim: ClaimID(0), verdict: 0, from: .blank, to: .blank) }

  package static let fields: FieldList<Self> = [
    RecordField("claim", \.claim),
    RecordField("verdict", \.verdict),
    RecordField("from", \.from),
    RecordField("to", \.to),
  ]
}
