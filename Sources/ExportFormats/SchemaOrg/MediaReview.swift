import FactCheck
import JSON
import ReportModel

/// What was done to a picture, film or recording, as schema.org's MediaReview (a pending type).
struct MediaReview {
  private let page: ReviewPage

  /// Prepares the reviews of a report.
  init(_ page: ReviewPage) { self.page = page }

  /// The review of a claim's medium, without a context of its own; `nil` if the claim has no verdict or no
  /// medium.
  func value(of claim: Report.Claim) -> JSONObject? {
    guard claim.verdict != nil, let media = claim.media else { return nil }
    var object = page.review("MediaReview", at: page.address(of: claim.id, "media"))
    object.add(
      oneOrMany: "mediaAuthenticityCategory", media.categories.map(\.json))
    object.add("originalMediaLink", media.originalUrl)
    object.add(words: "originalMediaContextDescription", media.originalContext)
    object.add("itemReviewed", Self.item(media))
    object.add(
      "associatedClaimReview", Self.reference("ClaimReview", page.address(of: claim.id, "claim")))
    page.addLicense(to: &object)
    return object
  }

  /// A reference to a review elsewhere, by its address.
  static func reference(_ type: String, _ address: String) -> JSONValue {
    var object = JSONObject()
    object.add("@type", type)
    object.add("@id", address)
    object.add("url", address)
    return object.value
  }

  /// The medium; nil if its kind is unknown.
  private static func item(_ media: Report.Media) -> JSONValue? {
    guard let kind = media.kind, let url = media.url else { return nil }
    var medium = JSONObject()
    switch kind {
    case .image: medium.add("@type", "ImageObject")
    case .video: medium.add("@type", "VideoObject")
    case .audio: medium.add("@type", "AudioObject")
    }
    medium.add("contentUrl", url)
    medium.add("url", url)
    var object = JSONObject()
    object.add("@type", "MediaReviewItem")
    object.add("mediaItemAppearance", .array([medium.value]))
    return object.value
  }
}
