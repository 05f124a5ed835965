import ReportModel

/// How close to the truth a rating is, in five bands, for templates with few classes; `RatingColor`
/// distinguishes all labels. Colour alone carries no meaning, because the label is always beside it.
enum Tone {
  /// `t1` (worst) to `t5` (best), `off` for labels off the axis.
  static func of(_ value: Int?, on scale: Report.Scale) -> String {
    guard let value, let worst = scale.worst, let best = scale.best, best > worst else {
      return "off"
    }
    // A foreign file can contain any numbers.
    let share = (Double(value) - Double(worst)) / (Double(best) - Double(worst))
    return "t\(1 + Int((min(max(share, 0), 1) * 4).rounded()))"
  }
}

extension ReportViews {
  /// The summary of `step` for templates.
  static let stepSummary =
    "A separate step for each label: `s1` (worst) to `s13` (best), `n1` to `n3` off the axis"
}
