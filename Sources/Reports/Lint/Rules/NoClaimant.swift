import FactCheck

/// A claim is somebody's; ClaimReview's `itemReviewed.author`.
struct NoClaimant: ClaimLintRule {
  let name = "no-claimant"
  let summary = "a claim is nobody's"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.details.claimant == nil else { return nil }
    return claim.remark(
      "nobody is named who said it", Mending("edit", .address(claim.id), "--claimant", .text))
  }
}
