import FactCheck

/// The input of a report; it does not depend on the time of the export.
public struct ReportSource {
  package let session: Session
  let head: Digest
  package let laterEntries: [Entry]
  let notice: Notice?
  package let body: (ArticleID) throws -> ArticleBody
  let imported: () throws -> Imported?
  let kept: (KeptFile) throws -> [UInt8]?

  /// The imported report that a session continues.
  public struct Imported {
    let document: [UInt8]
    let session: Session

    /// - Parameters:
    ///   - document: the text of its file.
    ///   - session: the session right after importing the report.
    public init(document: [UInt8], session: Session) {
      self.document = document
      self.session = session
    }
  }

  /// The starting point of a notice of corrections.
  public struct Notice {
    let since: PartialDate
    let entry: Int

    /// - Parameters:
    ///   - since: the day or the time from which the notice lists changes.
    ///   - entry: the entry after which the notice lists changes.
    public init(since: PartialDate, after entry: Int) {
      self.since = since
      self.entry = entry
    }
  }

  /// Makes the input of a report.
  /// - Parameters:
  ///   - session: the present session.
  ///   - head: the hash of the log's last entry.
  ///   - laterEntries: all entries after the first publication that was not undone, in the log's order; empty if
  ///     unpublished.
  ///   - notice: the starting point of a notice; `nil` for a whole report.
  ///   - body: returns an article's text and sentences, called once for each article at most.
  ///   - imported: the report that the session continues, if the log keeps it.
  ///   - kept: the bytes of a file that evidence keeps; by default there are none.
  public init(
    session: Session, head: Digest, laterEntries: [Entry], notice: Notice? = nil,
    body: @escaping (ArticleID) throws -> ArticleBody,
    imported: @escaping () throws -> Imported? = { nil },
    kept: @escaping (KeptFile) throws -> [UInt8]? = { _ in nil }
  ) {
    self.session = session
    self.head = head
    self.laterEntries = laterEntries
    self.notice = notice
    self.body = body
    self.imported = imported
    self.kept = kept
  }
}

/// The part of a session that a report covers.
public struct ReportScope: Equatable, Sendable {
  /// One article with its claims; `nil` for all of them.
  public var article: ArticleID?
  /// These claims with their articles; `nil` for all of them.
  public var claims: [ClaimID]?
  /// Whether the report contains the articles' texts; it always contains their hashes. Without the texts it has
  /// no words of an article but the quotes of claims.
  public var includesContent: Bool
  /// Whether the report contains the pictures that evidence keeps, for formats that show them.
  public var showsPictures = false
  /// Whether the report is made as by versions of the program before 2026-11-28: fixed words in English only,
  /// no places of headlines, and context of quotes even without the texts.
  public internal(set) var isAsBefore = false
  /// The version of the report as which it is made.
  public internal(set) var version = ReportVersion.current
  /// The layout of the formats for readers.
  public var layout: Report.Layout

  /// Whether each version of an article is an article of its own, as before version 3 of the report.
  var separatesVersions: Bool { version < .third }

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

/// Why there is nothing to report.
public enum ReportError: Error, Hashable, Sendable {
  /// The session has no article.
  case noArticles
  /// The list of claims is empty.
  case noClaims
  /// The article does not exist, or was removed.
  case unknownArticle(ArticleID)
  /// The claim does not exist, or was removed.
  case unknownClaim(ClaimID)
  /// The claim is in another article than the requested one.
  case claimOutsideArticle(ClaimID, ArticleID)
}
