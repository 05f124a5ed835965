import ClaimLibrary
import ClaimSearch
import FactCheck
import Presentation

/// The session as an analyst sees it who reads blind, and what else would show what is hidden.
struct BlindView {
  /// The state from which it was made, and for whom.
  let head: Digest
  let analyst: String
  /// The claims whose verdicts are hidden.
  let hidden: Set<ClaimID>
  let session: Session

  init(of session: Session, head: Digest, for analyst: String) {
    self.head = head
    self.analyst = analyst
    hidden = Set(session.claimsToReadBlind(by: analyst).map(\.id))
    self.session = session.hidingVerdicts(from: analyst)
  }
}

extension Desk {
  /// Whether verdicts of others are hidden until the analyst has given the second one.
  var readsBlind: Bool { isReviewingBlind || settings.readsBlind }

  /// What an analyst who reads blind sees; made again when the session has changed.
  var seenBlind: BlindView {
    if let blindView, blindView.head == session.head, blindView.analyst == analyst {
      return blindView
    }
    let view = BlindView(of: session.state, head: session.head, for: analyst)
    blindView = view
    return view
  }

  /// The claims whose verdicts are hidden from the analyst.
  var hiddenClaims: Set<ClaimID> { readsBlind ? seenBlind.hidden : [] }

  /// Refuses what would show hidden verdicts: all of a report, what a report has otherwise, labels that another scale lacks.
  func refuseWhatIsHidden() throws(DeskError) {
    let hidden = hiddenClaims
    guard hidden.isEmpty else { throw .hiddenFromReports(count: hidden.count) }
  }

  /// Refuses changes that take the place of a verdict that the analyst does not see, or end it.
  func refuseChangesOfHidden(_ changes: [Change]) throws(DeskError) {
    let hidden = hiddenClaims
    guard !hidden.isEmpty else { return }
    for change in changes {
      switch change {
      case .claim(let id, .decided), .claim(let id, .approvalChanged),
        .claim(let id, .statusChanged):
        if hidden.contains(id) { throw .hiddenVerdict(id) }
      case .undone(_, let changes), .redone(_, let changes): try refuseChangesOfHidden(changes)
      default: break
      }
    }
  }

  /// An entry of the log as the analyst may see it: one by others that gives a hidden verdict away, or repeats such a step of
  /// theirs, has neither its line nor its changes.
  func inView(_ entry: Entry) -> Entry {
    let hidden = hiddenClaims
    guard readsBlind, !AnalystName.areSame(Self.author(of: entry.step), analyst),
      entry.step.changes.contains(where: { givesAway($0, hidden.contains) })
    else { return entry }
    // What a merge records of it stays.
    let records = entry.step.changes.compactMap { change -> Change? in
      switch change {
      case .merged: change
      case .conflictRecorded(let conflict):
        .conflictRecorded(conflict: conflict.hidingStep(behind: Self.hiddenLine))
      default: nil
      }
    }
    let step = Step(
      id: entry.step.id, at: entry.step.at, analyst: entry.step.analyst, line: Self.hiddenLine,
      changes: records, salt: entry.step.salt)
    return Entry(
      sequence: entry.sequence, step: step, hash: entry.hash, written: entry.written,
      version: entry.version)
  }

  /// Whether a step of a copy, which is not merged yet, gives a verdict by others away that would then be hidden.
  func isHidden(_ part: SessionMerge.Part) -> Bool {
    readsBlind && !AnalystName.areSame(part.origin.analyst, analyst)
      && part.changes.contains { givesAway($0) { _ in true } }
  }

  /// Refuses to take a step of a copy that says what someone found of a hidden claim: it would be shown, or replace that.
  func refuseTaking(_ conflict: MergeConflict) throws(DeskError) {
    guard inView(conflict) != conflict else { return }
    var claims: [ClaimID] = []
    for change in session.state.changes(of: conflict) {
      _ = givesAway(change) { claim in
        if hiddenClaims.contains(claim) { claims.append(claim) }
        return false
      }
    }
    if let claim = claims.first { throw .hiddenVerdict(claim) }
  }

  /// Who took a step, perhaps in a copy of the session.
  private static func author(of step: Step) -> String {
    for case .conflictRecorded(let conflict) in step.changes { return conflict.origin.analyst }
    return step.origin?.analyst ?? step.analyst
  }

  /// The conflict as the analyst may see it: without a step by others that gives a hidden verdict away.
  func inView(_ conflict: MergeConflict) -> MergeConflict {
    let hidden = hiddenClaims
    guard readsBlind, !AnalystName.areSame(conflict.origin.analyst, analyst),
      givesAway(.conflictRecorded(conflict: conflict), hidden.contains)
    else { return conflict }
    return conflict.hidingStep(behind: Self.hiddenLine)
  }

  /// What is shown in place of a line that gives a verdict away.
  static let hiddenLine = "[hidden while you read blind]"

  /// Whether a change says what someone found of claims that are hidden.
  private func givesAway(_ change: Change, _ isHidden: (ClaimID) -> Bool) -> Bool {
    switch change {
    case .claim(let id, .decided), .claim(let id, .approvalChanged),
      .claim(let id, .secondVerdictChanged):
      isHidden(id)
    // A note can say the same in words.
    case .note(.written(let note)): note.subject.claim.map(isHidden) ?? false
    case .note(.edited(let id, _, _)):
      session.state.note(id)?.subject.claim.map(isHidden) ?? false
    case .scaleChanged(_, _, let ratings): ratings.contains { isHidden($0.claim) }
    case .article(let id, .concluded), .article(let id, .conclusionConverted):
      session.state.claims(ofVersionsOf: id).contains { isHidden($0.id) }
    case .conflictRecorded(let conflict):
      // Its verdict on a claim that is open here would be hidden as soon as it is taken.
      session.state.changes(of: conflict).contains {
        givesAway($0) { isHidden($0) || session.state.claim($0)?.verdict == nil }
      }
    case .undone(_, let changes), .redone(_, let changes):
      changes.contains { givesAway($0, isHidden) }
    default: false
    }
  }

  /// Whether a claim of the library is one of this session whose verdict is hidden.
  func isHidden(_ claim: LibraryClaim) -> Bool {
    guard case .session(let name) = claim.origin, name == sessionInFolder,
      let id = ClaimID(claim.record.record)
    else { return false }
    return hiddenClaims.contains(id)
  }
}

extension Note.Subject {
  /// The claim that a note is on; `nil` for an article.
  fileprivate var claim: ClaimID? { if case .claim(let id) = self { id } else { nil } }
}
