import ReportModel

/// How near the truth a rating is, in five bands, for templates that style by few classes; `RatingColor`
/// tells every label apart. Colour alone tells nothing, as the label always stands beside it.
enum Tone {
  /// `t1` (worst) to `t5` (best), `off` beside the axis.
  static func of(_ value: Int?, on scale: Report.Scale) -> String {
    guard let value, let worst = scale.worst, let best = scale.best, best > worst else {
      return "off"
    }
    // A stranger's file may hold any numbers.
    let share = (Double(value) - Double(worst)) / (Double(best) - Double(worst))
    return "t\(1 + Int((min(max(share, 0), 1) * 4).rounded()))"
  }
}

extension ReportViews {
  /// What templates are told of `step`.
  static let stepSummary =
    "A step of its own for each label: `s1` (worst) to `s13` (best), `n1` to `n3` beside the axis"
}
