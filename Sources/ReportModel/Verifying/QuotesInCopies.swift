import ArticleText
import FactCheck

/// The quotes of which a report says that a copy of their source has them, compared again with the copies.
public struct QuotesInCopies: Sendable {
  /// The evidence of which the copy does not have the words, by its id in the report.
  public let otherWords: [String]
  /// The number of quotes that were compared.
  public let compared: Int
  /// The number of quotes without a copy to compare them with.
  public let withoutCopy: Int

  /// Compares the quotes; `nil` if the report says of none that a copy has its words.
  /// - Parameter texts: the texts read from the copies with these bytes, in UTF-8; empty if there is no such copy.
  public init?(of report: Report, texts: (Digest) throws -> [[UInt8]]) rethrows {
    var otherWords: [String] = []
    var (compared, withoutCopy) = (0, 0)
    for evidence in report.claims.flatMap({ $0.evidence ?? [] }) {
      guard let check = evidence.quoteCheck, check.outcome.hasSameWords else { continue }
      let quote = evidence.quote ?? ""
      let copies = quote.contains(Change.redactedWords) ? [] : try texts(check.sha256)
      guard !copies.isEmpty else {
        withoutCopy += 1
        continue
      }
      compared += 1
      let hasWords = copies.contains {
        QuoteComparison(of: quote, with: $0).outcome.hasSameWords
      }
      if !hasWords { otherWords.append(evidence.id) }
    }
    guard compared + withoutCopy > 0 else { return nil }
    self.otherWords = otherWords
    self.compared = compared
    self.withoutCopy = withoutCopy
  }
}
