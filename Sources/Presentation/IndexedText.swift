import ArticleText
import ClaimSearch
import FactCheck

/// An article's text with values computed once.
package final class IndexedText {
  package let body: ArticleBody
  package lazy var codePoints = CodePointIndex(body.text)
  package lazy var paragraphs = Paragraphs.ranges(in: body.text)
  /// UTF-8 offsets at which paragraphs begin.
  package lazy var paragraphStarts = Set(paragraphs.map(\.lowerBound))

  /// The reports that were read, by language; `nil` for one without rules.
  private var reported: [String: ReportedText?] = [:]

  package init(_ body: ArticleBody) { self.body = body }

  /// The reports in the text, by the rules of a language; `nil` if it has none.
  package func reportedText(in language: String) -> ReportedText? {
    if let known = reported[language] { return known }
    let read = ReportedText(body.text, sentences: body.sentences, language: language)
    reported[language] = .some(read)
    return read
  }
}
