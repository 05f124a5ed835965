import FactCheck

/// `claimReviewed` is the summary, else the wording; what is longer is cut where it is shown.
struct LongWording: ClaimLintRule {
  let name = "long-wording"
  let summary = "a claim has more than 75 characters and no shorter summary"
  let severities = LintSeverities(house: .warning, ifcn: nil, google: .warning)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    let text = claim.details.summary ?? claim.claim.text
    // Most are known to be short by their bytes.
    guard text.utf8.count > Self.most, text.count > Self.most else { return nil }
    return claim.remark(
      "\(text.count) characters, but search results show \(Self.most)",
      Mending("edit", .address(claim.id), "--summary", .text))
  }

  /// What Google shows of `claimReviewed`, in characters.
  static let most = 75
}
