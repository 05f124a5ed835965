import FactCheck
import TestSupport
import Testing

/// Who is to check a claim, by when, and how far it is.
@Suite("Assignments and stages") struct AssignmentTests {
  private var desk = SessionBuilder()
  private let claim = ClaimID(1)
  private static let today = CalendarDay(year: 2026, month: 2, day: 3)!
  private static let yesterday = CalendarDay(year: 2026, month: 2, day: 2)!

  init() throws {
    try desk.load("The port closed. It cost a million.")
    try desk.tag("The port closed")
    try desk.tag("It cost a million")
  }

  private var assignment: Assignment? { desk.session.claim(claim)?.assignment }
  private var stage: ClaimStage? { desk.session.claim(claim).map(desk.session.stage) }

  private mutating func assign(
    _ claims: [ClaimID] = [ClaimID(1)], to name: String?, due: CalendarDay? = nil,
    analyst: String? = nil
  ) throws {
    try desk.step(analyst: analyst) {
      try $0.assign(claims) { assignment in
        assignment.assignee = name
        if let due { assignment.due = due }
      }
    }
  }

  @Test("claims are assigned in one step, which can be undone and redone")
  mutating func oneStep() throws {
    let both = [claim, ClaimID(2)]
    try assign(both, to: "Ben Osei", due: Self.today)
    #expect(desk.session.claims.map(\.assignment.assignee) == ["Ben Osei", "Ben Osei"])
    #expect(assignment?.due == Self.today)
    try assign(to: nil)
    #expect(assignment == Assignment(to: nil, due: Self.today))
    try desk.undo()
    #expect(assignment == Assignment(to: "Ben Osei", due: Self.today))
    try desk.undo()
    #expect(desk.session.claims.allSatisfy { $0.assignment == Assignment() })
    try desk.redo()
    #expect(desk.session.claims.map(\.assignment.due) == [Self.today, Self.today])
  }

  @Test("another spelling of the same name changes nothing, and one that is no name is refused")
  mutating func names() throws {
    try assign(to: "Ben Osei")
    #expect(throws: RuleError.nothingChanges(.claim(claim))) { try assign(to: "ben  OSEI") }
    for name in ["…", "Ben\nOsei", String(repeating: "B", count: Assignment.longestName + 1)] {
      #expect(throws: RuleError.notAName(name)) { try assign(to: name) }
    }
    #expect(throws: RuleError.unknown(.claim(ClaimID(9)), newest: 2)) {
      try assign([ClaimID(9)], to: "Ben Osei")
    }
    // Only white space is nobody.
    try assign(to: " ")
    #expect(assignment?.assignee == nil)
  }

  @Test("an assignment writes its own part, so that only another one builds on it")
  mutating func parts() throws {
    try assign(to: "Ben Osei", analyst: "Ana")
    let first = desk.entries.last!.step.changes
    #expect(first.writes == [.field(.claim(claim), "assignment")])
    #expect(first.needs == [.existence(.claim(claim))])
    try desk.decide(claim, rating: "True")
    #expect(!desk.entries.last!.step.changes.buildOn(first))
    try assign(to: "Ira Foss")
    #expect(desk.entries.last!.step.changes.buildOn(first))
    #expect(throws: RuleError.self) { try desk.undo(analyst: "Ana") }
  }

  @Test("parts of a claim that was split are assigned as the whole was")
  mutating func splitting() throws {
    try assign(to: "Ben Osei", due: Self.today)
    let places = [try desk.passage("The port"), try desk.passage("closed")]
    try desk.step { try $0.split(ClaimID(1), into: places) }
    #expect(desk.session.claim(ClaimID(3))?.assignment == assignment)
    try desk.undo()
    try desk.redo()
    #expect(desk.session.claim(ClaimID(3))?.assignment == assignment)
  }

  @Test("the stage follows from what was done") mutating func stages() throws {
    #expect(stage == .open)
    try assign(to: "Ira Checker")
    #expect(stage == .inWork)
    try assign(to: nil)
    #expect(stage == .open)
    for begin in Self.beginnings {
      var other = self
      try begin(&other.desk)
      #expect(other.stage == .inWork)
      try other.desk.undo()
      #expect(other.stage == .open)
    }
    try desk.decide(claim, rating: "True")
    #expect(stage == .done)
    try assign(to: "ira  checker")
    #expect(stage == .done, "nobody reads their own verdict a second time")
    try assign(to: "Ben Osei")
    #expect(stage == .secondRead)
    let claim = claim
    try desk.step(analyst: "Ben Osei") { try $0.approve([claim], analyst: "Ben Osei") }
    #expect(stage == .done)
    try desk.undo(analyst: "Ben Osei")
    #expect(stage == .secondRead)
    try desk.step { try $0.edit(claim) { $0.wording = "Another." } }
    #expect(stage == .inWork, "the verdict judged other words")
    try assign(to: nil)
    #expect(stage == .inWork, "it had a verdict")
    try desk.step { try $0.skip([claim], because: "opinion") }
    #expect(stage == .done)
  }

  private static let beginnings: [@Sendable (inout SessionBuilder) throws -> Void] = [
    { try $0.addEvidence(EvidenceDetails(title: "T", stance: .supports), to: ClaimID(1)) },
    { try $0.note("Ask.", on: .claim(ClaimID(1))) },
    { try $0.step { try $0.ask("Who?", about: [ClaimID(1)], analyst: "Ira Checker") } },
    { try $0.step { try $0.contact([ClaimID(1)], asked: .year(2026)) } },
  ]

  @Test("what waits is counted for each person") mutating func workloads() throws {
    try desk.tag("The port")
    try desk.tag("cost")
    try assign([ClaimID(1), ClaimID(2)], to: "Ben Osei", due: Self.yesterday)
    try assign([ClaimID(3)], to: "BEN OSEI", due: Self.today)
    try desk.decide(ClaimID(2), rating: "True", analyst: "Ben Osei")
    let loads = desk.session.workloads(on: Self.today)
    #expect(loads.map(\.assignee) == ["Ben Osei", nil])
    let ben = loads[0].tally
    #expect(ben[.inWork] == 2 && ben[.done] == 1 && ben.waiting == 2)
    #expect(ben.overdue == 1 && ben.due == Self.yesterday)
    #expect(loads[1].tally[.open] == 1 && loads[1].tally.due == nil)
    let claims = desk.session.claims
    #expect(
      claims.map { desk.session.isOverdue($0, on: Self.today) } == [true, false, false, false])
    #expect(claims.map { desk.session.isDue($0, on: Self.today) } == [true, false, true, false])
    #expect(desk.session.knownAnalysts == ["Ira Checker", "Ben Osei"])
  }
}
