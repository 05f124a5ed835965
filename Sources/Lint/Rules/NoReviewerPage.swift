import FactCheck

/// IFCN's third commitment: funding and organization. A page of the reviewer describes them.
struct NoReviewerPage: ReportLintRule {
  let name = "no-reviewer-page"
  let summary = "there is no page about the reviewer, its funding and its contact"
  let severities = LintSeverities(house: .note, ifcn: .warning, google: nil)

  func remark(on subject: LintSubject) -> LintRemark? {
    guard let reviewer = subject.session.report.reviewer, reviewer.url == nil else { return nil }
    return LintRemark(
      .report,
      "there is no page about \(reviewer.name.inShort), its funding and its contact",
      SuggestedFix("report", "--reviewer-url", .blank("URL")))
  }
}
