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

  /// Refuses what would show hidden verdicts: all of a report.
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

  /// An entry of the log as the analyst may see it: one by others that gives a hidden verdict away has neither its line nor
  /// its changes.
  func inView(_ entry: Entry) -> Entry {
    let hidden = hiddenClaims
    guard !hidden.isEmpty, !AnalystName.areSame(entry.step.analyst, analyst),
      entry.step.changes.contains(where: { givesAway($0, hidden) })
    else { return entry }
    let step = Step(
      id: entry.step.id, at: entry.step.at, analyst: entry.step.analyst, line: Self.hiddenLine,
      changes: [], salt: entry.step.salt)
    return Entry(
      sequence: entry.sequence, step: step, hash: entry.hash, written: entry.written,
      version: entry.version)
  }

  /// What is shown in place of a line that gives a verdict away.
  static let hiddenLine = "[hidden while you read blind]"

  private func givesAway(_ change: Change, _ hidden: Set<ClaimID>) -> Bool {
    switch change {
    case .claim(let id, .decided), .claim(let id, .approvalChanged),
      .claim(let id, .secondVerdictChanged):
      hidden.contains(id)
    case .scaleChanged(_, _, let ratings): ratings.contains { hidden.contains($0.claim) }
    case .article(let id, .concluded), .article(let id, .conclusionConverted):
      session.state.claims(ofVersionsOf: id).contains { hidden.contains($0.id) }
    case .undone(_, let changes), .redone(_, let changes):
      changes.contains { givesAway($0, hidden) }
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
