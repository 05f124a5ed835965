import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import Lint

@Suite("Lint")
struct LintTests {
  private static let now = Timestamp("2026-02-03T09:00:00Z")!

  private static func desk() throws -> SessionBuilder {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: "One fell. Two rose.", ArticleDetails(title: "Title", language: "en"))
    try desk.tag("One fell")
    try desk.decide(ClaimID(1), rating: "False", because: "So.")
    return desk
  }

  private static func rules(_ desk: SessionBuilder, at place: LintPlace) throws -> [String] {
    try Lint.findings(in: desk.source(), now: Self.now).filter { $0.remark.place == place }.map(
      \.rule)
  }

  private static let claim = LintPlace.claim(ClaimID(1))

  /// What only a log of another program, or a damaged one, can hold.
  private static let broken:
    [(rule: String, place: LintPlace, change: @Sendable (Session) -> Change)] = [
      (
        "off-scale", claim,
        { _ in
          .claim(
            ClaimID(1),
            .decided(
              Verdict(
                Decision(
                  number: 2, rating: "Wrong", value: 2, rationale: "So.", analyst: "I",
                  decided: Timestamp(seconds: 0)))))
        }
      ),
      (
        "off-scale", claim,
        { _ in
          .claim(
            ClaimID(1),
            .decided(
              Verdict(
                Decision(
                  number: 2, rating: "False", value: 6, rationale: "So.", analyst: "I",
                  decided: Timestamp(seconds: 0)))))
        }
      ),
      (
        "quote-changed", claim,
        { session in
          .claim(
            ClaimID(1),
            .moved(
              from: session.allClaims[0].passage,
              to: Passage(article: ArticleID(1), range: 0..<8, words: "One sank", sentences: 1...1))
          )
        }
      ),
      (
        "reply-before-question", claim,
        { _ in .claim(ClaimID(1), .contactsChanged(from: [], to: [tooSoon])) }
      ),
      (
        "future-date", claim,
        { _ in
          .claim(
            ClaimID(1),
            .decided(
              Verdict(
                Decision(
                  number: 2, rating: "False", value: 2, rationale: "So.", analyst: "I",
                  decided: Timestamp("2026-03-01T00:00:00Z")))))
        }
      ),
      (
        "unapproved", claim,
        { _ in .published(publication: Publication(number: 1, on: .year(2026))) }
      ),
      (
        "future-date", .report,
        { _ in .published(publication: Publication(number: 1, on: .year(2027))) }
      ),
      (
        "future-date", .review(ReviewID(1)),
        { _ in .reviewsAdded(reviews: [review(published: .year(2027))]) }
      ),
      (
        "future-date", .review(ReviewID(1)),
        { _ in .reviewsAdded(reviews: [review(made: .year(2027))]) }
      ),
      ("ambiguous-scale", .report, { scale([("Wrong", 1), ("Right", 1)], after: $0) }),
      ("ambiguous-scale", .report, { scale([("Wrong", 1), ("Wrong", 2)], after: $0) }),
      ("ambiguous-scale", .report, { scale([("Wrong", 1), ("Unproven", nil)], after: $0) }),
    ]

  private static func review(
    published: PartialDate? = nil, made: PartialDate? = nil
  ) -> PublishedReview {
    PublishedReview(
      id: ReviewID(1), details: ReviewDetails(claim: "One fell", made: made, published: published),
      source: 1)
  }

  /// A day from an imported report is fixed by publishing again, a review by removing it.
  @Test func futureDaysOfReportsAndReviewsCanBeFixed() throws {
    var desk = try Self.desk()
    try desk.step { _ in
      [
        .published(publication: Publication(number: 1, on: .year(2027))),
        .reviewsAdded(reviews: [Self.review(published: .year(2027))]),
      ]
    }
    func findings() throws -> [LintFinding] {
      try Lint.findings(in: desk.source(), now: Self.now).filter { $0.rule == "future-date" }
    }
    #expect(
      try findings().map { "\($0.remark.place): \($0.remark.message)" } == [
        "report: published in 2027, which is in the future",
        "r1: published in 2027, which is in the future",
      ])
    #expect(
      try findings().map(\.remark.fix) == [
        SuggestedFix("publish", "--anyway"), SuggestedFix("remove", "r1"),
      ])
    // A claim alone is looked at without them.
    #expect(
      try Lint.findings(in: desk.source(), scope: .claims([ClaimID(1)]), now: Self.now)
        .allSatisfy { $0.rule != "future-date" })
    try desk.step { try $0.publish(on: nil, url: nil, at: Self.now) }
    try desk.step { try $0.remove([.review(ReviewID(1))]) }
    #expect(try findings() == [])
  }

  private static let tooSoon = Contact(
    asked: .year(2026), replied: .month(year: 2025, month: 12), reply: nil)

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
    try desk.step { [change($0)] }
    #expect(try Self.rules(desk, at: place).contains(rule))
  }

  /// What lines cannot bring about, the suggested lines can mend all the same.
  @Test func suggestionsFixFaultsThatOnlyALogCanHave() throws {
    var desk = try Self.desk()
    try desk.step { _ in [.claim(ClaimID(1), .contactsChanged(from: [], to: [Self.tooSoon]))] }
    #expect(try Self.rules(desk, at: Self.claim).contains("reply-before-question"))
    try desk.step {
      try $0.contact([ClaimID(1)], attempt: 1, asked: PartialDate("2025-11"))
    }
    #expect(!(try Self.rules(desk, at: Self.claim).contains("reply-before-question")))

    let wrong = Verdict(
      Decision(
        number: 2, rating: "Wrong", value: 2, rationale: "So.", analyst: "I",
        decided: Timestamp("2026-03-01T00:00:00Z")))
    try desk.step { _ in [.claim(ClaimID(1), .decided(wrong))] }
    #expect(try Self.rules(desk, at: Self.claim).contains("off-scale"))
    #expect(try Self.rules(desk, at: Self.claim).contains("future-date"))
    let google = try #require(RatingScale.builtIn(named: "google"))
    try desk.step { try $0.change(to: google, mapping: [(old: "Wrong", new: "False")]) }
    #expect(!(try Self.rules(desk, at: Self.claim).contains("off-scale")))
    try desk.decide(ClaimID(1), rating: "False", because: "So.")
    #expect(!(try Self.rules(desk, at: Self.claim).contains("future-date")))

    try desk.step { _ in
      [
        .scaleChanged(
          from: google, to: RatingScale(trusted: "odd", [.init("False", 1)]), ratings: [])
      ]
    }
    #expect(try Self.rules(desk, at: .report).contains("ambiguous-scale"))
    try desk.step { try $0.change(to: google) }
    #expect(!(try Self.rules(desk, at: .report).contains("ambiguous-scale")))
  }

  /// A log written before names were compared as they are now may hold an author's own approval.
  @Test func anAuthorsOwnApprovalInAnotherSpellingDoesNotCount() throws {
    var desk = try Self.desk()
    try desk.publish(on: "2026-02-02")
    try desk.step { _ in
      [.claim(ClaimID(1), .approvalChanged(verdict: 1, from: nil, to: "IRA  CHECKER"))]
    }
    #expect(try Self.rules(desk, at: Self.claim).contains("unapproved"))
    try desk.approve(ClaimID(1), by: "Sam Desk")
    #expect(!(try Self.rules(desk, at: Self.claim).contains("unapproved")))
    #expect(throws: RuleError.alreadyApproved(ClaimID(1), by: "Sam Desk")) {
      try desk.approve(ClaimID(1), by: "Ana")
    }
  }

  @Test func findingsAreSortedByPlaceThenByRule() throws {
    var desk = try Self.desk()
    try desk.tag("Two rose")
    for claim in [2, 1, 2].map({ ClaimID($0) }) {
      try desk.addEvidence(EvidenceDetails(title: "E", stance: .supports), to: claim)
    }
    let findings = try Lint.findings(in: desk.source(), now: Self.now)
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

  @Test(arguments: LintProfile.builtIn)
  func onlyFindingsOfTheLeastSeverityAreReported(profile: LintProfile) throws {
    var desk = try Self.desk()
    try desk.tag("Two rose")
    // A date in the future is an error, the evidence after it a warning on the same date.
    let future = EvidenceDetails(title: "E", stance: .refutes, published: PartialDate("2031-05"))
    try desk.addEvidence(future, to: ClaimID(1))
    try desk.decide(ClaimID(1), rating: "True", because: "")
    let all = try Lint.findings(in: desk.source(), profile: profile, now: Self.now)
    #expect(Set(all.map(\.severity)) == Set(LintSeverity.allCases))
    for least in LintSeverity.allCases {
      let found = try Lint.findings(
        in: desk.source(), profile: profile, least: least, now: Self.now)
      #expect(found == all.filter { $0.severity.weight >= least.weight }, "\(least)")
    }
  }

  @Test func anUndoneVerdictLeavesTheTextOfTheOneBefore() throws {
    var desk = try Self.desk()
    try desk.reword(ClaimID(1), "One sank", sameMeaning: "a synonym")
    #expect(try Self.rules(desk, at: Self.claim).contains("reworded-after-verdict"))
    try desk.decide(ClaimID(1), rating: "True", because: "Now.")
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

  @Test func faultsOfProfilesAreReported() throws {
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
