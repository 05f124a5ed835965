import FactCheck
import TestSupport
import Testing

@Suite("Evidence rules") struct EvidenceRulesTests {
  private var desk = SessionBuilder()
  private let one: ClaimID
  private let two: ClaimID

  init() throws {
    let own = try WebAddress("https://www.gazette.example/harbour/")
    let copy = try WebAddress("https://archive.example/abc")
    let capture = Archive(
      file: "page.warc", sha256: Digest(of: "capture"), captured: SessionBuilder.start)
    try desk.load("The port closed in May. It cost 5 million.") {
      $0.url = own
      $0.archives = [Archive(url: copy), capture]
    }
    one = try desk.tag("The port closed")
    two = try desk.tag("It cost 5 million")
  }

  @Test mutating func eachClaimGetsAPieceOfItsOwn() throws {
    let details = EvidenceDetails(title: "Ledger", stance: .refutes, level: .primary)
    let entry = try desk.step { try $0.add(details, to: [two, one]) }
    #expect(entry.step.changes.count == 2)
    #expect(try desk.session.evidence(of: desk.session.existing(two)).map(\.id.number) == [1])
    #expect(try desk.session.evidence(of: desk.session.existing(one)).map(\.id.number) == [2])
    try desk.step { try $0.edit(EvidenceID(1)) { $0.stance = .context } }
    #expect(desk.session.evidence(EvidenceID(1))?.details.stance == .context)
    #expect(desk.session.evidence(EvidenceID(2))?.details.stance == .refutes)
    #expect(throws: RuleError.nothingChanges(.evidence(EvidenceID(2)))) {
      try desk.session.edit(EvidenceID(2)) { $0.stance = .refutes }
    }
    #expect(throws: RuleError.namedTwice(.claim(one))) {
      try desk.session.add(details, to: [one, one])
    }
  }

  @Test mutating func evidenceNamesASource() throws {
    for details in [
      EvidenceDetails(stance: .supports),
      EvidenceDetails(title: " ", stance: .supports, quote: "\n"),
      EvidenceDetails(stance: .supports, publisher: "Port office", note: "x"),
    ] {
      #expect(throws: RuleError.evidenceWithoutSource) {
        try desk.session.add(details, to: [one])
      }
    }
    let evidence = try desk.addEvidence(
      EvidenceDetails(stance: .supports, quote: "38,500 crossings"), to: one)
    #expect(desk.session.evidence(evidence)?.details.shownTitle == "Untitled")
    #expect(throws: RuleError.evidenceWithoutSource) {
      try desk.session.edit(evidence) { $0.quote = nil }
    }
  }

  @Test func titlesAreShownAsFarAsKnown() throws {
    let file = KeptFile(
      name: "stats.pdf", sha256: .zero, byteCount: 1, captured: SessionBuilder.start)
    let url = try WebAddress("https://port.example/stats")
    #expect(EvidenceDetails(title: "T", stance: .context, url: url, file: file).shownTitle == "T")
    #expect(
      EvidenceDetails(stance: .context, url: url, file: file).shownTitle
        == "https://port.example/stats")
    #expect(EvidenceDetails(stance: .context, file: file).shownTitle == "stats.pdf")
  }

  @Test(arguments: [
    "https://www.gazette.example/harbour/", "http://gazette.example/harbour#top",
    "https://web.archive.org/web/20260202101500/https://gazette.example/harbour",
    "https://archive.example/abc",
  ])
  func theArticleIsNoEvidenceForItsOwnClaim(page: String) throws {
    let page = try WebAddress(page)
    let error = RuleError.articleAsEvidence(one, ArticleID(1))
    #expect(throws: error) {
      try desk.session.add(EvidenceDetails(stance: .supports, url: page), to: [one])
    }
    #expect(throws: error) {
      try desk.session.add(
        EvidenceDetails(title: "Copy", stance: .supports, archives: [Archive(url: page)]),
        to: [one])
    }
  }

  @Test mutating func norIsTheFileItWasLoadedFromOrACapture() throws {
    let article = try #require(desk.session.article(ArticleID(1)))
    for digest in [article.content.original, article.content.text, Digest(of: "capture")] {
      let file = KeptFile(name: "x", sha256: digest, byteCount: 1, captured: desk.now)
      #expect(throws: RuleError.articleAsEvidence(two, ArticleID(1))) {
        try desk.session.add(EvidenceDetails(stance: .supports, file: file), to: [two])
      }
    }
    let other = KeptFile(name: "x", sha256: Digest(of: "x"), byteCount: 1, captured: desk.now)
    let evidence = try desk.addEvidence(EvidenceDetails(stance: .supports, file: other), to: two)
    let own = try #require(article.details.url)
    #expect(throws: RuleError.articleAsEvidence(two, ArticleID(1))) {
      try desk.session.edit(evidence) { $0.url = own }
    }
  }

  @Test mutating func anotherArticleIsEvidenceLikeAnyOther() throws {
    let other = try desk.load("Something else.")
    let claim = try desk.tag("Something", in: other)
    let own = try WebAddress("https://www.gazette.example/harbour/")
    let evidence = try desk.addEvidence(EvidenceDetails(stance: .supports, url: own), to: claim)
    #expect(desk.session.evidence(evidence) != nil)
  }

  @Test mutating func evidenceGoesAndComesWithItsClaim() throws {
    let evidence = try desk.addEvidence(EvidenceDetails(title: "E", stance: .supports), to: one)
    try desk.step { try $0.remove([.claim(one)]) }
    #expect(throws: RuleError.unknown(.evidence(evidence), newest: 1)) {
      try desk.session.edit(evidence) { $0.note = "x" }
    }
    #expect(throws: RuleError.unknown(.claim(one), newest: 2)) {
      try desk.session.add(EvidenceDetails(title: "E", stance: .supports), to: [one])
    }
    try desk.undo()
    #expect(desk.session.evidence(evidence) != nil)
    try desk.step { try $0.remove([.evidence(evidence)]) }
    #expect(try desk.session.evidence(of: desk.session.existing(one)).isEmpty)
    #expect(
      try desk.addEvidence(EvidenceDetails(title: "E", stance: .supports), to: one)
        == EvidenceID(2))
  }
}
