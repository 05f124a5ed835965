import FactCheck

/// A second person should approve what is published.
struct Unapproved: ClaimLintRule {
  let name = "unapproved"
  let summary = "a verdict was published without approval by a second person"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard !subject.session.publications.isEmpty, let verdict = claim.verdict,
      verdict.secondPerson == nil
    else { return nil }
    let author = verdict.analyst.isEmpty ? "its author" : verdict.analyst.inShort
    return claim.remark(
      "published without approval by anyone but \(author)",
      SuggestedFix("approve", .address(claim.id)))
  }
}
