import FactCheck

/// A quote that nearly has the words of its source misquotes it.
struct QuoteClose: EvidenceLintRule {
  let name = "quote-close"
  let summary = "the copy of the source has nearly the quoted words, but not the same"
  let severities = LintSeverities(house: .warning, ifcn: .error, google: .warning)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    guard let check = evidence.details.validQuoteCheck, check.outcome == .close else { return nil }
    return evidence.remark(
      "k\(check.capture) has other words than its quote: \((check.difference ?? "").inShort)",
      evidence.edit("--quote", .text))
  }
}
