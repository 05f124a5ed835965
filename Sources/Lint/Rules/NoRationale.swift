import FactCheck

/// A verdict without a rationale is not convincing.
struct NoRationale: ClaimLintRule {
  let name = "no-rationale"
  let summary = "a verdict has no rationale"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let verdict = claim.verdict, verdict.rationale == nil else { return nil }
    return claim.remark(
      "the verdict \(verdict.rating.inShort) has no rationale", .verdict(on: claim, in: subject))
  }
}
