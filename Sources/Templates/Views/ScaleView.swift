import FactCheck
import ReportModel

extension ReportViews {
  static let translationSummary =
    "A built-in scale's label in the report's language; absent if that is English."

  /// The scale that verdicts are given on.
  static let scale = TemplateView<Part<Report.Scale>>(
    "scale",
    [
      .text("name", "Its proper name, else the name as typed.") { $0.value.properName },
      .number("worst", "The lowest value; absent without an axis.") { $0.value.worst },
      .number("best", "The highest value; absent without an axis.") { $0.value.best },
      .flag("isFree", "Whether verdicts are given in free text.") { $0.value.isFree },
      .flag("hasAxis", "Whether it has a best and a worst end.") { $0.value.best != nil },
      .list("levels", level, "The labels on the axis, best first.") { scale in
        scale.parts(scale.value.bestFirst.filter { $0.value != nil })
      },
      .list("others", level, "The labels that are neither true nor false.") { scale in
        scale.parts(scale.value.levels.filter { $0.value == nil })
      },
      .flag("othersStandApart", "Whether there are labels both on the axis and beside it.") {
        scale in
        scale.value.best != nil && !scale.value.isFree
          && scale.value.levels.contains { $0.value == nil }
      },
    ])

  /// One label of the scale.
  static let level = TemplateView<Part<Report.Scale.Level>>(
    "level",
    [
      .text("label", "The label as printed.") { $0.value.label },
      .text("translation", ReportViews.translationSummary) { level in
        level.page.translation(of: level.value.label)
      },
      .block("description", "What it means.") { $0.value.description },
      .words("tone", "`t1` (worst) to `t5` (best), `off` for labels off the axis.") {
        Tone.of($0.value.value, on: $0.page.report.scale)
      },
      .words("step", stepSummary) {
        $0.page.report.scale.color(of: $0.value.label, $0.value.value).name
      },
      .number("value", "Its place from worst (low) to best; absent beside the axis.") {
        $0.value.value
      },
    ])
}

extension Report.Scale {
  var isFree: Bool { name == RatingScale.free.name }

  /// The built-in scale that this is.
  private var builtIn: RatingScale? {
    RatingScale.builtIn(named: name).flatMap {
      $0.levels.map(\.label) == levels.map(\.label) ? $0 : nil
    }
  }

  /// Whether it is a built-in scale with labels of its own.
  var isBuiltIn: Bool { builtIn != nil && !isFree }

  /// The proper name of a built-in scale, else the scale's own.
  fileprivate var properName: String { builtIn?.properName ?? name }
}
