/// The parts of an article as it was loaded, each named by the hash under which the store keeps it.
public struct ArticleContent: Hashable, Sendable {
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
  /// Which loader read it: `text`, `markdown`, `html`.
  public var loader: String
  /// The encoding it was read in, by its usual name: `UTF-8`, `windows-1252`.
  public var encoding: String
  /// Which rules split it into sentences.
  public var segmenterVersion: Int
  /// The name of the file it came from, without folders; `nil` for standard input.
  public var fileName: String?
  /// What the source says of itself, the value that was taken first.
  public var found: [FoundDetail]
  /// How it came over the network; `nil` for a file.
  public var fetch: FetchRecord?
  /// Where its pages begin (`ArticleBody.pageList`); `nil` when it has none.
  public var pages: Digest?
  /// Where headline and standfirst stand in the text; `nil` when it holds neither.
  public var front: ArticleFront?
  /// When it was read, as the report that it came with says.
  public var accessed: Timestamp?
  /// What is known of a text that the report it came with does not hold; the text is empty then.
  public var withheld: WithheldText?

  /// Makes the description of what was loaded.
  public init(
    text: Digest, sentences: Digest, original: Digest, byteCount: Int, sentenceCount: Int,
    paragraphCount: Int, loader: String, encoding: String, segmenterVersion: Int,
    fileName: String? = nil, found: [FoundDetail] = [], fetch: FetchRecord? = nil,
    pages: Digest? = nil, front: ArticleFront? = nil, accessed: Timestamp? = nil,
    withheld: WithheldText? = nil
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
  }
}

/// A text that stayed with whoever wrote the report that tells of it.
public struct WithheldText: Hashable, Sendable, Codable {
  /// The hash of the text, where the report names it.
  public var sha256: Digest?

  /// Makes a record of a text that is not here.
  public init(sha256: Digest? = nil) { self.sha256 = sha256 }
}

extension ArticleContent: Codable {
  private enum Key: String, CodingKey {
    case text, sentences, original, byteCount, sentenceCount, paragraphCount, loader, encoding
    case segmenterVersion, fileName, found, fetch, pages, front, accessed, withheld
  }

  /// Reads what was loaded; early logs say nothing of `found`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      text: try container.decode(Digest.self, forKey: .text),
      sentences: try container.decode(Digest.self, forKey: .sentences),
      original: try container.decode(Digest.self, forKey: .original),
      byteCount: try container.decode(Int.self, forKey: .byteCount),
      sentenceCount: try container.decode(Int.self, forKey: .sentenceCount),
      paragraphCount: try container.decode(Int.self, forKey: .paragraphCount),
      loader: try container.decode(String.self, forKey: .loader),
      encoding: try container.decode(String.self, forKey: .encoding),
      segmenterVersion: try container.decode(Int.self, forKey: .segmenterVersion),
      fileName: try container.decodeIfPresent(String.self, forKey: .fileName),
      found: try container.decodeIfPresent([FoundDetail].self, forKey: .found) ?? [],
      fetch: try container.decodeIfPresent(FetchRecord.self, forKey: .fetch),
      pages: try container.decodeIfPresent(Digest.self, forKey: .pages),
      front: try container.decodeIfPresent(ArticleFront.self, forKey: .front),
      accessed: try container.decodeIfPresent(Timestamp.self, forKey: .accessed),
      withheld: try container.decodeIfPresent(WithheldText.self, forKey: .withheld))
  }

  /// Writes what was loaded, without what it does not have.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(text, forKey: .text)
    try container.encode(sentences, forKey: .sentences)
    try container.encode(original, forKey: .original)
    try container.encode(byteCount, forKey: .byteCount)
    try container.encode(sentenceCount, forKey: .sentenceCount)
    try container.encode(paragraphCount, forKey: .paragraphCount)
    try container.encode(loader, forKey: .loader)
    try container.encode(encoding, forKey: .encoding)
    try container.encode(segmenterVersion, forKey: .segmenterVersion)
    try container.encodeIfPresent(fileName, forKey: .fileName)
    if !found.isEmpty { try container.encode(found, forKey: .found) }
    try container.encodeIfPresent(fetch, forKey: .fetch)
    try container.encodeIfPresent(pages, forKey: .pages)
    try container.encodeIfPresent(front, forKey: .front)
    try container.encodeIfPresent(accessed, forKey: .accessed)
    try container.encodeIfPresent(withheld, forKey: .withheld)
  }
}
