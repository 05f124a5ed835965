import FactCheck
import ReportModel

/// An article cannot report a claim made after its publication and its last change.
struct MadeAfterArticle: ClaimLintRule {
  let name = "made-after-article"
  let summary = "a claim was made after its article was published"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let made = claim.details.made,
      let details = subject.session.article(claim.claim.passage.article)?.details,
      let published = details.published, published.isADayBefore(made),
      details.modified?.isADayBefore(made) ?? true
    else { return nil }
    return claim.remark(
      "made \(made.placed), after its article of \((details.modified ?? published).inWords)",
      SuggestedFix("edit", .address(claim.id), "--made", .blank("DATE")), of: .made)
  }
}
