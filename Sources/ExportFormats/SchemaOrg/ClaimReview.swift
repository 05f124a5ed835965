import FactCheck
import JSON
import ReportModel

/// One verdict as schema.org's ClaimReview.
///
/// Open and skipped claims have none. No value is empty or `null`; dates without a day are omitted, because
/// schema.org has no others.
struct ClaimReview {
  private let page: ReviewPage
  private let articles: [String: JSONValue]

  /// Prepares the reviews of a report.
  init(_ page: ReviewPage) {
    self.page = page
    articles = Dictionary(
      page.report.articles.map { ($0.id, SchemaOrgWork.value(of: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The review of a claim, without a context of its own; `nil` if it has no verdict.
  func value(of claim: Report.Claim) -> JSONObject? {
    guard let verdict = claim.verdict else { return nil }
    var object = page.review("ClaimReview", at: page.address(of: claim, "claim"))
    object.add(required: "claimReviewed", claim.summary ?? claim.text)
    object.add("reviewRating", rating(verdict, claim))
    object.add("itemReviewed", item(claim))
    object.add("citation", claim.evidence?.nonEmpty) { SchemaOrgWork.value(of: $0) }
    if claim.media != nil {
      object.add(
        "associatedMediaReview",
        MediaReview.reference("MediaReview", page.address(of: claim, "media")))
    }
    page.addLicense(to: &object)
    return object
  }

  private func rating(_ verdict: Report.Verdict, _ claim: Report.Claim) -> JSONValue {
    var object = JSONObject()
    object.add("@type", "Rating")
    object.add(required: "alternateName", verdict.label)
    // All three numbers or none: a label off the axis of truth has no number.
    let scale = page.report.scale
    if let value = verdict.value, let worst = scale.worst, let best = scale.best,
      1 <= worst, worst < best, worst <= value, value <= best
    {
      object.add("ratingValue", value)
      object.add("worstRating", worst)
      object.add("bestRating", best)
    }
    object.add(words: "ratingExplanation", claim.plainExplanation)
    return object.value
  }

  private func item(_ claim: Report.Claim) -> JSONValue {
    var object = JSONObject()
    object.add("@type", "Claim")
    object.add(required: "text", claim.text)
    // A review is not older than its subject; such a date is a mistake.
    if let made = claim.made, made.knownDay != nil, !page.datePublished.isSurelyBefore(made) {
      object.add("datePublished", made)
    }
    object.add("author", claim.claimant.flatMap(SchemaOrgAgent.claimant))
    let elsewhere = (claim.appearances ?? []).map { SchemaOrgWork.value(at: $0) }
    object.add(oneOrMany: "appearance", [articles[claim.article]].compactMap { $0 } + elsewhere)
    return object.value
  }
}
