import FactCheck
import Foundation
import TestSupport
import Testing

@Suite("Merging a copy of a session") struct MergeTests {
  private static let article = "Fees rose by six percent. Ferries stayed in port. Ten sailed."

  /// A session with an article and a claim, and a copy in which somebody else goes on.
  private static func parted() throws -> (ours: SessionBuilder, theirs: SessionBuilder) {
    var ours = SessionBuilder(seed: 5)
    try ours.load(article)
    try ours.tag("Fees rose by six percent")
    var theirs = ours.fork(seed: 6)
    theirs.analyst = "Ben Osei"
    return (ours, theirs)
  }

  private static let shared = 2

  @Test func newItemsGetTheNextFreeNumbers() throws {
    var (ours, theirs) = try Self.parted()
    try ours.tag("Ferries stayed in port")
    let claim = try theirs.tag("Ten sailed")
    #expect(claim == ClaimID(2))
    try theirs.addEvidence(EvidenceDetails(title: "The log", stance: .refutes), to: claim)
    try theirs.decide(claim, rating: "true", because: "See [e1], not [x].")
    let plan = try ours.merge(theirs, sharing: Self.shared)
    #expect(plan.conflicts.isEmpty)
    let merged = try #require(ours.session.claim(ClaimID(3)))
    #expect(merged.passage.words == "Ten sailed")
    #expect(ours.session.evidence(of: merged).map(\.id) == [EvidenceID(1)])
    #expect(merged.verdict?.rationale == "See [e1], not [x].")
    #expect(merged.verdict?.analyst == "Ben Osei")
    #expect(ours.entries.last?.step.analyst == SessionBuilder.analyst)
    #expect(ours.entries.last?.step.origin?.analyst == "Ben Osei")
    #expect(ours.entries.last?.step.origin?.entry == 5)
    #expect(ours.entries.last?.step.origin?.id == theirs.entries.last?.step.id)
  }

  @Test func referencesToEvidenceAreRenumbered() throws {
    var (ours, theirs) = try Self.parted()
    try ours.tag("Ferries stayed in port")
    try ours.addEvidence(EvidenceDetails(title: "Ours", stance: .refutes), to: ClaimID(2))
    let claim = try theirs.tag("Ten sailed")
    try theirs.addEvidence(EvidenceDetails(title: "Theirs", stance: .supports), to: claim)
    try theirs.decide(claim, rating: "true", because: "See [e1].")
    try ours.merge(theirs, sharing: Self.shared)
    #expect(ours.session.claim(ClaimID(3))?.verdict?.rationale == "See [e2].")
  }

  /// It weighs evidence as a verdict does, so what was added here meanwhile conflicts with it.
  @Test func secondVerdictsAreMerged() throws {
    var (ours, theirs) = try Self.parted()
    try ours.tag("Ferries stayed in port")
    try ours.addEvidence(EvidenceDetails(title: "Ours", stance: .refutes), to: ClaimID(2))
    let claim = try theirs.tag("Ten sailed")
    try theirs.addEvidence(EvidenceDetails(title: "Theirs", stance: .supports), to: claim)
    try theirs.decide(claim, rating: "true", because: "See [e1].")
    try theirs.step(analyst: "Cleo") { session, now in
      try session.decideSecond(
        [claim], rating: "false", because: "Not by [e1].", analyst: "Cleo", at: now)
    }
    try theirs.step(analyst: "Dana") { session, now in
      try session.settle([claim], .second, because: "Counted.", analyst: "Dana", at: now)
    }
    #expect(try ours.merge(theirs, sharing: Self.shared).conflicts.isEmpty)
    let merged = try #require(ours.session.claim(ClaimID(3)))
    guard case .settled(let first, let second, let settling) = merged.secondReading else {
      Issue.record("\(merged.secondReading)")
      return
    }
    #expect(first.rationale == "See [e2].")
    #expect(second.rationale == "Not by [e2]." && second.analyst == "Cleo")
    #expect(settling.analyst == "Dana")
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
  }

