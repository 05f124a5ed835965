import FactCheck
import ReportModel

/// A claimant cannot reply before being asked. The session's rules refuse that; an imported report may contain
/// it.
struct ReplyBeforeQuestion: LintRule {
  let name = "reply-before-question"
  let summary = "a claimant replied before being asked"
  let severities = LintSeverities(house: .error, ifcn: .error, google: nil)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.flatMap { claim in
      claim.attempts.compactMap { number, contact in
        guard let replied = contact.replied, replied.isBeforeEverywhere(contact.asked) else {
          return nil
        }
        return claim.remark(
          "replied to \(replied.placed), before being asked \(contact.asked.placed)",
          .attempt(number, on: claim, "--asked", .blank("DATE")), of: .asked)
      }
    }
  }
}
