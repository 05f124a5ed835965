import FactCheck
import ReportModel

/// A claim is judged by what could be known when it was made; later evidence needs an explanation.
struct EvidenceAfterClaim: EvidenceLintRule {
  let name = "evidence-after-claim"
  let summary = "evidence is newer than the claim, and no note explains why it counts"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    let details = evidence.details
    guard let made = evidence.claim.details.made, let published = details.published,
      made.isBeforeEverywhere(published), details.note == nil
    else { return nil }
    return evidence.remark(
      "published \(published.placed), after the claim of \(made.inWords), and no note explains why it counts",
      evidence.edit("--note", .text), of: .published)
  }
}
