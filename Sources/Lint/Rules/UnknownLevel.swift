import FactCheck

/// The checker must say whether a source is primary or secondary; the program does not guess.
struct UnknownLevel: EvidenceLintRule {
  let name = "unknown-level"
  let summary = "the level of a source is missing: primary or secondary"
  let severities = LintSeverities(house: .note, ifcn: .warning, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    guard evidence.details.level == nil else { return nil }
    return evidence.remark(
      "is it a primary or a secondary source?", evidence.edit(.blank("--primary|--secondary")))
  }
}
