import ClaimSearch
import FactCheck
import SessionStore

/// What the library keeps of a session: its claims, and the reviews that it imported.
struct SessionRows {
  /// A claim, or a review that was imported.
  struct Row: Equatable {
    let record: ClaimRecord
    /// `nil` for a review.
    let work: LibraryClaim.Work?
  }

  /// What the column `archive` says of a session's claims: the name of its file.
  static func archive(ofSession name: String) -> String { name + SessionFolder.fileEnding }

  let rows: [Row]

  init(_ session: Session, named name: String) {
    let archive = Self.archive(ofSession: name)
    let claims = session.claims.map { claim in
      let verdict = claim.verdict
      let article = session.article(claim.passage.article)?.details
      return Row(
        record: ClaimRecord(
          archive: archive, record: claim.id.description, wording: claim.text,
          quote: claim.details.wording == nil ? nil : claim.passage.words,
          title: article?.title, claimant: claim.claimant?.name, verdict: verdict?.rating,
          date: verdict?.decided?.day.description, made: claim.details.made?.description,
          url: article?.url?.text, language: article?.language ?? "und"),
        work: .init(
          status: claim.progress.status.rawValue, topics: claim.topics.map { $0.lowercased() },
          analyst: verdict?.analyst, evidence: session.evidence(of: claim).count,
          earlierChecks: claim.details.earlierChecks.flatMap(Self.texts),
          stage: session.stage(of: claim), assignee: claim.assignment.assignee,
          due: claim.assignment.due))
    }
    let reviews = session.reviews.map { review in
      Row(record: ClaimRecord(review.details, archive, review.id.description), work: nil)
    }
    rows = claims + reviews
  }

  /// The texts of an earlier check, each on one line.
  private static func texts(of check: EarlierCheck) -> [String] {
    [check.claim, check.title, check.verdict, check.publisher, check.url?.text].compactMap {
      $0?.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }
}
