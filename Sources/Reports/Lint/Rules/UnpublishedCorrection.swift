/// IFCN's fifth commitment: corrections are shown openly to those who saw the report before.
struct UnpublishedCorrection: ReportLintRule {
  let name = "unpublished-correction"
  let summary = "a verdict or a wording changed since the report was published last"
  let severities = LintSeverities(house: .warning, ifcn: .error, google: nil)

  func remark(on subject: LintSubject) -> LintRemark? {
    let count = subject.unpublishedCorrections
    guard count > 0 else { return nil }
    return LintRemark(
      .report,
      count == 1
        ? "a correction was made since it was published last"
        : "\(count) corrections were made since it was published last", Mending("publish"))
  }
}
