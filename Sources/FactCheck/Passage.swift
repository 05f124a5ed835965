/// A span of an article: where it is, and the words that stand there.
public struct Passage: Hashable, Sendable {
  /// The article it is in.
  public let article: ArticleID
  /// UTF-8 offsets in the article's text; empty when nobody knows where the words stand.
  public let range: Range<Int>
  /// The article's own words at that range.
  public let words: String
  /// Numbers, from 1, of the sentences that it touches.
  public let sentences: ClosedRange<Int>

  /// Takes a span whose words and sentences are known.
  public init(
    article: ArticleID, range: Range<Int>, words: String, sentences: ClosedRange<Int>
  ) {
    self.article = article
    self.range = range
    self.words = words
    self.sentences = sentences
  }

  /// Words of which nobody knows where in the article they stand; there may be none.
  public init(unplaced words: String, in article: ArticleID) {
    self.init(article: article, range: 0..<0, words: words, sentences: 1...1)
  }

  /// Whether it is known where the words stand.
  public var isPlaced: Bool { !range.isEmpty }

  /// The address of the sentences: `a1.3` or `a1.3-5`; that of the article where the place is not
  /// known.
  public var sentenceAddress: String {
    guard isPlaced else { return article.description }
    return sentences.lowerBound == sentences.upperBound
      ? "\(article).\(sentences.lowerBound)"
      : "\(article).\(sentences.lowerBound)-\(sentences.upperBound)"
  }
}

extension Passage {
  /// Whether these numbers can be a passage's: a place in a text, or none, and sentences in their order.
  package static func isPossible(_ start: Int, _ end: Int, _ first: Int, _ last: Int) -> Bool {
    (0 <= start && start < end || start == 0 && end == 0) && 1 <= first && first <= last
  }
}

extension Passage: Codable {
  private enum Key: String, CodingKey { case article, start, end, words, first, last }

  /// Reads the flat form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let start = try container.decode(Int.self, forKey: .start)
    let end = try container.decode(Int.self, forKey: .end)
    let first = try container.decode(Int.self, forKey: .first)
    let last = try container.decode(Int.self, forKey: .last)
    guard Passage.isPossible(start, end, first, last) else {
      throw DecodingError.dataCorruptedError(
        forKey: .start, in: container, debugDescription: "a passage ends after it starts")
    }
    self.init(
      article: try container.decode(ArticleID.self, forKey: .article), range: start..<end,
      words: try container.decode(String.self, forKey: .words), sentences: first...last)
  }

  /// Writes the flat form: article, start, end, words, first and last sentence.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(article, forKey: .article)
    try container.encode(range.lowerBound, forKey: .start)
    try container.encode(range.upperBound, forKey: .end)
    try container.encode(words, forKey: .words)
    try container.encode(sentences.lowerBound, forKey: .first)
    try container.encode(sentences.upperBound, forKey: .last)
  }
}
