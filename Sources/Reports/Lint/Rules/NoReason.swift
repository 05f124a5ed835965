import FactCheck

/// IFCN's fourth commitment: readers learn how claims are selected, by reach and importance.
struct NoReason: ClaimLintRule {
  let name = "no-reason"
  let summary = "nobody said why a claim was chosen"
  let severities = LintSeverities(house: nil, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.details.why == nil else { return nil }
    return claim.remark(
      "nobody said why it was chosen", Mending("edit", .address(claim.id), "--reason", .text))
  }
}
