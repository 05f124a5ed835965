import FactCheck
import SeededRandom
import TestSupport
import Testing

@testable import Reports

@Suite("Lint holds verdicts against their evidence")
struct LintEvidenceTests {
  private static let now = Timestamp("2026-02-03T09:00:00Z")!
  private static let rules: Set = ["verdict-against-evidence", "middle-against-evidence"]

  /// Whether all evidence of a claim that takes a side is on the other side than its verdict, worked
  /// out in another way than the rules do: by the share of the axis below the label.
  private static func isAgainst(_ claim: Claim, in session: Session) -> Bool {
    let values = session.scale.levels.compactMap(\.value).sorted()
    guard let value = claim.verdict?.value, let worst = values.first, let best = values.last,
      worst < best
    else { return false }
    let share = Double(value - worst) / Double(best - worst)
    let sides = session.evidence(of: claim).map(\.details.stance).filter { $0 != .context }
    return !sides.isEmpty
      && (sides.allSatisfy { $0 == .refutes } && share > 0.5
        || sides.allSatisfy { $0 == .supports } && share < 0.5)
  }

  @Test(arguments: 1...25)
  func inAnyRandomSession(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    random.grow(by: 250)
    let bodies = random.builder.bodies
    let session = random.builder.session
    let source = ReportSource(
      session: session, head: .zero, laterEntries: [], body: { bodies[$0]! })
    let found = Set(
      try Lint.findings(in: source, now: Self.now).filter { Self.rules.contains($0.rule) }
        .map(\.remark.place.description))
    let wanted = session.claims.filter { Self.isAgainst($0, in: session) }.map(\.id.description)
    #expect(found == Set(wanted))
  }

  /// Sessions of one claim, many of which have nothing for lint to find.
  @Test func noCleanSessionHasAVerdictAgainstAllItsEvidence() throws {
    var random = SplitMix64(seed: 11)
    var (clean, against) = (0, 0)
    for _ in 0..<400 {
      var desk = Desk()
      try desk.load(
        "One fell. Two rose.",
        ArticleDetails(title: "T", url: try WebAddress("https://paper.example/1"), language: "en"))
      let scale = random.pick(RatingScale.builtIn.filter { !$0.isFree })!
      if scale != desk.session.scale { try desk.take { try $0.change(to: scale) } }
      try desk.tag(
        "One fell",
        in: 1,
        ClaimDetails(
          claimant: Agent(name: "Ana", kind: .person), made: PartialDate("2026-01-30")))
      for number in 0..<2 + random.below(2) {
        let details = EvidenceDetails(
          title: "E", stance: random.pick(Stance.allCases)!,
          url: try WebAddress("https://source\(number).example/"), level: .primary)
        try desk.add(details, to: 1)
      }
      try desk.take {
        try $0.contact([ClaimID(1)], asked: PartialDate("2026-02-01"), replied: nil, reply: nil)
      }
      try desk.decide(1, random.pick(scale.levels)!.label, because: "So.")
      let findings = try Lint.findings(in: desk.source, scope: .claims([ClaimID(1)]), now: Self.now)
        .filter { $0.remark.place == .claim(ClaimID(1)) }
      let isAgainst = Self.isAgainst(desk.session.claims[0], in: desk.session)
      if isAgainst { against += 1 }
      if findings.isEmpty {
        clean += 1
        #expect(!isAgainst)
      }
    }
    #expect(clean > 30 && against > 30, "\(clean) clean, \(against) against their evidence")
  }
}
