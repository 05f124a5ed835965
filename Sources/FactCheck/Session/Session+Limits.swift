// What a log may say in numbers. A session comes from anybody: what is counted with later is looked at
// once, when it is read.

extension Session {
  /// The most bytes, sentences or paragraphs that a text can have.
  static let largestCount = Int(Int32.max)

  /// Refuses a text whose counts no text has.
  func check(
    _ content: ArticleContent, of id: ArticleID, _ entry: Int
  ) throws(ReplayError) {
    let counts = [content.byteCount, content.paragraphCount]
    guard counts.allSatisfy({ (0...Self.largestCount).contains($0) }) else {
      throw .impossible(.article(id), entry: entry)
    }
    try check(content.split, of: id, entry)
  }

  /// Refuses a split into fewer sentences than none.
  func check(_ split: SentenceSplit, of id: ArticleID, _ entry: Int) throws(ReplayError) {
    let counts = [split.sentenceCount, split.segmenterVersion]
    guard counts.allSatisfy({ (0...Self.largestCount).contains($0) }) else {
      throw .impossible(.article(id), entry: entry)
    }
  }

  /// Refuses a passage that lies behind the end of its article, or in sentences that it never had.
  ///
  /// A passage that was given back by an undo may name sentences of an earlier split, so all splits
  /// count. Of a text that stayed elsewhere nothing is known.
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
