import FactCheck

/// A verdict that rests on private evidence claims more than its report shows.
struct PrivateEvidence: ClaimLintRule {
  let name = "private-evidence"
  let summary = "readers do not see all the evidence for a verdict"
  let severities = LintSeverities(house: .note, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    let hidden = claim.evidence.filter(\.details.isPrivate)
    guard claim.verdict != nil, let first = hidden.first else { return nil }
    let names = hidden.map(\.id.description).joined(separator: ", ")
    return claim.remark(
      "readers do not see \(hidden.count) of its \(claim.evidence.count) pieces of evidence: "
        + "\(names) \(hidden.count == 1 ? "is" : "are") private",
      SuggestedFix("edit", .address(first.id), "--public"))
  }
}
