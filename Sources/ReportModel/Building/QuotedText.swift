import ArticleText
import FactCheck

/// An article's text, from which quotes are cut.
package struct QuotedText {
  /// The number of code points on either side of a quote.
  package static let context = 32

  private let text: [UInt8]
  private let index: CodePointIndex

  /// - Parameter index: converts the text's offsets to code points.
  package init(_ body: ArticleBody, _ index: CodePointIndex) {
    text = body.text
    self.index = index
  }

  init(_ body: ArticleBody) { self.init(body, CodePointIndex(body.text)) }

  /// The whole text.
  var content: String { String(decoding: text, as: UTF8.self) }

  /// The words of a passage with their context; offsets in code points. For words without a place only the
  /// words; `nil` if there are none.
  package func quote(_ passage: Passage) -> Report.Quote? {
    guard !passage.words.isEmpty else { return nil }
    let range = passage.range
    guard passage.isPlaced, range.lowerBound >= 0, range.upperBound <= text.count else {
      return Report.Quote(exact: passage.words)
    }
    let start = index.codePoint(at: range.lowerBound)
    let end = index.codePoint(at: range.upperBound)
    let before = index.utf8Offset(ofCodePoint: max(0, start - Self.context)) ?? 0
    let behind = index.utf8Offset(ofCodePoint: min(index.count, end + Self.context)) ?? text.count
    return Report.Quote(
      exact: passage.words, prefix: words(before..<range.lowerBound),
      suffix: words(range.upperBound..<behind), start: start, end: end)
  }

  /// The words at a range, with the range in code points, without context.
  package func quote(at range: Range<Int>) -> Report.Quote {
    Report.Quote(
      exact: words(range), start: index.codePoint(at: range.lowerBound),
      end: index.codePoint(at: range.upperBound))
  }

  /// The place of a range of the text, in code points; `nil` if it is outside this text.
  func place(_ range: Range<Int>) -> Report.Place? {
    guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty else { return nil }
    let place = Report.Place(
      start: index.codePoint(at: range.lowerBound), end: index.codePoint(at: range.upperBound))
    return place.start < place.end ? place : nil
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
