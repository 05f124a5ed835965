import FactCheck
import TestSupport
import Testing

/// Records of claimants: what the claims say of a name, changed for all of them at once.
@Suite("Claimants") struct ClaimantTests {
  private var desk = SessionBuilder()

  /// Three claims by one claimant, of 2016, 2018 and no date, and one that she reported.
  init() throws {
    try desk.load("The port closed. It cost a million. Nobody paid. Fees rose.")
    for (words, made) in [("The port closed", 2016), ("It cost a million", 2018)] {
      try desk.tag(
        words, details: ClaimDetails(claimant: Agent(name: "Ana Lind"), made: .year(made)))
    }
    try desk.tag("Nobody paid", details: ClaimDetails(claimant: Agent(name: "Ana Lind")))
    try desk.tag(
      "Fees rose",
      details: ClaimDetails(
        claimant: Agent(name: "Port"), reportingSource: Agent(name: "Ana Lind"), made: .year(2017)))
  }

  private func roles(_ name: String) -> [String?] {
    desk.session.claims.map { claim in
      [claim.details.claimant, claim.details.reportingSource]
        .first { $0?.name == name }??.role
    }
  }

  @Test("records appear from what the claims say") func records() {
    let known = desk.session.claimants
    #expect(known.map(\.agent.name) == ["Ana Lind", "Port"])
    #expect(known[0].said == [ClaimID(1), ClaimID(2), ClaimID(3)])
    #expect(known[0].reported == [ClaimID(4)])
  }

