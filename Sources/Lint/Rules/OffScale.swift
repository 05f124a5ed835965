import FactCheck

/// Every verdict, including earlier ones, must have a label of the scale with that label's value.
struct OffScale: ClaimLintRule {
  let name = "off-scale"
  let summary = "a verdict has a label or value that is not on the scale"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .error)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    let scale = subject.session.scale
    guard let verdict = claim.claim.remainingVerdicts.first(where: { !scale.holds($0) }) else {
      return nil
    }
    let value = verdict.value.map { " (\($0))" } ?? ""
    // Free text can be as long as a page.
    let isShort = verdict.rating.utf8.count <= 100
    return claim.remark(
      "the verdict \(verdict.rating.inShort)\(value) is not on the scale \(scale.name.inShort)",
      SuggestedFix(
        "scale", .blank("SCALE"), "--map",
        isShort ? .word("\(verdict.rating)=…") : .blank("OLD=NEW")))
  }
}
