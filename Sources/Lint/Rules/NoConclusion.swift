import FactCheck

/// Readers of several verdicts ask what follows for the article. Not every newsroom says so, so only a newsroom's own
/// profile turns this on.
struct NoConclusion: LintRule {
  let name = "no-conclusion"
  let summary = "several claims of an article are checked, and it has no conclusion"
  let severities = LintSeverities(house: nil, ifcn: nil, google: nil)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    let counts = subject.claims.filter { $0.verdict != nil }.reduce(into: [:]) {
      $0[subject.session.newestVersion(of: $1.claim.passage.article), default: 0] += 1
    }
    return subject.newestArticles.compactMap { article in
      let checked = counts[article.id] ?? 0
      guard checked > 1, subject.session.conclusion(on: article.id) == nil else { return nil }
      return LintRemark(
        .article(article.id), "it has \(checked) checked claims and no conclusion",
        .conclusion(on: article.id))
    }
  }
}
