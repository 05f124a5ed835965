import FactCheck
import ReportModel

/// What rules look at: a session, or one article or claim of it.
public struct LintSubject {
  let session: Session
  /// The claims that are looked at and are to be reported on: open or checked, by number.
  let claims: [LintedClaim]
  /// The claims that are looked at and were set aside, by number.
  let skipped: [Claim]
  /// The articles that are looked at.
  let articles: [Article]
  /// Whether all of the session is looked at.
  let coversReport: Bool
  /// The time.
  let now: Timestamp
  private let source: ReportSource

  init(_ source: ReportSource, _ scope: LintScope, now: Timestamp) {
    let session = source.session
    self.session = session
    self.now = now
    self.source = source
    coversReport = scope == .report
    let all: [Claim]
    switch scope {
    case .report:
      articles = session.articles
      all = session.claims
    case .article(let id):
      articles = [session.article(id)].compactMap { $0 }
      all = session.claims(of: id).sorted { $0.id < $1.id }
    case .claims(let ids):
      articles = []
      all = ids.compactMap { session.claim($0) }
    }
    skipped = all.filter { $0.standing.status == .skipped }
    claims = all.filter { $0.standing.status != .skipped }.map {
      LintedClaim(claim: $0, verdict: $0.verdict, evidence: session.evidence(of: $0))
    }
  }

  /// How many changes of verdict or wording readers of the last publication do not know of.
  var unpublishedCorrections: Int {
    guard let last = session.publications.last else { return 0 }
    let record = PublicRecord(
      of: session, after: source.laterEntries, ids: PublicIDs(session))
    return record.corrections.count { $0.entry > last.entry }
  }

  /// The day that ClaimReview gives as the report's.
  var reviewDay: CalendarDay? {
    session.publications.first?.on.knownDay ?? session.modified?.day
  }

  /// An article's text and sentences.
  func body(of article: ArticleID) throws -> ArticleBody { try source.body(article) }
}

/// A claim as rules look at it.
struct LintedClaim {
  let claim: Claim
  /// The verdict in force.
  let verdict: Verdict?
  /// Its evidence, by number.
  let evidence: [Evidence]

  var id: ClaimID { claim.id }
  var details: ClaimDetails { claim.details }

  /// What is wrong with it.
  func remark(_ message: String, _ mending: Mending, of fact: LintFact? = nil) -> LintRemark {
    LintRemark(.claim(id), message, mending, of: fact)
  }
}

/// A piece of evidence as rules look at it.
struct LintedEvidence {
  let evidence: Evidence
  let claim: Claim

  var details: EvidenceDetails { evidence.details }

  /// Whether the source was struck out to protect it, so that nothing more may be told of it.
  var isProtected: Bool { details.title == Change.redactedWords }

  /// What is wrong with it.
  func remark(_ message: String, _ mending: Mending, of fact: LintFact? = nil) -> LintRemark {
    LintRemark(.evidence(evidence.id, of: claim.id), message, mending, of: fact)
  }

  /// The line that changes what is known of it.
  func edit(_ words: Mending.Word...) -> Mending {
    Mending(words: ["edit", .address(evidence.id)] + words)
  }
}
