extension Session {
  /// Evidence that the last verdict that stands on a claim could not weigh: it was added, or came to
  /// bear otherwise on the claim, since the verdict was decided, or it was published after that.
  /// - Parameter now: by which what is dated in the future is told from what is news.
  public func evidenceSinceVerdict(on claim: Claim, at now: Timestamp) -> [Evidence] {
    guard let verdict = claim.standingVerdicts.last else { return [] }
    let judged = Set(claim.judgedEvidence[verdict.number - 1])
    return evidence(of: claim).filter { evidence in
      guard judged.contains(JudgedEvidence(evidence)) else { return true }
      guard let decided = verdict.decided, let published = evidence.details.published else {
        return false
      }
      return published.isAfter(decided) && !published.isAfter(now)
    }
  }

  /// Whether something changed under the verdict in force, so that the same verdict given again says
  /// something: the claim's wording, its evidence, or a clock that was wrong.
  func hasNewGround(_ claim: Claim, at now: Timestamp) -> Bool {
    guard let verdict = claim.verdict else { return true }
    if claim.isRewordedSinceVerdict { return true }
    let judged = Set(claim.judgedEvidence[verdict.number - 1])
    if judged != Set(evidence(of: claim).map(JudgedEvidence.init)) { return true }
    if !evidenceSinceVerdict(on: claim, at: now).isEmpty { return true }
    return verdict.decided.map { PartialDate.instant($0).isAfter(now) } ?? false
  }

  /// Keeps what evidence there was when an entry's verdicts were decided: at the entry's end, as a
  /// report that is taken in brings its verdicts before their evidence.
  mutating func keepJudgedEvidence(of entry: Entry) {
    for case .claim(let id, .decided(let verdict)) in entry.step.changes {
      let claim = allClaims[id.index]
      guard !claim.evidence.isEmpty else { continue }
      allClaims[id.index].judgedEvidence[verdict.number - 1] = evidence(of: claim).map(
        JudgedEvidence.init)
    }
  }
}

/// A piece of evidence as a verdict weighed it.
struct JudgedEvidence: Hashable, Sendable {
  let id: EvidenceID
  let stance: Stance

  init(_ evidence: Evidence) {
    id = evidence.id
    stance = evidence.details.stance
  }
}
