import FactCheck

/// A verdict judges a wording. If an editor confirmed that a new wording means the same, the verdict stays; it
/// should be given again all the same.
struct RewordedAfterVerdict: ClaimLintRule {
  let name = "reworded-after-verdict"
  let summary = "a claim was reworded after its verdict"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.claim.isRewordedSinceVerdict, let judged = claim.claim.judgedText,
      let verdict = claim.claim.remainingVerdicts.last
    else { return nil }
    return claim.remark(
      "reworded after the verdict \(verdict.rating.inShort), which judged “\(judged.inShort)”",
      .verdict(on: claim, in: subject), of: .ruling)
  }
}
