import FactCheck

/// A reference to evidence that the claim does not have, or that readers do not see, leads nowhere: reports omit it.
struct UnknownReference: ClaimLintRule {
  let name = "unknown-reference"
  let summary = "a rationale refers to evidence that the claim does not have, or that is private"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let verdict = claim.verdict, verdict.markup == .markdown,
      let rationale = verdict.rationale
    else { return nil }
    let known = Set(claim.publicEvidence.map(\.id))
    guard
      let unknown = EvidenceReference.evidence(in: rationale).first(where: { !known.contains($0) })
    else { return nil }
    let isPrivate = claim.evidence.contains { $0.id == unknown }
    return claim.remark(
      "the rationale refers to \(unknown), which is \(isPrivate ? "private" : "not evidence of the claim")",
      .verdict(on: claim, in: subject))
  }
}
