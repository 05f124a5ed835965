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
    }
  }

  private static func words(_ setting: FormatRefusal.Setting) -> String {
    switch setting {
    case .url: "the address at which the report is published"
    case .reviewer: "the name of who publishes it"
    }
  }
}
