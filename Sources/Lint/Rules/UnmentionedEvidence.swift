import FactCheck
import Markdown

/// A verdict should say what it rests on: readers cannot guess which evidence decided it.
struct UnmentionedEvidence: ClaimLintRule {
  let name = "unmentioned-evidence"
  let summary = "a rationale says no word on the evidence"
  let severities = LintSeverities(house: .note, ifcn: .note, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard let verdict = claim.verdict, let rationale = verdict.rationale,
      let first = claim.publicEvidence.first
    else { return nil }
    let ids = Set(claim.publicEvidence.map(\.id))
    let refers =
      verdict.markup == .markdown
      && EvidenceReference.evidence(in: rationale).contains(where: ids.contains)
    let text = rationale.lowercased()
    guard !refers, !claim.publicEvidence.contains(where: { Self.mentions($0, text) }) else {
      return nil
    }
    return claim.remark(
      "the rationale mentions none of the evidence: [\(first.id)] refers to it",
      .verdict(on: claim, in: subject))
  }

  /// Whether a text names the evidence by its title, publisher, author or address.
  private static func mentions(_ evidence: Evidence, _ text: String) -> Bool {
    let details = evidence.details
    return [details.title, details.publisher, details.author, details.url?.text].contains { name in
      guard let name, !name.isEmpty else { return false }
      return text.contains(name.lowercased())
    }
  }
}
