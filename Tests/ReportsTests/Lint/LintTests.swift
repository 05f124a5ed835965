import FactCheck
import Testing

@testable import Reports

@Suite("Lint")
struct LintTests {
  private static func desk() throws -> Desk {
    var desk = Desk()
    try desk.load("One fell. Two rose.", ArticleDetails(title: "Title", language: "en"))
    try desk.tag("One fell")
    try desk.decide(1, "False", because: "So.")
    return desk
  }

  private static func rules(_ desk: Desk, at place: LintPlace) throws -> [String] {
    try Lint.findings(in: desk.source).filter { $0.remark.place == place }.map(\.rule)
  }

  private static let claim = LintPlace.claim(ClaimID(1))

  /// What only a log of another program, or a damaged one, can hold.
  private static let broken:
    [(rule: String, place: LintPlace, change: @Sendable (Session) -> Change)] = [
      (
        "off-scale", claim,
        { _ in
          .verdictDecided(
            claim: ClaimID(1),
            verdict: Verdict(
              number: 2, rating: "Wrong", value: 2, rationale: "So.", analyst: "I",
              decided: Timestamp(seconds: 0)))
        }
      ),
      (
        "off-scale", claim,
        { _ in
          .verdictDecided(
            claim: ClaimID(1),
            verdict: Verdict(
              number: 2, rating: "False", value: 6, rationale: "So.", analyst: "I",
              decided: Timestamp(seconds: 0)))
        }
      ),
      (
        "quote-changed", claim,
        { session in
          .claimMoved(
            claim: ClaimID(1), from: session.allClaims[0].passage,
            to: Passage(article: ArticleID(1), range: 0..<400, words: "One sank", sentences: 1...1))
        }
      ),
      ("ambiguous-scale", .report, { scale([("Wrong", 1), ("Right", 1)], after: $0) }),
      ("ambiguous-scale", .report, { scale([("Wrong", 1), ("Wrong", 2)], after: $0) }),
      ("ambiguous-scale", .report, { scale([("Wrong", 1), ("Unproven", nil)], after: $0) }),
    ]

  private static func scale(_ levels: [(String, Int?)], after session: Session) -> Change {
    .scaleChanged(
      from: session.scale,
      to: RatingScale(trusted: "odd", levels.map { RatingScale.Level($0.0, $0.1) }), ratings: [])
  }

  @Test(arguments: broken.indices)
  func whatNoLineCanBreakIsFoundInALog(_ index: Int) throws {
    let (rule, place, change) = Self.broken[index]
    var desk = try Self.desk()
    #expect(!(try Self.rules(desk, at: place).contains(rule)))
    try desk.take { [change($0)] }
    #expect(try Self.rules(desk, at: place).contains(rule))
  }

  @Test func findingsStandByPlaceAndInTheRulesOrder() throws {
    var desk = try Self.desk()
    try desk.tag("Two rose")
    for claim in [2, 1, 2] {
      try desk.add(EvidenceDetails(title: "E", stance: .supports), to: claim)
    }
    let findings = try Lint.findings(in: desk.source)
    let places = findings.map(\.remark.place.description)
    var seen: [String] = []
    for place in places where seen.last != place { seen.append(place) }
    #expect(seen == ["report", "a1", "c1", "e2", "c2", "e1", "e3"])
    let order = Dictionary(
      uniqueKeysWithValues: LintRules.all.enumerated().map { ($1.name, $0) })
    for (left, right) in zip(findings, findings.dropFirst())
    where left.remark.place == right.remark.place {
      #expect(order[left.rule]! < order[right.rule]!)
    }
  }

  @Test func aVerdictTakenBackIsJudgedByTheTextOfTheOneBefore() throws {
    var desk = try Self.desk()
    try desk.reword(1, "One sank", sameMeaning: "a synonym")
    #expect(try Self.rules(desk, at: Self.claim).contains("reworded-after-verdict"))
    try desk.decide(1, "True", because: "Now.")
    #expect(!(try Self.rules(desk, at: Self.claim).contains("reworded-after-verdict")))
    try desk.undo()
    #expect(try Self.rules(desk, at: Self.claim).contains("reworded-after-verdict"))
    try desk.undo()
    #expect(!(try Self.rules(desk, at: Self.claim).contains("reworded-after-verdict")))
  }

  @Test func namesAndSummariesAreOfOneKind() {
    for rule in LintRules.all {
      #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(rule.name)")
      #expect(!rule.summary.hasSuffix(".") && rule.summary.count < 80, "\(rule.name)")
    }
  }

  @Test func profilesSayWhatIsWrongWithThem() throws {
    #expect(throws: LintProfile.Fault.unknownBase("strict")) {
      try LintProfile(name: "x", extending: "strict", rules: [:])
    }
    #expect(throws: LintProfile.Fault.unknownRule("open-clam")) {
      try LintProfile(name: "x", extending: "house", rules: ["open-clam": "off", "z": "off"])
    }
    #expect(throws: LintProfile.Fault.unknownSeverity(rule: "open-claim", "fatal")) {
      try LintProfile(name: "x", extending: "house", rules: ["open-claim": "fatal"])
    }
    let own = try LintProfile(name: "x", extending: "IFCN", rules: ["no-archive": "off"])
    for rule in LintRules.all {
      #expect(own.severity(of: rule) == (rule.name == "no-archive" ? nil : rule.severities.ifcn))
    }
  }
}
