import ClaimSearch
import FactCheck

/// What the library keeps of a session's claims and of the reviews that it imported.
struct SessionRows {
  /// A row: a claim, or a review that was imported.
  struct Row: Equatable {
    let claim: IndexedClaim
    /// `nil` for a review.
    let work: LibraryClaim.Work?
  }

  private(set) var rows: [Row] = []

  init(_ session: Session, source: Int) {
    for claim in session.claims {
      let verdict = session.verdict(of: claim)
      let article = session.article(claim.passage.article)
      let language = article.map(\.details.language).flatMap { $0 == "und" ? nil : $0 }
      rows.append(
        Row(
          claim: IndexedClaim(
            source: source, address: claim.id.description, wording: claim.text,
            quote: claim.details.wording == nil ? nil : claim.passage.words,
            title: article?.details.title, claimant: claim.claimant?.name,
            verdict: verdict.map { session.shownRating(of: $0) },
            published: verdict?.decided?.day.description,
            made: claim.details.made?.description, language: language),
          work: .init(
            status: claim.progress.status.rawValue, topics: claim.topics.map { $0.lowercased() },
            analyst: verdict?.analyst, evidence: session.evidence(of: claim).count)))
    }
    for review in session.reviews {
      var claim = IndexedClaim(review.details)
      (claim.source, claim.address) = (source, review.id.description)
      rows.append(Row(claim: claim, work: nil))
    }
  }
}
