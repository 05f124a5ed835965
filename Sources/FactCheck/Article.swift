/// A text under review: what it is, and by which hashes its unalterable parts are kept.
public struct Article: Hashable, Sendable {
  /// The article's number.
  public let id: ArticleID
  /// What the analyst may correct.
  public var details: ArticleDetails
  /// What was loaded; never changes.
  public let content: ArticleContent
  /// When it was loaded.
  public let loaded: Timestamp
  /// The claims tagged in it, in the order of tagging, also those taken away again.
  public internal(set) var claims: [ClaimID] = []
  /// Its notes, in order, also those taken away again.
  public internal(set) var notes: [NoteID] = []
  /// Whether it was taken away.
  public internal(set) var isRemoved = false
}

/// The facts about an article that can be corrected.
public struct ArticleDetails: Hashable, Sendable, Codable {
  /// The headline.
  public var title: String
  /// Whether the title was taken from the first line, as nobody gave one.
  public var titleIsInferred: Bool
  /// Who wrote it, in the order of the byline.
  public var authors: [Agent]
  /// Who published it.
  public var publisher: String?
  /// Where it was published.
  public var url: WebAddress?
  /// When it was published.
  public var published: PartialDate?
  /// Its language as a BCP 47 tag; `und` when unknown.
  public var language: String
  /// Where copies of it are kept.
  public var archives: [Archive]

  /// Makes details; all but the title may be missing.
  public init(
    title: String, titleIsInferred: Bool = false, authors: [Agent] = [],
    publisher: String? = nil, url: WebAddress? = nil, published: PartialDate? = nil,
    language: String = "und", archives: [Archive] = []
  ) {
    self.title = title
    self.titleIsInferred = titleIsInferred
    self.authors = authors
    self.publisher = publisher
    self.url = url
    self.published = published
    self.language = language
    self.archives = archives
  }
}

/// The unalterable parts of an article, each named by the hash under which the store keeps it.
public struct ArticleContent: Hashable, Sendable, Codable {
  /// The normalized text, as UTF-8.
  public var text: Digest
  /// The sentence ranges (`ArticleBody.sentenceList`).
  public var sentences: Digest
  /// The bytes as they were read.
  public var original: Digest
  /// Length of the text in UTF-8 bytes.
  public var byteCount: Int
  /// How many sentences it has.
  public var sentenceCount: Int
  /// How many paragraphs it has.
  public var paragraphCount: Int
  /// Which loader read it: `text`, `markdown`.
  public var loader: String
  /// The encoding it was read in, by its usual name: `UTF-8`, `windows-1252`.
  public var encoding: String
  /// Which rules split it into sentences.
  public var segmenterVersion: Int
  /// The name of the file it came from, without folders; `nil` for standard input.
  public var fileName: String?

  /// Makes the description of what was loaded.
  public init(
    text: Digest, sentences: Digest, original: Digest, byteCount: Int, sentenceCount: Int,
    paragraphCount: Int, loader: String, encoding: String, segmenterVersion: Int,
    fileName: String? = nil
  ) {
    self.text = text
    self.sentences = sentences
    self.original = original
    self.byteCount = byteCount
    self.sentenceCount = sentenceCount
    self.paragraphCount = paragraphCount
    self.loader = loader
    self.encoding = encoding
    self.segmenterVersion = segmenterVersion
    self.fileName = fileName
  }
}