  @Test func aSecondVerdictConflictsWithEvidenceThatItDidNotWeigh() throws {
    var ours = try Self.parted().ours
    try ours.decide(ClaimID(1), rating: "true")
    var theirs = ours.fork(seed: 6)
    let shared = ours.entries.count
    try ours.addEvidence(EvidenceDetails(title: "Ours", stance: .refutes), to: ClaimID(1))
    try theirs.step(analyst: "Cleo") { session, now in
      try session.decideSecond(
        [ClaimID(1)], rating: "false", because: nil, analyst: "Cleo", at: now)
    }
    #expect(try ours.merge(theirs, sharing: shared).conflicts.count == 1)
    #expect(ours.session.claim(ClaimID(1))?.second == nil)
  }

  @Test func whatWasUndoneThereIsLeftOut() throws {
    var (ours, theirs) = try Self.parted()
    try theirs.tag("Ten sailed")
    try theirs.undo()
    let entries = ours.entries.count
    let plan = try ours.merge(theirs, sharing: Self.shared)
    #expect(plan.parts.isEmpty)
    #expect(ours.entries.count == entries)
  }

  @Test func undoingASharedStepIsMerged() throws {
    var (ours, theirs) = try Self.parted()
    theirs.analyst = SessionBuilder.analyst
    try theirs.undo()
    try ours.merge(theirs, sharing: Self.shared)
    #expect(ours.session.claim(ClaimID(1)) == nil)
    try theirs.redo()
    try ours.merge(theirs, sharing: Self.shared)
    #expect(ours.session.claim(ClaimID(1)) != nil)
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
  }

  @Test func undoingAStepThatWasMergedIsMergedToo() throws {
    var (ours, theirs) = try Self.parted()
    try theirs.tag("Ten sailed")
    try ours.merge(theirs, sharing: Self.shared)
    #expect(ours.session.claims.count == 2)
    try theirs.undo()
    try ours.merge(theirs, sharing: Self.shared)
    #expect(ours.session.claims.count == 1)
    try theirs.redo()
    try ours.merge(theirs, sharing: Self.shared)
    #expect(ours.session.claims.count == 2)
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
  }

  @Test func oneUndoTakesBackOneMergedStepForGood() throws {
    var (ours, theirs) = try Self.parted()
    try theirs.tag("Ferries stayed in port")
    try theirs.tag("Ten sailed")
    try ours.merge(theirs, sharing: Self.shared)
    try ours.undo()
    #expect(ours.session.claims.map(\.passage.words).last == "Ferries stayed in port")
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
    try ours.redo()
    #expect(ours.session.claims.count == 3)
  }

