import FactCheck
import ReportModel

/// What rules check: a session, or one article or claim of it.
public struct LintSubject {
  let session: Session
  /// The claims to check: open or checked, by number.
  let claims: [LintedClaim]
  /// The skipped claims among them, by number.
  let skipped: [Claim]
  /// The articles to check.
  let articles: [Article]
  /// Whether the whole session is checked.
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
      all = session.claims(ofVersionsOf: id).sorted { $0.id < $1.id }
    case .claims(let ids):
      articles = []
      all = ids.compactMap { session.claim($0) }
    }
    skipped = all.filter { $0.progress.status == .skipped }
    claims = all.filter { $0.progress.status != .skipped }.map {
      LintedClaim(claim: $0, verdict: $0.verdict, evidence: session.evidence(of: $0))
    }
  }

  /// The number of changes of verdict or wording that readers of the last publication do not know.
  var unpublishedCorrections: Int {
    guard let last = session.publications.last else { return 0 }
    let record = PublicRecord(
      of: session, after: source.laterEntries, ids: PublicIDs(session))
    return record.corrections.count { $0.entry > last.entry }
  }

  /// The date of the report in ClaimReview.
  var reviewDate: PartialDate? {
    if let published = session.publications.first?.on, published.knownDay != nil {
      return published
    }
    return session.modified.map { .instant($0) }
  }

  /// The articles as readers know them, each in its newest version, with the conclusion on it.
  var conclusions: [(article: Article, conclusion: Conclusion)] {
    newestArticles.compactMap { article in
      session.conclusion(on: article.id).map { (article, $0) }
    }
  }

  /// The newest versions of the articles.
  var newestArticles: [Article] {
    var seen: Set<ArticleID> = []
    return articles.compactMap { session.article(session.newestVersion(of: $0.id)) }
      .filter { seen.insert($0.id).inserted }
  }

  /// An article's text and sentences.
  func body(of article: ArticleID) throws -> ArticleBody { try source.body(article) }
}

/// A claim with the data that rules need.
struct LintedClaim {
  let claim: Claim
  /// The current verdict.
  let verdict: Verdict?
  /// Its evidence, by number.
  let evidence: [Evidence]

  /// The evidence that readers see.
  var publicEvidence: [Evidence] { evidence.filter { !$0.details.isPrivate } }

  var id: ClaimID { claim.id }
  var details: ClaimDetails { claim.details }

  /// The attempts to reach the claimant, with their numbers from 1.
  var attempts: [(number: Int, contact: Contact)] {
    claim.contacts.enumerated().map { ($0 + 1, $1) }
  }

  /// A finding on it.
  func remark(_ message: String, _ fix: SuggestedFix, of fact: LintFact? = nil) -> LintRemark {
    LintRemark(.claim(id), message, fix, of: fact)
  }
}

/// A piece of evidence with the data that rules need.
struct LintedEvidence {
  let evidence: Evidence
  let claim: Claim

  var details: EvidenceDetails { evidence.details }

  /// Whether its source was redacted, so that nothing more can be said about it.
  var isProtected: Bool { details.title == Change.redactedWords }

  /// A finding on it.
  func remark(_ message: String, _ fix: SuggestedFix, of fact: LintFact? = nil) -> LintRemark {
    LintRemark(.evidence(evidence.id, of: claim.id), message, fix, of: fact)
  }

  /// The line that changes its details.
  func edit(_ words: SuggestedFix.Word...) -> SuggestedFix {
    SuggestedFix(words: ["edit", .address(evidence.id)] + words)
  }
}
