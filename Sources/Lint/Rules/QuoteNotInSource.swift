import FactCheck

/// Words in quotation marks must be those of the source.
struct QuoteNotInSource: EvidenceLintRule {
  let name = "quote-not-in-source"
  let summary = "the quoted words are not in the copy of their source"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .error)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    guard let check = evidence.details.validQuoteCheck, check.outcome == .missing else {
      return nil
    }
    return evidence.remark(
      "its quote is not in k\(check.capture), the copy of the source",
      evidence.edit("--quote", .text))
  }
}
