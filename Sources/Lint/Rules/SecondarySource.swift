import FactCheck

/// IFCN requires the best primary source, or the reason why a secondary one suffices.
struct SecondarySource: EvidenceLintRule {
  let name = "secondary-source"
  let summary = "a secondary source is used, and no note explains why"
  let severities = LintSeverities(house: .note, ifcn: .warning, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    guard evidence.details.level == .secondary, evidence.details.note == nil else { return nil }
    return evidence.remark(
      "a secondary source, and no note explains why", evidence.edit("--note", .text))
  }
}
