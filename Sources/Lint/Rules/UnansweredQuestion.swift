import FactCheck

/// What was asked needs an answer, or evidence that a source has none.
struct UnansweredQuestion: LintRule {
  let name = "unanswered-question"
  let summary = "no evidence answers a question about a claim"
  let severities = LintSeverities(house: .note, ifcn: .note, google: nil)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.flatMap { claim -> [LintRemark] in
      subject.session.questions(about: claim.claim)
        .filter { subject.session.answers(to: $0).isEmpty }
        .map { question in
          claim.remark(
            "no evidence answers \(question.id): \(question.text.inShort)",
            SuggestedFix(
              "evidence", .address(claim.id), .blank("URL"),
              .blank("--supports|--refutes|--context"), "--answers", .address(question.id),
              "--answer", .text))
        }
    }
  }
}
