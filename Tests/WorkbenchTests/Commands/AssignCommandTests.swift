import FactCheck
import JSON
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Assigning claims, their stages, and what waits for whom")
struct AssignCommandTests {
  private static let tagged = ["load DIR/article.txt", "tag 2", "tag 3", "tag 4"]

  private func desk(_ lines: [String] = [], console: MemoryConsole = MemoryConsole()) throws
    -> TestDesk
  {
    try Sample.desk(Self.tagged + lines, console: console)
  }

  private func ids(_ desk: TestDesk, _ line: String) throws -> [String] {
    try desk.json(line)["answer"].objects("claims").compactMap { $0.string("id") }
  }

  private func assignment(_ desk: TestDesk, _ number: Int) throws -> Assignment {
    try desk.desk.state.existing(ClaimID(number)).assignment
  }

  @Test func withoutANameClaimsAreYours() throws {
    let desk = try desk(["assign c1"])
    let claim = try desk.json("show c1")["answer"]["claim"]
    #expect(claim.string("assignee") == TestDesk.analyst)
    #expect(claim.string("stage") == "in-work")
    #expect(claim.string("due") == nil)
    #expect(desk.says("show c1").contains("assigned to: A. Analyst"))
    #expect(desk.says("show c1").contains("stage: in work"))
    #expect(!desk.says("show c2").contains("stage"), "an analyst who works alone needs none")
    #expect(desk.says("history").contains("c1 assigned to A. Analyst"))
  }

