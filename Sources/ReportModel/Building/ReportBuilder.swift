import ArticleText
import FactCheck
import Pictures
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
  private let picture: (KeptFile) throws -> [UInt8]?

  /// - Parameters:
  ///   - namesParts: whether the report gives the places of headlines and standfirsts.
  ///   - picture: returns the bytes of a kept picture; `nil` to leave it out.
  init(
    session: Session, ids: PublicIDs, record: PublicRecord, words: Phrasebook, namesParts: Bool,
    picture: @escaping (KeptFile) throws -> [UInt8]?,
    body: @escaping (ArticleID) throws -> ArticleBody
  ) {
    self.session = session
    self.ids = ids
    self.record = record
    self.words = words
    self.namesParts = namesParts
    self.picture = picture
    self.body = body
    ratings = RatingsInReport(session.scale)
  }

  mutating func article(_ article: Article, includesContent: Bool) throws -> Report.Article {
    let front = namesParts && article.content.withheld == nil ? article.content.front : nil
    let text = try front == nil ? nil : text(of: article.id)
    var reported = Report.Article(article, id: ids[.article(article.id)])
    reported.archives = reported.archives?.nonEmpty
    reported.authors = reported.authors?.nonEmpty
    if includesContent, article.content.withheld == nil {
      reported.content = try self.text(of: article.id).content
    }
    reported.headline = front?.headline.flatMap { text?.place($0) }
    reported.standfirst = front?.standfirst.flatMap { text?.place($0) }
    reported.notes = publicNotes(on: .article(article.id))
    return reported
  }

  mutating func claim(_ claim: Claim) throws -> Report.Claim {
    // Earlier verdicts first: a label that the scale does not have is added in the order of time.
    let earlier = record.earlierVerdicts(on: claim, in: session).map { ratings.verdict($0) }
    var reported = Report.Claim(
      claim, id: ids[.claim(claim.id)], article: ids[.article(claim.passage.article)],
      quote: try text(of: claim.passage.article).quote(claim.passage),
      verdict: claim.verdict.map { ratings.verdict($0) })
    reported.appearances = reported.appearances?.nonEmpty
    reported.verdictHistory = earlier.nonEmpty
    reported.evidence = try session.publicEvidence(of: claim).map(evidence).nonEmpty
    reported.notes = publicNotes(on: .claim(claim.id))
    reported.topics = reported.topics?.nonEmpty
    return reported
  }

  private func evidence(_ piece: Evidence) throws -> Report.Evidence {
    var reported = Report.Evidence(piece, id: ids[.evidence(piece.id)], untitled: words(.untitled))
    reported.archives = reported.archives?.nonEmpty
    if let file = piece.details.file, let kind = file.pictureKind,
      file.byteCount <= Picture.mostBytes, let bytes = try picture(file)
    {
      // What is no picture was refused when it was added; only another program can have kept it.
      reported.picture = try? Picture(bytes, as: kind)
    }
    return reported
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
