import FactCheck

/// Search engines and screen readers need the language; if all articles of a report have the same, the report
/// has it too.
struct NoLanguage: ReportLintRule {
  let name = "no-language"
  let summary = "the report's language is unknown"
  let severities = LintSeverities(house: .note, ifcn: .note, google: .warning)

  func remark(on subject: LintSubject) -> LintRemark? {
    let language = subject.session.report.language
    let languages = Set(subject.articles.map { $0.details.language.lowercased() })
    guard (language ?? (languages.count == 1 ? languages.first : nil) ?? "und") == "und" else {
      return nil
    }
    return LintRemark(
      .report, "its language is unknown", SuggestedFix("report", "--language", .blank("TAG")))
  }
}
