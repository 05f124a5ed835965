import FactCheck
import ReportSamples
import SeededRandom
import TestSupport
import Testing

@testable import Lint
@testable import ReportModel

@Suite("Lint compares verdicts with their evidence")
struct LintEvidenceTests {
  private static let now = Timestamp("2026-02-03T09:00:00Z")!
  private static let rules: Set = ["verdict-against-evidence", "middle-against-evidence"]

  /// Labels of built-in scales whose values do not show on which side they are.
  private static let right: Set = ["Legit", "Correct Attribution", "Mostly correct"]
  private static let wrong: Set = [
    "Fake", "Miscaptioned", "Misattributed", "Incorrect Attribution", "Partly false",
    "AI-generated",
    "Altered picture", "Altered video", "Exaggerated", "Understated",
  ]

  /// The position of a verdict between wrong (0) and right (1), computed in another way than the rules
  /// do: by the share of the axis below the label; `nil` if it takes no side.
  private static func share(of claim: Claim, on scale: RatingScale) -> Double? {
    guard let verdict = claim.verdict else { return nil }
    if right.contains(verdict.rating) { return 1 }
    if wrong.contains(verdict.rating) { return 0 }
    let values = scale.levels.compactMap(\.value).sorted()
    guard let value = verdict.value, let worst = values.first, let best = values.last, worst < best
    else { return nil }
    return Double(value - worst) / Double(best - worst)
  }

  /// Whether all evidence of a claim that takes a side is on the other side than its verdict; one exactly in the
  /// middle needs evidence of both.
  private static func isAgainst(_ claim: Claim, in session: Session) -> Bool {
    guard let share = share(of: claim, on: session.scale) else { return false }
    let sides = session.evidence(of: claim).map(\.details.stance).filter { $0 != .context }
    return !sides.isEmpty
      && (sides.allSatisfy { $0 == .refutes } && share >= 0.5
        || sides.allSatisfy { $0 == .supports } && share <= 0.5)
  }

  /// Whether a verdict says what is right or wrong, and all its evidence only gives context.
  private static func isUnsupported(_ claim: Claim, in session: Session) -> Bool {
    let stances = session.evidence(of: claim).map(\.details.stance)
    return share(of: claim, on: session.scale) != nil && !stances.isEmpty
      && stances.allSatisfy { $0 == .context }
  }

  @Test(arguments: 1...25)
  func inAnyRandomSession(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    random.grow(by: 250)
    let bodies = random.builder.bodies
    let session = random.builder.session
    let source = ReportSource(
      session: session, head: .zero, laterEntries: [], body: { bodies[$0]! })
    let findings = try Lint.findings(in: source, now: Self.now)
    let found = Set(
      findings.filter { Self.rules.contains($0.rule) }.map(\.remark.place.description))
    let wanted = session.claims.filter { Self.isAgainst($0, in: session) }.map(\.id.description)
    #expect(found == Set(wanted))
    let alone = Set(
      findings.filter { $0.rule == "unsupported-verdict" }.map(\.remark.place.description))
    let bare = session.claims.filter { Self.isUnsupported($0, in: session) }.map(\.id.description)
    #expect(alone == Set(bare))
  }

  /// Sessions of one claim, many of which have nothing for lint to find.
  @Test func noCleanSessionHasAVerdictAgainstAllItsEvidence() throws {
    var random = SplitMix64(seed: 11)
    var (clean, against, bare) = (0, 0, 0)
    for _ in 0..<400 {
      var desk = SessionBuilder.sample()
      try desk.load(
        paragraphs:
          "One fell. Two rose.",
        ArticleDetails(title: "T", url: try WebAddress("https://paper.example/1"), language: "en"))
      let scale = random.pick(RatingScale.builtIn.filter { !$0.isFree })!
      if scale != desk.session.scale { try desk.step { try $0.change(to: scale) } }
      try desk.tag(
        "One fell",
        details: ClaimDetails(
          claimant: Agent(name: "Ana", kind: .person), made: PartialDate("2026-01-30")))
      for number in 0..<2 + random.below(2) {
        let details = EvidenceDetails(
          title: "E", stance: random.pick(Stance.allCases)!,
          url: try WebAddress("https://source\(number).example/"), level: .primary)
        try desk.addEvidence(details, to: ClaimID(1))
      }
      try desk.step {
        try $0.contact([ClaimID(1)], asked: PartialDate("2026-02-01"), replied: nil, reply: nil)
      }
      try desk.decide(ClaimID(1), rating: random.pick(scale.levels)!.label, because: "E says so.")
      let findings = try Lint.findings(
        in: desk.source(), scope: .claims([ClaimID(1)]), now: Self.now
      )
      .filter { $0.remark.place == .claim(ClaimID(1)) }
      let isAgainst = Self.isAgainst(desk.session.claims[0], in: desk.session)
      let isBare = Self.isUnsupported(desk.session.claims[0], in: desk.session)
      if isAgainst { against += 1 }
      if isBare { bare += 1 }
      if findings.isEmpty {
        clean += 1
        #expect(!isAgainst && !isBare)
      }
    }
    #expect(clean > 30 && against > 30 && bare > 5, "\(clean), \(against), \(bare)")
  }
}
