/// The claims to which the evidence of a log belongs, at any entry of it: evidence can be moved.
struct EvidenceClaims {
  private let session: Session
  /// Where it is not as at the end of the session's log.
  private var claims: [EvidenceID: ClaimID] = [:]

  /// The claims at the end of a session's log.
  init(in session: Session) { self.session = session }

  /// Goes back to where a log parted from another.
  /// - Parameter tail: the end of the session's log.
  /// - Returns: the claims whose evidence each entry alters, by the entry's number.
  mutating func goBack(over tail: LogTail) -> [Int: Set<ClaimID>] {
    var altered: [Int: Set<ClaimID>] = [:]
    for entry in tail.entries.reversed() {
      altered[entry.sequence] = self.altered(by: entry.step.changes)
      moveBack(over: entry.step.changes)
    }
    return altered
  }

  /// Goes on in the other log.
  /// - Returns: the claims whose evidence each entry alters, by the entry's number; all numbers are those of that log.
  mutating func goOn(over tail: LogTail) -> [Int: Set<ClaimID>] {
    var altered: [Int: Set<ClaimID>] = [:]
    for entry in tail.entries {
      move(over: entry.step.changes)
      altered[entry.sequence] = self.altered(by: entry.step.changes)
    }
    return altered
  }

  private mutating func move(over changes: [Change]) {
    for change in changes {
      switch change {
      case .evidence(let id, .added(let claim, _)), .evidence(let id, .moved(_, let claim)):
        claims[id] = claim
      case .undone(_, let changes), .redone(_, let changes): move(over: changes)
      default: continue
      }
    }
  }

  private mutating func moveBack(over changes: [Change]) {
    for change in changes.reversed() {
      switch change {
      case .evidence(let id, .moved(let claim, _)): claims[id] = claim
      case .undone(_, let changes), .redone(_, let changes): moveBack(over: changes)
      default: continue
      }
    }
  }

  /// The claims whose evidence changes alter, after them.
  private func altered(by changes: [Change]) -> Set<ClaimID> {
    var altered: Set<ClaimID> = []
    for change in changes {
      switch change {
      case .evidence(_, .moved(let from, let to)): altered.formUnion([from, to])
      case .evidence(let id, _): altered.formUnion(claim(of: id))
      case .removed(let items), .restored(let items):
        for case .evidence(let id) in items { altered.formUnion(claim(of: id)) }
      case .undone(_, let changes), .redone(_, let changes):
        altered.formUnion(self.altered(by: changes))
      default: continue
      }
    }
    return altered
  }

  private func claim(of id: EvidenceID) -> [ClaimID] {
    if let claim = claims[id] { return [claim] }
    // A log can contain any numbers.
    let isKnown = session.allEvidence.indices.contains(id.index)
    return isKnown ? [session.allEvidence[id.index].claim] : []
  }
}
