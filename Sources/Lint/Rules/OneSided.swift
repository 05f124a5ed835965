import FactCheck

/// IFCN's first commitment: the report presents evidence against a claim like evidence for it.
struct OneSided: ClaimLintRule {
  let name = "one-sided"
  let summary = "only supporting evidence was sought"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.verdict != nil, !claim.evidence.isEmpty,
      claim.evidence.allSatisfy({ $0.details.stance == .supports })
    else { return nil }
    return claim.remark(
      "only supporting evidence was sought",
      SuggestedFix("evidence", .address(claim.id), .blank("URL"), "--context"), of: .bearing)
  }
}
