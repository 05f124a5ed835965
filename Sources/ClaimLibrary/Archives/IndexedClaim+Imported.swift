import ClaimSearch
import FactCheck
import Importing

extension IndexedClaim {
  /// What the library keeps of a published review.
  init(_ review: ReviewDetails) {
    let value = review.value.map { value in
      review.best.map { "\(Self.digits(value)) of \(Self.digits($0))" } ?? Self.digits(value)
    }
    self.init(
      wording: review.claim, claimant: review.claimant?.name, verdict: review.rating ?? value,
      publisher: review.reviewer?.name, published: review.published?.description,
      made: review.made?.description, language: review.language,
      url: review.url?.description)
  }

  /// A whole number without a decimal point.
  private static func digits(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}

extension ImportDraft {
  /// What the library keeps of its claims and reviews.
  var indexedClaims: [IndexedClaim] {
    claims.map { claim in
      let verdict = claim.verdicts.last { !$0.isRemoved }
      let article: Article? = if case .new(let index) = claim.home { articles[index] } else { nil }
      let language = article.map(\.details.language).flatMap { $0 == "und" ? nil : $0 }
      return IndexedClaim(
        wording: claim.details.wording ?? claim.words,
        quote: claim.details.wording == nil ? nil : claim.words, title: article?.details.title,
        claimant: claim.details.claimant?.name, verdict: verdict?.rating,
        publisher: settings.reviewer?.name, published: published?.description,
        made: claim.details.made?.description, language: language,
        url: settings.url?.description)
    } + reviews.map(IndexedClaim.init)
  }
}
