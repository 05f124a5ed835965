import JSON

/// A passage of an article: its place, and the words there.
public struct Passage: Hashable, Sendable {
  /// The article it is in.
  public let article: ArticleID
  /// UTF-8 offsets in the article's text; empty if the place is unknown.
  public let range: Range<Int>
  /// The article's own words at that range.
  public let words: String
  /// Numbers, from 1, of the sentences that it touches.
  public let sentences: ClosedRange<Int>

  /// Makes a passage whose words and sentences are known.
  public init(
    article: ArticleID, range: Range<Int>, words: String, sentences: ClosedRange<Int>
  ) {
    self.article = article
    self.range = range
    self.words = words
    self.sentences = sentences
  }

  /// Makes a passage of words at an unknown place in the article; there can be no words.
  public init(unplaced words: String, in article: ArticleID) {
    self.init(article: article, range: 0..<0, words: words, sentences: 1...1)
  }

  /// Whether the place of the words is known.
  public var isPlaced: Bool { !range.isEmpty }

  /// The address of the sentences: `a1.3` or `a1.3-5`; the article's address if the place is unknown.
  public var sentenceAddress: String {
    guard isPlaced else { return article.description }
    return sentences.lowerBound == sentences.upperBound
      ? "\(article).\(sentences.lowerBound)"
      : "\(article).\(sentences.lowerBound)-\(sentences.upperBound)"
  }
}

extension Passage {
  /// Whether these numbers can be a passage's: a place in a text, or none, and sentences in order.
  package static func isPossible(_ start: Int, _ end: Int, _ first: Int, _ last: Int) -> Bool {
    (0 <= start && start < end || start == 0 && end == 0) && 1 <= first && first <= last
  }
}

extension Passage: Storable {
  /// The flat stored form of a passage.
  private struct Stored: Record {
    var article: ArticleID
    var start: Int
    var end: Int
    var words: String
    /// The first sentence.
    var first: Int
    /// The last sentence.
    var last: Int

    static var blank: Self {
      Self(article: ArticleID(0), start: 0, end: 0, words: "", first: 0, last: 0)
    }
    static let fields: FieldList<Self> = [
      RecordField("article", \.article), RecordField("start", \.start), RecordField("end", \.end),
      RecordField("words", \.words), RecordField("first", \.first), RecordField("last", \.last),
    ]
  }

  package init(_ value: JSONView) throws(JSONView.Fault) {
    let stored = try Stored(value)
    guard Passage.isPossible(stored.start, stored.end, stored.first, stored.last) else {
      throw JSONView.Fault(detail: "a passage ends before it starts")
    }
    self.init(
      article: stored.article, range: stored.start..<stored.end, words: stored.words,
      sentences: stored.first...stored.last)
  }

  package func write(to json: inout CompactJSON) {
    Stored(
      article: article, start: range.lowerBound, end: range.upperBound, words: words,
      first: sentences.lowerBound, last: sentences.upperBound
    ).write(to: &json)
  }
}
