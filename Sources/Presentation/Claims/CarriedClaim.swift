import FactCheck
import JSON
import ReportModel

/// What happened to a claim's words in a newer version of its article.
package struct CarriedClaim: JSONWritable {
  package let claim: ClaimID
  /// The new version.
  package let article: ArticleID
  /// What happened to the words in it.
  package let quote: AnchoredQuote
  /// The claim's new passage.
  package let to: Passage?

  package var outcome: QuoteOutcome { quote.outcome }

  package init(claim: ClaimID, article: ArticleID, quote: AnchoredQuote, to: Passage?) {
    self.claim = claim
    self.article = article
    self.quote = quote
    self.to = to
  }

  package var json: JSONValue { quote.json.adding(["article": article]) }

  package func write(to page: inout TextOutput, isMoved: Bool) {
    var runs: [TextOutput.Run] = [
      .init(claim.description, .bold), .init("  \(outcome.rawValue)", outcome.style),
    ]
    let old = quote.sentences ?? ""
    if let new = quote.newSentences {
      runs.append(.init("  \(old) \(isMoved ? "→" : "?→") \(new)", .faint))
    } else {
      runs.append(.init("  \(old)", .faint))
    }
    page.wrapped(runs + [.init("  \(quote.quote.exact)")], indent: "    ")
    quote.writeNewWords(to: &page, indent: "    ")
  }
}
