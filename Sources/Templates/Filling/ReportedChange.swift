import FactCheck
import ReportModel

/// A correction of a report, of a claim or of the conclusion on an article.
struct ReportedChange: Sendable {
  let at: Timestamp
  let text: String
  /// The claim's id; `nil` for a conclusion.
  let claim: String?
  /// What the claim said, if it has been withdrawn since.
  let words: String?
  /// The id of the article whose conclusion changed; `nil` for a claim.
  let article: String?

  private init(_ correction: Report.Correction) {
    (at, text) = (correction.at, correction.text)
    (claim, words, article) = (correction.claim, correction.words, nil)
  }

  private init(_ correction: Report.ConclusionCorrection) {
    (at, text) = (correction.at, correction.text)
    (claim, words, article) = (nil, nil, correction.article)
  }

  /// The corrections of claims and conclusions as one list, oldest first; those of each kind keep their order.
  static func all(
    _ corrections: [Report.Correction]?, _ conclusions: [Report.ConclusionCorrection]?
  ) -> [ReportedChange] {
    var rest = (corrections ?? []).map(ReportedChange.init)[...]
    var changes: [ReportedChange] = []
    for change in (conclusions ?? []).map(ReportedChange.init) {
      let earlier = rest.prefix { $0.at <= change.at }
      changes += earlier + [change]
      rest = rest.dropFirst(earlier.count)
    }
    return changes + rest
  }
}
