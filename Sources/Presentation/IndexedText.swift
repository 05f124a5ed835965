import ArticleText
import FactCheck

/// An article's text with what is worked out from it once.
package final class IndexedText {
  package let body: ArticleBody
  package lazy var codePoints = CodePointIndex(body.text)
  package lazy var paragraphs = Paragraphs.ranges(in: body.text)
  /// Where paragraphs begin: UTF-8 offsets.
  package lazy var paragraphStarts = Set(paragraphs.map(\.lowerBound))

  package init(_ body: ArticleBody) { self.body = body }
}
