import FactCheck

/// A claim without a verdict.
struct OpenClaim: ClaimLintRule {
  let name = "open-claim"
  let summary = "a claim has no verdict"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .note)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.claim.progress.status == .open else { return nil }
    return claim.remark(Self.message(claim.claim), .verdict(on: claim, in: subject), of: .ruling)
  }

  private static func message(_ claim: Claim) -> String {
    guard let verdict = claim.remainingVerdicts.last else { return "it has no verdict" }
    return claim.isRewordedSinceVerdict
      ? "it was reworded after the verdict \(verdict.rating.inShort) and needs a new one"
      : "it was reopened and needs a new verdict"
  }
}
