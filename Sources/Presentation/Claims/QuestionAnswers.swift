import FactCheck
import JSON

/// A question about a claim, with the evidence that answers it.
package struct QuestionValue: JSONWritable {
  package let question: Question
  /// The evidence that answers it.
  private let answers: [EvidenceID]
  /// Whether reports leave it out.
  private let isPrivate: Bool

  /// The questions about a claim.
  static func values(about claim: Claim, in session: Session) -> [QuestionValue] {
    let isPublic = Set(session.publicQuestions(about: claim).map(\.id))
    return session.answeredQuestions(about: claim).map {
      QuestionValue(
        question: $0, answers: $1.map(\.id), isPrivate: !isPublic.contains($0.id))
    }
  }

  package var json: JSONValue {
    [
      "id": question.id, "about": question.claim, "text": question.text,
      "by": question.analyst, "answeredBy": answers,
      "private": isPrivate ? true : nil,
    ]
  }

  package func write(to page: inout TextOutput, indent: String) {
    let answered =
      answers.isEmpty
      ? "no answer" : "answered by \(answers.map(\.description).joined(separator: ", "))"
    let state = answered + (isPrivate ? ", not in reports" : "")
    page.wrapped(
      [
        .init(question.id.description, .bold),
        .init("  about \(question.claim), \(state)  ", .faint),
        .init(question.text),
      ], first: indent, indent: indent + "    ")
  }
}

/// Questions after a change; usually one.
package struct QuestionsAnswer: Answer {
  private let questions: [QuestionValue]

  package init(_ questions: [Question], in session: Session) {
    let shown = Set(questions.map(\.id))
    var seen: Set<ClaimID> = []
    self.questions = questions.map(\.claim).filter { seen.insert($0).inserted }
      .compactMap { session.claim($0) }
      .flatMap { QuestionValue.values(about: $0, in: session) }
      .filter { shown.contains($0.question.id) }
  }

  /// One question is an object, several are a list.
  package var json: JSONValue {
    questions.count == 1 ? ["question": questions[0]] : ["questions": questions]
  }

  package func write(to page: inout TextOutput) {
    for question in questions { question.write(to: &page, indent: "") }
  }
}

extension QuestionAnswer {
  /// What it says: `q1: 4,212 (extractive)`.
  var inWords: String {
    question.description + (text.map { ": \($0)" } ?? "") + (kind.map { " (\($0.rawValue))" } ?? "")
  }
}
