import FactCheck
import Markdown

extension Report.Claim {
  /// The evidence in the order in which reports for readers number it from 1: for, against, context.
  public var numberedEvidence: [Report.Evidence] {
    [Stance.supports, .refutes, .context].flatMap { stance in
      (evidence ?? []).filter { $0.stance == stance }
    }
  }

  /// The number of each piece of evidence, by id.
  public var evidenceNumbers: [String: Int] {
    Dictionary(
      numberedEvidence.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The explanation of the current verdict without markup; references to evidence are its numbers: `[1]`.
  public var plainExplanation: String? {
    guard let verdict else { return nil }
    let numbers = evidenceNumbers
    return verdict.plainExplanation(on: self) { id in numbers[id].map { "[\($0)]" } ?? "" }
  }
}

extension Report.Verdict {
  /// The explanation as formatted text; `nil` if it has none, or if it is plain text.
  public func formattedExplanation(on claim: Report.Claim) -> FormattedText? {
    guard markup == .markdown, let explanation else { return nil }
    return FormattedText(markdown: explanation, evidence: (claim.evidence ?? []).map(\.id))
  }

  /// The explanation without markup.
  /// - Parameter reference: the text of a reference to evidence, by its id.
  public func plainExplanation(
    on claim: Report.Claim, reference: (String) -> String = { "[\($0)]" }
  ) -> String? {
    formattedExplanation(on: claim)?.plain(reference: reference) ?? explanation
  }
}