  @Test("an edit changes all claims of the name in one step, and undo restores all")
  mutating func edit() throws {
    let before = desk.session.claims.map(\.details)
    let page = try WebAddress("https://port.example/lind")
    let entry = try desk.step {
      try $0.editClaimant("Ana Lind", role: DatedRole("mayor")) {
        $0.kind = .person
        $0.url = page
        $0.otherNames = ["A. Lind", "Ana Lind", "A. Lind", " "]
      }
    }
    #expect(entry.step.changes.count == 4)
    let agent = try desk.session.claimant(named: "A. Lind").agent
    #expect(
      agent
        == Agent(name: "Ana Lind", kind: .person, role: "mayor", url: page, otherNames: ["A. Lind"])
    )
    #expect(desk.session.claim(ClaimID(4))?.details.reportingSource == agent)
    #expect(desk.session.claim(ClaimID(4))?.claimant == Agent(name: "Port"))
    try desk.undo()
    #expect(desk.session.claims.map(\.details) == before)
    #expect(throws: RuleError.nothingChanges(.claim(ClaimID(1)))) {
      try desk.session.editClaimant("Ana Lind") { $0.kind = nil }
    }
    #expect(throws: RuleError.unknownClaimant("Ana", known: ["Ana Lind", "Port"])) {
      try desk.session.editClaimant("Ana") { $0.kind = .person }
    }
    #expect(throws: RuleError.claimantExists("Port")) {
      try desk.session.editClaimant("Ana Lind") { $0.name = "Port" }
    }
  }

  @Test("a role with a date is theirs in claims from then on, also in claims tagged later")
  mutating func datedRoles() throws {
    try desk.step { try $0.editClaimant("Ana Lind", role: DatedRole("councillor")) }
    try desk.step {
      try $0.editClaimant("Ana Lind", role: DatedRole("mayor", from: .year(2018)))
    }
    // A claim without a date is of today, as far as is known.
    #expect(roles("Ana Lind") == ["councillor", "mayor", "mayor", "councillor"])
    try desk.step {
      try $0.editClaimant("Ana Lind", role: DatedRole("speaker", from: .year(2017)))
    }
    #expect(roles("Ana Lind") == ["councillor", "mayor", "mayor", "speaker"])
    for (date, role) in [(2015, "councillor"), (2017, "speaker"), (2020, "mayor")] {
      #expect(desk.session.remembered("Ana Lind", on: .year(date))?.role == role)
    }
    // A role without a date is theirs whenever.
    try desk.step { try $0.editClaimant("Ana Lind", role: DatedRole("judge")) }
    #expect(roles("Ana Lind") == ["judge", "judge", "judge", "judge"])
    #expect(try desk.session.claimant(named: "Ana Lind").agent.roles == nil)
  }

  @Test("merging keeps the other names, the dates of roles, and what claims say of a role")
  mutating func merge() throws {
    try desk.step {
      try $0.editClaimant("Ana Lind", role: DatedRole("mayor", from: .year(2018)))
    }
    try desk.step {
      try $0.editClaimant("Port", role: DatedRole("office", from: .year(2016))) {
        $0.kind = .organization
        $0.otherNames = ["The port"]
      }
    }
    let before = desk.session.claims.map(\.details)
    try desk.step { try $0.mergeClaimants(["Ana Lind", "The port"]) }
    let merged = try #require(desk.session.claimants.first)
    #expect(desk.session.claimants.count == 1)
    #expect(merged.agent.otherNames == ["Port", "The port"])
    #expect(
      merged.agent.roles
        == [DatedRole("office", from: .year(2016)), DatedRole("mayor", from: .year(2018))])
    #expect(desk.session.claim(ClaimID(4))?.claimant?.role == "office")
    #expect(desk.session.claim(ClaimID(1))?.claimant?.kind == .organization)
    #expect(desk.session.remembered("Port")?.name == "Ana Lind")
    try desk.undo()
    #expect(desk.session.claims.map(\.details) == before)
    #expect(throws: RuleError.needsTwo("merge of claimants")) {
      try desk.session.mergeClaimants(["Port", "The port"])
    }
  }

  @Test("a redacted name is nobody's record, and no record brings it back")
  mutating func redaction() throws {
    let page = try WebAddress("https://lind.example/")
    try desk.step {
      try $0.editClaimant("Ana Lind", role: DatedRole("source in the port", from: .year(2016))) {
        $0.url = page
        $0.otherNames = ["Aunt Ana"]
      }
    }
    let claims = desk.session.allClaims.map { ItemID.claim($0.id) }
    let struck = desk.entries.map { entry in
      claims.reduce(entry.step.changes) { changes, item in changes.map { $0.redacted(item) } }
    }
    let texts = String(decoding: struck.flatMap { $0 }.stored, as: UTF8.self)
    for word in ["Lind", "lind.example", "source in the port", "Aunt"] {
      #expect(!texts.contains(word), "\(word)")
    }
    var after = Session()
    for (entry, changes) in zip(desk.entries, struck) {
      let step = entry.step
      try after.apply(
        Entry(
          sequence: entry.sequence,
          step: Step(
            id: step.id, at: step.at, analyst: step.analyst, line: step.line, changes: changes),
          hash: entry.hash))
    }
    #expect(after.claimants.isEmpty)
    #expect(after.remembered(Change.redactedWords) == nil)
    #expect(throws: RuleError.unknownClaimant(Change.redactedWords, known: [])) {
      try after.editClaimant(Change.redactedWords) { $0.kind = .person }
    }
  }

  @Test("the article's publisher reported a claim, unless another is named or it made the claim")
  mutating func reporter() throws {
    #expect(desk.session.reporter(of: desk.session.claims[0]) == nil)
    try desk.step { try $0.edit(ArticleID(1)) { $0.publisher = "The Port" } }
    let claims = desk.session.claims
    #expect(desk.session.reporter(of: claims[0])?.agent == Agent(name: "The Port"))
    #expect(desk.session.reporter(of: claims[0])?.isInferred == true)
    #expect(desk.session.reporter(of: claims[3])?.agent.name == "Ana Lind")
    #expect(desk.session.reporter(of: claims[3])?.isInferred == false)
    try desk.step { try $0.edit(ClaimID(1)) { $0.claimant = Agent(name: "the port") } }
    #expect(desk.session.reporter(of: desk.session.claims[0]) == nil)
    // It is not stored: another publisher is another reporter.
    try desk.step { try $0.edit(ArticleID(1)) { $0.publisher = "Gazette" } }
    #expect(desk.session.reporter(of: desk.session.claims[0])?.agent.name == "Gazette")
  }

  @Test("odd records of a forged log do not trap") func forged() throws {
    let odd = Agent(
      name: "", otherNames: ["", "\u{0}"],
      roles: [
        DatedRole(nil), DatedRole(nil), DatedRole("x", from: .year(1)),
        DatedRole("", from: .year(1)),
      ])
    var forged = desk
    try forged.step { _ in
      [
        .claim(
          ClaimID(1),
          .edited(
            Edits(from: ClaimDetails(), to: ClaimDetails(claimant: odd, reportingSource: odd)),
            sameMeaning: nil)),
        .claim(
          ClaimID(1),
          .contactsChanged(from: [], to: [Contact(asked: .year(1), noReply: false)])),
      ]
    }
    let session = forged.session
    #expect(session.claimants.contains { $0.agent.name.isEmpty })
    #expect(throws: RuleError.empty(field: "name")) {
      try session.editClaimant("", role: DatedRole("y", from: .year(2))) { $0.kind = .person }
    }
    _ = try? session.mergeClaimants(["", "Ana Lind"])
    #expect(session.remembered("\u{0}", on: .year(1))?.role == "")
  }
}
