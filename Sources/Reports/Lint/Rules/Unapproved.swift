import FactCheck

/// A second person should stand behind what is published.
struct Unapproved: ClaimLintRule {
  let name = "unapproved"
  let summary = "a verdict was published that no second person approved"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard !subject.session.publications.isEmpty, let verdict = claim.verdict,
      verdict.secondPerson == nil
    else { return nil }
    let author = verdict.analyst.isEmpty ? "its author" : verdict.analyst.inShort
    return claim.remark(
      "published, and nobody but \(author) approved the verdict",
      Mending("approve", .address(claim.id)))
  }
}
