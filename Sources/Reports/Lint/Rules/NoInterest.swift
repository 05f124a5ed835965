import FactCheck

/// IFCN's second commitment: interests of a source that may colour what it says are told.
struct NoInterest: EvidenceLintRule {
  let name = "no-interest"
  let summary = "nobody said what stake a source has in the matter"
  let severities = LintSeverities(house: nil, ifcn: .note, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    guard evidence.details.interest == nil, !evidence.isProtected else { return nil }
    return evidence.remark(
      "nobody said what stake the source has", evidence.edit("--interest", .text))
  }
}
