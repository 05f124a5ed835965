/// The parts of an article as it was loaded, each identified by the hash under which the store keeps it.
public struct ArticleContent: Hashable, Sendable {
  /// The hash of the normalized text, in UTF-8.
  public var text: Digest
  /// The hash of the sentence ranges (`ArticleBody.sentenceList`).
  public var sentences: Digest
  /// The hash of the bytes as they were read.
  public var original: Digest
  /// The length of the text in UTF-8 bytes.
  public var byteCount: Int
  /// How many sentences it has.
  public var sentenceCount: Int
  /// How many paragraphs it has.
  public var paragraphCount: Int
  /// The loader that read it: `text`, `markdown`, `html`, …
  public var loader: String
  /// The encoding from which it was read, by its usual name: `UTF-8`, `windows-1252`.
  public var encoding: String
  /// The version of the rules that split it into sentences.
  public var segmenterVersion: Int
  /// The name of the file it came from, without folders; `nil` for standard input.
  public var fileName: String?
  /// What the source says about itself, with the value that counts first.
  public var found: [FoundDetail]
  /// How it was fetched; `nil` for a file.
  public var fetch: FetchRecord?
  /// The hash of its page starts (`ArticleBody.pageList`); `nil` if it has no pages.
  public var pages: Digest?
  /// The places of headline and standfirst in the text; `nil` if it has neither.
  public var front: ArticleFront?
  /// When it was read, according to the report with which it was imported.
  public var accessed: Timestamp?
  /// What is known of a text that the imported report does not contain; the text is then empty.
  public var withheld: WithheldText?
  /// What the report with which it was imported says of changes of the text, from the first version to this one. The
  /// session does not have those versions, or has them from the same report.
  public var reportedRevisions: [TextRevision]

  /// Makes the description of what was loaded.
  public init(
    text: Digest, sentences: Digest, original: Digest, byteCount: Int, sentenceCount: Int,
    paragraphCount: Int, loader: String, encoding: String, segmenterVersion: Int,
    fileName: String? = nil, found: [FoundDetail] = [], fetch: FetchRecord? = nil,
    pages: Digest? = nil, front: ArticleFront? = nil, accessed: Timestamp? = nil,
    withheld: WithheldText? = nil, reportedRevisions: [TextRevision] = []
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
    self.found = found
    self.fetch = fetch
    self.pages = pages
    self.front = front
    self.accessed = accessed
    self.withheld = withheld
    self.reportedRevisions = reportedRevisions
  }
}

/// A text that only the author of the report that names it has.
public struct WithheldText: Hashable, Sendable {
  /// The hash of the text, if the report gives it.
  public var sha256: Digest?

  /// Makes a record of a text that is not here.
  public init(sha256: Digest? = nil) { self.sha256 = sha256 }
}

extension WithheldText: Record {
  package static var blank: Self { Self() }

  package static let fields: FieldList<Self> = [
    RecordField("sha256", \.sha256)
  ]
}

extension ArticleContent: Record {
  package static var blank: Self {
    Self(
      text: .zero, sentences: .zero, original: .zero, byteCount: 0, sentenceCount: 0,
      paragraphCount: 0,
      loader: "", encoding: "", segmenterVersion: 0)
  }

  package static let fields: FieldList<Self> = [
    RecordField("text", \.text),
    RecordField("sentences", \.sentences),
    RecordField("original", \.original),
    RecordField("byteCount", \.byteCount),
    RecordField("sentenceCount", \.sentenceCount),
    RecordField("paragraphCount", \.paragraphCount),
    RecordField("loader", \.loader),
    RecordField("encoding", \.encoding),
    RecordField("segmenterVersion", \.segmenterVersion),
    RecordField("fileName", \.fileName),
    RecordField("found", absentWhenEmpty: \.found),
    RecordField("fetch", \.fetch),
    RecordField("pages", \.pages),
    RecordField("front", \.front),
    RecordField("accessed", \.accessed),
    RecordField("withheld", \.withheld),
    RecordField("reportedRevisions", absentWhenEmpty: \.reportedRevisions),
  ]
}
