import FactCheck
import ReportModel

/// A reader wants to know whether a reply came; after the deadline, the session should say so.
struct OverdueReply: LintRule {
  let name = "overdue-reply"
  let summary = "a reply was due, and none is recorded"
  let severities = LintSeverities(house: .note, ifcn: .note, google: nil)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.flatMap { claim in
      claim.attempts.compactMap { number, contact in
        guard contact.isOpen, let deadline = contact.deadline,
          deadline.isADayBefore(.instant(subject.now))
        else { return nil }
        return claim.remark(
          "a reply was due \(deadline.placed): did one come?",
          .attempt(number, on: claim, .blank("--no-reply|--reply")))
      }
    }
  }
}
