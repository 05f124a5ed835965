import FactCheck

/// One page or one file cannot speak for a claim and against it, unless a note says how.
struct SourceForAndAgainst: LintRule {
  let name = "source-for-and-against"
  let summary = "one source is cited for and against a claim, and no note says why"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.flatMap { claim -> [LintRemark] in
      let sided = claim.evidence.filter { $0.details.stance != .context }
      return sided.enumerated().compactMap { place, later in
        guard later.details.note == nil,
          let earlier = sided[..<place].first(where: {
            $0.details.stance != later.details.stance
              && Self.areSame($0.details, later.details)
          })
        else { return nil }
        let evidence = LintedEvidence(evidence: later, claim: claim.claim)
        return evidence.remark(
          "the same source as \(earlier.id), which is cited on the other side",
          evidence.edit("--note", .text))
      }
    }
  }

  /// Whether both are one page, a copy of it, or one file; what is neither, one title of one
  /// publisher.
  private static func areSame(_ left: EvidenceDetails, _ right: EvidenceDetails) -> Bool {
    let (pages, others) = (pages(of: left), pages(of: right))
    if pages.contains(where: { page in others.contains { page.namesSamePage(as: $0) } }) {
      return true
    }
    if let file = left.file, let other = right.file { return file.sha256 == other.sha256 }
    guard pages.isEmpty, others.isEmpty, left.file == nil, right.file == nil else { return false }
    return FoldedName(left.shownTitle) == FoldedName(right.shownTitle)
      && left.publisher.map(FoldedName.init) == right.publisher.map(FoldedName.init)
      && left.author.map(FoldedName.init) == right.author.map(FoldedName.init)
  }

  private static func pages(of details: EvidenceDetails) -> [WebAddress] {
    [details.url].compactMap { $0 } + details.archives.compactMap(\.url)
  }
}
