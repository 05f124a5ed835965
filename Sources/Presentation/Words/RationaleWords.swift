import FactCheck
import Markdown

/// Remarks on what a rationale loses in reports.
package enum RationaleWords {
  /// The remarks on the current verdict of a claim.
  package static func remarks(on claim: Claim, in session: Session) -> [String] {
    guard let verdict = claim.verdict, let rationale = verdict.rationale,
      verdict.markup == .markdown
    else { return [] }
    var remarks: [String] = []
    let evidence = session.evidence(of: claim).map(\.id)
    let unknown = EvidenceReference.evidence(in: rationale).filter { !evidence.contains($0) }
    if !unknown.isEmpty {
      let names = unknown.map(\.description).joined(separator: ", ")
      remarks.append("reports omit \(names) from the rationale: not evidence of \(claim.id)")
    }
    let dropped = FormattedText(markdown: rationale).droppedLinks
    if !dropped.isEmpty {
      remarks.append(
        "reports omit links that are not http or https: \(dropped.joined(separator: ", "))")
    }
    return remarks
  }
}

extension Verdict {
  /// The rationale without markup; references to evidence keep their ids.
  package var plainRationale: String? {
    markup == .markdown ? rationale.map { FormattedText(markdown: $0).plain() } : rationale
  }
}
