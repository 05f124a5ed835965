import FactCheck

/// ClaimReview's `url` is required.
struct NoReportAddress: ReportLintRule {
  let name = "no-report-address"
  let summary = "the report has no address, which ClaimReview needs"
  let severities = LintSeverities(house: .note, ifcn: .note, google: .error)

  func remark(on subject: LintSubject) -> LintRemark? {
    guard subject.session.report.url == nil else { return nil }
    return LintRemark(
      .report, "it has no address; ClaimReview needs one",
      SuggestedFix("report", "--url", .blank("URL"))
    )
  }
}
