import FactCheck

/// If all evidence contradicts a verdict, either the verdict or the entered evidence is wrong.
struct VerdictAgainstEvidence: ClaimLintRule {
  let name = "verdict-against-evidence"
  let summary = "all the evidence speaks against the verdict"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    let bearing = Bearing(claim, on: subject.session.scale)
    guard bearing.isContrary, !bearing.isMiddling else { return nil }
    return bearing.remark(on: claim)
  }
}
