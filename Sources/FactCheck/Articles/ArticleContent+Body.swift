extension ArticleContent {
  /// Whether a text is the one that this describes, in which the places of claims are counted.
  public func fits(_ body: ArticleBody) -> Bool {
    body.text.count == byteCount && body.sentences.count == sentenceCount
  }
}
