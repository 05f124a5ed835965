import FactCheck
import ReportModel

/// A report cannot be published before the article that it checks.
struct PublishedBeforeArticle: LintRule {
  let name = "published-before-article"
  let summary = "an article was published after the report"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .error)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    guard let day = subject.session.publications.first?.on else { return [] }
    return subject.articles.compactMap { article in
      // A newer version of an article may be newer than the report.
      guard article.replaces == nil, let published = article.details.published,
        day.isBeforeEverywhere(published)
      else { return nil }
      return LintRemark(
        .article(article.id), "published \(published.placed), after the report (\(day.inWords))",
        SuggestedFix("edit", .address(article.id), "--published", .blank("DATE")), of: .published)
    }
  }
}