  @Test func aNameHasSeveralWordsAndOneSpelling() throws {
    let desk = try desk(["assign c1,c2 Ben Osei --due 2026-02-06", "assign c3 BEN osei"])
    #expect(
      try (1...3).map { try assignment(desk, $0).assignee } == ["Ben Osei", "Ben Osei", "Ben Osei"])
    #expect(try assignment(desk, 2).due == CalendarDay("2026-02-06"))
    // Another spelling of one's own name is one's own, too.
    desk.prepare(["assign c1 a analyst"])
    #expect(try assignment(desk, 1).assignee == TestDesk.analyst)
    #expect(try assignment(desk, 1).due == CalendarDay("2026-02-06"))
    desk.prepare(["undo"])
    #expect(try assignment(desk, 1).assignee == "Ben Osei")
  }

  @Test func onlyTheDayChangesWithTheOptionAlone() throws {
    let desk = try desk(["assign c1 Ben Osei", "assign c1,c2 --due friday"])
    #expect(try assignment(desk, 1) == Assignment(to: "Ben Osei", due: CalendarDay("2026-02-06")))
    #expect(try assignment(desk, 2) == Assignment(due: CalendarDay("2026-02-06")))
    desk.prepare(["assign c1 --due \"\"", "assign c1 nobody"])
    #expect(try assignment(desk, 1) == Assignment())
    #expect(desk.says("history").contains("c1 no longer due"))
    #expect(desk.says("history").contains("c1 assigned to nobody"))
  }

  @Test func aNameThatTheSessionDoesNotKnowIsRemarked() throws {
    let desk = try desk(["assign c1 Ben Osei"])
    #expect(
      try desk.json("assign c2 Ben")["answer"].strings("remarks")
        == ["the session did not know Ben; did you mean Ben Osei? assign c2 \"Ben Osei\""])
    #expect(!desk.says("assign c3 Ira Foss").contains("did you mean"))
    #expect(!desk.says("assign c2 Ben Osei").contains("did you mean"))
    #expect(desk.says("assign c2 --due 2026-01-30").contains("30 January 2026 is past"))
  }

  @Test func listsAreOfOnePersonAStageOrADay() throws {
    let desk = try desk([
      "assign c1 Ben Osei --due 2026-02-02", "assign c2 A. Analyst --due 2026-02-03",
      "verdict c2 True", "tag 5", "assign c4 A. Analyst --due 2026-02-04",
    ])
    #expect(try ids(desk, "claims --mine") == ["c2", "c4"])
    #expect(try ids(desk, "claims --unassigned") == ["c3"])
    #expect(try ids(desk, "claims --assigned \"ben  osei\"") == ["c1"])
    #expect(try ids(desk, "claims --stage open") == ["c3"])
    #expect(try ids(desk, "claims --stage In-Work") == ["c1", "c4"])
    #expect(try ids(desk, "claims --stage done --mine") == ["c2"])
    #expect(try ids(desk, "claims --due") == ["c1"])
    #expect(try ids(desk, "claims --sort due") == ["c1", "c2", "c4", "c3"])
    #expect(try ids(desk, "claims --sort due --reverse") == ["c4", "c2", "c1", "c3"])
    let rows = desk.says("claims --columns id,assigned,due,stage")
    #expect(rows.contains("2 February 2026, overdue"), "\(rows)")
    #expect(!rows.contains("3 February 2026, overdue"), "what is done is not overdue")
    #expect(desk.says("claims").contains("Ben Osei"))
    let error = try desk.json("claims --mine --unassigned")["error"]
    #expect(error.string("message") == "--mine and --unassigned cannot be combined")
    #expect(try desk.json("claims --stage later")["error"].string("code") == "bad-value")
    #expect(desk("claims --mine --everywhere").output.contains("desk:c2"))
  }

  @Test func aSecondReadIsAskedForByAssigningADecidedClaim() throws {
    let desk = try desk(["verdict c1 True", "assign c1 Ben Osei"])
    #expect(try ids(desk, "claims --stage second-read") == ["c1"])
    desk.prepare(["set analyst \"Ben Osei\""])
    #expect(try ids(desk, "claims --mine --stage second-read") == ["c1"])
    desk.prepare(["approve c1"])
    #expect(try ids(desk, "claims --stage second-read").isEmpty)
    #expect(try ids(desk, "claims --stage done") == ["c1"])
  }

  @Test func statusCountsWhatWaits() throws {
    let desk = try desk()
    #expect(try desk.json("status")["answer"].objects("people").isEmpty)
    desk.prepare(["assign c1 Ben Osei --due 2026-02-01", "verdict c2 True", "assign c2"])
    let people = try desk.json("status")["answer"].objects("people")
    #expect(people.map { $0.string("assignee") } == ["A. Analyst", "Ben Osei", nil])
    #expect(people.map { $0.number("overdue") } == [0, 1, 0])
    #expect(people.map { $0.number("inWork") } == [0, 1, 0])
    #expect(people[1].string("due") == "2026-02-01")
    let text = desk.says("status")
    #expect(text.contains("Ben Osei") && text.contains("1 in work, 1 overdue"), "\(text)")
  }

  @Test func aPersonIsAskedBeforeAColleaguesClaimIsReassigned() throws {
    let console = MemoryConsole(isInteractive: true)
    let desk = try desk(console: console)
    console.replies = [true]
    desk.type("assign c1,c2 Ben Osei")
    #expect(try assignment(desk, 2).assignee == "Ben Osei")
    console.replies = [true, false]
    desk.type("assign c1-c3")
    #expect(
      console.questions.last
        == "c1 and c2 are assigned to Ben Osei. Assign to A. Analyst?")
    #expect(try assignment(desk, 1).assignee == "Ben Osei")
    #expect(try assignment(desk, 3).assignee == nil)
    console.replies = [true]
    desk.type("assign c1")
    #expect(console.questions.last == "c1 is assigned to Ben Osei. Assign to A. Analyst?")
    #expect(try assignment(desk, 1).assignee == TestDesk.analyst)
    // One's own claims and days ask nothing.
    let count = console.questions.count
    desk.type("assign c1 Ira Foss")
    desk.type("assign c2 --due 2026-02-06")
    #expect(console.questions.count == count)
    #expect(try assignment(desk, 2).due == CalendarDay("2026-02-06"))
  }

  @Test func reportsHaveNeitherNamesNorDays() throws {
    let desk = try desk([
      "assign c1-c3 Zora Quillfeather --due 2026-02-06", "verdict c1 True",
    ])
    for format in ["markdown", "html", "json", "csv"] {
      let text = desk.says("export \(format)")
      #expect(!text.contains("Quillfeather") && !text.contains("2026-02-06"), "\(format)")
    }
  }

  @Test func redactionRemovesTheName() throws {
    let desk = try desk(["assign c1 Zora Quillfeather", "assign c2 Zora Quillfeather"])
    #expect(desk.says("claims --everywhere --assigned \"Zora Quillfeather\"").contains("desk:c1"))
    desk.prepare(["redact --words Quillfeather --confirm Quillfeather"])
    #expect(try assignment(desk, 1).assignee?.contains("Quillfeather") == false)
    #expect(!desk.says("history").contains("Quillfeather"))
    #expect(!desk.says("claims --everywhere").contains("Quillfeather"))
  }

  @Test func tabKnowsPeopleAndStages() throws {
    let completer = Completer(desk: try desk(["assign c1 Ben Osei"]).desk)
    func words(_ line: String) -> [String] {
      completer.candidates(for: line).candidates.map(\.replacement)
    }
    #expect(words("assign c1 ") == ["\"A. Analyst\"", "\"Ben Osei\"", "nobody"])
    #expect(words("assign c1 b") == ["\"Ben Osei\""])
    #expect(words("assign c1 ben o") == ["\"Ben Osei\""])
    #expect(completer.candidates(for: "assign c1 ben o").start == 10)
    #expect(words("claims --assigned B") == ["\"Ben Osei\""])
    #expect(words("claims --stage ") == ["open", "in-work", "second-read", "done"])
  }

  @Test func theDeskCountsWhatWaitsInAllSessions() throws {
    let desk = try desk()
    #expect(try desk.json("desk")["answer"].objects("people").map { $0.number("open") } == [3])
    desk.prepare([
      "assign c1 Ben Osei --due 2026-02-01", "verdict c2 True", "new harbour",
      "load DIR/article.txt",
      "tag 2", "assign c1 BEN OSEI --due 2026-02-05", "tag 3", "verdict c2 True", "new empty",
      "load DIR/other.txt",
    ])
    let answer = try desk.json("desk")["answer"]
    let people = answer.objects("people")
    #expect(people.map { $0.string("assignee") } == ["Ben Osei", nil])
    #expect(people.map { $0.number("sessions") } == [2, 1])
    #expect(people[0].number("inWork") == 2 && people[0].number("overdue") == 1)
    #expect(people[0].string("due") == "2026-02-01")
    #expect(people.map { $0.number("done") } == [0, 0], "it counts what waits")
    #expect(answer.objects("sessions").map { $0.string("session") } == ["desk", "harbour"])
    let own = try desk.json("desk --assigned \"ben osei\"")["answer"]
    #expect(own.objects("people").count == 1)
    #expect(own.objects("sessions").map { $0.number("open") } == [0, 0])
    let text = desk.says("desk")
    #expect(text.contains("Ben Osei") && text.contains("in 2 sessions"), "\(text)")
    #expect(text.contains("1 open, 1 in work, 1 overdue"), "\(text)")
    #expect(text.contains("Ben Osei 1, nobody 1"), "\(text)")
    #expect(desk.says("desk --mine").contains("nothing waits for anybody"))
    #expect(try desk.json("desk --mine --assigned X")["error"].string("code") == "usage")
    desk.prepare(["open desk", "skip c1,c3", "open harbour", "skip c1"])
    #expect(desk.says("desk").contains("nothing waits for anybody"))
  }

  @Test func onlyAServerKnowsWhoIsWhere() throws {
    let desk = try desk()
    #expect(desk.says("who").contains("only a server knows who has a session open"))
    let server = try StandInServer()
    server.colleagues = ["Ana Lee"]
    let there = try TestDesk(session: "news") { $0.repositories = server.repositories }
    #expect(there.says("who").contains("nobody has a session open on \(StandInServer.address)"))
    server.present = [
      Presence("Ana Lee", in: "harbour"), Presence("Ira Bell", in: "harbour"),
      Presence("Ana Lee", in: "news"),
    ]
    let sessions = try there.json("who")["answer"].objects("sessions")
    #expect(sessions.map { $0.string("session") } == ["harbour", "news"])
    #expect(sessions[0].strings("analysts") == ["Ana Lee", "Ira Bell"])
    #expect(there.says("who").contains("harbour  Ana Lee, Ira Bell (you)"))
    server.absence = .serverAway(StandInServer.address, detail: "")
    #expect(there("who").status != .success)
  }

  @Test func namesOfAServerAreThoseEnrolledThere() throws {
    let server = try StandInServer()
    server.colleagues = ["Ana Lee"]
    let desk = try TestDesk(session: "news") { $0.repositories = server.repositories }
    try desk.folder.write(Sample.text.utf8, to: "article.txt")
    desk.prepare(["load DIR/article.txt", "tag 2", "tag 3"])
    #expect(
      Completer(desk: desk.desk).candidates(for: "assign c1 ").candidates.map(\.replacement)
        == ["\"Ira Bell\"", "\"Ana Lee\"", "nobody"])
    #expect(!desk.says("assign c1 ana lee").contains("enrolled"))
    #expect(try assignment(desk, 1).assignee == "Ana Lee")
    #expect(desk.says("assign c2 Zora Quill").contains("Zora Quill is not enrolled on the server"))
  }
}
