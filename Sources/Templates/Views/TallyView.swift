import FactCheck
import ReportModel
import ReportWords

extension ReportViews {
  /// How many claims a report has.
  struct Tally {
    let page: ReportPage

    func count(_ status: ClaimStatus) -> Int? {
      let count = page.report.claims.count { $0.status == status }
      return count == 0 ? nil : count
    }
  }

  /// The number of claims, and of their verdicts.
  static let tally = TemplateView<Tally>(
    "tally",
    [
      .words("subject", "`Fact-check of 4 claims in 2 articles.`") { tally in
        let report = tally.page.report
        let words = tally.page.words
        return words(
          report.claims.isEmpty ? .subjectWithoutClaims : .subject,
          [
            "claims": words(.claims, report.claims.count),
            "articles": words(.articles, report.newestArticles.count),
          ])
      },
      .words("checked", "`3 checked`; absent when none is.") { tally in
        tally.count(.checked).map { tally.page.words(.checked, $0) }
      },
      .words("open", "`1 open`; absent when none is.") { tally in
        tally.count(.open).map { tally.page.words(.open, $0) }
      },
      .words("skipped", "`1 skipped`; absent when none is.") { tally in
        tally.count(.skipped).map { tally.page.words(.skipped, $0) }
      },
      .list(
        "verdicts", verdictCount,
        "How often each rating was given, best first; absent when a label is longer than 40 bytes."
      ) { tally in
        // With free text a label can be a whole sentence.
        let levels = tally.page.report.scale.levels
        return levels.contains { $0.label.utf8.count > 40 } ? nil : counts(tally.page)
      },
    ])

  /// The number of verdicts with a rating.
  struct VerdictCount {
    let level: Report.Scale.Level
    let tone: String
    let step: String
    let count: Int
    let translation: String?
  }

  /// The number of verdicts with a rating.
  static let verdictCount = TemplateView<VerdictCount>(
    "verdict count",
    [
      .text("label", "The rating.") { $0.level.label },
      .text("translation", translationSummary) { $0.translation },
      .number("count", "How many claims have it.") { $0.count },
    ])

  /// The ratings in use with their numbers, best first.
  static func counts(_ page: ReportPage) -> [VerdictCount] {
    var counts: [[UInt8]: Int] = [:]
    for verdict in page.report.claims.compactMap(\.verdict) {
      counts[Array(verdict.label.utf8), default: 0] += 1
    }
    return page.report.scale.bestFirst.compactMap { level in
      counts[Array(level.label.utf8)].map {
        VerdictCount(
          level: level, tone: Tone.of(level.value, on: page.report.scale),
          step: page.report.scale.color(of: level.label, level.value).name, count: $0,
          translation: page.translation(of: level.label))
      }
    }
  }
}

extension Report.Scale {
  /// The levels from best to worst, then those off the axis: the order that readers expect.
  var bestFirst: [Level] {
    levels.filter { $0.value != nil }.reversed() + levels.filter { $0.value == nil }
  }
}
