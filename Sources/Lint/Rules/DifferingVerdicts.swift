import FactCheck

/// A second person has decided otherwise, and readers would see the label of the first.
struct DifferingVerdicts: ClaimLintRule {
  let name = "differing-verdicts"
  let summary = "two people gave a claim different verdicts, and nobody settled them"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .error)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard case .differing(let first, let second) = claim.claim.secondReading else { return nil }
    return claim.remark(
      "\(first.analyst.inShort) decided \(first.rating.inShort), \(second.analyst.inShort) decided "
        + "\(second.rating.inShort), and nobody settled it",
      SuggestedFix("settle", .address(claim.id), .blank("RATING|first|second"), "--because", .text))
  }
}
