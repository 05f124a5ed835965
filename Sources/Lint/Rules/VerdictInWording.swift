import FactCheck

/// `claimReviewed` holds the claim alone: ClaimReview forbids a verdict in it.
struct VerdictInWording: ClaimLintRule {
  let name = "verdict-in-wording"
  let summary = "a claim's wording or summary states its verdict"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .error)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let rating = claim.claim.remainingVerdicts.last?.rating else { return nil }
    let text = claim.details.summary ?? claim.claim.text
    guard Self.begins(text, with: rating) else { return nil }
    return claim.remark(
      "it begins with its verdict, \(rating.inShort)",
      claim.details.summary == nil
        ? SuggestedFix("edit", .address(claim.id), "--as", .text)
        : SuggestedFix("edit", .address(claim.id), "--summary", .text))
  }

  /// Whether the text begins with a verdict's label and a mark: "False: the fees doubled".
  private static func begins(_ text: String, with label: String) -> Bool {
    guard text.utf8.count > label.utf8.count else { return false }
    let start = text.prefix(label.count)
    guard start.lowercased() == label.lowercased() else { return false }
    let mark = text[start.endIndex...].drop { $0 == " " }.first
    return mark.map { ":!–—".contains($0) } ?? false
  }
}
