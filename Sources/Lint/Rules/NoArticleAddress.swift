import FactCheck

/// ClaimReview's `appearance` identifies the article by its address.
struct NoArticleAddress: LintRule {
  let name = "no-article-address"
  let summary = "an article has no address"
  let severities = LintSeverities(house: .note, ifcn: .note, google: .warning)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.newestArticles.filter { $0.details.url == nil }.map { article in
      LintRemark(
        .article(article.id), "it has no address, so readers cannot open it",
        SuggestedFix("edit", .address(article.id), "--url", .blank("URL")))
    }
  }
}
