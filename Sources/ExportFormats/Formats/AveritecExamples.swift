import FactCheck
import JSON
import ReportModel

/// A report's claims as examples in the form of the AVeriTeC data set (keys of its paper's release:
/// https://fever.ai/dataset/averitec.html).
///
/// That data set asks questions and answers them; here each piece of evidence is a question, with its title,
/// and its quote as the answer. Labels are those of the report: only the scales `averitec` and `fever` have the
/// data set's.
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
    object.add(words: "justification", verdict.explanation)
    object.add("claim_date", claim.made)
    object.add(words: "speaker", claim.claimant?.name)
    object.add(words: "reporting_source", claim.reporter(in: article)?.agent.name)
    object.add(words: "location", claim.place)
    object.add("original_claim_url", article?.url)
    object.add("cached_original_claim_url", address(article?.archives))
    object.add("fact_checking_article", report.url)
    object.add("questions", .array((claim.evidence ?? []).map(question)))
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

  private func question(_ evidence: Report.Evidence) -> JSONValue {
    let words = evidence.quote ?? evidence.note
    var answer = JSONObject()
    answer.add(required: "answer", words ?? evidence.title)
    answer.add("answer_type", evidence.quote == nil ? "Abstractive" : "Extractive")
    answer.add("source_url", evidence.url)
    answer.add("cached_source_url", address(evidence.archives))
    answer.add("stance", evidence.stance.rawValue)
    var question = JSONObject()
    question.add(required: "question", evidence.title)
    question.add("answers", .array([answer.value]))
    return question.value
  }

  private func address(_ archives: [Report.Archive]?) -> String? {
    archives?.lazy.compactMap(\.url?.text).first
  }
}
