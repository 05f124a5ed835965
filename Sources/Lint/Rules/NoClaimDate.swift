import FactCheck

/// A claim that was false in January can be true in June; ClaimReview's `itemReviewed.datePublished`.
struct NoClaimDate: ClaimLintRule {
  let name = "no-claim-date"
  let summary = "a claim has no date"
  let severities = LintSeverities(house: .note, ifcn: .note, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.details.made == nil else { return nil }
    return claim.remark(
      "its date is missing", SuggestedFix("edit", .address(claim.id), "--made", .blank("DATE")))
  }
}