  @Test(
    "what two people did to the same conflicts",
    arguments: [
      // Both reword, and reword otherwise.
      (ours: 0, theirs: 1),
      // A verdict, and another wording of what it judges.
      (2, 1), (1, 2),
      // A verdict, and evidence that it did not weigh.
      (2, 3), (3, 2),
      // The claim is gone that evidence was added to.
      (4, 3), (3, 4),
      // Another scale, and a verdict on the old one.
      (5, 2), (2, 5),
    ])
  func conflicts(first: Int, second: Int) throws {
    var (ours, theirs) = try Self.parted()
    try Self.act(first, &ours, text: "Ours")
    try Self.act(second, &theirs, text: "Theirs")
    // What has nothing to do with it is merged all the same.
    try theirs.tag("Ten sailed")
    let plan = try ours.merge(theirs, sharing: Self.shared)
    #expect(plan.conflicts.map(\.origin.entry) == [3])
    #expect(plan.conflicts.first?.entries == [3])
    #expect(ours.session.claims.map(\.passage.words).last == "Ten sailed")
    #expect(plan.parts.count == 2)
    #expect(ours.session.openConflicts == plan.conflicts)
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
    // Ours stays; theirs can be taken, and undone again, unless only a person can do it.
    var taking = ours
    if second == 5 {
      #expect(throws: RuleError.conflictDoesNotFit(1)) {
        try taking.take(.theirs, conflict: 1)
      }
    } else if first != 4 && first != 5 {
      let before = SeenSession(ours.session)
      try taking.take(.theirs, conflict: 1)
      #expect(taking.session.openConflicts.isEmpty)
      #expect(SeenSession(taking.session) != before)
      #expect(RandomHistoryTests.faults(in: taking) == [])
      #expect(throws: RuleError.conflictDecided(1, .theirs)) {
        try taking.take(.ours, conflict: 1)
      }
      try taking.undo()
      #expect(taking.session.openConflicts.map(\.number) == [1])
      #expect(SeenSession(taking.session) == before)
    }
    try ours.take(.ours, conflict: 1)
    #expect(ours.session.openConflicts.isEmpty)
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
  }

  private static func act(_ number: Int, _ desk: inout SessionBuilder, text: String) throws {
    let claim = ClaimID(1)
    switch number {
    case 0, 1: try desk.step { try $0.edit(claim) { $0.wording = text } }
    case 2: try desk.decide(claim, rating: "true", because: text)
    case 3: try desk.addEvidence(EvidenceDetails(title: text, stance: .refutes), to: claim)
    case 4: try desk.step { try $0.remove([.claim(claim)]) }
    default: try desk.step { try $0.change(to: .google) }
    }
  }

  /// Whichever of the two is merged into the other.
  private static func conflictCounts(
    _ one: SessionBuilder, _ other: SessionBuilder, sharing shared: Int
  ) -> [Int] {
    [one.plan(merging: other, sharing: shared), other.plan(merging: one, sharing: shared)]
      .map(\.conflicts.count)
  }

  @Test func evidenceThatBothAddIsMerged() throws {
    var (ours, theirs) = try Self.parted()
    try ours.addEvidence(EvidenceDetails(title: "Ours", stance: .refutes), to: ClaimID(1))
    try theirs.addEvidence(EvidenceDetails(title: "Theirs", stance: .refutes), to: ClaimID(1))
    #expect(Self.conflictCounts(ours, theirs, sharing: Self.shared) == [0, 0])
    try ours.merge(theirs, sharing: Self.shared)
    #expect(ours.session.allEvidence.map(\.details.title) == ["Ours", "Theirs"])
  }

  /// The evidence of a claim is that which it had when the step was taken, also if it was moved since.
  @Test func aVerdictMeetsEvidenceThatWasMovedAwayLater() throws {
    var (ours, theirs) = try Self.parted()
    try ours.tag("Ten sailed")
    try ours.addEvidence(EvidenceDetails(title: "The log", stance: .refutes), to: ClaimID(1))
    theirs = ours.fork(seed: 6)
    let shared = ours.entries.count
    try ours.step { try $0.edit(EvidenceID(1)) { $0.stance = .supports } }
    try ours.step { try $0.remove([.claim(ClaimID(2))]) }
    try theirs.decide(ClaimID(1), rating: "true", because: "See [e1].")
    try theirs.step { _ in
      [.evidence(EvidenceID(1), .moved(from: ClaimID(1), to: ClaimID(2)))]
    }
    #expect(Self.conflictCounts(ours, theirs, sharing: shared) == [2, 2])
  }

  /// An item of a claim that is gone is gone as well.
  @Test func anApprovalMeetsTheRemovalOfItsClaim() throws {
    var (ours, theirs) = try Self.parted()
    try ours.decide(ClaimID(1), rating: "true")
    theirs = ours.fork(seed: 6)
    try ours.approve(ClaimID(1), by: "Sam Desk")
    try theirs.step { try $0.remove([.claim(ClaimID(1))]) }
    #expect(Self.conflictCounts(ours, theirs, sharing: 3) == [1, 1])
  }

  /// What was removed before the two parted is in nobody's way.
  @Test func aSplitByOtherRulesIsMergedBesideARemovedClaim() throws {
    var (ours, theirs) = try Self.parted()
    try ours.step { try $0.remove([.claim(ClaimID(1))]) }
    theirs = ours.fork(seed: 6)
    try theirs.resegment(ArticleID(1))
    #expect(Self.conflictCounts(ours, theirs, sharing: 3) == [0, 0])
  }

  @Test func anArticleWithClaimsIsNotTakenAway() throws {
    var (ours, theirs) = try Self.parted()
    try ours.tag("Ten sailed")
    try theirs.step { try $0.remove([.claim(ClaimID(1)), .article(ArticleID(1))]) }
    #expect(Self.conflictCounts(ours, theirs, sharing: Self.shared) == [1, 1])
    try ours.merge(theirs, sharing: Self.shared)
    #expect(throws: RuleError.conflictDoesNotFit(1)) { try ours.take(.theirs, conflict: 1) }
    #expect(RandomHistoryTests.faults(in: ours) == [])
  }

  @Test func theSameDoneByBothConflictsIfOneWentOn() throws {
    var (ours, theirs) = try Self.parted()
    try ours.step { try $0.edit(ClaimID(1)) { $0.place = "Here" } }
    try theirs.step { try $0.edit(ClaimID(1)) { $0.place = "Here" } }
    try theirs.step { try $0.edit(ClaimID(1)) { $0.place = "There" } }
    #expect(Self.conflictCounts(ours, theirs, sharing: Self.shared) == [1, 1])
  }

  @Test func whatBuildsOnAConflictConflictsToo() throws {
    var (ours, theirs) = try Self.parted()
    try ours.step { try $0.edit(ClaimID(1)) { $0.wording = "Ours" } }
    try theirs.step { try $0.edit(ClaimID(1)) { $0.wording = "Theirs" } }
    try theirs.decide(ClaimID(1), rating: "true", because: "So it is.")
    let plan = try ours.merge(theirs, sharing: Self.shared)
    #expect(plan.conflicts.map(\.origin.entry) == [3, 4])
    #expect(plan.conflicts[1].waiting == [1])
    // So does what is done there later.
    try theirs.step { try $0.edit(ClaimID(1)) { $0.wording = "Theirs again" } }
    let later = try ours.merge(theirs, sharing: Self.shared)
    #expect(later.conflicts.map(\.number) == [3])
    #expect(later.conflicts[0].waiting == [1, 2])
  }

  @Test func waitingStepsKnowTheNumbersOfEachOther() throws {
    var (ours, theirs) = try Self.parted()
    try ours.tag("Ferries stayed in port")
    try ours.step { try $0.change(to: .google) }
    // A verdict on the old scale conflicts, and the claim comes with it.
    let passage = try theirs.passage("Ten sailed")
    try theirs.step { session, now in
      try session.tag(
        [passage], details: ClaimDetails(), rating: "true", because: nil,
        analyst: "Ben Osei", at: now)
    }
    try theirs.addEvidence(EvidenceDetails(title: "The log", stance: .refutes), to: ClaimID(2))
    try theirs.step {
      try $0.note("See there", on: .claim(ClaimID(2)), isPrivate: false, analyst: "Ben Osei")
    }
    #expect(try ours.merge(theirs, sharing: Self.shared).conflicts.count == 3)
    #expect(throws: RuleError.conflictNeeds(2, conflicts: [1])) {
      try ours.take(.theirs, conflict: 2)
    }
    // The scale is changed back, so that the first fits.
    try ours.step { try $0.change(to: .politifact) }
    for number in 1...3 { try ours.take(.theirs, conflict: number) }
    let claim = try #require(ours.session.claim(ClaimID(3)))
    #expect(claim.passage.words == "Ten sailed" && claim.verdict?.rating == "True")
    #expect(ours.session.evidence(of: claim).map(\.id) == [EvidenceID(1)])
    #expect(ours.session.notes(on: .claim(claim.id)).map(\.text) == ["See there"])
    // What is done there on the same claim goes on here.
    try theirs.step { try $0.edit(ClaimID(2)) { $0.place = "At sea" } }
    #expect(try ours.merge(theirs, sharing: Self.shared).conflicts.isEmpty)
    #expect(ours.session.claim(ClaimID(3))?.details.place == "At sea")
  }

  @Test func bothTextsCanBeKept() throws {
    var (ours, theirs) = try Self.parted()
    let shared = ours.entries.count + 2
    try ours.step {
      try $0.note("A note", on: .claim(ClaimID(1)), isPrivate: false, analyst: "Ira Checker")
    }
    try ours.step { try $0.ask("Who?", about: [ClaimID(1)], analyst: "Ira Checker") }
    theirs = ours.fork(seed: 12)
    theirs.analyst = "Ben Osei"
    for (text, isOurs) in [("ours", true), ("theirs", false)] {
      var desk = isOurs ? ours : theirs
      try desk.step { try $0.edit(NoteID(1), text: text) }
      try desk.step { try $0.edit(QuestionID(1), text: text) }
      try desk.step { try $0.edit(ClaimID(1)) { $0.wording = text } }
      try desk.step { try $0.order(isOurs ? .place : .verdict) }
      if isOurs { ours = desk } else { theirs = desk }
    }
    #expect(try ours.merge(theirs, sharing: shared).conflicts.count == 4)
    for number in 1...3 { try ours.take(.both, conflict: number) }
    let claim = try #require(ours.session.claim(ClaimID(1)))
    #expect(ours.session.questions(about: claim).map(\.text) == ["ours", "theirs"])
    #expect(
      ours.session.notes(on: .claim(ClaimID(1))).map(\.text)
        == ["ours", "theirs", "wording: theirs"])
    #expect(ours.session.notes(on: .claim(ClaimID(1))).map(\.isPrivate) == [false, false, true])
    #expect(claim.details.wording == "ours")
    #expect(throws: RuleError.notBoth(4)) { try ours.take(.both, conflict: 4) }
    #expect(throws: RuleError.noSuchConflict(5, count: 4)) {
      try ours.take(.ours, conflict: 5)
    }
  }

  @Test func whatOneSideOverruledWaitsOnTheOther() throws {
    var (ours, theirs) = try Self.parted()
    try ours.step { try $0.edit(ClaimID(1)) { $0.wording = "Ours" } }
    try theirs.step { try $0.edit(ClaimID(1)) { $0.wording = "Theirs" } }
    try ours.merge(theirs, sharing: Self.shared)
    try ours.take(.theirs, conflict: 1)
    // There, the text that was taken here is not replaced by the one that was not.
    let plan = try theirs.merge(ours, sharing: Self.shared)
    #expect(plan.conflicts.map(\.origin.entry) == [3])
    #expect(theirs.session.claim(ClaimID(1))?.details.wording == "Theirs")
    try theirs.take(.ours, conflict: 1)
    #expect(theirs.plan(merging: ours, sharing: Self.shared).parts.isEmpty)
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
  }

  @Test func aConflictThatBothHaveIsDecidedByTheOther() throws {
    var (ours, theirs) = try Self.parted()
    try ours.step { try $0.edit(ClaimID(1)) { $0.wording = "Ours" } }
    try theirs.step { try $0.edit(ClaimID(1)) { $0.wording = "Theirs" } }
    try ours.merge(theirs, sharing: Self.shared)
    var copy = ours.fork(seed: 30)
    let shared = ours.entries.count
    try copy.take(.theirs, conflict: 1)
    try ours.merge(copy, sharing: shared)
    #expect(ours.session.openConflicts.isEmpty)
    #expect(ours.session.claim(ClaimID(1))?.details.wording == "Theirs")
  }

  @Test func aThirdCopyLearnsWhatWaits() throws {
    var (ours, theirs) = try Self.parted()
    let third = ours.fork(seed: 20)
    try ours.step { try $0.edit(ClaimID(1)) { $0.wording = "Ours" } }
    try theirs.step { try $0.edit(ClaimID(1)) { $0.wording = "Theirs" } }
    try ours.merge(theirs, sharing: Self.shared)
    var copy = third
    let plan = try copy.merge(ours, sharing: Self.shared)
    #expect(copy.session.claim(ClaimID(1))?.details.wording == "Ours")
    #expect(plan.conflicts.map(\.origin.analyst) == ["Ben Osei"])
    // The log itself brings nothing more.
    #expect(copy.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
    #expect(copy.plan(merging: ours, sharing: Self.shared).parts.isEmpty)
  }

  @Test func theSameDoneByBothIsNoConflict() throws {
    var (ours, theirs) = try Self.parted()
    for number in [1, 2] {
      if number == 1 { try ours.step { try $0.edit(ClaimID(1)) { $0.place = "Here" } } }
      if number == 2 { try theirs.step { try $0.edit(ClaimID(1)) { $0.place = "Here" } } }
    }
    let plan = try ours.merge(theirs, sharing: Self.shared)
    #expect(plan.conflicts.isEmpty && plan.parts.count == 1)
    #expect(ours.session.claim(ClaimID(1))?.details.place == "Here")
    // Nothing is left to undo of it.
    try ours.undo()
    #expect(ours.session.claim(ClaimID(1))?.details.place == nil)
  }

  @Test func aCopyOfACopyAddsWhatItHasOfBoth() throws {
    var (ours, theirs) = try Self.parted()
    try theirs.tag("Ferries stayed in port")
    var third = theirs.fork(seed: 9)
    third.analyst = "Cy"
    try third.tag("Ten sailed")
    try ours.merge(third, sharing: Self.shared)
    #expect(ours.session.claims.count == 3)
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
    #expect(ours.plan(merging: theirs, sharing: Self.shared).known == 1)
    // And back: the copy has its own steps already.
    let plan = try theirs.merge(ours, sharing: Self.shared)
    #expect(plan.parts.map(\.origin.analyst) == ["Cy"])
    #expect(theirs.session.claims.map(\.passage.words) == ours.session.claims.map(\.passage.words))
  }

  @Test func workOnWhatWasMergedGoesOnThere() throws {
    var (ours, theirs) = try Self.parted()
    try ours.tag("Ferries stayed in port")
    let claim = try theirs.tag("Ten sailed")
    try ours.merge(theirs, sharing: Self.shared)
    // The copy goes on with its c2, which is c3 here, and here with what came from there.
    try theirs.decide(claim, rating: "true", because: "They did.")
    try ours.addEvidence(EvidenceDetails(title: "The log", stance: .refutes), to: ClaimID(2))
    let plan = try ours.merge(theirs, sharing: Self.shared)
    #expect(plan.conflicts.isEmpty)
    #expect(ours.session.claim(ClaimID(3))?.verdict?.rating == "True")
  }

  @Test func aSourceThatWasRedactedStaysRedacted() throws {
    var (ours, theirs) = try Self.parted()
    let added = EvidenceDetails(title: "A friend", stance: .supports)
    try ours.addEvidence(added, to: ClaimID(1))
    var copy = ours.fork(seed: 8)
    let shared = ours.entries.count
    try copy.step { try $0.edit(EvidenceID(1)) { $0.author = "Rosa" } }
    try ours.step(line: "redact e1") { _ in
      [.redacted(item: .evidence(EvidenceID(1)), entries: [])]
    }
    // What the copy says of the source since comes without it.
    try ours.merge(copy, sharing: shared)
    #expect(ours.session.evidence(EvidenceID(1))?.details.author == nil)
    // And a redaction there is told, with the number that the item has here.
    theirs = copy.fork(seed: 10)
    try theirs.step(line: "redact e1") { _ in
      [.redacted(item: .evidence(EvidenceID(1)), entries: [])]
    }
    #expect(
      copy.plan(merging: theirs, sharing: shared + 1).redactions.map(\.item) == [
        .evidence(EvidenceID(1))
      ])
  }

  @Test func wordsRedactedOnOneSideOnlyAreRefused() throws {
    let (ours, theirs) = try Self.parted()
    var cleaned = ours
    try cleaned.step(line: RedactionWords.line) { _ in
      [.redacted(item: .claim(ClaimID(1)), entries: [RedactedEntry(entry: 2, body: .zero)])]
    }
    #expect(cleaned.plan(merging: theirs, sharing: Self.shared).wordsRedactedHere == [3])
    #expect(theirs.plan(merging: cleaned, sharing: Self.shared).wordsRedactedThere == [3])
    var both = theirs
    try both.step(line: RedactionWords.line) { _ in
      [.redacted(item: .claim(ClaimID(1)), entries: [RedactedEntry(entry: 2, body: .zero)])]
    }
    #expect(cleaned.plan(merging: both, sharing: Self.shared).wordsRedactedHere.isEmpty)
    #expect(cleaned.plan(merging: both, sharing: Self.shared).wordsRedactedThere.isEmpty)
  }

  /// Two people who keep out of each other's way, at random.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func bothDirectionsGiveTheSame(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    random.grow(by: 40)
    let shared = random.builder.entries.count
    var sides = [random.fork(seed: seed &+ 100), random.fork(seed: seed &+ 200)]
    var accepted = 0
    for turn in 0..<50 {
      var side = sides[turn % 2]
      side.step()
      let other = sides[1 - turn % 2].builder
      let there = side.builder.plan(merging: other, sharing: shared).conflicts
      let here = other.plan(merging: side.builder, sharing: shared).conflicts
      #expect(there.isEmpty == here.isEmpty, "seen from one side only: \(there) \(here)")
      guard there.isEmpty && here.isEmpty else { continue }
      sides[turn % 2] = side
      accepted += 1
    }
    #expect(accepted > 3, "nearly all of it conflicts: the test tests nothing")
    let before = sides.map(\.builder.entries)
    var (one, other) = (sides[0].builder, sides[1].builder)
    #expect(try one.merge(sides[1].builder, sharing: shared).conflicts.isEmpty)
    #expect(try other.merge(sides[0].builder, sharing: shared).conflicts.isEmpty)
    #expect(SeenSession(one.session) == SeenSession(other.session))
    #expect(RandomHistoryTests.faults(in: one) == [])
    #expect(RandomHistoryTests.faults(in: other) == [])
    #expect(Array(one.entries.prefix(before[0].count)) == before[0])
    #expect(Array(other.entries.prefix(before[1].count)) == before[1])
    // Once more, either way, adds nothing.
    #expect(one.plan(merging: sides[1].builder, sharing: shared).parts.isEmpty)
    #expect(one.plan(merging: other, sharing: shared).parts.isEmpty)
    #expect(other.plan(merging: one, sharing: shared).parts.isEmpty)
  }

  /// Whatever two people do, a merge leaves a sound session, and the same after any interruption.
  @Test(arguments: 11...22 as ClosedRange<UInt64>)
  func anInterruptedMergeGoesOn(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    random.grow(by: 30)
    let shared = random.builder.entries.count
    var (ours, theirs) = (random.fork(seed: seed &+ 100), random.fork(seed: seed &+ 200))
    ours.grow(by: 15)
    theirs.grow(by: 15)
    var whole = ours.builder
    let plan = try whole.merge(theirs.builder, sharing: shared)
    #expect(RandomHistoryTests.faults(in: whole) == [])
    #expect(!plan.parts.isEmpty)
    for killed in stride(from: 0, to: plan.parts.count, by: 3) {
      var desk = ours.builder
      try desk.merge(theirs.builder, sharing: shared, limit: killed)
      try desk.merge(theirs.builder, sharing: shared)
      #expect(SeenSession(desk.session) == SeenSession(whole.session), "after \(killed)")
      #expect(desk.entries.count == whole.entries.count)
      #expect(desk.session.openConflicts.map(\.origin) == whole.session.openConflicts.map(\.origin))
    }
    #expect(whole.plan(merging: theirs.builder, sharing: shared).parts.isEmpty)
    // Whatever is decided, the session stays sound, and nothing comes again.
    for conflict in whole.session.openConflicts {
      for choice in [ConflictChoice.theirs, .both, .ours] {
        if (try? whole.take(choice, conflict: conflict.number)) != nil { break }
      }
      #expect(RandomHistoryTests.faults(in: whole) == [])
    }
    #expect(whole.session.openConflicts.isEmpty)
    #expect(whole.plan(merging: theirs.builder, sharing: shared).parts.isEmpty)
  }

  @Test func emptyTailsMergeToNothing() throws {
    let (ours, theirs) = try Self.parted()
    #expect(ours.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
    var working = ours
    try working.tag("Ten sailed")
    #expect(working.plan(merging: theirs, sharing: Self.shared).parts.isEmpty)
    #expect(theirs.plan(merging: working, sharing: Self.shared).parts.count == 1)
  }

  @Test func idsOfMergedStepsAreDetermined() {
    let (one, two) = (UUID(), UUID())
    let id = UUID(merging: one, into: two)
    #expect(id == UUID(merging: one, into: two))
    #expect(id != UUID(merging: two, into: one))
    #expect(id.uuidString.dropFirst(14).first == "8")
  }
}

