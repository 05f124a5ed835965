import ArticleText
import FactCheck

/// What an editor shows below a rationale: the claims, their quotes and their evidence.
package enum RationaleAid {
  /// The claims that are shown in full.
  private static let most = 5

  /// The text, in which every foreign character is harmless.
  package static func text(_ claims: [Claim], in session: Session) -> String {
    var lines: [String] = []
    for claim in claims.prefix(most) {
      lines.append("\(claim.id)  \(shown(claim.text))")
      if claim.details.wording != nil { lines.append("    quote: \(shown(claim.passage.words))") }
      if let claimant = claim.details.claimant {
        lines.append("    claimant: \(shown(claimant.name))")
      }
      for evidence in session.evidence(of: claim) {
        let details = evidence.details
        let facts = [details.shownTitle, details.publisher, details.url?.text].compactMap { $0 }
        // Reports omit a reference to private evidence, so it is not offered as one.
        let name = details.isPrivate ? "\(evidence.id) (private)" : "[\(evidence.id)]"
        lines.append("\(name) \(details.stance.rawValue): \(shown(facts.joined(separator: ", ")))")
        if let quote = details.quote { lines.append("    quote: \(shown(quote))") }
        if let note = details.note { lines.append("    note: \(shown(note))") }
      }
      lines.append("")
    }
    if claims.count > most { lines += ["and \(claims.count - most) more", ""] }
    lines.append(
      "The text is Markdown: *stress*, **strong**, [words](https://…), - lists, > quotations.")
    lines.append("[e1] refers to that evidence.")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func shown(_ text: String) -> String { Neutralizer.shown(text, singleLine: true) }
}
