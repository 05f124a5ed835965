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
  /// The reasons why there is no copy to compare a quote with.
  public enum Absence: Hashable, Sendable, CaseIterable {
    /// There is no session.
    case noSession
    /// The session does not have the copy.
    case notKept
    /// The session had it, and a redaction removed it.
    case redacted
    /// The archive has it, and no text can be read from it.
    case noText
    /// The quote has the mark of redacted words, which are not those of the copy.
    case redactedWords
  }

  /// The quotes without a copy to compare them with, by the reason.
  public let withoutCopy: [Absence: Int]

  /// What there is of the copy that a report names.
  public enum Copies: Sendable {
    /// Texts of it, in UTF-8: as a session keeps them, as they are read from the bytes, as an archive has them. One of
    /// each group must have the words; empty groups do not count.
    case texts([[[UInt8]]])
    /// Nothing.
    case absent(Absence)
  }

  /// Compares the quotes; `nil` if the report says of none how a copy has it.
  /// - Parameters:
  ///   - report: the report whose quotes are compared.
  ///   - copies: finds the copy of evidence with which its quote was compared.
  public init?(
    of report: Report, copies: (Report.Evidence, Report.QuoteCheck) throws -> Copies
  ) rethrows {
    var mismatches: [Mismatch] = []
    var compared = 0
    var withoutCopy: [Absence: Int] = [:]
    for evidence in report.claims.flatMap({ $0.evidence ?? [] }) {
      guard let check = evidence.quoteCheck else { continue }
      let groups: [[[UInt8]]]
      switch try copies(evidence, check) {
      case .texts(let texts): groups = texts.filter { !$0.isEmpty }
      case .absent(let reason):
        withoutCopy[reason, default: 0] += 1
        continue
      }
      let before = mismatches.count
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
      // The mark has the form of words that an editor put in, which can stand for any.
      if mismatches.count == before, evidence.quote?.contains(Change.redactedWords) == true {
        withoutCopy[.redactedWords, default: 0] += 1
      } else {
        compared += 1
      }
    }
    guard compared > 0 || !withoutCopy.isEmpty else { return nil }
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
