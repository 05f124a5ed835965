import ArticleText
import FactCheck

/// A number of the claim that no quoted source mentions was perhaps not checked.
struct NumbersDiffer: ClaimLintRule {
  let name = "numbers-differ"
  let summary = "a number of the claim is in neither quote nor note of its evidence"
  let severities = LintSeverities(house: .note, ifcn: .note, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    // Without a quote there is nothing to compare.
    guard claim.verdict != nil, claim.evidence.contains(where: { $0.details.quote != nil }) else {
      return nil
    }
    let texts = claim.evidence.flatMap {
      [$0.details.quote, $0.details.note, $0.details.title].compactMap { $0 }
    }
    let missing = StatedNumber.missing(of: claim.claim.text, in: texts).map(\.words)
    guard !missing.isEmpty else { return nil }
    let words = missing.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    return claim.remark(
      "its evidence does not mention \(words)", .evidence(on: claim))
  }
}
