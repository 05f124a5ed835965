/// The sentences of an article as one version of the rules splits them.
public struct SentenceSplit: Hashable, Sendable {
  /// The hash of the sentence ranges (`ArticleBody.sentenceList`).
  public internal(set) var sentences: Digest
  /// The number of sentences.
  public internal(set) var sentenceCount: Int
  /// The version of the rules.
  public internal(set) var segmenterVersion: Int

  /// Names the blob with the sentences and the segmenter's version that found them.
  public init(sentences: Digest, sentenceCount: Int, segmenterVersion: Int) {
    self.sentences = sentences
    self.sentenceCount = sentenceCount
    self.segmenterVersion = segmenterVersion
  }
}

extension ArticleContent {
  /// The sentences to which the article's sentence numbers refer.
  public var split: SentenceSplit {
    get {
      SentenceSplit(
        sentences: sentences, sentenceCount: sentenceCount, segmenterVersion: segmenterVersion)
    }
    set {
      sentences = newValue.sentences
      sentenceCount = newValue.sentenceCount
      segmenterVersion = newValue.segmenterVersion
    }
  }
}

extension SentenceSplit: Record {
  package static var blank: Self { Self(sentences: .zero, sentenceCount: 0, segmenterVersion: 0) }

  package static let fields: FieldList<Self> = [
    RecordField("sentences", \.sentences),
    RecordField("sentenceCount", \.sentenceCount),
    RecordField("segmenterVersion", \.segmenterVersion),
  ]
}
