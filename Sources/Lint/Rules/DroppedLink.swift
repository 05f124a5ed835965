import FactCheck
import Markdown

/// Reports link only to http and https; of other links, readers see the words.
struct DroppedLink: LintRule {
  let name = "dropped-link"
  let summary = "a rationale has a link that reports omit"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .warning)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    let claims = subject.claims.compactMap { claim in
      claim.verdict.flatMap(fault).map { claim.remark($0, .verdict(on: claim, in: subject)) }
    }
    let articles = subject.conclusions.compactMap { article, conclusion in
      fault(in: conclusion).map {
        LintRemark(.article(article.id), $0, .conclusion(on: article.id))
      }
    }
    return claims + articles
  }

  private func fault(in decision: some Decided) -> String? {
    guard let rationale = decision.markdownRationale,
      let link = FormattedText(markdown: rationale).droppedLinks.first
    else { return nil }
    return "a link in the rationale is not http or https: \(link.inShort)"
  }
}
