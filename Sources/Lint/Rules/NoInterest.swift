import FactCheck

/// IFCN's second commitment: the report states interests that may influence a source.
struct NoInterest: EvidenceLintRule {
  let name = "no-interest"
  let summary = "the interest of a source is missing"
  let severities = LintSeverities(house: nil, ifcn: .note, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    guard evidence.details.interest == nil, !evidence.isProtected else { return nil }
    return evidence.remark(
      "the source's interest is missing", evidence.edit("--interest", .text))
  }
}
