import FactCheck

/// IFCN asks for more than one named source for each key element, unless only one is relevant.
struct OneSource: ClaimLintRule {
  let name = "one-source"
  let summary = "all the evidence for a verdict comes from one source"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.verdict != nil,
      SourceKeys.areOne(claim.publicEvidence.map { SourceKeys($0.details) })
    else { return nil }
    return claim.remark("all its evidence comes from one source", .evidence(on: claim))
  }
}
