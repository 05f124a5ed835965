import FactCheck
import ReportModel
import ReportWords

extension ReportViews {
  /// The verdicts of a report as one bar.
  struct Chart {
    /// The bar's length, in its own units.
    static let width = 1000
    /// With more ratings than this, as with free text, a bar shows nothing.
    static let most = 24

    let bars: [Bar]

    /// `nil` if there is nothing to show.
    init?(_ page: ReportPage) {
      var rows = counts(page).map {
        (
          label: $0.level.label, translation: $0.translation, tone: $0.tone, step: $0.step,
          count: $0.count
        )
      }
      let statuses: [(ClaimStatus, Phrase)] = [(.open, .open), (.skipped, .skipped)]
      for (status, phrase) in statuses {
        let count = page.report.claims.count { $0.status == status }
        if count > 0 {
          rows.append((page.words(phrase), nil, status.rawValue, status.rawValue, count))
        }
      }
      guard !rows.isEmpty, rows.count <= Self.most else { return nil }
      let all = rows.reduce(0) { $0 + $1.count }
      var before = 0
      bars = rows.map { row in
        let start = before * Self.width / all
        before += row.count
        return Bar(
          label: row.label, translation: row.translation, tone: row.tone, step: row.step,
          count: row.count, start: start,
          width: max(before * Self.width / all - start, 1))
      }
    }
  }

  /// One rating in the bar.
  struct Bar {
    let label: String
    let translation: String?
    let tone: String
    let step: String
    let count: Int
    let start: Int
    let width: Int
  }

  /// The verdicts of a report as one bar.
  static let chart = TemplateView<Chart>(
    "chart",
    [
      .number("width", "The bar's length.") { _ in Chart.width },
      .list("bars", bar, "Its parts: ratings best first, then open and skipped claims.") {
        $0.bars
      },
    ])

  /// One rating in the bar.
  static let bar = TemplateView<Bar>(
    "bar",
    [
      .text("label", "The rating, or the status.") { $0.label },
      .text("translation", translationSummary) { $0.translation },
      .words("tone", "`t1` (worst) to `t5` (best), `off`, `open` or `skipped`.") { $0.tone },
      .words("step", stepSummary + ", `open` or `skipped`") { $0.step },
      .number("count", "How many claims have it.") { $0.count },
      .number("start", "Where it begins.") { $0.start },
      .number("width", "How long it is.") { $0.width },
    ])
}
