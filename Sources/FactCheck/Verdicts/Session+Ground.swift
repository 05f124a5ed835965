extension Session {
  /// Evidence that the last verdict on a claim could not consider: it was added, or its stance was changed,
  /// since the verdict was decided, or it was published after that.
  /// - Parameters:
  ///   - claim: a claim with a verdict.
  ///   - now: distinguishes dates in the future from new evidence.
  public func evidenceSinceVerdict(on claim: Claim, at now: Timestamp) -> [Evidence] {
    guard let verdict = claim.remainingVerdicts.last else { return [] }
    let judged = Set(claim.judgedEvidence[verdict.number - 1])
    return evidence(of: claim).filter { evidence in
      guard judged.contains(JudgedEvidence(evidence)) else { return true }
      guard let decided = verdict.decided, let published = evidence.details.published else {
        return false
      }
      return published.isAfter(decided) && !published.isAfter(now)
    }
  }

  /// Whether the basis of the current verdict has changed, so that the same verdict given again is a new
  /// statement: the claim's wording, its evidence, or a wrong clock.
  func hasNewGround(_ claim: Claim, at now: Timestamp) -> Bool {
    guard let verdict = claim.verdict else { return true }
    if claim.isRewordedSinceVerdict { return true }
    let judged = Set(claim.judgedEvidence[verdict.number - 1])
    if judged != Set(evidence(of: claim).map(JudgedEvidence.init)) { return true }
    if !evidenceSinceVerdict(on: claim, at: now).isEmpty { return true }
    return verdict.decided.map { PartialDate.instant($0).isAfter(now) } ?? false
  }

  /// Stores the evidence that existed when an entry's verdicts were decided: at the entry's end, because an
  /// imported report adds its verdicts before their evidence.
  mutating func keepJudgedEvidence(of entry: Entry) {
    for case .claim(let id, .decided(let verdict)) in entry.step.changes {
      let claim = allClaims[id.index]
      guard !claim.evidence.isEmpty else { continue }
      allClaims[id.index].judgedEvidence[verdict.number - 1] = evidence(of: claim).map(
        JudgedEvidence.init)
    }
  }
}

/// A piece of evidence as a verdict considered it.
struct JudgedEvidence: Hashable, Sendable {
  let id: EvidenceID
  let stance: Stance

  init(_ evidence: Evidence) {
    id = evidence.id
    stance = evidence.details.stance
  }
}
