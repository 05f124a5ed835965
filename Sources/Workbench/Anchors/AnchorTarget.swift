import ArticleText
import FactCheck
import Presentation
import ReportModel

/// A text in which quotes are searched for.
struct AnchorTarget {
  /// Its name in answers: `a2`, a file's name.
  let name: String
  let body: ArticleBody
  /// The beginning of addresses in it.
  private let lead: String
  private let content: QuotedContent

  /// - Parameter article: the session's article with this text.
  init(_ body: ArticleBody, called name: String, article: ArticleID? = nil) {
    self.name = name
    self.body = body
    lead = article.map { "\($0)." } ?? ""
    content = QuotedContent(body.text)
  }

  /// What happened to words, given the differences between the old text and this one.
  /// - Parameter old: the text that contained them.
  func quote(
    _ words: String, of claim: String, at range: Range<Int>, of old: AnchorTarget,
    _ difference: VersionDifference
  ) -> AnchoredQuote {
    let place = old.address(of: range)
    switch difference.place(of: range) {
    case .exact(let now):
      let isSame = body.sentenceNumbers(of: now) == old.body.sentenceNumbers(of: range)
      return quote(words, of: claim, place, isSame ? .same : .moved, now)
    case .near(let now): return quote(words, of: claim, place, .changed, now)
    case .gone: return quote(words, of: claim, place, .gone, nil)
    case .unsought: return quote(words, of: claim, place, .gone, nil, isSought: false)
    }
  }

  /// What happened to a quote that only the report contains.
  func quote(_ quote: Report.Quote, of claim: String) -> AnchoredQuote {
    let (outcome, range) = content.find(quote)
    let place = outcome == .same ? range.flatMap { address(of: $0) } : nil
    return self.quote(quote.exact, of: claim, place, outcome, range)
  }

  /// The range of a quote's exact words in this text; `nil` if they do not occur.
  func range(of quote: Report.Quote) -> Range<Int>? {
    let found = content.find(quote)
    return found.outcome == .same || found.outcome == .moved ? found.range : nil
  }

  private func quote(
    _ words: String, of claim: String, _ place: String?, _ outcome: QuoteOutcome,
    _ now: Range<Int>?, isSought: Bool = true
  ) -> AnchoredQuote {
    AnchoredQuote(
      claim: claim, outcome: outcome, quote: Report.Quote(exact: words), sentences: place,
      newQuote: now.map { QuotedText(body, content.codePoints).quote(at: $0) },
      newSentences: now.flatMap { address(of: $0) }, range: now, isSought: isSought)
  }

  /// The sentences of a range: `a2.3`, `3-5`.
  private func address(of range: Range<Int>) -> String? {
    body.sentenceNumbers(of: range).map { numbers in
      lead
        + (numbers.count == 1
          ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)-\(numbers.upperBound)")
    }
  }
}
