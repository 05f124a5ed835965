/// The details of a published fact-check, in schema.org's terms for a `ClaimReview`.
public struct ReviewDetails: Hashable, Sendable {
  /// The statement that was checked (`claimReviewed`).
  public var claim: String
  /// Who said it (`itemReviewed.author`).
  public var claimant: Agent?
  /// Who else said it; `nil` if no other person is named.
  public var otherClaimants: [Agent]?
  /// When it was said (`itemReviewed.datePublished`).
  public var made: PartialDate?
  /// Where it appeared (`itemReviewed.appearance`).
  public var appearances: [WebAddress]
  /// The label of the rating (`alternateName`).
  public var rating: String?
  /// Its value (`ratingValue`).
  public var value: Double?
  /// The lowest value of the scale (`worstRating`).
  public var worst: Double?
  /// The highest value of the scale (`bestRating`).
  public var best: Double?
  /// Why (`ratingExplanation`).
  public var explanation: String?
  /// Who checked (`author`).
  public var reviewer: Agent?
  /// Who else checked it; `nil` if no other person is named.
  public var otherReviewers: [Agent]?
  /// The address of the check (`url`).
  public var url: WebAddress?
  /// When it was published (`datePublished`).
  public var published: PartialDate?
  /// The language of the check, as a BCP 47 tag (`inLanguage`).
  public var language: String?

  /// Makes details; all but the claim may be missing.
  public init(
    claim: String, claimant: Agent? = nil, otherClaimants: [Agent]? = nil, made: PartialDate? = nil,
    appearances: [WebAddress] = [], rating: String? = nil, value: Double? = nil,
    worst: Double? = nil, best: Double? = nil, explanation: String? = nil,
    reviewer: Agent? = nil, otherReviewers: [Agent]? = nil, url: WebAddress? = nil,
    published: PartialDate? = nil,
    language: String? = nil
  ) {
    self.claim = claim
    self.claimant = claimant
    self.otherClaimants = otherClaimants
    self.made = made
    self.appearances = appearances
    self.rating = rating
    self.value = value
    self.worst = worst
    self.best = best
    self.explanation = explanation
    self.reviewer = reviewer
    self.otherReviewers = otherReviewers
    self.url = url
    self.published = published
    self.language = language
  }
}

extension ReviewDetails {
  /// The same as earlier versions of the program stored it, with the first of several authors only.
  var withoutOthers: ReviewDetails {
    var details = self
    (details.otherClaimants, details.otherReviewers) = (nil, nil)
    return details
  }
}

extension ReviewDetails: Record {
  package static var blank: Self { Self(claim: "") }

  package static let fields: FieldList<Self> = [
    RecordField("claim", \.claim),
    RecordField("claimant", \.claimant),
    RecordField("otherClaimants", \.otherClaimants),
    RecordField("made", \.made),
    RecordField("appearances", \.appearances),
    RecordField("rating", \.rating),
    RecordField("value", \.value),
    RecordField("worst", \.worst),
    RecordField("best", \.best),
    RecordField("explanation", \.explanation),
    RecordField("reviewer", \.reviewer),
    RecordField("otherReviewers", \.otherReviewers),
    RecordField("url", \.url),
    RecordField("published", \.published),
    RecordField("language", \.language),
  ]
}
