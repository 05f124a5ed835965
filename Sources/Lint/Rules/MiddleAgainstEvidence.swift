import FactCheck

/// A label near the middle of the scale says that something supports the claim and something refutes it; then
/// there should be evidence of both.
struct MiddleAgainstEvidence: ClaimLintRule {
  let name = "middle-against-evidence"
  let summary = "a verdict is near the middle, and the evidence for one of its sides is missing"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    let bearing = Bearing(claim, on: subject.session.scale)
    guard bearing.isMiddling ? bearing.isContrary : bearing.isHalfProven else { return nil }
    return bearing.remark(on: claim)
  }
}
