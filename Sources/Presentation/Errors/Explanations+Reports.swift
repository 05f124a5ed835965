import ExportFormats
import FactCheck
import ReportModel

extension Explanations {
  package static func explanation(of error: ReportError) -> Explanation {
    switch error {
    case .noArticles:
      Explanation(
        "nothing-to-report", "a report needs an article", hint: "load FILE loads one")
    case .noClaims: Explanation("empty", "the list of claims is empty")
    case .unknownArticle(let id): Explanation("unknown", "there is no \(id)")
    case .unknownClaim(let id): Explanation("unknown", "there is no \(id)")
    case .claimOutsideArticle(let claim, let article):
      Explanation("outside-article", "\(claim) is not a claim of \(article)")
    }
  }

  package static func explanation(of refusal: FormatRefusal) -> Explanation {
    switch refusal {
    case .missingSettings(let settings, let format):
      let options = settings.map { "--\($0.rawValue) …" }.joined(separator: " ")
      return Explanation(
        "missing-settings",
        "\(format) needs \(settings.map(words).joined(separator: ", and "))",
        hint: "report \(options)")
    case .noVerdicts(let format, let claim):
      return Explanation(
        "no-verdicts", "\(format) needs a verdict, and no claim of the report has one",
        hint: "to decide a claim: verdict \(claim ?? "cN") RATING --because \"…\"")
    case .noConclusions(let format):
      return Explanation(
        "no-conclusions",
        "\(format) --conclusions needs a conclusion with a rating, and no article of the report has one",
        hint: "to conclude on an article: conclude a1 RATING --because …")
    case .noMedia(let format):
      return Explanation(
        "no-media",
        "\(format) needs the category of an image, video or recording, and no checked claim has one",
        hint: "edit c1 --media-category edited --media-kind video --media-url …")
    case .noCopies(let format):
      return Explanation(
        "no-copies", "\(format) holds copies of sources, and no evidence of the report has one",
        hint: "to copy the source of evidence: capture e1")
    case .noText(let article, let format):
      return Explanation(
        "no-text-in-report",
        "\(format) marks places in the text of \(article), which --no-content leaves out",
        hint: "run the command without --no-content")
    case .severalArticles(let articles, let format):
      return Explanation(
        "several-articles",
        "a \(format) file holds one article, and the session has \(articles.joined(separator: ", "))",
        hint: "export \(format) FOLDER writes all of them, --article \(articles.first ?? "a1") one")
    case .scalesDiffer(let name, let label):
      return Explanation(
        "scales-differ",
        "\"\(label)\" has different values in the scales named \(name) of these sessions",
        hint: "in a feed each label has one value; rename one of the scales")
    }
  }

  /// A refusal, with the session's name if several are read.
  package static func explanation(of refusal: FormatRefusal, in session: String) -> Explanation {
    var explanation = explanation(of: refusal)
    explanation.message = "session \(session): \(explanation.message)"
    return explanation
  }

  private static func words(_ setting: ReportSetting) -> String {
    switch setting {
    case .url: "the address of the published report"
    case .reviewer: "the publisher's name"
    }
  }
}
