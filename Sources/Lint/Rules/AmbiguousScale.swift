import FactCheck

/// Readers of ClaimReview compare numbers: one value must have one label, and one label one value. Scales from
/// files are refused if they violate this; a log can contain anything.
struct AmbiguousScale: ReportLintRule {
  let name = "ambiguous-scale"
  let summary = "two labels share a value, or two values share a label"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .error)

  func remark(on subject: LintSubject) -> LintRemark? {
    let scale = subject.session.scale
    let levels = scale.levels
    let labels = Set(levels.map { Array($0.label.utf8) })
    let values = levels.compactMap(\.value)
    let isAxis = values.isEmpty || values.count > 1
    guard labels.count < levels.count || Set(values).count < values.count || !isAxis else {
      return nil
    }
    return LintRemark(
      .report,
      "on the scale \(scale.name.inShort), two labels share a value, or two values a label",
      SuggestedFix("scale", .blank("SCALE")))
  }
}
