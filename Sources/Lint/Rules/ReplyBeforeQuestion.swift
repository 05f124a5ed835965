import FactCheck
import ReportModel

/// A claimant cannot reply before being asked. The session's rules refuse that; an imported report may contain
/// it.
struct ReplyBeforeQuestion: ClaimLintRule {
  let name = "reply-before-question"
  let summary = "a claimant replied before being asked"
  let severities = LintSeverities(house: .error, ifcn: .error, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let contact = claim.claim.contact, let replied = contact.replied,
      replied.isBeforeEverywhere(contact.asked)
    else { return nil }
    return claim.remark(
      "replied to \(replied.placed), before being asked \(contact.asked.placed)",
      SuggestedFix("contact", .address(claim.id), "--asked", .blank("DATE")), of: .asked)
  }
}
