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

extension Report {
  /// The claims of each article, by its id, also those on the words of its earlier versions: to their evidence its
  /// conclusion can refer. Sorted once, because a report can have as many articles as claims.
  public var claimsByArticle: [String: [Claim]] {
    var newest: [String: Set<String>] = [:]
    for article in articles {
      if let version = article.replacedBy { newest[article.id, default: []].insert(version) }
    }
    var found: [String: [Claim]] = [:]
    for claim in claims {
      for article in (newest[claim.article] ?? []).union([claim.article]) {
        found[article, default: []].append(claim)
      }
    }
    return found
  }
}

extension Report.Decided {
  /// The explanation as formatted text; `nil` if it has none, or if it is plain text.
  /// - Parameter evidence: the ids of the evidence to which it can refer.
  public func formattedExplanation(evidence: [String]) -> FormattedText? {
    guard markup == .markdown, let explanation else { return nil }
    return FormattedText(markdown: explanation, evidence: evidence)
  }

  /// The explanation without markup.
  /// - Parameters:
  ///   - evidence: the ids of the evidence to which it can refer.
  ///   - reference: the text of a reference to evidence, by its id.
  public func plainExplanation(
    evidence: [String], reference: (String) -> String
  ) -> String? {
    formattedExplanation(evidence: evidence)?.plain(reference: reference) ?? explanation
  }
}

extension Report.Verdict {
  /// The explanation as formatted text; `nil` if it has none, or if it is plain text.
  public func formattedExplanation(on claim: Report.Claim) -> FormattedText? {
    formattedExplanation(evidence: (claim.evidence ?? []).map(\.id))
  }

  /// The explanation without markup.
  /// - Parameters:
  ///   - claim: a claim of this report.
  ///   - reference: the text of a reference to evidence, by its id.
  public func plainExplanation(
    on claim: Report.Claim, reference: (String) -> String = { "[\($0)]" }
  ) -> String? {
    plainExplanation(evidence: (claim.evidence ?? []).map(\.id), reference: reference)
  }
}
