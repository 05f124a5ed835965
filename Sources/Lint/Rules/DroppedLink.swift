import FactCheck
import Markdown

/// Reports link only to http and https; of other links, readers see the words.
struct DroppedLink: ClaimLintRule {
  let name = "dropped-link"
  let summary = "a rationale has a link that reports omit"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let verdict = claim.verdict, verdict.markup == .markdown,
      let rationale = verdict.rationale,
      let link = FormattedText(markdown: rationale).droppedLinks.first
    else { return nil }
    return claim.remark(
      "a link in the rationale is not http or https: \(link.inShort)",
      .verdict(on: claim, in: subject))
  }
}
