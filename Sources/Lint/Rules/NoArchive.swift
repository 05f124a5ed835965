import FactCheck

/// Pages change and disappear; with an archived copy readers can see what the analyst saw.
struct NoArchive: LintRule {
  let name = "no-archive"
  let summary = "a page of an article or evidence has no archived copy"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .note)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    let articles = subject.newestArticles.compactMap { article -> LintRemark? in
      guard let url = article.details.url, article.details.archives.isEmpty else { return nil }
      return LintRemark(
        .article(article.id), Self.message(url),
        SuggestedFix("edit", .address(article.id), "--archive", .blank("URL")))
    }
    let evidence = subject.claims.flatMap { claim in
      // A public archive is no place for private evidence.
      claim.publicEvidence.compactMap {
        remark(on: LintedEvidence(evidence: $0, claim: claim.claim))
      }
    }
    return articles + evidence
  }

  private func remark(on evidence: LintedEvidence) -> LintRemark? {
    let details = evidence.details
    guard let url = details.url, details.archives.isEmpty, details.file == nil else { return nil }
    return evidence.remark(Self.message(url), evidence.edit("--archive", .blank("URL")))
  }

  private static func message(_ url: WebAddress) -> String {
    "\(url.text.inShort) has no archived copy"
  }
}
