import FactCheck

/// A quote that was compared with a copy can be checked by readers after the page has gone.
struct QuoteUnchecked: EvidenceLintRule {
  let name = "quote-unchecked"
  let summary = "a quote was not compared with a copy of its source"
  let severities = LintSeverities(house: .note, ifcn: .warning, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    let details = evidence.details
    guard details.quote != nil, details.quoteCheck == nil, !details.hasRedactedQuote,
      !evidence.isProtected
    else { return nil }
    let id = SuggestedFix.Word.address(evidence.evidence.id)
    // A picture has no text, so another copy of it does not help.
    let needsFile =
      details.url == nil && details.file == nil
      || !details.captures.isEmpty && !details.captures.contains(where: \.hasText)
    return evidence.remark(
      "its quote was not compared with a copy of the source",
      needsFile
        ? SuggestedFix("capture", id, "--file", .blank("FILE")) : SuggestedFix("capture", id))
  }
}
