/// A text to check: its details, and the hashes of its unalterable parts.
public struct Article: Hashable, Sendable {
  /// The article's number.
  public let id: ArticleID
  /// The facts that the analyst can correct.
  public var details: ArticleDetails
  /// The loaded content. It never changes, except for the sentences, which newer rules can split again.
  public internal(set) var content: ArticleContent
  /// When it was loaded.
  public let loaded: Timestamp
  /// The article of which it is a newer version.
  public let replaces: ArticleID?
  /// The claims tagged in it, in the order of tagging, including removed ones.
  public internal(set) var claims: [ClaimID] = []
  /// Its notes, in order, including removed ones.
  public internal(set) var notes: [NoteID] = []
  /// Where a person has found nothing to check.
  public internal(set) var dismissed = TextRanges()
  /// All conclusions ever given on it as a whole, oldest first, including removed ones.
  public internal(set) var conclusions: [Conclusion] = []
  /// Whether it was removed.
  public internal(set) var isRemoved = false

  /// The conclusions that were not removed, oldest first.
  public var remainingConclusions: [Conclusion] { conclusions.filter { !$0.isRemoved } }

  /// The current conclusion: the last one not removed.
  public var conclusion: Conclusion? { conclusions.last { !$0.isRemoved } }
}

/// The facts about an article that can be corrected.
public struct ArticleDetails: Hashable, Sendable {
  /// The headline.
  public var title: String
  /// Whether the title was taken from the first line, because the source gave none.
  public var titleIsInferred: Bool
  /// Who wrote it, in the order of the byline.
  public var authors: [Agent]
  /// Who published it.
  public var publisher: String?
  /// Where it was published.
  public var url: WebAddress?
  /// When it was published.
  public var published: PartialDate?
  /// When it was last changed by its publisher.
  public var modified: PartialDate?
  /// Its language as a BCP 47 tag; `und` when unknown.
  public var language: String
  /// Where copies of it are kept.
  public var archives: [Archive]

  /// Makes details; all but the title may be missing.
  public init(
    title: String, titleIsInferred: Bool = false, authors: [Agent] = [],
    publisher: String? = nil, url: WebAddress? = nil, published: PartialDate? = nil,
    modified: PartialDate? = nil, language: String = "und", archives: [Archive] = []
  ) {
    self.title = title
    self.titleIsInferred = titleIsInferred
    self.authors = authors
    self.publisher = publisher
    self.url = url
    self.published = published
    self.modified = modified
    self.language = language
    self.archives = archives
  }
}

extension ArticleDetails: Record {
  package static var blank: Self { Self(title: "") }

  package static let fields: FieldList<Self> = [
    RecordField("title", \.title),
    RecordField("titleIsInferred", \.titleIsInferred),
    RecordField("authors", \.authors),
    RecordField("publisher", \.publisher),
    RecordField("url", \.url),
    RecordField("published", \.published),
    RecordField("modified", \.modified),
    RecordField("language", \.language),
    RecordField("archives", \.archives),
  ]
}
