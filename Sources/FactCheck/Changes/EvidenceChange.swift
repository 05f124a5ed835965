/// What a change does to a piece of evidence.
public enum EvidenceChange: Hashable, Sendable {
  /// It was added to a claim.
  case added(claim: ClaimID, details: EvidenceDetails)
  /// Its details were changed.
  case edited(Edits<EvidenceDetails>)
  /// It was moved to another claim.
  case moved(from: ClaimID, to: ClaimID)
}

extension EvidenceChange: FormedChange {
  static let forms: [ChangeForm<Self>] = [
    ChangeForm("evidenceAdded", "claim", "details", as: Self.added, effect: .makes) {
      if case .added(let claim, let details) = $0 { (claim, details) } else { nil }
    },
    ChangeForm("evidenceEdited", "edits", as: Self.edited) {
      if case .edited(let edits) = $0 { edits } else { nil }
    },
    ChangeForm("evidenceMoved", "from", "to", as: Self.moved, effect: .writes("claim")) {
      if case .moved(let from, let to) = $0 { (from, to) } else { nil }
    },
  ]

  func inverse(of id: EvidenceID) -> Change {
    switch self {
    case .added: .removed(items: [.evidence(id)])
    case .edited(let edits): .evidence(id, .edited(edits.inverse))
    case .moved(let from, let to): .evidence(id, .moved(from: to, to: from))
    }
  }
}
