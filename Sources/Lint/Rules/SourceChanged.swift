import FactCheck

/// Readers of a page that has changed do not find what the analyst saw.
struct SourceChanged: EvidenceLintRule {
  let name = "source-changed"
  let summary = "the newest copy of a source differs from the one before; no note explains it"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark? {
    let details = evidence.details
    // What an archive or a person made says nothing of the page as it is now, if the page was fetched twice.
    let fetched = details.pageCaptures
    let copies = fetched.count > 1 ? fetched : details.capturesByTime.filter(details.isOfSource)
    guard let newest = copies.last, let before = copies.dropLast().last,
      newest.content.text != before.content.text, details.note == nil, !details.isPrivate
    else { return nil }
    var message = "\(newest.name) has another text than \(before.name)"
    if let check = details.validQuoteCheck {
      // What the newest copy has of the quote, it may have quoted.
      guard !check.outcome.hasSameWords || check.capture != newest.number else { return nil }
      if check.outcome.hasSameWords { message += " and not the quoted words" }
    }
    return evidence.remark("\(message), and no note explains it", evidence.edit("--note", .text))
  }
}
