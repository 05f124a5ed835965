import FactCheck
import Foundation

/// What an analyst sees of a session: without removed items, and without the log's own numbers.
public struct VisibleState: Equatable, Sendable {
  /// What is seen of an article: itself, its claims in the order of the text, its notes.
  public struct SeenArticle: Equatable, Sendable {
    let id: ArticleID
    let details: ArticleDetails
    let content: ArticleContent
    let loaded: Timestamp
    let claims: [ClaimID]
    let notes: [Note]
    let conclusions: [Conclusion]
  }

  /// What is seen of a claim: itself, its verdicts that were not undone, its evidence and notes.
  public struct SeenClaim: Equatable, Sendable {
    let id: ClaimID
    let passage: Passage
    let details: ClaimDetails
    let progress: ClaimProgress
    let contacts: [Contact]
    let assignment: Assignment
    let verdict: Verdict?
    let verdicts: [Verdict]
    let evidence: [Evidence]
    let notes: [Note]
  }

  /// The articles.
  public let articles: [SeenArticle]
  /// The claims.
  public let claims: [SeenClaim]
  /// The publications.
  public let publications: [Publication]
  /// The scale.
  public let scale: RatingScale
  /// The report's settings.
  public let report: ReportSettings

  /// Looks at a session.
  public init(_ session: Session) {
    articles = session.articles.map {
      SeenArticle(
        id: $0.id, details: $0.details, content: $0.content, loaded: $0.loaded,
        claims: session.claims(of: $0.id).map(\.id), notes: session.notes(on: .article($0.id)),
        conclusions: $0.remainingConclusions)
    }
    claims = session.claims.map {
      SeenClaim(
        id: $0.id, passage: $0.passage, details: $0.details, progress: $0.progress,
        contacts: $0.contacts, assignment: $0.assignment, verdict: $0.verdict,
        verdicts: $0.remainingVerdicts, evidence: session.evidence(of: $0),
        notes: session.notes(on: .claim($0.id)))
    }
    publications = session.publications
    scale = session.scale
    report = session.report
  }
}

/// All that a session contains, including hidden items and the positions of undo and redo.
public struct WholeState: Equatable, Sendable {
  let articles: [Article]
  let claims: [Claim]
  let evidence: [Evidence]
  let notes: [Note]
  let questions: [Question]
  let publications: [Publication]
  let scale: RatingScale
  let report: ReportSettings
  let sequence: Int
  let firstEntryID: UUID?
  let times: [Timestamp?]
  let analysts: [String]
  let toUndo: [Int?]
  let toRedo: [Int?]

  /// Looks at a session.
  public init(_ session: Session) {
    articles = session.allArticles
    claims = session.allClaims
    evidence = session.allEvidence
    notes = session.allNotes
    questions = session.allQuestions
    publications = session.allPublications
    scale = session.scale
    report = session.report
    sequence = session.sequence
    firstEntryID = session.firstEntryID
    times = [session.created, session.modified]
    analysts = session.analysts
    toUndo = session.analysts.map { try? session.entryToUndo(by: $0) }
    toRedo = session.analysts.map { try? session.entryToRedo(by: $0) }
  }
}
