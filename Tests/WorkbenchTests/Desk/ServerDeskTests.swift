import ArgumentParser
import ArticleLoading
import FactCheck
import Foundation
import SessionStore
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

/// The program's side of sessions on a server, with a stand-in for the server.
@Suite("A desk whose sessions are on a server")
struct ServerDeskTests {
  let server: StandInServer
  let folder: TestDesk.Folder

  init() throws {
    server = try StandInServer()
    folder = try TestDesk.Folder()
    try folder.write(Sample.text.utf8, to: "article.txt")
  }

  private func desk(
    _ lines: [String] = [], session: String? = "harbour", analyst: String? = nil,
    seed: UInt64 = 1, asked: Bool = false
  ) throws -> TestDesk {
    let desk = try TestDesk(
      session: session, in: folder, analyst: analyst, seed: seed,
      console: MemoryConsole(isInteractive: asked)
    ) {
      $0.repositories = server.repositories
      $0.cacheFolder = "\(folder.path)/cache"
    }
    desk.prepare(lines)
    return desk
  }

  private static let checked = [
    "load DIR/article.txt", "tag 2", "tag 3", "verdict c1 True --because \"It is so.\"",
  ]

  @Test func copiesAreMergedBetweenFilesAndServer() throws {
    let there = try desk(Self.checked)
    there.prepare(["save DIR/train.factdesk"])
    let here = try TestDesk(session: "train", in: folder, analyst: "Ben Osei", seed: 7) {
      $0.repositories.server = server.repositories.server
    }
    here.prepare(["tag 4", "note c3 \"On a train.\""])
    there.prepare(["note c1 \"At the desk.\""])
    #expect(there.says("merge-session DIR/train.factdesk").hasPrefix("merged 2 steps"))
    #expect(there.desk.state.claims.count == 3)
    let merged = try #require(try there.json("history")["answer"].objects("entries").last)
    #expect(merged["merged"].string("analyst") == "Ben Osei")
    #expect(merged.string("analyst") == there.desk.analyst)
    #expect(
      here.says("merge-session \(StandInServer.address)#harbour").hasPrefix("merged 1 step"))
    #expect(here.desk.state.notes(on: .claim(ClaimID(1))).map(\.text) == ["At the desk."])
  }

  @Test func aSessionIsMadeListedOpenedAndRenamedThere() throws {
    let desk = try desk()
    #expect(desk.says("new ferry") == "new session ferry; the first change creates it\n")
    desk.prepare(Self.checked)
    #expect(desk.desk.session.location == "postgres://db.example/news#ferry")
    let openings = server.openings
    let list = try desk.json("sessions")["answer"]
    #expect(list.string("folder") == StandInServer.address)
    let row = try #require(list.objects("sessions").first)
    #expect(row.string("name") == "ferry")
    #expect(row.number("articles") == 1 && row.number("claims") == 2)
    #expect(row.number("checked") == 1 && row.number("open") == 1)
    #expect(row.string("changed") == desk.desk.state.modified?.description)
    #expect(server.openings == openings, "a list replays no log")
    #expect(desk.says("rename port") == "ferry is now port\n")
    #expect(desk.says("close") == "closed port\n")
    #expect(desk.says("open port").hasPrefix("opened port"))
    #expect(try desk.json("status")["answer"].number("claims") == 2)
    #expect(desk.says("undo").contains("undone"))
  }

  /// The place where names are looked up does not change by opening a session elsewhere.
  @Test func aSessionElsewhereIsNamedByItsAddress() throws {
    try desk(Self.checked).desk.session.close()
    let local = try TestDesk(session: nil, in: folder) {
      $0.repositories.server = server.repositories.server
    }
    let opened = try local.json("open \(StandInServer.address)#harbour")["answer"]
    #expect(opened.string("path") == "\(StandInServer.address)#harbour")
    #expect(opened.number("claims") == 2)
    #expect(local.says("sessions").hasPrefix("no sessions in "))
    #expect(
      local.fault(of: "open \(StandInServer.address)#ferry").map(MessageRow.name)
        == "DeskError.noSuchSession")
  }

  /// What `--sessions` means.
  @Test func aLocationIsAFolderOrAServer() throws {
    func current(_ location: String) throws -> any SessionRepository {
      try SessionRepositories(location: location, server: server.repositories.server).current
    }
    #expect(try current(StandInServer.address) is StandInServer)
    #expect(try current("service=desk") is StandInServer)
    #expect(try current("./postgres") is SessionFolder)
    #expect(
      throws: DeskError.sessionInAddress(StandInServer.address, session: "harbour")
    ) { try current("\(StandInServer.address)#harbour") }
    #expect(throws: DeskError.passwordInAddress("postgres://")) {
      try current("postgres://ann:secret@db/news")
    }
    #expect(throws: StoreError.libraryMissing("service=desk")) {
      try SessionRepositories(location: "service=desk", server: nil)
    }
  }

  @Test func savingCopiesBothWaysWithTheSameChain() throws {
    let desk = try desk(Self.checked)
    let log = try #require(desk.desk.session.store).entries(after: 0, through: nil)
    let file = "\(folder.path)/copy.factdesk"
    #expect(
      desk.says("save \(file)").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "copied to DIR/copy.factdesk as of entry 4; to continue there: open DIR/copy.factdesk")
    let copy = try SQLiteStore.open(file, access: .readOnly)
    #expect(try copy.entries(after: 0, through: nil) == log)
    #expect(try copy.check().isSound)
    #expect(try copy.blobs() == #require(desk.desk.session.store).blobs())
    copy.close()
    #expect(desk.says("open \(file)").hasPrefix("opened copy"))
    #expect(
      desk.says("save back") == "copied to back as of entry 4; to continue there: open back\n")
    #expect(desk.fault(of: "save back").map(MessageRow.name) == "DeskError.sessionExists")
    #expect(desk.says("open back").hasPrefix("opened back"))
    #expect(try #require(desk.desk.session.store).entries(after: 0, through: nil) == log)
    // What others are told of it without opening it.
    let row = try #require(try desk.json("sessions")["answer"].objects("sessions").first)
    #expect(row.string("name") == "back" && row.number("checked") == 1)
  }

  /// An untitled session in a file cannot be renamed to a server.
  @Test func anUntitledSessionIsCopiedToAServer() throws {
    let local = try TestDesk(session: nil, in: folder) {
      $0.repositories.server = server.repositories.server
    }
    local.prepare(["load DIR/article.txt"])
    #expect(local.says("save \(StandInServer.address)#harbour").hasPrefix("copied to postgres://"))
    #expect(try server.list().map(\.name) == ["harbour"])
  }

  // MARK: Names

  @Test func entriesAreSignedWithTheEnrolledName() throws {
    let desk = try desk(Self.checked)
    #expect(Set(desk.desk.state.analysts) == ["Ira Bell"])
    let said = try #require(
      try desk.json("set")["answer"].objects("settings").first { $0.string("name") == "analyst" })
    #expect(said.string("value") == "Ira Bell" && said.string("from") == "server")
    #expect(
      desk.fault(of: "set analyst Ann") as? DeskError
        == .otherAnalyst("Ann", enrolled: "Ira Bell", at: StandInServer.address))
    #expect(desk.fault(of: "set analyst \"Ira Bell\"") == nil)
    #expect(throws: DeskError.self) { try self.desk(analyst: "Ann") }
    _ = try self.desk(analyst: "Ira Bell")
  }

  @Test func aSessionOnAServerIsNotOpenedAsAnotherAnalyst() throws {
    try desk(Self.checked).desk.session.close()
    let local = try TestDesk(session: nil, in: folder, analyst: "Ann") {
      $0.repositories.server = server.repositories.server
    }
    #expect(
      local.fault(of: "open \(StandInServer.address)#harbour").map(MessageRow.name)
        == "DeskError.otherAnalyst")
    #expect(!local.desk.session.isNamed, "the desk keeps its session")
    local.prepare(["load DIR/article.txt"])
    #expect(local.desk.state.analysts == ["Ann"])
  }

  // MARK: Together

  @Test func untitledSessionsOfTwoPeopleGetDifferentNames() throws {
    let (ann, bob) = (try desk(session: nil), try desk(session: nil, seed: 2))
    ann.prepare(["load DIR/article.txt"])
    bob.prepare(["load DIR/article.txt"])
    #expect(ann.desk.session.name == "untitled-2026-02-03")
    #expect(bob.desk.session.name == "untitled-2026-02-03-2")
    #expect(ann.desk.state.sequence == 1 && bob.desk.state.sequence == 1)
  }

  @Test func whatAColleagueDidIsReported() throws {
    let (ann, bob) = (try desk(Self.checked), try desk(seed: 2))
    bob.prepare(["note c2 Seen."])
    #expect(ann("claims").diagnostics == "meanwhile Ira Bell, entry 5: note c2 Seen.\n")
  }

  // MARK: A server that goes away

  /// The answer was lost, and the log has the entry: the same line typed again does not record it twice.
  @Test func aLineWhoseOutcomeWasUnknownIsRecordedOnce() throws {
    let desk = try desk(Self.checked)
    server.accident = .after
    let fault = desk.fault(of: "note c2 Seen.")
    #expect(
      fault as? StoreError
        == .outcomeUnknown("\(StandInServer.address)#harbour", detail: "no route to host"))
    #expect(desk.console.told.last == "the server went away; trying again, 2 s")
    // What was read stays readable.
    #expect(desk.says("claims").contains("c2"))
    #expect(
      desk.fault(of: "note c2 Again.").map(MessageRow.name) == "StoreError.serverAway")
    server.absence = nil
    #expect(desk.fault(of: "note c2 Seen.") as? DeskError == .alreadyRecorded(entry: 5))
    #expect(desk.desk.state.sequence == 5)
    #expect(desk.fault(of: "note c2 Seen.") == nil, "once more is meant")
    #expect(desk.desk.state.sequence == 6)
  }

  @Test func anEntryThatWasInDoubtIsReportedBeforeAnotherLine() throws {
    let desk = try desk(Self.checked)
    server.accident = .after
    _ = desk.fault(of: "note c2 Seen.")
    server.absence = nil
    #expect(
      desk("claims").diagnostics
        == "entry 5, whose outcome was unknown, is recorded: note c2 Seen.\n")
    #expect(desk("claims").diagnostics == "")
  }

  @Test func aLineThatDidNotArriveRunsAgain() throws {
    let desk = try desk(Self.checked)
    server.accident = .before
    #expect(desk.fault(of: "note c2 Seen.").map(MessageRow.name) == "StoreError.outcomeUnknown")
    server.absence = nil
    #expect(desk.fault(of: "note c2 Seen.") == nil)
    #expect(desk.desk.state.sequence == 5)
  }

  /// What was done is not reported as failed because it cannot be read; the next command reads it.
  @Test func aRenameAfterWhichTheSessionCannotBeReadIsReportedAsDone() throws {
    let desk = try desk(Self.checked)
    let away = StoreError.serverAway(StandInServer.address, detail: "no route to host")
    server.absenceAfterwards = away
    #expect(
      desk.fault(of: "rename other") as? StoreError
        == .notReadAfterwards(
          "\(StandInServer.address)#other", entry: nil, detail: "no route to host"))
    #expect(desk.fault(of: "note c2 Seen.") as? StoreError == away)
    server.absence = nil
    #expect(desk.fault(of: "note c2 Seen.") == nil)
    #expect(desk.desk.session.name == "other")
    #expect(desk.desk.state.sequence == 5)
  }

  @Test func aRedactionAfterWhichTheLogCannotBeReadIsReportedAsDone() throws {
    let desk = try desk(Self.checked + ["note c2 Call the clerk."])
    server.absenceAfterwards = .serverAway(StandInServer.address, detail: "no route to host")
    #expect(
      desk.fault(of: "redact n1 --confirm n1") as? StoreError
        == .notReadAfterwards(
          "\(StandInServer.address)#harbour", entry: 6, detail: "no route to host"))
    server.absence = nil
    #expect(!desk.says("show c2").contains("clerk"))
    #expect(desk.desk.state.sequence == 6)
  }

  /// Whichever entry of a merge the server goes away at, with it or without: what it has is the beginning of the merge.
  @Test(arguments: [StandInServer.Accident.before, .after], 0..<4)
  func aMergeGoesOnWhenTheServerIsBack(accident: StandInServer.Accident, appended: Int) throws {
    let there = try desk(Self.checked)
    there.prepare(["save DIR/train.factdesk"])
    let here = try TestDesk(session: "train", in: folder, analyst: "Ben Osei", seed: 7)
    let lines = ["tag 4", "edit c2 --place There", "note c3 \"On a train.\"", "tag 5"]
    here.prepare(lines)
    there.prepare(["edit c2 --place Here"])
    func merged() throws -> [String] {
      try there.json("history")["answer"].objects("entries").dropFirst(5).map { $0.string("line") }
    }
    server.appendsBeforeAccident = appended
    server.accident = accident
    let line = "merge-session DIR/train.factdesk"
    #expect(there.fault(of: line).map(MessageRow.name) == "StoreError.outcomeUnknown")
    server.absence = nil
    #expect(try merged() == Array(lines.prefix(accident == .after ? appended + 1 : appended)))
    #expect(there.fault(of: line) == nil)
    #expect(try merged() == lines)
    #expect(there.desk.state.claims.count == 4 && there.desk.state.openConflicts.count == 1)
    #expect(there.says(line).hasPrefix("nothing to merge"))
  }

  @Test func aServerThatIsAwayIsReportedAtTheStart() throws {
    let away = StoreError.serverAway(StandInServer.address, detail: "Connection refused")
    server.absence = away
    #expect(throws: away) { try desk() }
  }

  // MARK: What needs files

  @Test func settingsOfTheDeskNeedAFolder() throws {
    let desk = try desk(Self.checked)
    #expect(
      desk.fault(of: "set --desk timezone UTC").map(MessageRow.name) == "DeskError.notSupported")
    #expect(desk.desk.deskFile == nil)
  }

  @Test func recoverSaysWhatToDoInstead() throws {
    try desk(Self.checked).desk.session.close()
    let program = try RecoverProgram.parse(["harbour", "new"])
    #expect {
      try program.perform(
        on: MemoryConsole(), sessions: { _ in server.repositories }, programs: OutsidePrograms())
    } throws: { MessageRow.name(of: $0) == "DeskError.notSupported" }
  }

  @Test func checkReadsASessionThere() throws {
    try desk(Self.checked).desk.session.close()
    let console = MemoryConsole()
    let status = try CheckProgram.parse(["\(StandInServer.address)#harbour"]).perform(
      on: console, sessions: { _ in server.repositories }, programs: OutsidePrograms())
    #expect(status == .success)
    #expect(console.output.hasPrefix("\(StandInServer.address)#harbour is sound: 4 entries"))
  }

  /// The library of a server is in the folder for caches; a session that did not change is not read again.
  @Test func theLibraryOfAServerIsInTheCache() throws {
    let desk = try desk(Self.checked)
    let answer = try desk.json("library")["answer"]
    #expect(answer.string("path")?.hasPrefix("\(folder.path)/cache/library-") == true)
    #expect(answer.number("claims") == 2)
    let openings = server.openings
    #expect(desk.says("find --everywhere city").contains("harbour:c"))
    #expect(server.openings == openings)
    desk.prepare(["note c1 Seen."])
    _ = desk("library")
    #expect(server.openings == openings + 1)
  }

  @Test func aReportThatWasExportedThereIsVerified() throws {
    let desk = try desk(Self.checked + ["export json \(folder.path)/report.json"])
    #expect(desk("verify \(folder.path)/report.json").status == .success)
    let fresh = try self.desk(session: nil)
    let said = fresh("verify \(folder.path)/report.json")
    #expect(said.status == .success)
    #expect(said.output.contains("harbour"))
  }
}
