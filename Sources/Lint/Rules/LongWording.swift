import FactCheck

/// `claimReviewed` is the summary, else the wording; programs that show it cut longer ones.
struct LongWording: ClaimLintRule {
  let name = "long-wording"
  let summary = "a claim has more than 75 characters and no shorter summary"
  let severities = LintSeverities(house: .warning, ifcn: nil, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    let text = claim.details.summary ?? claim.claim.text
    // Most are known to be short by their number of bytes.
    guard text.utf8.count > Self.most, text.count > Self.most else { return nil }
    return claim.remark(
      "\(text.count) characters, but search results show \(Self.most)",
      SuggestedFix("edit", .address(claim.id), "--summary", .text))
  }

  /// The length of `claimReviewed` that Google shows, in characters.
  static let most = 75
}
