import FactCheck
import TestSupport
import Testing

@Suite("Verdict rules") struct VerdictRulesTests {
  private var desk = SessionBuilder()
  private let one: ClaimID
  private let two: ClaimID

  init() throws {
    try desk.load("The port closed in May. It cost 5 million.")
    one = try desk.tag("The port closed")
    two = try desk.tag("It cost 5 million")
  }

  @Test mutating func decidingChecksTheClaim() throws {
    try desk.decide(one, two, rating: "  HALF  true ", because: "Two of four.")
    for id in [one, two] {
      let claim = try desk.session.existing(id)
      #expect(claim.progress == .checked)
      let verdict = try #require(claim.verdict)
      #expect(verdict.rating == "Half True" && verdict.value == 4 && verdict.number == 1)
      #expect(verdict.rationale == "Two of four." && verdict.analyst == SessionBuilder.analyst)
      #expect(verdict.decided == desk.entries.last?.step.at && verdict.approvedBy == nil)
    }
  }

  @Test mutating func taggingAndDecidingIsOneStep() throws {
    let passage = try desk.passage("5 million")
    try desk.step { session, now in
      try session.tag(
        [passage], details: ClaimDetails(), rating: "mostly true", because: " ",
        analyst: SessionBuilder.analyst, at: now)
    }
    let three = ClaimID(3)
    #expect(desk.session.claim(three)?.progress == .checked)
    #expect(desk.session.claim(three)?.verdict?.rating == "Mostly True")
    #expect(desk.session.claim(three)?.verdict?.rationale == nil)
    let state = VisibleState(desk.session)
    try desk.undo()
    #expect(desk.session.claims.map(\.id) == [one, two])
    try desk.redo()
    #expect(VisibleState(desk.session) == state)
    let session = desk.session
    #expect(throws: RuleError.notOnScale("purple", .politifact)) {
      try session.tag(
        [passage], details: ClaimDetails(), rating: "purple", because: nil,
        analyst: SessionBuilder.analyst, at: desk.now)
    }
  }

  @Test mutating func decidingAgainAddsToTheHistory() throws {
    try desk.decide(one, rating: "true")
    try desk.decide(one, rating: "false")
    #expect(desk.session.claim(one)?.remainingVerdicts.map(\.rating) == ["True", "False"])
    #expect(desk.session.claim(one)?.verdict?.rating == "False")
    try desk.undo()
    #expect(desk.session.claim(one)?.verdict?.rating == "True")
    try desk.decide(one, rating: "half true")
    #expect(desk.session.claim(one)?.verdict?.number == 3, "an undone verdict's number stays used")
    #expect(desk.session.claim(one)?.remainingVerdicts.map(\.number) == [1, 3])
  }

  @Test mutating func decidingTheSameIsNoChangeUnlessAnotherDoes() throws {
    try desk.decide(one, rating: "true", because: "x")
    let session = desk.session
    #expect(throws: RuleError.nothingChanges(.claim(one))) {
      try session.decide(
        [one], rating: "TRUE", because: "x", analyst: SessionBuilder.analyst, at: desk.now)
    }
    try desk.decide(one, two, rating: "true", because: "x")
    #expect(desk.session.claim(one)?.verdicts.count == 1, "only the claim that changes does")
    try desk.decide(one, rating: "true", because: "x", analyst: "Sam")
    #expect(desk.session.claim(one)?.verdict?.analyst == "Sam")
  }

  @Test mutating func aReopenedClaimCanBeGivenTheSameVerdictAgain() throws {
    try desk.decide(one, rating: "true")
    try desk.step { try $0.edit(one) { $0.wording = "Another" } }
    try desk.decide(one, rating: "true")
    #expect(desk.session.claim(one)?.remainingVerdicts.count == 2)
    #expect(desk.session.claim(one)?.verdict?.number == 2)
  }

  @Test mutating func ratingsMustBeOnTheScale() throws {
    #expect(throws: RuleError.notOnScale("Truish", .politifact)) {
      try desk.session.decide(
        [one], rating: "Truish", because: nil, analyst: "Ira", at: desk.now)
    }
    #expect(throws: RuleError.unknown(.claim(ClaimID(9)), newest: 2)) {
      try desk.session.decide(
        [one, ClaimID(9)], rating: "True", because: nil, analyst: "Ira", at: desk.now)
    }
    #expect(throws: RuleError.empty(field: "claims")) {
      try desk.session.decide([], rating: "True", because: nil, analyst: "Ira", at: desk.now)
    }
    try desk.step { try $0.change(to: .free) }
    #expect(throws: RuleError.empty(field: "rating")) {
      try desk.session.decide([one], rating: " ", because: nil, analyst: "Ira", at: desk.now)
    }
    try desk.decide(one, rating: "Rather doubtful")
    #expect(desk.session.claim(one)?.verdict?.value == nil)
    #expect(desk.session.claim(one)?.verdict?.rating == "Rather doubtful")
  }

  /// The same verdict in the same words is a step where something changed under it, and nothing new
  /// where nothing did.
  @Test(arguments: [
    "reworded", "evidence added", "stance changed", "evidence removed", "published since",
  ])
  mutating func theSameVerdictIsGivenAgainWhereItsGroundChanged(change: String) throws {
    let (one, two) = (one, two)
    let details = EvidenceDetails(title: "E", stance: .supports)
    try desk.step { try $0.add(details, to: [one]) }
    try desk.decide(one, rating: "true", because: "x")
    func again(_ desk: inout SessionBuilder, at later: Int = 0) throws {
      desk.now = Timestamp(seconds: desk.now.seconds + later)
      try desk.step {
        try $0.decide([one], rating: "True", because: "x", analyst: "IRA  checker", at: $1)
      }
    }
    #expect(throws: RuleError.nothingChanges(.claim(one))) { try again(&desk) }
    // What changes nothing about this claim's ground.
    try desk.step { try $0.add(details, to: [two]) }
    try desk.step { try $0.edit(EvidenceID(1)) { $0.note = "p. 4" } }
    try desk.step { try $0.edit(EvidenceID(1)) { $0.stance = .refutes } }
    try desk.undo()
    #expect(throws: RuleError.nothingChanges(.claim(one))) { try again(&desk) }
    var later = 0
    switch change {
    case "reworded": try desk.step { try $0.edit(one, sameMeaning: "M") { $0.wording = "Other" } }
    case "evidence added": try desk.step { try $0.add(details, to: [one]) }
    case "stance changed":
      try desk.step { try $0.edit(EvidenceID(1)) { $0.stance = .refutes } }
    case "evidence removed": try desk.step { try $0.remove([.evidence(EvidenceID(1))]) }
    default:
      try desk.step { try $0.edit(EvidenceID(1)) { $0.published = PartialDate("2026-03-05") } }
      #expect(throws: RuleError.nothingChanges(.claim(one)), "not yet") { try again(&desk) }
      later = 31 * 86400
    }
    try again(&desk, at: later)
    #expect(desk.session.claim(one)?.remainingVerdicts.count == 2)
    #expect(throws: RuleError.nothingChanges(.claim(one))) { try again(&desk) }
  }

  @Test mutating func approvalNeedsASecondPersonAndAVerdictInForce() throws {
    #expect(throws: RuleError.nothingToApprove(one)) {
      try desk.session.approve([one], analyst: "Sam")
    }
    try desk.decide(one, rating: "true")
    #expect(
      throws: RuleError.approvalByAuthor(
        one, author: SessionBuilder.analyst, approver: SessionBuilder.analyst)
    ) {
      try desk.session.approve([one], analyst: SessionBuilder.analyst)
    }
    try desk.step(analyst: "Sam") { try $0.approve([one], analyst: "Sam") }
    #expect(desk.session.claim(one)?.verdict?.approvedBy == "Sam")
    #expect(throws: RuleError.alreadyApproved(one, by: "Sam")) {
      try desk.session.approve([one], analyst: "Kim")
    }
    try desk.decide(one, rating: "false")
    #expect(desk.session.claim(one)?.verdict?.approvedBy == nil, "a new verdict waits again")
    #expect(desk.session.claim(one)?.verdicts[0].approvedBy == "Sam")
  }

  @Test mutating func skippingExcludesAClaimAndAVerdictIncludesItAgain() throws {
    try desk.decide(one, rating: "true")
    try desk.step { try $0.skip([one, two], because: "opinion") }
    #expect(desk.session.claim(one)?.progress == ClaimProgress(.skipped, reason: "opinion"))
    #expect(desk.session.claim(one)?.verdict == nil)
    #expect(throws: RuleError.nothingToApprove(one)) {
      try desk.session.approve([one], analyst: "Sam")
    }
    #expect(throws: RuleError.nothingChanges(.claim(one))) {
      try desk.session.skip([one, two], because: "opinion")
    }
    try desk.step { try $0.skip([one], because: " ") }
    #expect(desk.session.claim(one)?.progress == ClaimProgress(.skipped))
    try desk.decide(two, rating: "true")
    #expect(desk.session.claim(two)?.progress == .checked)
    for _ in 0..<3 { try desk.undo() }
    #expect(desk.session.claim(one)?.verdict?.rating == "True")
    #expect(desk.session.claim(two)?.progress == .open)
  }
}

