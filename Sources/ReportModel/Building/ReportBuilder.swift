import ArticleText
import FactCheck
import ReportWords

/// Converts the domain's values to the report's.
struct ReportBuilder {
  private let session: Session
  private let body: (ArticleID) throws -> ArticleBody
  private var texts: [ArticleID: QuotedText] = [:]
  private(set) var ratings: RatingsInReport
  private let ids: PublicIDs
  private let record: PublicRecord
  private let words: Phrasebook
  private let namesParts: Bool

  /// - Parameter namesParts: whether the report gives the places of headlines and standfirsts.
  init(
    session: Session, ids: PublicIDs, record: PublicRecord, words: Phrasebook, namesParts: Bool,
    body: @escaping (ArticleID) throws -> ArticleBody
  ) {
    self.session = session
    self.ids = ids
    self.record = record
    self.words = words
    self.namesParts = namesParts
    self.body = body
    ratings = RatingsInReport(session.scale)
  }

  mutating func article(_ article: Article, includesContent: Bool) throws -> Report.Article {
    let front = namesParts && article.content.withheld == nil ? article.content.front : nil
    let text = try front == nil ? nil : text(of: article.id)
    var told = Report.Article(article, id: ids[.article(article.id)])
    told.archives = told.archives?.nonEmpty
    told.authors = told.authors?.nonEmpty
    if includesContent, article.content.withheld == nil {
      told.content = try self.text(of: article.id).content
    }
    told.headline = front?.headline.flatMap { text?.place($0) }
    told.standfirst = front?.standfirst.flatMap { text?.place($0) }
    told.notes = publicNotes(on: .article(article.id))
    return told
  }

  mutating func claim(_ claim: Claim) throws -> Report.Claim {
    // Earlier verdicts first: a label that the scale does not have is added in the order of time.
    let earlier = record.earlierVerdicts(on: claim, in: session).map { ratings.verdict($0) }
    var told = Report.Claim(
      claim, id: ids[.claim(claim.id)], article: ids[.article(claim.passage.article)],
      quote: try text(of: claim.passage.article).quote(claim.passage),
      verdict: claim.verdict.map { ratings.verdict($0) })
    told.appearances = told.appearances?.nonEmpty
    told.verdictHistory = earlier.nonEmpty
    told.evidence =
      session.evidence(of: claim).map { piece in
        var told = Report.Evidence(piece, id: ids[.evidence(piece.id)], untitled: words(.untitled))
        told.archives = told.archives?.nonEmpty
        return told
      }.nonEmpty
    told.notes = publicNotes(on: .claim(claim.id))
    told.topics = told.topics?.nonEmpty
    return told
  }

  /// Private notes never leave the session: all notes pass here, and only public ones are kept.
  private func publicNotes(on subject: Note.Subject) -> [String]? {
    session.notes(on: subject).filter { !$0.isPrivate }.map(\.text).nonEmpty
  }

  private mutating func text(of article: ArticleID) throws -> QuotedText {
    if let known = texts[article] { return known }
    let text = QuotedText(try body(article))
    texts[article] = text
    return text
  }
}

extension Array {
  /// `nil` instead of an empty list, because reports omit empty lists.
  package var nonEmpty: Self? { isEmpty ? nil : self }
}
