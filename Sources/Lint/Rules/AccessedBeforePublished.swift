import FactCheck
import ReportModel

/// A source cannot have been accessed before it was published.
struct AccessedBeforePublished: EvidenceLintRule {
  let name = "accessed-before-published"
  let summary = "evidence was accessed before it was published"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    guard let accessed = evidence.details.accessed, let published = evidence.details.published,
      published.isAfter(accessed)
    else { return nil }
    return evidence.remark(
      "accessed \(PartialDate(lookedAt: accessed).placed), before it was published \(published.placed)",
      evidence.edit("--published", .blank("DATE")), of: .published)
  }
}
