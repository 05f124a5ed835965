import FactCheck

/// IFCN's fourth commitment: the report explains how claims were selected, by reach and importance.
struct NoReason: ClaimLintRule {
  let name = "no-reason"
  let summary = "the reason why a claim was chosen is missing"
  let severities = LintSeverities(house: nil, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.details.why == nil else { return nil }
    return claim.remark(
      "the reason why it was chosen is missing",
      SuggestedFix("edit", .address(claim.id), "--reason", .text))
  }
}
