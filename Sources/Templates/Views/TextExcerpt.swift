import ArticleText

/// The part of an article that readers see: the paragraphs that hold claims.
///
/// A long paragraph, or one that is the whole article, is reduced to the sentences of its claims and one on
/// either side; a long sentence, to the words around the claim.
struct TextExcerpt {
  /// The maximum length of a paragraph that is shown whole, in bytes: somewhat longer than usual in news.
  static let longestParagraph = 800
  /// The maximum length of a sentence that is shown whole, in bytes.
  static let longestSentence = 600
  /// The number of bytes on either side of a claim in a longer sentence.
  static let reach = QuoteInContext.reach
  /// The text in place of omitted words, in every language.
  static let gap = "[…]"

  private let segmenter: SentenceSegmenter

  /// - Parameter language: the article's language.
  init(language: String?) { segmenter = SentenceSegmenter(language: language) }

  /// The visible ranges of each paragraph, in order and separate; empty if it has no claim.
  /// - Parameter marks: the places of claims, sorted by their starts.
  func windows(
    of paragraphs: [Range<Int>], in text: [UInt8], around marks: [Range<Int>]
  ) -> [[Range<Int>]] {
    var rest = marks[...]
    var open: [Range<Int>] = []
    return paragraphs.map { paragraph in
      open.removeAll { $0.upperBound <= paragraph.lowerBound }
      while let mark = rest.first, mark.lowerBound < paragraph.upperBound {
        rest = rest.dropFirst()
        if mark.upperBound > paragraph.lowerBound { open.append(mark) }
      }
      let inside = open.map { $0.clamped(to: paragraph) }
      guard !inside.isEmpty else { return [] }
      let isWhole = paragraphs.count > 1 && paragraph.count <= Self.longestParagraph
      return isWhole ? [paragraph] : windows(in: paragraph, of: text, around: inside)
    }
  }

  private func windows(
    in paragraph: Range<Int>, of text: [UInt8], around marks: [Range<Int>]
  ) -> [Range<Int>] {
    let sentences = segmenter.sentences(in: Array(text[paragraph])).map {
      $0.lowerBound + paragraph.lowerBound..<$0.upperBound + paragraph.lowerBound
    }
    var found: [Range<Int>] = []
    for mark in marks {
      let touched = sentences.indices.filter { sentences[$0].overlaps(mark) }
      guard let first = touched.first, let last = touched.last else {
        found.append(mark)
        continue
      }
      let start = shown(sentences[first], from: mark.lowerBound, in: text).lowerBound
      let end = shown(sentences[last], from: mark.upperBound, in: text).upperBound
      var window = start..<max(start, end)
      // One sentence on either side, if the claim's own is shown to its end and the sentence is not long.
      if first > 0, start == sentences[first].lowerBound, isShort(sentences[first - 1]) {
        window = sentences[first - 1].lowerBound..<window.upperBound
      }
      if last + 1 < sentences.count, end == sentences[last].upperBound,
        isShort(sentences[last + 1])
      {
        window = window.lowerBound..<sentences[last + 1].upperBound
      }
      found.append(window)
    }
    return joined(found.sorted { $0.lowerBound < $1.lowerBound }, in: text)
  }

  private func isShort(_ sentence: Range<Int>) -> Bool { sentence.count <= Self.longestSentence }

  /// The visible part of a sentence around one place in it.
  private func shown(_ sentence: Range<Int>, from offset: Int, in text: [UInt8]) -> Range<Int> {
    guard !isShort(sentence) else { return sentence }
    let offset = min(max(offset, sentence.lowerBound), sentence.upperBound)
    var start = max(sentence.lowerBound, offset - Self.reach)
    var end = min(sentence.upperBound, offset + Self.reach)
    let isSpace = { (offset: Int) in text[offset] == UInt8(ascii: " ") }
    // Whole words, if there are spaces; always whole characters.
    if start > sentence.lowerBound {
      start = (start..<offset).first(where: isSpace).map { $0 + 1 } ?? start
      while start < offset, text[start] & 0xC0 == 0x80 { start += 1 }
    }
    if end < sentence.upperBound {
      end = (offset..<end).last(where: isSpace) ?? end
      while end > offset, text[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return start..<end
  }

  /// Joins ranges that touch, or have only white space between them.
  private func joined(_ ranges: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for range in ranges {
      if let last = found.last,
        range.lowerBound <= last.upperBound
          || text[last.upperBound..<range.lowerBound].allSatisfy({ $0 <= UInt8(ascii: " ") })
      {
        found[found.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        found.append(range)
      }
    }
    return found
  }
}
