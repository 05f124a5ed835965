import FactCheck

/// Readers who do not see a picture need words for what it shows (WCAG 2.2, 1.1.1).
struct NoAlt: EvidenceLintRule {
  let name = "no-alt"
  let summary = "no words say what a picture in the report shows"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    let details = evidence.details
    guard details.file?.pictureKind != nil, details.alt == nil, !details.isPrivate else {
      return nil
    }
    return evidence.remark(
      "no words say what its picture shows", evidence.edit("--alt", .text))
  }
}