@Suite("Scale changes") struct ScaleRulesTests {
  private var desk = SessionBuilder()
  private let claims: [ClaimID]

  init() throws {
    try desk.load("One. Two. Three.")
    claims = [try desk.tag("One"), try desk.tag("Two"), try desk.tag("Three")]
  }

  private func ratings() -> [String?] {
    desk.session.allClaims.map { claim in
      claim.verdict.map { "\($0.rating) \($0.value.map(String.init) ?? "-")" }
    }
  }

  @Test mutating func labelsOfTheSameSpellingAreCarriedOver() throws {
    try desk.decide(claims[0], rating: "true")
    try desk.decide(claims[1], rating: "half true")
    try desk.step { try $0.change(to: .google) }
    #expect(ratings() == ["True 5", "Half true 3", nil])
    try desk.undo()
    #expect(ratings() == ["True 6", "Half True 4", nil])
    try desk.redo()
    #expect(ratings() == ["True 5", "Half true 3", nil])
    #expect(desk.session.scale == .google)
  }

  @Test mutating func labelsWithoutACounterpartNeedAMapping() throws {
    try desk.decide(claims[0], rating: "pants on fire")
    try desk.decide(claims[1], rating: "mostly false")
    try desk.decide(claims[1], rating: "true")
    #expect(
      throws: RuleError.scaleNeedsMapping(
        labels: ["Pants on Fire", "Mostly False"], scale: .afp)
    ) { try desk.session.change(to: .afp) }
    #expect(throws: RuleError.notOnScale("Wrong", .afp)) {
      try desk.session.change(to: .afp, mapping: [("pants on fire", "Wrong")])
    }
    #expect(
      throws: RuleError.mappingUnused(
        "Half True", labels: ["Pants on Fire", "Mostly False", "True"])
    ) { try desk.session.change(to: .afp, mapping: [("Half True", "False")]) }
    try desk.step {
      try $0.change(
        to: .afp, mapping: [("PANTS  on fire", "false"), ("Mostly False", "misleading")])
    }
    #expect(ratings() == ["False 1", "True 3", nil])
    #expect(desk.session.claim(claims[1])?.remainingVerdicts.map(\.value) == [nil, 3])
    #expect(throws: RuleError.sameScale(.afp)) { try desk.session.change(to: .afp) }
  }

  @Test mutating func freeTextAcceptsEveryLabelAndMapsItBack() throws {
    try desk.decide(claims[0], rating: "true")
    try desk.step { try $0.change(to: .free) }
    #expect(ratings() == ["True -", nil, nil])
    try desk.decide(claims[1], rating: "TRUE")
    try desk.decide(claims[2], rating: "dubious")
    try desk.step { try $0.change(to: .google, mapping: [("Dubious", "mostly false")]) }
    #expect(ratings() == ["True 5", "True 5", "Mostly false 2"])
  }

  @Test mutating func aMappingMeansAllSpellingsOfAFreeLabelOrTheVeryOne() throws {
    try desk.step { try $0.change(to: .free) }
    try desk.decide(claims[0], rating: "dubious")
    try desk.decide(claims[1], rating: "DUBIOUS")
    try desk.step { try $0.change(to: .google, mapping: [("Dubious", "false")]) }
    #expect(ratings() == ["False 1", "False 1", nil])
    try desk.undo()
    try desk.step {
      try $0.change(to: .google, mapping: [("DUBIOUS", "true"), ("dubious", "false")])
    }
    #expect(ratings() == ["False 1", "True 5", nil])
  }

  @Test mutating func approvalsStayWithTheirVerdict() throws {
    try desk.decide(claims[0], rating: "true")
    try desk.step(analyst: "Sam") { try $0.approve([claims[0]], analyst: "Sam") }
    try desk.step { try $0.change(to: .google) }
    #expect(desk.session.claim(claims[0])?.verdict?.approvedBy == "Sam")
  }

  @Test mutating func verdictsOutOfSightNeedNoMappingButFollowWhereTheyCan() throws {
    try desk.decide(claims[0], rating: "pants on fire")
    try desk.decide(claims[1], rating: "half true")
    try desk.step { try $0.remove([.claim(claims[0]), .claim(claims[1])]) }
    try desk.step(analyst: "Sam") { try $0.change(to: .google) }
    #expect(desk.session.allClaims[1].remainingVerdicts.map(\.value) == [3])
    // A verdict that the scale cannot hold must not be restored.
    #expect(throws: RuleError.builtUpon(entry: 7, by: [8])) { try desk.undo() }
    try desk.undo(analyst: "Sam")
    try desk.undo()
    #expect(ratings() == ["Pants on Fire 1", "Half True 4", nil])
  }

  @Test mutating func verdictsThatFollowedComeBackOnTheNewScale() throws {
    try desk.decide(claims[0], rating: "half true")
    try desk.undo()
    try desk.step(analyst: "Sam") { try $0.change(to: .google) }
    try desk.redo()
    #expect(ratings() == ["Half true 3", nil, nil])
    try desk.undo(analyst: "Sam")
    #expect(ratings() == ["Half True 4", nil, nil])
  }

  @Test mutating func toFreeTextHiddenVerdictsLoseTheirValueToo() throws {
    try desk.decide(claims[0], rating: "half true")
    try desk.undo()
    try desk.step(analyst: "Sam") { try $0.change(to: .free) }
    try desk.redo()
    #expect(ratings() == ["Half True -", nil, nil])
  }
}
