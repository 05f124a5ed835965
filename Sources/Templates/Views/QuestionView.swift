import FactCheck
import ReportModel

extension ReportViews {
  /// A question with its answers.
  struct AnsweredQuestion {
    let question: Part<Report.Question>
    let answers: [NumberedEvidence]
  }

  /// An answer to a question.
  static let answer = TemplateView<NumberedEvidence>(
    "answer",
    [
      .number("number", "The number of its evidence among all evidence of the claim.") {
        $0.number
      },
      .words("evidenceID", "The id of its evidence: `e1`.") { $0.evidence.value.id },
      .block("text", "The answer; absent if the source has none.") { $0.evidence.value.answerText },
    ])

  /// A question that was asked to check a claim.
  static let question = TemplateView<AnsweredQuestion>(
    "question",
    [
      .words("id", "Its id: `q1`.") { $0.question.value.id },
      .block("text", "The question.") { $0.question.value.text },
      .list("answers", answer, "The answers; empty if no source was found.") { $0.answers },
    ])

  static func questions(of claim: Part<Report.Claim>) -> [AnsweredQuestion]? {
    let numbered = numberedEvidence(of: claim)
    return claim.value.questions?.map { question in
      AnsweredQuestion(
        question: claim.part(question),
        answers: numbered.filter { $0.evidence.value.answers?.question == question.id })
    }
  }
}
