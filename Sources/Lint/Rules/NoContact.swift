import FactCheck

/// The claimant should be asked for the source, or for a reply, if possible.
struct NoContact: ClaimLintRule {
  let name = "no-contact"
  let summary = "no reply was sought from the claimant"
  let severities = LintSeverities(house: .note, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.verdict != nil, let claimant = claim.details.claimant, claim.claim.contacts.isEmpty
    else { return nil }
    return claim.remark(
      "\(claimant.name.inShort) was not asked for a reply",
      SuggestedFix("contact", .address(claim.id), "--asked", .blank("DATE")))
  }
}
