extension ArticleContent {
  /// Whether a text is the one that this tells of: its claims' places are counted in it.
  public func fits(_ body: ArticleBody) -> Bool {
    body.text.count == byteCount && body.sentences.count == sentenceCount
  }
}
