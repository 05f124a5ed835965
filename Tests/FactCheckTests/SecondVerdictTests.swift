import FactCheck
import SeededRandom
import TestSupport
import Testing

@Suite("Second verdicts") struct SecondVerdictTests {
  private var desk = SessionBuilder()
  private let one = ClaimID(1)
  private let two = ClaimID(2)
  private static let first = SessionBuilder.analyst

  init() throws {
    try desk.load("The port closed. It cost 5 million. Nobody sailed.")
    try desk.tag("The port closed")
    try desk.tag("It cost 5 million")
  }

  private mutating func second(_ id: ClaimID, _ rating: String, by analyst: String = "Sam") throws {
    try desk.step(analyst: analyst) { session, now in
      try session.decideSecond(
        [id], rating: rating, because: "So.", blind: [id], analyst: analyst, at: now)
    }
  }

  private mutating func settle(
    _ id: ClaimID, _ settlement: Session.Settlement, by analyst: String = "Kim"
  ) throws {
    try desk.step(analyst: analyst) { session, now in
      try session.settle([id], settlement, because: "Because.", analyst: analyst, at: now)
    }
  }

  private func reading(_ id: ClaimID) -> SecondReading? { desk.session.claim(id)?.secondReading }

  @Test mutating func twoVerdictsAgreeDifferAndAreSettled() throws {
    #expect(reading(one) == .unread)
    #expect(throws: RuleError.secondWithoutFirst(one)) { try second(one, "true") }
    try desk.decide(one, rating: "true")
    try desk.decide(two, rating: "true")
    #expect(reading(one) == .one(desk.session.claim(one)!.verdict!))
    try second(one, "TRUE")
    try second(two, "half true")
    let claims = try [one, two].map { try #require(desk.session.claim($0)) }
    #expect(claims[0].secondReading == .agreed(claims[0].verdicts[0], claims[0].second!))
    #expect(claims[1].secondReading == .differing(claims[1].verdicts[0], claims[1].second!))
    #expect(claims[1].second?.isBlind == true && claims[1].second?.rating == "Half True")
    #expect(
      claims[1].verdict?.analyst == Self.first, "the first one is current until it is settled")
    try settle(two, .second)
    let settled = try #require(desk.session.claim(two))
    #expect(settled.verdict?.rating == "Half True" && settled.verdict?.analyst == "Kim")
    #expect(
      settled.secondReading
        == .settled(settled.verdicts[0], settled.second!, by: settled.verdicts[1]))
    // A correction later is not a new disagreement.
    try desk.decide(two, rating: "false")
    guard case .settled(_, _, let verdict) = reading(two) else {
      Issue.record("\(String(describing: reading(two)))")
      return
    }
    #expect(verdict.number == 2)
  }

  @Test mutating func eachPersonHasOnePart() throws {
    try desk.decide(one, rating: "true")
    #expect(
      throws: RuleError.secondByAuthor(one, author: Self.first, analyst: "ira  CHECKER")
    ) { try second(one, "false", by: "ira  CHECKER") }
    #expect(
      throws: RuleError.nothingToSettle(one, .one(desk.session.claim(one)!.verdict!))
    ) { try settle(one, .first) }
    try second(one, "false")
    #expect(throws: RuleError.secondIsThere(one, by: "Sam")) { try second(one, "true", by: "Kim") }
    for name in ["Sam", "SAM", Self.first] {
      #expect(throws: RuleError.self) { try settle(one, .first, by: name) }
    }
    #expect(throws: RuleError.verdictBySecondReader(one, reader: "Sam", analyst: "Sam")) {
      try desk.session.decide(
        [one], rating: "true", because: nil, analyst: "Sam", at: desk.now)
    }
    #expect(throws: RuleError.verdictBySecondReader(one, reader: "Sam", analyst: "sam")) {
      try desk.session.explain([one], because: "X", analyst: "sam", at: desk.now)
    }
    // The first can be persuaded; then there is nothing to settle.
    try desk.decide(one, rating: "false")
    guard case .agreed(let verdict, let second) = reading(one) else {
      Issue.record("\(String(describing: reading(one)))")
      return
    }
    #expect(verdict.number == 2 && second.number == 1)
    #expect(throws: RuleError.self) { try settle(one, .first) }
  }

  @Test mutating func aSettledClaimMayGetAVerdictOfAnyone() throws {
    try desk.decide(one, rating: "true")
    try second(one, "false")
    try settle(one, .rating("half true"))
    try desk.step(analyst: "Sam") { session, now in
      try session.decide([one], rating: "false", because: nil, analyst: "Sam", at: now)
    }
    #expect(desk.session.claim(one)?.verdict?.analyst == "Sam")
  }

  @Test mutating func othersCannotBeCutOffByUndo() throws {
    try desk.decide(one, rating: "true")
    try second(one, "false")
    #expect(throws: RuleError.self) { try desk.undo() }
    try settle(one, .second)
    #expect(throws: RuleError.self) { try desk.undo(analyst: "Sam") }
    try desk.undo(analyst: "Kim")
    #expect(desk.session.claim(one)?.verdict?.rating == "True")
    guard case .differing = reading(one) else {
      Issue.record("\(String(describing: reading(one)))")
      return
    }
    try desk.redo(analyst: "Kim")
    #expect(desk.session.claim(one)?.verdict?.rating == "False")
    try desk.undo(analyst: "Kim")
    try desk.undo(analyst: "Sam")
    #expect(desk.session.claim(one)?.second == nil)
    try desk.undo()
    #expect(reading(one) == .unread)
  }

  @Test(arguments: ["reworded", "skipped", "split"])
  mutating func whatEndsTheFirstEndsTheSecond(_ way: String) throws {
    try desk.decide(one, rating: "true")
    try second(one, "false")
    let before = desk.session.claim(one)?.second
    let words = try ["The port", "closed"].map { try desk.passage($0) }
    try desk.step { session throws(RuleError) in
      switch way {
      case "reworded": try session.edit(one) { $0.wording = "The port shut." }
      case "skipped": try session.skip([one], because: nil)
      default: try session.split(one, into: words)
      }
    }
    #expect(desk.session.claim(one)?.second == nil)
    #expect(reading(one) == .unread)
    try desk.undo()
    #expect(desk.session.claim(one)?.second == before && before != nil)
    // A typo is no new wording.
    try desk.step { try $0.edit(one, sameMeaning: "a typo") { $0.wording = "The port closed!" } }
    #expect(desk.session.claim(one)?.second == before)
  }

  @Test mutating func aChangeOfScaleConvertsBoth() throws {
    try desk.decide(one, rating: "true")
    try second(one, "pants on fire")
    #expect(
      throws: RuleError.scaleNeedsMapping(labels: ["Pants on Fire"], scale: .google)
    ) { try desk.session.change(to: .google) }
    try desk.step {
      try $0.change(to: .google, mapping: [("Pants on Fire", "False")])
    }
    #expect(desk.session.claim(one)?.second?.rating == "False")
    #expect(desk.session.claim(one)?.second?.value == 1)
    // On a scale that has not got its label, the second cannot come back.
    #expect(throws: RuleError.self) { try desk.undo(analyst: "Sam") }
    try desk.undo()
    #expect(desk.session.claim(one)?.second?.rating == "Pants on Fire")
    try desk.undo(analyst: "Sam")
    try desk.step { try $0.change(to: .fever, mapping: [("True", "SUPPORTS")]) }
    #expect(throws: RuleError.self) { try desk.redo(analyst: "Sam") }
  }

  @Test mutating func peopleAreComparedByWhatTheySaidBeforeTheyKnew() throws {
    try desk.decide(one, rating: "true")
    try second(one, "false")
    try desk.decide(one, rating: "half true")
    try settle(one, .second)
    let compared = try #require(desk.session.claim(one)).independentVerdicts
    #expect(compared.map(\.rating) == ["True", "False"])
    #expect(compared.map(\.analyst) == [Self.first, "Sam"])
  }

  @Test mutating func aForgedSecondVerdictByTheFirstAuthorDoesNotCount() throws {
    try desk.decide(one, rating: "true")
    let at = desk.now
    let forged = SecondVerdict(
      Decision(
        number: 1, rating: "False", value: 2, rationale: nil, analyst: "IRA checker", decided: at),
      isBlind: true)
    try desk.step { _ in [.claim(one, .secondVerdictChanged(from: nil, to: forged))] }
    #expect(reading(one) == .one(desk.session.claim(one)!.verdict!))
    #expect(desk.session.claim(one)?.independentVerdicts.count == 1)
    try second(one, "true")
    // What names a verdict that no entry created is damage.
    for (number, settling) in [(2, nil), (0, nil), (1, 2), (1, 0)] as [(Int, Int?)] {
      let forged = SecondVerdict(
        Decision(
          number: number, rating: "False", value: 2, rationale: nil, analyst: "X", decided: at),
        isBlind: true, settledBy: settling)
      #expect(throws: ReplayError.self) {
        try desk.step { _ in [.claim(one, .secondVerdictChanged(from: nil, to: forged))] }
      }
    }
    let offScale = SecondVerdict(
      Decision(number: 1, rating: "Odd", value: 9, rationale: nil, analyst: "X", decided: at),
      isBlind: false)
    let entry = try desk.step { _ in
      [.claim(one, .secondVerdictChanged(from: nil, to: offScale))]
    }
    #expect(throws: ReplayError.self) { try desk.session.checkValues(of: entry) }
  }

  @Test func colleaguesAreAskedBeforeTheyChangeWhatASecondVerdictDependsOn() throws {
    var desk = desk
    try desk.decide(one, rating: "true")
    let second = try desk.session.decideSecond(
      [one], rating: "false", because: nil, analyst: "Sam", at: desk.now)
    let wording = try desk.session.edit(one) { $0.wording = "It shut." }
    #expect(second.buildOn(wording))
    let evidence = try desk.session.add(EvidenceDetails(title: "T", stance: .refutes), to: [one])
    #expect(!second.buildOn(evidence))
  }

  /// Random work of four people: what the log says replays to the same, and each undo to what was before.
  @Test(arguments: 1...5 as ClosedRange<UInt64>) mutating func randomWork(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let people = [Self.first, "Sam", "Kim", "Ana Lůžová"]
    var states: [Int: [SecondReading]] = [0: []]
    var kinds: Set<String> = []
    func readings(_ session: Session) -> [SecondReading] { session.allClaims.map(\.secondReading) }
    for _ in 0..<250 {
      let analyst = random.pick(people)!
      let id = random.pick([one, two])!
      let now = desk.now
      let session = desk.session
      let label = random.pick(session.scale.levels.map(\.label)) ?? "x"
      let before = readings(session)
      let action = random.below(10)
      do {
        switch action {
        case 0...1:
          try desk.step(analyst: analyst) {
            try $0.decide([id], rating: label, because: nil, analyst: analyst, at: now)
          }
        case 2...3: try second(id, label, by: analyst)
        case 4...5:
          try settle(id, random.pick([.first, .second, .rating(label)])!, by: analyst)
        case 6:
          try desk.step(analyst: analyst) { try $0.edit(id) { $0.wording = "W \(now)" } }
        case 7:
          let scale = random.pick([RatingScale.politifact, .google, .africaCheck])!
          let labels = session.ratingsInUse.map { (old: $0, new: scale.levels[0].label) }
          try desk.step(analyst: analyst) { try $0.change(to: scale, mapping: labels) }
        case 8: try desk.undo(analyst: analyst)
        default: try desk.redo(analyst: analyst)
        }
      } catch is RuleError {
        continue
      }
      let number = desk.session.sequence
      states[number] = readings(desk.session)
      for reading in readings(desk.session) {
        switch reading {
        case .unread: kinds.insert("unread")
        case .one: kinds.insert("one")
        case .agreed(_, let second):
          kinds.insert("agreed")
          #expect(desk.session.scale.holds(second.verdict))
        case .differing(let first, let second):
          kinds.insert("differing")
          #expect(first.rating != second.rating)
          #expect(!AnalystName.areSame(first.analyst, second.analyst))
          #expect(desk.session.scale.holds(second.verdict))
        case .settled(let first, let second, let verdict):
          kinds.insert("settled")
          #expect(![first.analyst, second.analyst].contains(verdict.analyst))
        }
      }
      // One undo step brings back what was there.
      if action < 8 {
        var trial = desk
        try trial.undo(analyst: analyst)
        #expect(readings(trial.session) == before, "\(seed): \(desk.entries.last!)")
        try trial.redo(analyst: analyst)
        #expect(readings(trial.session) == states[number])
      }
    }
    #expect(kinds == ["unread", "one", "agreed", "differing", "settled"])
    var again = Session()
    for entry in desk.entries {
      try again.apply(
        Entry(
          sequence: entry.sequence,
          step: Step(
            id: entry.step.id, at: entry.step.at, analyst: entry.step.analyst,
            line: entry.step.line, changes: [Change](stored: entry.step.changes.stored)),
          hash: entry.hash))
    }
    #expect(readings(again) == readings(desk.session))
    #expect(again.allClaims == desk.session.allClaims)
  }
}

