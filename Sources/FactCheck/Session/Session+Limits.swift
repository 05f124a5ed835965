// Limits on numbers in a log. A session can come from anybody: numbers used in later computations are checked
// once, when they are read.

extension Session {
  /// The maximum number of bytes, sentences or paragraphs of a text.
  static let largestCount = Int(Int32.max)

  /// Refuses a text with impossible counts.
  func check(
    _ content: ArticleContent, of id: ArticleID, _ entry: Int
  ) throws(ReplayError) {
    let counts = [content.byteCount, content.paragraphCount]
    guard counts.allSatisfy({ (0...Self.largestCount).contains($0) }) else {
      throw .impossible(.article(id), entry: entry)
    }
    try check(content.split, of: id, entry)
  }

  /// Refuses a split into a negative number of sentences.
  func check(_ split: SentenceSplit, of id: ArticleID, _ entry: Int) throws(ReplayError) {
    let counts = [split.sentenceCount, split.segmenterVersion]
    guard counts.allSatisfy({ (0...Self.largestCount).contains($0) }) else {
      throw .impossible(.article(id), entry: entry)
    }
  }

  /// Refuses a passage after the end of its article, or in sentences that it never had.
  ///
  /// An undo can restore a passage with the sentences of an earlier split, so all splits count. Nothing is
  /// known of a text that is not here.
  func check(
    _ passage: Passage, of id: ClaimID, in article: Int, _ entry: Int
  ) throws(ReplayError) {
    let content = allArticles[article].content
    guard passage.isPlaced, content.withheld == nil else { return }
    guard passage.range.upperBound <= content.byteCount,
      passage.sentences.upperBound <= mostSentences[article]
    else { throw .impossible(.claim(id), entry: entry) }
  }
}
