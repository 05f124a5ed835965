import FactCheck

/// A verdict needs evidence that supports or refutes the claim; context alone proves nothing.
struct UnsupportedVerdict: ClaimLintRule {
  let name = "unsupported-verdict"
  let summary = "all the evidence of a verdict only gives context"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    let bearing = Bearing(claim, on: subject.session.scale)
    guard bearing.isOnlyContext, let stand = bearing.stand, let verdict = claim.verdict else {
      return nil
    }
    let stance: SuggestedFix.Word =
      switch stand {
      case .right, .partlyRight: "--supports"
      case .wrong, .partlyWrong: "--refutes"
      case .mixed: .blank("--supports|--refutes")
      }
    return claim.remark(
      "the verdict is \(verdict.rating.inShort), and its evidence only gives context",
      SuggestedFix("evidence", .address(claim.id), .blank("URL"), stance), of: .bearing)
  }
}