@Suite("Blind reading") struct BlindReadingTests {
  @Test func whatOneOtherPersonDecidedIsHidden() throws {
    var desk = SessionBuilder()
    try desk.load("The port closed. It cost 5 million. Nobody sailed.")
    let ids = try ["The port closed", "It cost 5 million", "Nobody sailed"].map { try desk.tag($0) }
    try desk.decide(ids[0], rating: "true", because: "So.")
    try desk.decide(ids[1], rating: "true")
    try desk.conclude(.label("true"), because: "All of it.")
    #expect(desk.session.claimsToReadBlind(by: "Sam").map(\.id) == [ids[0], ids[1]])
    #expect(desk.session.claimsToReadBlind(by: SessionBuilder.analyst).isEmpty)
    let view = desk.session.hidingVerdicts(from: "Sam")
    #expect(view.claims.allSatisfy { $0.progress == .open && $0.remainingVerdicts.isEmpty })
    #expect(view.claims.allSatisfy { $0.judgedText == nil && !$0.isRewordedSinceVerdict })
    #expect(view.conclusion(on: ArticleID(1)) == nil)
    #expect(view.tally.open == 3)
    let own = desk.session.hidingVerdicts(from: "ira checker")
    #expect(own.claims == desk.session.claims)
    #expect(own.conclusion(on: ArticleID(1)) != nil)
    // Both are seen when both are there, by anyone.
    try desk.step(analyst: "Sam") { session, now in
      try session.decideSecond([ids[0]], rating: "false", because: nil, analyst: "Sam", at: now)
    }
    for name in ["Sam", "Kim"] {
      let view = desk.session.hidingVerdicts(from: name)
      #expect(view.claim(ids[0])?.rating == "True")
      #expect(view.claim(ids[0])?.second?.rating == "False")
      #expect(view.claim(ids[1])?.verdict == nil)
    }
  }
}
