import ArticleText
import FactCheck

/// An article's text with values computed once.
package final class IndexedText {
  package let body: ArticleBody
  package lazy var codePoints = CodePointIndex(body.text)
  package lazy var paragraphs = Paragraphs.ranges(in: body.text)
  /// UTF-8 offsets at which paragraphs begin.
  package lazy var paragraphStarts = Set(paragraphs.map(\.lowerBound))

  package init(_ body: ArticleBody) { self.body = body }
}
