/// The sentences of an article, as one version of the rules splits them.
public struct SentenceSplit: Hashable, Sendable, Codable {
  /// The sentence ranges (`ArticleBody.sentenceList`).
  public let sentences: Digest
  /// How many there are.
  public let sentenceCount: Int
  /// Which rules split them.
  public let segmenterVersion: Int

  /// Names a split.
  public init(sentences: Digest, sentenceCount: Int, segmenterVersion: Int) {
    self.sentences = sentences
    self.sentenceCount = sentenceCount
    self.segmenterVersion = segmenterVersion
  }
}

extension ArticleContent {
  /// The sentences that its numbers count.
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
