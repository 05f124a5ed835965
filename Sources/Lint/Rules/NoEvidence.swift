import FactCheck

/// Readers must be able to reproduce a verdict from its sources.
struct NoEvidence: ClaimLintRule {
  let name = "no-evidence"
  let summary = "a verdict has no evidence that readers see"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let verdict = claim.verdict, claim.publicEvidence.isEmpty else { return nil }
    return claim.remark(
      "the verdict \(verdict.rating.inShort) has "
        + (claim.evidence.isEmpty
          ? "no evidence" : "only private evidence, which readers do not see"),
      .evidence(on: claim))
  }
}
