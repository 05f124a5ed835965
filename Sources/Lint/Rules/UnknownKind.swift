import FactCheck

/// Export formats treat a claimant of unknown kind as an organization.
struct UnknownKind: ClaimLintRule {
  let name = "unknown-kind"
  let summary = "the kind of a claimant is missing: person or organization"
  let severities = LintSeverities(house: .note, ifcn: .note, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let claimant = claim.details.claimant, claimant.kind == nil,
      claimant.name != Change.redactedWords
    else { return nil }
    return claim.remark(
      "is \(claimant.name.inShort) a person or an organization?",
      SuggestedFix("edit", .address(claim.id), "--claimant-kind", .blank("person|org")))
  }
}
