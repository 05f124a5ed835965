import FactCheck

/// What a report is made from; nothing in it depends on the clock at export.
public struct ReportSource {
  package let session: Session
  let head: Digest
  package let laterEntries: [Entry]
  let notice: Notice?
  package let body: (ArticleID) throws -> ArticleBody
  let imported: () throws -> Imported?

  /// The report that a session goes on with, as it came in.
  public struct Imported {
    let document: [UInt8]
    let session: Session

    /// - Parameters:
    ///   - document: the text of its file.
    ///   - session: the session when it had imported the report.
    public init(document: [UInt8], session: Session) {
      self.document = document
      self.session = session
    }
  }

  /// What a notice of corrections counts from.
  public struct Notice {
    let since: PartialDate
    let entry: Int

    /// - Parameters:
    ///   - since: the day or the instant from which on changes are told.
    ///   - entry: the entry after which changes are told.
    public init(since: PartialDate, after entry: Int) {
      self.since = since
      self.entry = entry
    }
  }

  /// Takes what a report is made from.
  /// - Parameters:
  ///   - session: the session as it stands.
  ///   - head: the hash of the log's last entry.
  ///   - laterEntries: all entries after the first publication that stands, in the log's order;
  ///     empty when unpublished.
  ///   - notice: what a notice counts from; `nil` for a whole report.
  ///   - body: an article's text and sentences, asked for once an article at most.
  ///   - imported: the report that the session goes on with, where the log keeps it.
  public init(
    session: Session, head: Digest, laterEntries: [Entry], notice: Notice? = nil,
    body: @escaping (ArticleID) throws -> ArticleBody,
    imported: @escaping () throws -> Imported? = { nil }
  ) {
    self.session = session
    self.head = head
    self.laterEntries = laterEntries
    self.notice = notice
    self.body = body
    self.imported = imported
  }
}

/// How much of a session a report covers.
public struct ReportScope: Equatable, Sendable {
  /// One article with its claims; `nil` for all of them.
  public var article: ArticleID?
  /// These claims with their articles; `nil` for all of them.
  public var claims: [ClaimID]?
  /// Whether the articles' texts are copied into the report; their hashes always are. Without them it
  /// holds no word of an article but the quotes of claims.
  public var includesContent: Bool
  /// Whether the report is made as versions of the program before 2026-11-28 made it: fixed words in
  /// English alone, no places of headlines, and words around quotes without the texts too.
  public internal(set) var isAsBefore = false
  /// How the formats for readers lay it out.
  public var layout: Report.Layout

  /// Makes a scope; by default the whole session with its texts.
  public init(
    article: ArticleID? = nil, claims: [ClaimID]? = nil, includesContent: Bool = true,
    layout: Report.Layout = .init()
  ) {
    self.article = article
    self.claims = claims
    self.includesContent = includesContent
    self.layout = layout
  }
}

/// Why there is nothing to report on.
public enum ReportError: Error, Hashable, Sendable {
  /// The session has no article.
  case noArticles
  /// The list of claims is empty.
  case noClaims
  /// There is no such article, or it was taken away.
  case unknownArticle(ArticleID)
  /// There is no such claim, or it was taken away.
  case unknownClaim(ClaimID)
  /// The claim stands in another article than the one asked for.
  case claimOutsideArticle(ClaimID, ArticleID)
}
