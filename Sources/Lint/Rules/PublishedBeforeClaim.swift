import FactCheck
import ReportModel

/// ClaimReview refuses a review that is older than the claim. The day that a claim was made is that of some desk:
/// the report can have been written on the same day, and the day in UTC can be another.
struct PublishedBeforeClaim: ClaimLintRule {
  let name = "published-before-claim"
  let summary = "a claim was made after the report was published"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .error)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let made = claim.details.made, let report = subject.reviewDate,
      report.isBeforeEverywhere(made), let day = report.knownDay
    else { return nil }
    return claim.remark(
      "made \(made.placed), after the report (\(PartialDate.day(day).inWords))",
      SuggestedFix("edit", .address(claim.id), "--made", .blank("DATE")), of: .made)
  }
}
