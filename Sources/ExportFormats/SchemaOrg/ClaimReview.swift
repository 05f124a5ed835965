import FactCheck
import JSON
import ReportModel

/// One verdict, or the rated conclusion on an article, as schema.org's ClaimReview.
///
/// Open and skipped claims have none, and neither has a conclusion in words only. No value is empty or `null`; dates without a day are omitted, because
/// schema.org has no others.
struct ClaimReview {
  /// What a review is of.
  enum Subject {
    case claim(Report.Claim)
    case article(Report.Article)

    var id: String {
      switch self {
      case .claim(let claim): claim.id
      case .article(let article): article.id
      }
    }
  }

  private let page: ReviewPage
  private let articles: [String: JSONValue]
  private let claims: [String: [Report.Claim]]

  /// Prepares the reviews of a report.
  init(_ page: ReviewPage) {
    self.page = page
    claims = page.report.claimsByArticle
    articles = Dictionary(
      page.report.articles.map { ($0.id, SchemaOrgWork.value(of: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The review of a claim or an article, without a context of its own; `nil` without a rating.
  func value(of subject: Subject) -> JSONObject? {
    switch subject {
    case .claim(let claim): value(of: claim)
    case .article(let article): value(of: article)
    }
  }

  /// The review of a claim, without a context of its own; `nil` if it has no verdict.
  func value(of claim: Report.Claim) -> JSONObject? {
    guard let verdict = claim.verdict else { return nil }
    var object = page.review("ClaimReview", at: page.address(of: claim.id, "claim"))
    object.add(required: "claimReviewed", claim.summary ?? claim.text)
    object.add(
      "reviewRating", rating(verdict.label, verdict.value, because: claim.plainExplanation))
    object.add("itemReviewed", item(claim))
    object.add("citation", claim.evidence?.nonEmpty) { SchemaOrgWork.value(of: $0) }
    if claim.media != nil {
      object.add(
        "associatedMediaReview",
        MediaReview.reference("MediaReview", page.address(of: claim.id, "media")))
    }
    page.addLicense(to: &object)
    return object
  }

  /// The review of an article as a whole: its claims together, whose evidence it cites.
  private func value(of article: Report.Article) -> JSONObject? {
    guard let conclusion = article.conclusion, let label = conclusion.label else { return nil }
    let evidence = (claims[article.id] ?? []).flatMap(\.numberedEvidence)
    let numbers = Dictionary(
      evidence.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    var object = page.review("ClaimReview", at: page.address(of: article.id, "conclusion"))
    object.add(required: "claimReviewed", article.title)
    let explanation = conclusion.plainExplanation(evidence: evidence.map(\.id)) { id in
      numbers[id].map { "[\($0)]" } ?? ""
    }
    object.add("reviewRating", rating(label, conclusion.value, because: explanation))
    object.add("itemReviewed", articles[article.id])
    object.add("citation", evidence.nonEmpty) { SchemaOrgWork.value(of: $0) }
    page.addLicense(to: &object)
    return object
  }

  private func rating(_ label: String, _ value: Int?, because explanation: String?) -> JSONValue {
    var object = JSONObject()
    object.add("@type", "Rating")
    object.add(required: "alternateName", label)
    // All three numbers or none: a label off the axis of truth has no number.
    let scale = page.report.scale
    if let value, let worst = scale.worst, let best = scale.best,
      1 <= worst, worst < best, worst <= value, value <= best
    {
      object.add("ratingValue", value)
      object.add("worstRating", worst)
      object.add("bestRating", best)
    }
    object.add(words: "ratingExplanation", explanation)
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
