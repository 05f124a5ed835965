import FactCheck

/// A verdict cannot consider evidence that was added after it.
struct VerdictBeforeEvidence: ClaimLintRule {
  let name = "verdict-before-evidence"
  let summary = "a verdict is older than its newest evidence"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let verdict = claim.verdict else { return nil }
    let newer = subject.session.evidenceSinceVerdict(on: claim.claim, at: subject.now)
    guard let first = newer.first else { return nil }
    let names = newer.count == 1 ? "\(first.id)" : "\(first.id) and \(newer.count - 1) more"
    return claim.remark(
      "the verdict \(verdict.rating.inShort) was decided before \(names)",
      .verdict(on: claim, in: subject))
  }
}
