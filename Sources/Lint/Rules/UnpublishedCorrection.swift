/// IFCN's fifth commitment: show corrections openly to those who read the earlier report.
struct UnpublishedCorrection: ReportLintRule {
  let name = "unpublished-correction"
  let summary = "a verdict or wording changed since the last publication"
  let severities = LintSeverities(house: .warning, ifcn: .error, google: nil)

  func remark(on subject: LintSubject) -> LintRemark? {
    let count = subject.unpublishedCorrections
    guard count > 0 else { return nil }
    return LintRemark(
      .report,
      count == 1
        ? "one correction since the last publication"
        : "\(count) corrections since the last publication", SuggestedFix("publish"))
  }
}
