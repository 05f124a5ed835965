import FactCheck

/// One page or one file cannot both support and refute a claim, unless a note explains how.
struct SourceForAndAgainst: LintRule {
  let name = "source-for-and-against"
  let summary = "one source is cited for and against a claim, and no note explains why"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: nil)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.flatMap { claim -> [LintRemark] in
      let sided = claim.evidence.filter { $0.details.stance != .context }
      guard Set(sided.map(\.details.stance)).count > 1 else { return [] }
      let works = sided.map { CitedWork($0.details) }
      return sided.enumerated().compactMap { place, later in
        guard later.details.note == nil,
          let earlier = sided[..<place].indices.first(where: {
            sided[$0].details.stance != later.details.stance && works[$0].isSame(as: works[place])
          })
        else { return nil }
        let evidence = LintedEvidence(evidence: later, claim: claim.claim)
        return evidence.remark(
          "the same source as \(sided[earlier].id), which is cited on the other side",
          evidence.edit("--note", .text))
      }
    }
  }
}

/// The parts of two pieces of evidence that are compared.
private struct CitedWork {
  /// The addresses of the page and of its archived copies.
  let pages: Set<WebPageKey>
  let file: Digest?
  /// The title, the publisher and the author.
  let names: [FoldedName?]

  init(_ details: EvidenceDetails) {
    pages = Set(([details.url] + details.archives.map(\.url)).compactMap { $0?.page })
    file = details.file?.sha256
    names = [details.shownTitle, details.publisher, details.author].map { $0.map(FoldedName.init) }
  }

  /// Whether both cite the same page (or a copy of it) or the same file. Without either, title, publisher and
  /// author must agree.
  func isSame(as other: CitedWork) -> Bool {
    if !pages.isDisjoint(with: other.pages) { return true }
    if let file, let theirs = other.file { return file == theirs }
    guard pages.isEmpty, other.pages.isEmpty, file == nil, other.file == nil else { return false }
    return names == other.names
  }
}
