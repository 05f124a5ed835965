import FactCheck

/// IFCN asks for more than one named source for each key element, unless only one is relevant.
struct OneSource: ClaimLintRule {
  let name = "one-source"
  let summary = "all the evidence of a verdict comes from one source"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark? {
    guard claim.verdict != nil, let first = claim.evidence.first else { return nil }
    let isOne = claim.evidence.allSatisfy { Self.isSameSource($0.details, first.details) }
    guard isOne else { return nil }
    return claim.remark(
      "all its evidence comes from one source",
      Mending(
        "evidence", .address(claim.id), .blank("URL"), .blank("--supports|--refutes|--context")))
  }

  /// One publisher or one host is one source; what names neither is told apart by its title.
  private static func isSameSource(_ left: EvidenceDetails, _ right: EvidenceDetails) -> Bool {
    if let mine = left.publisher, let other = right.publisher {
      return mine.lowercased() == other.lowercased()
    }
    if let mine = left.url, let other = right.url { return mine.host == other.host }
    return left.shownTitle == right.shownTitle
  }
}
