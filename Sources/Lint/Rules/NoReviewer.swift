import FactCheck

/// Readers must know who checked; ClaimReview's `author` is required.
struct NoReviewer: ReportLintRule {
  let name = "no-reviewer"
  let summary = "the report does not say who publishes it"
  let severities = LintSeverities(house: .warning, ifcn: .error, google: .error)

  func remark(on subject: LintSubject) -> LintRemark? {
    guard subject.session.report.reviewer == nil else { return nil }
    return LintRemark(
      .report, "its publisher is missing", SuggestedFix("report", "--reviewer", .text))
  }
}
