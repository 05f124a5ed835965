/// An article's text with its sentences, for rules that involve positions.
public struct ArticleBody: Sendable, Equatable {
  /// The normalized text, in UTF-8.
  public let text: [UInt8]
  /// UTF-8 offset ranges of the sentences, in order.
  public let sentences: [Range<Int>]
  /// UTF-8 offsets at which its printed pages begin, in order; empty when it has none.
  public let pages: [Int]

  /// Makes a body of a text with its sentences and pages, which must be in order and within it.
  public init(text: [UInt8], sentences: [Range<Int>], pages: [Int] = []) {
    self.text = text
    self.sentences = sentences
    self.pages = pages
  }

  /// The words at a range of UTF-8 offsets, limited to the text, because a damaged log can contain any range.
  public func words(at range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  /// The numbers, from 1, of the sentences that a range touches; `nil` if it touches none.
  public func sentenceNumbers(of range: Range<Int>) -> ClosedRange<Int>? {
    let before = Self.count(in: sentences) { $0.upperBound <= range.lowerBound }
    let through = Self.count(in: sentences) { $0.lowerBound < range.upperBound }
    return before < through ? before + 1...through : nil
  }

  /// How many elements a condition holds for that is true of some first elements, and false of all others.
  static func count<Sorted: RandomAccessCollection<Element>, Element>(
    in sorted: Sorted, where isBefore: (Element) -> Bool
  ) -> Int where Sorted.Index == Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The range from the first to the last of these sentences, numbered from 1; `nil` past the end.
  public func range(ofSentences numbers: ClosedRange<Int>) -> Range<Int>? {
    guard numbers.lowerBound >= 1, numbers.upperBound <= sentences.count else { return nil }
    return sentences[numbers.lowerBound - 1]
      .lowerBound..<sentences[numbers.upperBound - 1]
      .upperBound
  }

  /// The passage at a range: its words and the sentences it touches.
  ///
  /// - Throws: `RuleError.outsideArticle` for a range that is empty, outside the text, cuts a character, or
  ///   contains only white space.
  public func passage(at range: Range<Int>, in article: ArticleID) throws(RuleError) -> Passage {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count,
      Self.isScalarStart(range.lowerBound, in: text),
      Self.isScalarStart(range.upperBound, in: text),
      let numbers = sentenceNumbers(of: range)
    else { throw .outsideArticle(article, range) }
    let words = words(at: range)
    guard !words.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      throw .outsideArticle(article, range)
    }
    return Passage(article: article, range: range, words: words, sentences: numbers)
  }

  private static func isScalarStart(_ offset: Int, in text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }

  /// The stored form of the sentence ranges: a line `start end` for each, decimal.
  public var sentenceList: [UInt8] {
    var list: [UInt8] = []
    list.reserveCapacity(sentences.count * 14)
    for range in sentences {
      list += "\(range.lowerBound) \(range.upperBound)\n".utf8
    }
    return list
  }

  /// Reads the forms of `sentenceList` and `pageList`; `nil` if they are damaged or not in order.
  public init?(text: [UInt8], sentenceList: [UInt8], pageList: [UInt8] = []) {
    guard let pages = Self.pages(pageList, in: text) else { return nil }
    var ranges: [Range<Int>] = []
    var numbers: [Int] = []
    var current: Int?
    var last = 0
    for byte in sentenceList {
      switch byte {
      case 0x30...0x39:
        let value = (current ?? 0) * 10 + Int(byte - 0x30)
        guard value <= text.count else { return nil }
        current = value
      case 0x20, 0x0A:
        guard let value = current else { return nil }
        numbers.append(value)
        current = nil
        guard byte == 0x0A else { continue }
        guard numbers.count == 2, last <= numbers[0], numbers[0] < numbers[1] else { return nil }
        ranges.append(numbers[0]..<numbers[1])
        last = numbers[1]
        numbers.removeAll(keepingCapacity: true)
      default: return nil
      }
    }
    guard current == nil, numbers.isEmpty else { return nil }
    self.init(text: text, sentences: ranges, pages: pages)
  }
}
