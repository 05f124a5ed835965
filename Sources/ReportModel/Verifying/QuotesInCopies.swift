import ArticleText
import FactCheck

/// The quotes of which a report says how a copy of their source has them, compared again with the copies.
public struct QuotesInCopies: Sendable {
  /// A quote that a copy has otherwise than the report says.
  public struct Mismatch: Hashable, Sendable {
    /// The evidence, by its id in the report.
    public let evidence: String
    /// How the copy has the words, as the report says.
    public let said: QuoteCheck.Outcome
    /// How it has them.
    public let found: QuoteCheck.Outcome
  }

  /// The quotes that a copy has otherwise.
  public let mismatches: [Mismatch]
  /// The number of quotes that were compared.
  public let compared: Int
  /// The number of quotes without a copy to compare them with.
  public let withoutCopy: Int

  /// Compares the quotes; `nil` if the report says of none how a copy has it.
  /// - Parameter texts: the texts of the copies with these bytes, in UTF-8: as a session keeps them, as they are read
  ///   from the bytes, as an archive has them. One of each group must have the words; empty groups do not count.
  public init?(of report: Report, texts: (Digest) throws -> [[[UInt8]]]) rethrows {
    var mismatches: [Mismatch] = []
    var (compared, withoutCopy) = (0, 0)
    for evidence in report.claims.flatMap({ $0.evidence ?? [] }) {
      guard let check = evidence.quoteCheck else { continue }
      let groups = try texts(check.sha256).filter { !$0.isEmpty }
      guard !groups.isEmpty else {
        withoutCopy += 1
        continue
      }
      compared += 1
      for group in groups {
        let outcomes = group.map {
          QuoteCheck.Outcome(QuoteComparison(of: evidence.quote ?? "", with: $0).outcome)
        }
        guard let found = outcomes.first, !outcomes.contains(where: check.outcome.agrees) else {
          continue
        }
        mismatches.append(Mismatch(evidence: evidence.id, said: check.outcome, found: found))
        break
      }
    }
    guard compared + withoutCopy > 0 else { return nil }
    self.mismatches = mismatches
    self.compared = compared
    self.withoutCopy = withoutCopy
  }
}

extension QuoteCheck.Outcome {
  /// The stored word for an outcome.
  package init(_ outcome: QuoteComparison.Outcome) {
    self =
      switch outcome {
      case .verbatim: .verbatim
      case .typography: .typography
      case .close: .close
      case .missing: .missing
      }
  }
}
