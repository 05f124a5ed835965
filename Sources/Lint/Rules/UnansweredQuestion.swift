import FactCheck

/// What was asked needs an answer for readers, or evidence that a source has none.
struct UnansweredQuestion: LintRule {
  let name = "unanswered-question"
  let summary = "no evidence for readers answers a question about a claim"
  let severities = LintSeverities(house: .note, ifcn: .note, google: nil)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.flatMap { claim in
      subject.session.answeredQuestions(about: claim.claim).compactMap { question, answers in
        guard answers.allSatisfy(\.details.isPrivate) else { return nil }
        return claim.remark(
          Self.words(on: question, isAnswered: !answers.isEmpty) + question.text.inShort,
          SuggestedFix(
            "evidence", .address(claim.id), .blank("URL"),
            .blank("--supports|--refutes|--context"), "--answers", .address(question.id),
            "--answer", .text))
      }
    }
  }

  private static func words(on question: Question, isAnswered: Bool) -> String {
    let left = "reports leave \(question.id) out, which only private evidence"
    return if isAnswered {
      "\(left) answers: "
    } else if question.privateAnswers.isEmpty {
      "no evidence answers \(question.id): "
    } else {
      "\(left) answered, and none does now: "
    }
  }
}
