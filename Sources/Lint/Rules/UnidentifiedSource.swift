import FactCheck

/// IFCN's second commitment: identify sources in enough detail that readers can replicate the check.
struct UnidentifiedSource: EvidenceLintRule {
  let name = "unidentified-source"
  let summary = "evidence has no address, file, publisher or author"
  let severities = LintSeverities(house: .warning, ifcn: .error, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    let details = evidence.details
    guard details.url == nil, details.file == nil, details.archives.isEmpty,
      details.publisher == nil, details.author == nil, !evidence.isProtected
    else { return nil }
    return evidence.remark(
      "its source is missing", evidence.edit("--url", .blank("URL")))
  }
}
