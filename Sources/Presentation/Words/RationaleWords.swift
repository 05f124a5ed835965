import FactCheck
import Markdown

/// Remarks on what a rationale loses in reports.
package enum RationaleWords {
  /// The remarks on the current verdict of a claim.
  package static func remarks(on claim: Claim, in session: Session) -> [String] {
    remarks(claim.verdict, session.evidence(of: claim), of: claim.id.description)
  }

  /// The remarks on the current conclusion on an article.
  package static func remarks(on article: Article, in session: Session) -> [String] {
    remarks(
      session.conclusion(on: article.id), session.evidence(ofClaimsIn: article.id),
      of: "the claims of \(article.id)")
  }

  private static func remarks(
    _ decision: (some Decided)?, _ evidence: [Evidence], of owner: String
  ) -> [String] {
    guard let rationale = decision?.markdownRationale else { return [] }
    var remarks: [String] = []
    let evidence = Set(evidence.map(\.id))
    let unknown = EvidenceReference.evidence(in: rationale).filter { !evidence.contains($0) }
    if !unknown.isEmpty {
      let names = unknown.map(\.description).joined(separator: ", ")
      remarks.append("reports do not refer to \(names) in the rationale: not evidence of \(owner)")
    }
    for unclear in EvidenceReference.unclear(in: rationale) {
      remarks.append("reports print \(unclear) as it is: write each reference by itself, as [e1]")
    }
    let dropped = FormattedText(markdown: rationale).droppedLinks
    if !dropped.isEmpty {
      remarks.append(
        "reports omit links that are not http or https: \(dropped.joined(separator: ", "))")
    }
    return remarks
  }
}

extension Decided {
  /// The rationale without markup; references to evidence keep their ids.
  package var plainRationale: String? {
    markup == .markdown ? rationale.map { FormattedText(markdown: $0).plain() } : rationale
  }
}
