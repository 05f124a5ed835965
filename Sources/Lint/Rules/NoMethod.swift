import FactCheck

/// IFCN's fourth commitment: methodology.
struct NoMethod: ReportLintRule {
  let name = "no-method"
  let summary = "the report does not describe the method"
  let severities = LintSeverities(house: .warning, ifcn: .error, google: nil)

  func remark(on subject: LintSubject) -> LintRemark? {
    guard subject.session.report.method == nil else { return nil }
    return LintRemark(
      .report, "it does not say how the check was made", SuggestedFix("report", "--method", .text))
  }
}
