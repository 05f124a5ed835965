import FactCheck

/// A reference to evidence that the claim or the article does not have, or that readers do not see, leads nowhere:
/// reports have at most its title there.
struct UnknownReference: LintRule {
  let name = "unknown-reference"
  let summary = "a reference in a reason is not to evidence of its claims that readers see"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .warning)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    let claims = subject.claims.compactMap { claim in
      claim.verdict.flatMap { fault(in: $0, evidence: claim.evidence, of: "the claim") }
        .map { claim.remark($0, .verdict(on: claim, in: subject)) }
    }
    let articles = subject.conclusions.compactMap { article, conclusion in
      fault(
        in: conclusion, evidence: subject.session.evidence(ofClaimsIn: article.id),
        of: "the article's claims"
      ).map { LintRemark(.article(article.id), $0, .conclusion(on: article.id)) }
    }
    return claims + articles
  }

  /// What is wrong with the first such reference.
  private func fault(
    in decision: some Decided, evidence: [Evidence], of owner: String
  ) -> String? {
    let known = Set(evidence.filter { !$0.details.isPrivate }.map(\.id))
    guard let rationale = decision.markdownRationale else { return nil }
    if let unclear = EvidenceReference.unclear(in: rationale).first {
      return
        "the rationale says \(unclear), which refers to nothing: [e1] refers to one piece of evidence"
    }
    guard
      let unknown = EvidenceReference.evidence(in: rationale).first(where: { !known.contains($0) })
    else { return nil }
    let isPrivate = evidence.contains { $0.id == unknown }
    return
      "the rationale refers to \(unknown), which is \(isPrivate ? "private" : "not evidence of \(owner)")"
  }
}
