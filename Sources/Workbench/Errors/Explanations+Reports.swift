import FactCheck
import Reports

extension Explanations {
  static func explanation(of error: ReportError) -> Explanation {
    switch error {
    case .noArticles: explanation(of: DeskError.nothingToReport)
    case .noClaims: Explanation("empty", "the list of claims is empty")
    case .unknownArticle(let id): Explanation("unknown", "there is no \(id)")
    case .unknownClaim(let id): Explanation("unknown", "there is no \(id)")
    case .claimOutsideArticle(let claim, let article):
      Explanation("outside-article", "\(claim) does not stand in \(article)")
    }
  }

  static func explanation(of refusal: FormatRefusal) -> Explanation {
    switch refusal {
    case .missingSettings(let settings, let format):
      let options = settings.map { "--\($0.rawValue) …" }.joined(separator: " ")
      return Explanation(
        "missing-settings",
        "\(format) needs \(settings.map(words).joined(separator: ", and "))",
        hint: "report \(options)")
    case .noVerdicts(let format):
      return Explanation(
        "no-verdicts", "\(format) holds verdicts, and no claim of the report has one",
        hint: "verdict c1 RATING --because \"…\" decides a claim")
    case .noMedia(let format):
      return Explanation(
        "no-media",
        "\(format) holds what was done to pictures, films and recordings, and no checked claim says",
        hint: "edit c1 --media-category edited --media-kind video --media-url …")
    case .noText(let article, let format):
      return Explanation(
        "no-text-in-report", "\(format) marks places in the text of \(article), which is left out",
        hint: "without --no-content the text is there")
    case .severalArticles(let articles, let format):
      return Explanation(
        "several-articles",
        "one \(format) file holds one article, and these are \(articles.joined(separator: ", "))",
        hint: "export \(format) FOLDER writes all, --article \(articles.first ?? "a1") one of them")
    case .scalesDiffer(let name, let label):
      return Explanation(
        "scales-differ",
        "\"\(label)\" has different values on the scales named \(name) of these sessions",
        hint: "in one feed a label has one value: give one of the scales another name")
    }
  }

  /// What a refusal is called where several sessions are read.
  static func explanation(of refusal: FormatRefusal, in session: String) -> Explanation {
    var explanation = explanation(of: refusal)
    explanation.message = "session \(session): \(explanation.message)"
    return explanation
  }

  private static func words(_ setting: ReportSetting) -> String {
    switch setting {
    case .url: "the address at which the report is published"
    case .reviewer: "the name of who publishes it"
    }
  }
}
