import FactCheck
import TestSupport
import Testing

/// Ira loads the article and tags `c1` (entries 1 and 2); what follows starts at entry 3.
@Suite("Undo") struct UndoRulesTests {
  private var desk = SessionBuilder()
  private let claim: ClaimID
  private let ira = SessionBuilder.analyst

  init() throws {
    try desk.load("The port closed in May. It cost 5 million.")
    claim = try desk.tag("The port closed")
  }

  private func there(_ id: ClaimID) throws -> Claim { try desk.session.existing(id) }

  @Test mutating func undoesTheAnalystsOwnNewestStep() throws {
    try desk.step(analyst: "Sam") { try $0.edit(ClaimID(1)) { $0.place = "Pier" } }
    try desk.step { try $0.edit(ClaimID(1)) { $0.why = "Asked" } }
    #expect(try desk.session.entryToUndo(by: ira) == 4)
    #expect(try desk.session.entryToUndo(by: "Sam") == 3)
    try desk.undo(analyst: "Sam")
    #expect(try there(claim).details == ClaimDetails(why: "Asked"))
    #expect(throws: RuleError.nothingToUndo(analyst: "Sam", others: [ira])) {
      try desk.session.entryToUndo(by: "Sam")
    }
    #expect(throws: RuleError.nothingToUndo(analyst: "Kim", others: [ira])) {
      try desk.session.entryToUndo(by: "Kim")
    }
    #expect(throws: RuleError.nothingToRedo(analyst: ira)) {
      try desk.session.entryToRedo(by: ira)
    }
  }

  @Test mutating func undoesToAnEmptySessionAndRedoesAll() throws {
    try desk.decide(claim, rating: "true")
    let last = VisibleState(desk.session)
    for expected in [3, 2, 1] {
      #expect(try desk.session.entryToUndo(by: ira) == expected)
      try desk.undo()
    }
    #expect(VisibleState(desk.session) == VisibleState(Session()))
    #expect(throws: RuleError.nothingToUndo(analyst: ira, others: [])) { try desk.undo() }
    for expected in [1, 2, 3] {
      #expect(try desk.session.entryToRedo(by: ira) == expected)
      try desk.redo()
    }
    #expect(VisibleState(desk.session) == last)
    #expect(throws: RuleError.nothingToRedo(analyst: ira)) { try desk.redo() }
    #expect(desk.session.sequence == 9, "undo and redo are entries too")
  }

  @Test mutating func redoEndsAtTheAnalystsOwnNextChange() throws {
    try desk.undo()
    try desk.step(analyst: "Sam") { try $0.editReport { $0.title = "T" } }
    #expect(try desk.session.entryToRedo(by: ira) == 2, "another's change is no end")
    try desk.step { try $0.editReport { $0.summary = "S" } }
    #expect(throws: RuleError.nothingToRedo(analyst: ira)) { try desk.redo() }
    #expect(try desk.session.entryToUndo(by: ira) == 5)
    try desk.undo()
    #expect(try desk.session.entryToUndo(by: ira) == 1, "what was undone is not undone again")
  }

  @Test mutating func aBulkCommandIsOneStep() throws {
    let two = try desk.tag("It cost 5 million")
    try desk.decide(claim, two, rating: "true")
    try desk.undo()
    #expect(desk.session.claims.allSatisfy { $0.progress == .open && $0.remainingVerdicts.isEmpty })
  }

  // What one analyst does on the other's work, and whether the other can then undo it.

  @Test mutating func isRefusedWhileAnothersStepRestsOnIt() throws {
    let steps: [(inout SessionBuilder) throws -> Void] = [
      { try $0.decide(ClaimID(1), rating: "true", analyst: "Sam") },
      {
        try $0.addEvidence(
          EvidenceDetails(title: "E", stance: .supports), to: ClaimID(1), analyst: "Sam")
      },
      { try $0.note("x", on: .claim(ClaimID(1)), analyst: "Sam") },
      { try $0.step(analyst: "Sam") { try $0.edit(ClaimID(1)) { $0.place = "Pier" } } },
      { try $0.step(analyst: "Sam") { try $0.skip([ClaimID(1)], because: nil) } },
      { try $0.step(analyst: "Sam") { try $0.remove([.claim(ClaimID(1))]) } },
      { desk in
        let passage = try desk.passage("The port")
        try desk.step(analyst: "Sam") { try $0.move(ClaimID(1), to: passage) }
      },
      { desk in
        let asked = PartialDate.year(2026)
        try desk.step(analyst: "Sam") {
          try $0.contact([ClaimID(1)], asked: asked, replied: nil, reply: nil)
        }
      },
    ]
    for (place, step) in steps.enumerated() {
      var desk = desk
      try step(&desk)
      #expect(throws: RuleError.builtUpon(entry: 2, by: [3]), "step \(place)") { try desk.undo() }
      try desk.undo(analyst: "Sam")
      try desk.undo()
      #expect(desk.session.claims.isEmpty, "step \(place)")
      try desk.redo()
      try desk.redo(analyst: "Sam")
    }
  }

  @Test mutating func isAllowedWhenAnothersStepDoesNotTouchIt() throws {
    try desk.tag("It cost 5 million", analyst: "Sam")
    try desk.decide(ClaimID(2), rating: "true", analyst: "Sam")
    try desk.step(analyst: "Sam") { try $0.editReport { $0.title = "T" } }
    try desk.note("x", on: .article(ArticleID(1)), analyst: "Sam")
    try desk.undo()
    #expect(desk.session.claims.map(\.id) == [ClaimID(2)])
    #expect(throws: RuleError.builtUpon(entry: 1, by: [3, 6])) { try desk.undo() }
  }

  @Test mutating func namesEveryStepInTheWay() throws {
    try desk.decide(claim, rating: "true", analyst: "Sam")
    try desk.note("x", on: .claim(claim), analyst: "Kim")
    try desk.tag("It cost 5 million", analyst: "Kim")
    #expect(throws: RuleError.builtUpon(entry: 2, by: [3, 4])) { try desk.undo() }
  }

  @Test mutating func ofAScaleIsRefusedOnceAnotherRatedOnIt() throws {
    try desk.decide(claim, rating: "true")
    try desk.step { try $0.change(to: .google) }
    try desk.tag("It cost 5 million", analyst: "Sam")
    try desk.decide(ClaimID(2), rating: "mostly false", analyst: "Sam")
    #expect(throws: RuleError.builtUpon(entry: 4, by: [6])) { try desk.undo() }
    try desk.undo(analyst: "Sam")
    try desk.undo()
    #expect(desk.session.scale == .politifact)
    #expect(try there(claim).verdict?.value == 6)
    // Sam's verdict was given on the scale that is gone.
    #expect(throws: RuleError.builtUpon(entry: 6, by: [8])) { try desk.redo(analyst: "Sam") }
    try desk.redo()
    try desk.redo(analyst: "Sam")
    #expect(try there(ClaimID(2)).verdict?.value == 2)
  }

  @Test mutating func undoOfAScaleIsRefusedIfARestoredVerdictFitsOnlyTheNewOne() throws {
    // "False" is no label of Africa Check's, so the hidden verdict does not follow there; on the
    // third scale it fits again.
    try desk.decide(claim, rating: "false")
    try desk.step { try $0.remove([.claim(ClaimID(1))]) }
    try desk.step(analyst: "Sam") { try $0.change(to: .africaCheck) }
    try desk.step(analyst: "Sam") { try $0.change(to: .politifact) }
    try desk.undo()
    #expect(try there(claim).verdict?.rating == "False")
    #expect(throws: RuleError.builtUpon(entry: 6, by: [7])) { try desk.undo(analyst: "Sam") }
    try desk.redo()
    try desk.undo(analyst: "Sam")
  }

  @Test mutating func ofAVerdictIsRefusedOnceItIsApprovedOrFollowed() throws {
    try desk.decide(claim, rating: "true")
    try desk.step(analyst: "Sam") { try $0.approve([ClaimID(1)], analyst: "Sam") }
    #expect(throws: RuleError.builtUpon(entry: 3, by: [4])) { try desk.undo() }
    try desk.undo(analyst: "Sam")
    try desk.decide(claim, rating: "false", analyst: "Sam")
    #expect(throws: RuleError.builtUpon(entry: 3, by: [6])) { try desk.undo() }
    try desk.undo(analyst: "Sam")
    #expect(try there(claim).verdict?.rating == "True")
    try desk.undo()
    #expect(try there(claim).progress == .open && there(claim).remainingVerdicts.isEmpty)
  }

  @Test mutating func undoOfRemovedItemsIsRefused() throws {
    try desk.step { try $0.edit(ClaimID(1)) { $0.place = "Pier" } }
    try desk.step(analyst: "Sam") { try $0.remove([.claim(ClaimID(1))]) }
    #expect(throws: RuleError.builtUpon(entry: 3, by: [4])) { try desk.undo() }
    try desk.undo(analyst: "Sam")
    try desk.undo()
    #expect(try there(claim).details.place == nil)
  }

  @Test mutating func restoresNothingIntoRemovedItems() throws {
    // Ira removes the claim, so Sam can remove the article; then the claim cannot be restored.
    try desk.step { try $0.remove([.claim(ClaimID(1))]) }
    try desk.step(analyst: "Sam") { try $0.remove([.article(ArticleID(1))]) }
    #expect(throws: RuleError.builtUpon(entry: 3, by: [4])) { try desk.undo() }
    try desk.undo(analyst: "Sam")
    try desk.undo()
    #expect(try there(claim).text == "The port closed")
    #expect(throws: RuleError.builtUpon(entry: 4, by: [6])) { try desk.redo(analyst: "Sam") }
  }

  @Test mutating func ofAMoveNeedsThePlaceItCameFrom() throws {
    let other = try desk.load("Another one.", analyst: "Sam")
    let passage = try desk.passage("Another", in: other)
    try desk.step { try $0.move(ClaimID(1), to: passage) }
    #expect(throws: RuleError.builtUpon(entry: 3, by: [4])) { try desk.undo(analyst: "Sam") }
    try desk.step(analyst: "Sam") { try $0.remove([.article(ArticleID(1))]) }
    #expect(throws: RuleError.builtUpon(entry: 4, by: [5])) { try desk.undo() }
    try desk.undo(analyst: "Sam")
    try desk.undo()
    #expect(desk.session.claims(of: ArticleID(1)).map(\.id) == [claim])
  }

  @Test mutating func ofAMergeGivesBackWhatOthersEditedSince() throws {
    let two = try desk.tag("It cost 5 million")
    let evidence = try desk.addEvidence(EvidenceDetails(title: "E", stance: .supports), to: two)
    let body = try #require(desk.bodies[ArticleID(1)])
    try desk.step { [claim] in try $0.merge([claim, two], in: body) }
    try desk.step(analyst: "Sam") { try $0.edit(evidence) { $0.title = "Edited" } }
    let added = try desk.addEvidence(
      EvidenceDetails(title: "New", stance: .refutes), to: claim, analyst: "Sam")
    try desk.undo()
    #expect(try desk.session.evidence(of: there(two)).map(\.details.title) == ["Edited"])
    #expect(try desk.session.evidence(of: there(claim)).map(\.id) == [added])
    try desk.redo()
    #expect(try desk.session.evidence(of: there(claim)).map(\.id) == [evidence, added])
    try desk.decide(claim, rating: "true", analyst: "Sam")
    #expect(throws: RuleError.builtUpon(entry: 5, by: [10])) { try desk.undo() }
  }

  @Test mutating func undoOfASplitRemovesTheNewParts() throws {
    let passages = [try desk.passage("The port"), try desk.passage("closed")]
    try desk.step { try $0.split(ClaimID(1), into: passages) }
    try desk.decide(ClaimID(2), rating: "true", analyst: "Sam")
    #expect(throws: RuleError.builtUpon(entry: 3, by: [4])) { try desk.undo() }
    try desk.undo(analyst: "Sam")
    try desk.undo()
    #expect(desk.session.claims.map(\.text) == ["The port closed"])
  }

  // Redo

  @Test mutating func redoOfAVerdictIsRefusedOnceItsWordingIsAnother() throws {
    try desk.decide(claim, rating: "true")
    try desk.undo()
    try desk.step(analyst: "Sam") { try $0.edit(ClaimID(1)) { $0.wording = "It opened." } }
    #expect(throws: RuleError.builtUpon(entry: 3, by: [5])) { try desk.redo() }
    try desk.undo(analyst: "Sam")
    try desk.redo()
    // Now the other way about: the rewording would slip under the verdict.
    #expect(throws: RuleError.builtUpon(entry: 5, by: [7])) { try desk.redo(analyst: "Sam") }
    #expect(try there(claim).verdict?.rating == "True")
  }

  @Test mutating func redoOfAVerdictIsRefusedOnceItsPassageIsAnother() throws {
    try desk.decide(claim, rating: "true")
    try desk.undo()
    let passage = try desk.passage("The port")
    try desk.step(analyst: "Sam") { try $0.move(ClaimID(1), to: passage) }
    #expect(throws: RuleError.builtUpon(entry: 3, by: [5])) { try desk.redo() }
  }

  @Test mutating func redoOfAnApprovalNeedsItsVerdict() throws {
    try desk.decide(claim, rating: "true")
    try desk.step(analyst: "Sam") { try $0.approve([ClaimID(1)], analyst: "Sam") }
    try desk.undo(analyst: "Sam")
    try desk.undo()
    #expect(throws: RuleError.builtUpon(entry: 4, by: [6])) { try desk.redo(analyst: "Sam") }
    try desk.redo()
    try desk.redo(analyst: "Sam")
    #expect(try there(claim).verdict?.approvedBy == "Sam")
  }

  @Test mutating func redoOfEvidenceNeedsItsClaim() throws {
    try desk.addEvidence(
      EvidenceDetails(title: "E", stance: .supports), to: claim, analyst: "Sam")
    try desk.undo(analyst: "Sam")
    try desk.step { try $0.remove([.claim(ClaimID(1))]) }
    #expect(throws: RuleError.builtUpon(entry: 3, by: [5])) { try desk.redo(analyst: "Sam") }
  }

  @Test mutating func redoOfAnEditIsRefusedOnceAnotherWroteTheSameField() throws {
    try desk.step { try $0.edit(ClaimID(1)) { $0.place = "Pier" } }
    try desk.undo()
    try desk.step(analyst: "Sam") { try $0.edit(ClaimID(1)) { $0.why = "Asked" } }
    try desk.redo()
    #expect(try there(claim).details == ClaimDetails(place: "Pier", why: "Asked"))
    try desk.undo()
    try desk.step(analyst: "Sam") { try $0.edit(ClaimID(1)) { $0.place = "Quay" } }
    #expect(throws: RuleError.builtUpon(entry: 3, by: [8])) { try desk.redo() }
  }

  // What remains of a log's tail

  @Test mutating func aStepUndoneAndRedoneBeforeTheTailPreventsNothing() throws {
    try desk.step(analyst: "Sam") { try $0.edit(ClaimID(1)) { $0.why = "Asked" } }
    try desk.step { try $0.edit(ClaimID(1)) { $0.place = "Pier" } }
    try desk.undo(analyst: "Sam")
    try desk.redo(analyst: "Sam")
    try desk.undo(analyst: "Sam")
    func remaining(after start: Int) -> [Int] {
      Session.remaining(Array(desk.entries[start...]), after: start).map(\.sequence)
    }
    #expect(remaining(after: 0) == [1, 2, 4])
    #expect(remaining(after: 2) == [4])
    #expect(remaining(after: 3) == [4], "the step itself is no hindrance to itself")
    #expect(remaining(after: 4) == [7], "one undoing is left of three turns")
    #expect(remaining(after: 5) == [], "redone and undone again")
    #expect(remaining(after: 6) == [7])
  }
}