/// What readers and analysts see of a session, without numbers: those depend on who merged whom.
private struct SeenSession: Equatable {
  let claims: [String]
  let articles: [String]
  let report: ReportSettings
  let scale: RatingScale
  let publications: [PartialDate]

  init(_ session: Session) {
    func notes(_ subject: Note.Subject) -> [String] {
      session.notes(on: subject).map { "\($0.text) \($0.isPrivate) \($0.analyst)" }.sorted()
    }
    claims = session.claims.map { claim in
      let evidence = session.evidence(of: claim).map { "\($0.details)" }.sorted()
      let verdicts = claim.remainingVerdicts.map {
        "\($0.rating) \($0.value ?? 0) \($0.rationale ?? "") \($0.analyst) \($0.approvedBy ?? "")"
      }
      let since = session.evidenceSinceVerdict(on: claim, at: SessionBuilder.start).count
      return
        "\(claim.passage.range) \(claim.passage.words) \(claim.details) \(claim.progress) "
        + "\(claim.contacts) \(verdicts) \(evidence) \(notes(.claim(claim.id))) \(since)"
    }.sorted()
    articles = session.articles.map { article in
      "\(article.details) \(article.content) \(article.loaded) \(article.dismissed) "
        + "\(notes(.article(article.id)))"
    }.sorted()
    report = session.report
    scale = session.scale
    publications = session.publications.map(\.on).sorted { "\($0)" < "\($1)" }
  }
}
