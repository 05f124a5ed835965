import FactCheck
import JSON
import ReportModel

/// A report's claims as examples in the form of the AVeriTeC data set (keys of its paper's release:
/// https://fever.ai/dataset/averitec.html).
///
/// That data set asks questions and answers them, as claims with questions do. Evidence that answers no question
/// becomes one, with its title as the question and its quote as the answer. Labels are those of the report: only the
/// scales `averitec` and `fever` have the data set's.
struct AveritecExamples {
  private let report: Report
  private let articles: [String: Report.Article]

  init(_ report: Report) {
    self.report = report
    articles = Dictionary(
      report.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A claim's example; `nil` if it has no verdict.
  func value(of claim: Report.Claim) -> JSONValue? {
    guard let verdict = claim.verdict else { return nil }
    let article = articles[claim.article]
    var object = JSONObject()
    object.add(required: "claim", claim.text)
    object.add(required: "label", label(verdict))
    object.add(words: "justification", claim.plainExplanation)
    object.add("claim_date", claim.made)
    object.add(words: "speaker", claim.claimant?.name)
    object.add(words: "reporting_source", claim.reporter(in: article)?.agent.name)
    object.add(words: "location", claim.place)
    object.add("original_claim_url", article?.url)
    object.add("cached_original_claim_url", address(article?.archives))
    object.add("fact_checking_article", report.url)
    object.add("questions", .array(questions(of: claim)))
    return object.value
  }

  private func label(_ verdict: Report.Verdict) -> String {
    guard report.scale.name == "fever" else { return verdict.label }
    switch verdict.label {
    case "SUPPORTS": return "Supported"
    case "REFUTES": return "Refuted"
    case "NOT ENOUGH INFO": return "Not Enough Evidence"
    default: return verdict.label
    }
  }

  /// The questions, then the evidence that answers none.
  private func questions(of claim: Report.Claim) -> [JSONValue] {
    let evidence = claim.evidence ?? []
    let answers = Dictionary(grouping: evidence) { $0.answers?.question }
    let asked = (claim.questions ?? []).map { question in
      let answers = (answers[question.id] ?? [])
        .map { answer($0, $0.answerText ?? Self.noAnswer, $0.answerKind) }
      return self.question(question.text, answers.isEmpty ? [unanswered] : answers)
    }
    return asked
      + evidence.filter { $0.answers == nil }.map { evidence in
        let words = evidence.quote ?? evidence.note ?? evidence.title
        return question(evidence.title, [answer(evidence, words, evidence.answerKind)])
      }
  }

  /// What the data set writes in place of an answer.
  private static let noAnswer = "No answer could be found."

  private var unanswered: JSONValue {
    var answer = JSONObject()
    answer.add(required: "answer", Self.noAnswer)
    answer.add("answer_type", Self.word(.unanswerable))
    return answer.value
  }

  /// The data set's word for a kind of answer.
  private static func word(_ kind: QuestionAnswer.Kind) -> String {
    switch kind {
    case .extractive: "Extractive"
    case .abstractive: "Abstractive"
    case .boolean: "Boolean"
    case .unanswerable: "Unanswerable"
    }
  }

  private func question(_ text: String, _ answers: [JSONValue]) -> JSONValue {
    var question = JSONObject()
    question.add(required: "question", text)
    question.add("answers", .array(answers))
    return question.value
  }

  private func answer(
    _ evidence: Report.Evidence, _ text: String, _ kind: QuestionAnswer.Kind
  ) -> JSONValue {
    var answer = JSONObject()
    answer.add(required: "answer", text)
    answer.add("answer_type", Self.word(kind))
    if kind == .boolean {
      answer.add(words: "boolean_explanation", evidence.quote ?? evidence.note)
    }
    answer.add("source_url", evidence.url)
    answer.add("cached_source_url", address(evidence.archives))
    answer.add("stance", evidence.stance.rawValue)
    return answer.value
  }

  private func address(_ archives: [Report.Archive]?) -> String? {
    archives?.lazy.compactMap(\.url?.text).first
  }
}
