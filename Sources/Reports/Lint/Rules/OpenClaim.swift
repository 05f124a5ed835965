import FactCheck

/// A claim that nobody decided on.
struct OpenClaim: ClaimLintRule {
  let name = "open-claim"
  let summary = "a claim waits for its verdict"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .note)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.claim.standing.status == .open else { return nil }
    return claim.claim.standingVerdicts.isEmpty
      ? claim.remark("it waits for a verdict", .verdict(on: claim, in: subject))
      : claim.remark(
        "it is open again and waits for a new verdict", .verdict(on: claim, in: subject))
  }
}
