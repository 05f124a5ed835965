import FactCheck

/// A source cannot have been looked at before it was published.
struct AccessedBeforePublished: EvidenceLintRule {
  let name = "accessed-before-published"
  let summary = "evidence was accessed before it was published"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    guard let accessed = evidence.details.accessed, let published = evidence.details.published,
      published.isAfter(accessed)
    else { return nil }
    return evidence.remark(
      "accessed on \(accessed.day), before it was published on \(published)",
      evidence.edit("--published", .blank("DATE")), of: .published)
  }
}
