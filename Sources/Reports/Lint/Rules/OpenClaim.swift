import FactCheck

/// A claim that nobody decided on.
struct OpenClaim: ClaimLintRule {
  let name = "open-claim"
  let summary = "a claim waits for its verdict"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .note)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.claim.standing.status == .open else { return nil }
    return claim.remark(Self.message(claim.claim), .verdict(on: claim, in: subject), of: .ruling)
  }

  private static func message(_ claim: Claim) -> String {
    guard let verdict = claim.standingVerdicts.last else { return "it waits for a verdict" }
    return claim.isRewordedSinceVerdict
      ? "it was reworded since the verdict \(verdict.rating.inShort), and waits for a new one"
      : "it is open again and waits for a new verdict"
  }
}
