import FactCheck

/// Readers cannot check a page that has gone, unless they find an archived copy.
struct SourceGone: EvidenceLintRule {
  let name = "source-gone"
  let summary = "a source has gone from its address and has no archived copy"
  let severities = LintSeverities(house: .warning, ifcn: .error, google: .note)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    let details = evidence.details
    guard let absence = details.absence, !details.isPrivate,
      !details.archives.contains(where: { $0.url != nil })
    else { return nil }
    let reason = absence.status.map { "its server answers \($0)" } ?? "its host has no address"
    return evidence.remark(
      "its page has gone (\(reason)), and it has no archived copy",
      evidence.edit("--archive", .blank("URL")))
  }
}
