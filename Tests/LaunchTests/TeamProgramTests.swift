import ArgumentParser
import ArticleLoading
import FactCheck
import Foundation
import SessionStore
import TeamStore
import TeamSupport
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

/// `factdesk team` on a server of its own.
@Suite(
  "Team tables and members",
  .enabled(if: TeamServer.isInstalled, "needs PostgreSQL, which not every machine has"))
struct TeamProgramTests {
  /// A server without tables, and what the program said last.
  private final class Place {
    let server: TeamServer
    var status = ExitStatus.success
    var output = ""

    init() throws { server = try TeamServer(withTables: false) }
    deinit { server.destroy() }

    /// Runs `factdesk team` as a role, with its address in the place of `AT`.
    func team(_ line: String, as role: String = "desk") throws {
      let address = try server.address(of: role)
      let words = try CommandLine.words(of: line).map {
        $0.text.replacing("AT", with: address)
      }
      let console = MemoryConsole(width: 400)
      status = try TeamProgram.parse(words).perform(
        on: console, sessions: { _ in SessionRepositories(SessionFolder(path: "/")) },
        programs: OutsidePrograms())
      output = console.output.replacing(address, with: "AT")
    }
  }

  private static func step(_ analyst: String) -> Step {
    Step(
      id: UUID(), at: Timestamp(seconds: 1_770_111_001), analyst: analyst, line: "title",
      changes: [
        .reportEdited(edits: Edits(from: ReportSettings(), to: ReportSettings(title: "T")))
      ])
  }

  @Test func fromAnEmptyDatabaseToTwoAnalysts() throws {
    let place = try Place()
    let address = try place.server.address(of: "desk")
    #expect(throws: StoreError.notASession(address)) { try place.team("members AT") }
    try place.team("init AT --name 'Dana Desk'")
    #expect(
      place.output == """
        AT has the tables of a team now, version 1
          to enrol a colleague: factdesk team enrol ADDRESS ROLE --name NAME

        """)
    try place.team("init AT")
    #expect(place.output == "AT has the tables of version 1 already; nothing was changed\n")
    let (ana, ben) = (try place.server.makeRole(), try place.server.makeRole())
    try place.team("enrol AT \(ana) --name 'Ana Lůžová'")
    #expect(place.output.contains("Ana Lůžová") && place.output.contains("works"))
    try place.team("enrol AT \(ben) --name 'Ben Osei' --rank edits --circle leaks --circle sport")
    try place.team("members AT --json")
    #expect(
      place.output == """
        {"ok":true,"command":"team","answer":{"team":"AT","members":[\
        {"role":"desk","name":"Dana Desk","rank":"administers","circles":[]},\
        {"role":"\(ana)","name":"Ana Lůžová","rank":"works","circles":[]},\
        {"role":"\(ben)","name":"Ben Osei","rank":"edits","circles":["leaks","sport"]}]}}

        """)
    // What is not said stays.
    try place.team("enrol AT \(ben) --rank works")
    #expect(place.output.contains("Ben Osei") && place.output.contains("leaks, sport"))
    try place.team("enrol AT \(ben) --rank edits")
    let bens = TeamRepository(ServerAddress(try place.server.address(of: ben))!)
    try bens.create(
      "harbour", first: Self.step("Ben Osei"), blobs: [],
      summary: { SessionSummary(of: Session()) },
      waiting: StoreWaiting()
    ).store.close()
    try place.team("check AT")
    // The server of the tests does without syncs.
    let risks = ["fsync", "full_page_writes"].map {
      "  the server runs with \($0) = off: if its machine crashes, it can lose entries that it confirmed\n"
    }.joined()
    #expect(place.output == "AT is sound: 1 session, 1 entry\n" + risks)
    let anas = TeamRepository(ServerAddress(try place.server.address(of: ana))!)
    #expect(try anas.list().map(\.name) == ["harbour"])
    try place.team("enclose AT#harbour --circle leaks", as: ben)
    #expect(place.output == "only members of the circle leaks see AT#harbour\n")
    #expect(try anas.list().isEmpty)
    #expect(throws: StoreError.missing(try place.server.address(of: ana) + "#harbour")) {
      try place.team("enclose AT#harbour --circle ''", as: ana)
    }
    try place.team("enclose AT#harbour --circle ''", as: ben)
    #expect(place.output == "all members see AT#harbour\n")
    #expect(try anas.list().map(\.name) == ["harbour"])
    try place.server.sql("UPDATE factdesk.entry SET line = 'forged'")
    try place.team("check AT")
    #expect(place.status == .failed)
    #expect(
      place.output == """
        1 session of AT is damaged: 1 session, 1 entry
          harbour: entry 1 or the one before it was altered

        """ + risks)
    try place.team("enrol AT \(ben) --remove")
    #expect(!place.output.contains("Ben Osei"))
  }

  @Test func whatIsRefused() throws {
    let place = try Place()
    try place.team("init AT")
    let role = try place.server.makeMember("Ana", rank: 3)
    let session = TeamRepository(ServerAddress(try place.server.address(of: role))!)
    try session.create(
      "harbour", first: Self.step("Ana"), blobs: [],
      summary: { SessionSummary(of: Session()) }, waiting: StoreWaiting()
    ).store.close()
    for line in [
      "enrol AT other --name Other", "enrol AT desk --remove", "enclose AT#harbour --circle leaks",
    ] {
      let error = #expect(throws: DeskError.self) { try place.team(line, as: role) }
      guard case .notSupported(let message, _)? = error else {
        Issue.record("\(line): \(String(describing: error))")
        continue
      }
      #expect(message.hasPrefix("this needs the rank "), "\(line): \(message)")
    }
    #expect(throws: DeskError.self) { try place.team("enrol AT desk --remove") }
    for line in [
      "enrol AT", "enrol AT someone", "enrol AT someone --name S --rank boss", "enclose AT#s",
      "enclose AT#s --circle a --circle b",
    ] {
      #expect(throws: ValidationError.self, "\(line)") { try place.team(line) }
    }
    #expect(throws: DeskError.self) { try place.team("members AT#s") }
    #expect(throws: DeskError.self) { try place.team("members postgres://ana:secret@h/news") }
    #expect(throws: StoreError.badAddress("here", detail: "it is the path of a file")) {
      try place.team("members here")
    }
    try place.server.sql("UPDATE factdesk.meta SET value = '7' WHERE key = 'tables'")
    let desk = try place.server.address(of: "desk")
    #expect(throws: StoreError.tooNew(desk, .tables, version: 7, supported: 1)) {
      try place.team("init AT")
    }
  }
}
