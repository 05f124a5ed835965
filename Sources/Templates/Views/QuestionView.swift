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
    guard let questions = claim.value.questions else { return nil }
    let answers = Dictionary(grouping: numberedEvidence(of: claim)) {
      $0.evidence.value.answers?.question
    }
    return questions.map {
      AnsweredQuestion(question: claim.part($0), answers: answers[$0.id] ?? [])
    }
  }
}
