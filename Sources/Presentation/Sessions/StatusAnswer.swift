import FactCheck
import JSON
import ReportModel

/// The progress of the work in a session.
package struct StatusAnswer: Answer {
  /// The number of claims with a label.
  package struct Tally: JSONWritable {
    package var label: String
    package var value: Int?
    package var claims: Int

    package var json: JSONValue { ["label": label, "value": value, "claims": claims] }
  }

  /// The conclusion on an article as a whole.
  struct Concluded: JSONWritable {
    let article: ArticleID
    let conclusion: Conclusion

    var json: JSONValue {
      [
        "article": article, "label": conclusion.rating, "value": conclusion.value,
        "explanation": conclusion.plainRationale,
      ]
    }
  }

  package var session: String
  package var articles: Int
  package var claims: Int
  package var checked: Int
  package var open: Int
  package var skipped: Int
  package var verdicts: [Tally]
  /// The conclusions on articles, by article.
  let conclusions: [Concluded]
  package var scale: String
  package var entries: Int
  /// When the last entry was saved; `nil` if there is none, or the session's file has gone.
  package var saved: Timestamp?
  package var published: PartialDate?
  /// How many steps of merged copies wait for a decision.
  private let conflicts: Int
  /// How much waits for each person.
  private let workloads: [Workload]
  private let ratingScale: RatingScale

  package var json: JSONValue {
    [
      "session": session, "articles": articles, "claims": claims, "checked": checked,
      "open": open, "skipped": skipped, "verdicts": verdicts,
      "conclusions": conclusions.nonEmpty, "scale": scale, "entries": entries,
      "saved": saved, "published": published, "conflicts": conflicts == 0 ? nil : conflicts,
      "people": workloads.isEmpty ? nil : workloads.map(WorkloadValue.init),
    ]
  }

  /// - Parameters:
  ///   - isSaved: whether its file still exists.
  ///   - today: the day of the desk.
  package init(_ state: Session, named name: String, isSaved: Bool, today: CalendarDay) {
    let tally = state.tally
    session = name
    articles = state.newestArticles.count
    claims = tally.claims
    checked = tally.checked
    open = tally.open
    skipped = tally.skipped
    let labels = state.scale.isFree ? tally.ratings.keys.sorted() : state.scale.labelsBestFirst
    verdicts = labels.compactMap { label in
      tally.ratings[label].map {
        Tally(label: label, value: state.scale.level(label)?.value, claims: $0)
      }
    }
    conclusions = state.newestArticles.compactMap { article in
      state.conclusion(on: article.id).map { Concluded(article: article.id, conclusion: $0) }
    }
    scale = state.scale.name
    entries = state.sequence
    saved = isSaved ? state.modified : nil
    published = state.publications.first?.on
    conflicts = state.openConflicts.count
    workloads = state.workloads(on: today)
    ratingScale = state.scale
  }

  package func write(to page: inout TextOutput) {
    var parts = ["\(checked) checked", "\(open) open"]
    if skipped > 0 { parts.append("\(skipped) skipped") }
    page.wrapped(
      [
        .init(session, .bold),
        .init(
          "  \(Counted.text(articles, "article")), \(Counted.text(claims, "claim")): "
            + parts.joined(separator: ", ")),
        .init(
          "  "
            + (saved.map { "saved \(DateWords.text($0, by: page.clock)), entry \(entries)" }
              ?? (entries == 0 ? "nothing saved yet" : "entry \(entries)")),
          .faint),
      ], indent: "  ")
    if let published {
      page.line("  published \(DateWords.text(published, by: page.clock))", .faint)
    }
    if conflicts > 0 {
      page.line(
        "  \(Counted.text(conflicts, "conflict")) \(conflicts == 1 ? "waits" : "wait"): conflicts lists "
          + "\(conflicts == 1 ? "it" : "them")", .notice)
    }
    for concluded in conclusions {
      let cell = VerdictLook.cell(of: concluded.conclusion, on: ratingScale)
      page.wrapped(
        [.init("conclusion on \(concluded.article): "), .init(cell.text, cell.style)],
        first: "  ", indent: "    ")
    }
    if !workloads.isEmpty { WorkloadValue.write(workloads, to: &page) }
    var rows: [(String, Int, TextOutput.Style, String)] = verdicts.map {
      ($0.label, $0.claims, VerdictLook.style($0.label, $0.value, on: ratingScale), "█")
    }
    if open > 0 { rows.append(("open", open, .plain, "░")) }
    if skipped > 0 { rows.append(("skipped", skipped, .faint, "·")) }
    guard let most = rows.map(\.1).max() else { return }
    let room = min(40, max(12, page.width / 3))
    page.table(
      rows.map { name, count, style, block in
        let bar = most <= room / 6 ? count * 6 : max(1, count * room / most)
        return [
          .init(name, style), .init(String(count)),
          .init("", style.drawn, sign: String(repeating: block, count: bar)),
        ]
      }, shrinking: 0)
  }
}
