import FactCheck

/// Somebody makes every claim; ClaimReview's `itemReviewed.author`.
struct NoClaimant: ClaimLintRule {
  let name = "no-claimant"
  let summary = "a claim has no claimant"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.details.claimant == nil else { return nil }
    return claim.remark(
      "its claimant is missing", SuggestedFix("edit", .address(claim.id), "--claimant", .text))
  }
}
