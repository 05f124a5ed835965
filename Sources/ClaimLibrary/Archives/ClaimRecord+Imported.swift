import ClaimSearch
import FactCheck
import Importing

extension ClaimRecord {
  /// What the library keeps of a published review.
  /// - Parameter record: its address in the session; the library numbers those of archives.
  init(_ review: ReviewDetails, _ archive: String, _ record: String = "") {
    self.init(
      archive: archive, record: record, wording: review.claim, claimant: review.claimant?.name,
      verdict: review.verdictInWords, publisher: review.reviewer?.name,
      date: review.published?.description, made: review.made?.description, url: review.url?.text,
      language: review.language ?? "und")
  }
}

extension ImportDraft {
  /// What the library keeps of a report's claims, and of reviews. The library numbers them.
  func records(of archive: String) -> [ClaimRecord] {
    claims.map { claim in
      let article: ArticleDetails? =
        if case .new(let index) = claim.home { articles[index].details } else { nil }
      return ClaimRecord(
        archive: archive, record: "", wording: claim.details.wording ?? claim.words,
        quote: claim.details.wording == nil ? nil : claim.words, title: article?.title,
        claimant: claim.details.claimant?.name,
        verdict: claim.verdicts.last { !$0.isRemoved }?.rating, publisher: settings.reviewer?.name,
        date: published?.description, made: claim.details.made?.description,
        url: settings.url?.text, language: article?.language ?? "und")
    } + reviews.map { ClaimRecord($0, archive) }
  }
}
