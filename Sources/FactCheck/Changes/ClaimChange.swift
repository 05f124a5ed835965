/// What a change does to a claim.
public enum ClaimChange: Hashable, Sendable {
  /// A passage was tagged as the claim.
  case tagged(passage: Passage, details: ClaimDetails)
  /// Its details were changed.
  case edited(Edits<ClaimDetails>, sameMeaning: String?)
  /// Its passage was changed.
  case moved(from: Passage, to: Passage)
  /// It was reopened, skipped or checked.
  case statusChanged(from: ClaimProgress, to: ClaimProgress)
  /// The attempts to reach the claimant were changed.
  case contactsChanged(from: [Contact], to: [Contact])
  /// It was assigned to an analyst or to nobody, or the day changed on which it is due.
  case assigned(from: Assignment, to: Assignment)
  /// A verdict was added to its history.
  case decided(Verdict)
  /// A second person approved a verdict, or withdrew the approval.
  case approvalChanged(verdict: Int, from: String?, to: String?)
  /// A second person gave a verdict, withdrew it, or a third person settled both.
  case secondVerdictChanged(from: SecondVerdict?, to: SecondVerdict?)
}

extension ClaimChange: FormedChange {
  static let forms: [ChangeForm<Self>] = [
    ChangeForm("claimTagged", "passage", "details", as: Self.tagged, effect: .makes) {
      if case .tagged(let passage, let details) = $0 { (passage, details) } else { nil }
    },
    ChangeForm("verdictDecided", "verdict", as: Self.decided, effect: .makes) {
      if case .decided(let verdict) = $0 { verdict } else { nil }
    },
    ChangeForm("statusChanged", "from", "to", as: Self.statusChanged, effect: .writes("status")) {
      if case .statusChanged(let from, let to) = $0 { (from, to) } else { nil }
    },
    ChangeForm("claimEdited", "edits", "sameMeaning", as: Self.edited) {
      if case .edited(let edits, let reason) = $0 { (edits, reason) } else { nil }
    },
    ChangeForm("claimMoved", "from", "to", as: Self.moved, effect: .writes("passage")) {
      if case .moved(let from, let to) = $0 { (from, to) } else { nil }
    },
    ChangeForm(
      "contactsChanged", "from", "to", as: Self.contactsChanged, effect: .writes("contact")
    ) {
      if case .contactsChanged(let from, let to) = $0 { (from, to) } else { nil }
    },
    ChangeForm(
      "approvalChanged", "verdict", "from", "to", as: Self.approvalChanged,
      effect: .writes("approval")
    ) {
      if case .approvalChanged(let number, let from, let to) = $0 {
        (number, from, to)
      } else {
        nil
      }
    },
    ChangeForm(
      "secondVerdictChanged", "from", "to", as: Self.secondVerdictChanged,
      effect: .writes("second")
    ) {
      if case .secondVerdictChanged(let from, let to) = $0 { (from, to) } else { nil }
    },
    ChangeForm("assigned", "from", "to", as: Self.assigned, effect: .writes("assignment")) {
      if case .assigned(let from, let to) = $0 { (from, to) } else { nil }
    },
    // Only read: in earlier logs a claim has at most one attempt.
    ChangeForm("contactChanged", "from", "to", as: Self.onlyContactChanged) { _ in nil },
  ]

  private static func onlyContactChanged(from: Contact?, to: Contact?) -> Self {
    .contactsChanged(from: from.map { [$0] } ?? [], to: to.map { [$0] } ?? [])
  }

  /// The item of the change: the claim, or one of its verdicts.
  func item(of id: ClaimID) -> ItemID {
    switch self {
    case .decided(let verdict): .verdict(id, number: verdict.number)
    case .approvalChanged(let number, _, _): .verdict(id, number: number)
    default: .claim(id)
    }
  }

  func inverse(of id: ClaimID) -> Change {
    switch self {
    case .tagged, .decided: .removed(items: [item(of: id)])
    case .edited(let edits, let reason): .claim(id, .edited(edits.inverse, sameMeaning: reason))
    case .moved(let from, let to): .claim(id, .moved(from: to, to: from))
    case .statusChanged(let from, let to): .claim(id, .statusChanged(from: to, to: from))
    case .contactsChanged(let from, let to): .claim(id, .contactsChanged(from: to, to: from))
    case .assigned(let from, let to): .claim(id, .assigned(from: to, to: from))
    case .approvalChanged(let verdict, let from, let to):
      .claim(id, .approvalChanged(verdict: verdict, from: to, to: from))
    case .secondVerdictChanged(let from, let to):
      .claim(id, .secondVerdictChanged(from: to, to: from))
    }
  }
}
