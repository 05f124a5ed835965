import ArticleLoading
import FactCheck
import Foundation
import LoopbackServer
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("The command archive")
struct ArchiveCommandTests {
  private static let page = "https://city.example/libraries"

  private static func desk(
    _ lines: [String] = [], console: MemoryConsole = MemoryConsole()
  ) throws -> TestDesk {
    try Sample.desk(Sample.checked + lines, console: console) { $0.fetcher = StandInArchive() }
  }

  private func archives(_ desk: TestDesk, _ id: Int = 1) -> [Archive] {
    desk.desk.state.evidence(EvidenceID(id))?.details.archives ?? []
  }

  @Test func theNearestCopyIsRecordedWithItsTime() throws {
    let desk = try Self.desk()
    let entries = desk.desk.state.sequence
    let answer = try desk.json("archive e1 --near 2026-01-30 --yes")["answer"]
    let copy = try #require(answer.objects("copies").first)
    #expect(copy.string("url") == "https://web.archive.org/web/20260203093000/\(Self.page)")
    #expect(copy.string("captured") == "2026-01-30T12:00:00Z")
    #expect(archives(desk).map(\.captured) == [Timestamp("2026-01-30T12:00:00Z")])
    #expect(desk.says("show e1").contains("archived:"))
    // One step, and it can be undone.
    #expect(desk.desk.state.sequence == entries + 1)
    desk.prepare(["undo"])
    #expect(archives(desk).isEmpty)
  }

  @Test("no archive sees the address of private evidence", arguments: ["", " --save"])
  func privateEvidence(option: String) throws {
    let desk = try Self.desk([
      "set save-service https://save.example/{url}", "evidence c1 https://b.example/ --context",
      "edit e1 --private",
    ])
    let last = desk.desk.state.claims.flatMap { desk.desk.state.evidence(of: $0) }.last?.id
    for line in ["archive e1\(option) --yes", "archive e1,\(last!)\(option) --yes"] {
      let error = try desk.json(line)["error"]
      #expect(error.string("code") == "private-evidence", "\(line)")
    }
    #expect(archives(desk).isEmpty && archives(desk, last!.number).isEmpty)
  }

  /// What is known of the evidence decides the date, the analyst's own look first.
  @Test func theDateIsThatOfTheEvidenceOrTheClaim() throws {
    let desk = try Self.desk()
    func near() throws -> String? {
      defer { desk("undo") }
      return try desk.json("archive e1 --yes")["answer"].objects("copies").first?.string("near")
    }
    #expect(try near()?.hasPrefix("2026-02-03T") == true)
    desk.prepare(["edit c1 --made 2025-12"])
    #expect(try near() == "2025-12")
    desk.prepare(["edit e1 --published 2025"])
    #expect(try near() == "2025")
    desk.prepare(["edit e1 --accessed 2026-01-31T10:00:00Z"])
    #expect(try near() == "2026-01-31T10:00:00Z")
  }

  @Test func aScriptMustSayThatItIsSureAndAPersonIsAsked() throws {
    let script = try Self.desk()
    #expect(try script.json("archive e1")["error"].string("code") == "unconfirmed")
    let console = MemoryConsole(isInteractive: true)
    let desk = try Self.desk(console: console)
    console.replies = [false]
    let refused = desk.type("archive e1 --near 2026-01-30")
    #expect(refused.diagnostics.contains("nothing was changed"))
    #expect(refused.diagnostics.contains("https://web.archive.org/web/20260203093000/"))
    #expect(refused.diagnostics.contains("made on 30 January 2026, 12:00 UTC"))
    #expect(console.questions.last == "Record this copy?")
    #expect(archives(desk).isEmpty)
    console.replies = [true]
    #expect(desk.type("archive e1 --near 2026-01-30").status == .success)
    #expect(archives(desk).count == 1)
  }

  @Test func aKnownCopyIsNotRecordedAgain() throws {
    let desk = try Self.desk(["archive e1 --yes"])
    let entries = desk.desk.state.sequence
    #expect(desk.says("archive e1 --yes").contains("e1 already has it"))
    #expect(desk.desk.state.sequence == entries)
  }

  @Test func someOfSeveralMayHaveNoCopy() throws {
    let desk = try Self.desk([
      "evidence c2 --title \"A book\" --context", "evidence c2 https://x.example/a --context",
    ])
    let outcome = desk("archive e1-e3 --yes", json: true)
    #expect(outcome.status == .failed)
    let line = try JSONObject(outcome.output)
    #expect(line["error"].string("code") == "not-all-archived")
    #expect(
      line["error"].strings("choices") == [
        "e2: e2 has no web address, so there is no page to archive"
      ])
    #expect(line["answer"].objects("copies").count == 2)
    #expect(archives(desk, 1).count == 1 && archives(desk, 3).count == 1)
    desk.prepare(["undo"])
    #expect(archives(desk, 1).isEmpty && archives(desk, 3).isEmpty)
  }

  @Test func theListedEvidenceIsMeant() throws {
    let desk = try Self.desk(["find --in evidence Branches"])
    let answer = try desk.json("archive @ --yes")
    #expect(answer["answer"].objects("copies").map { $0.string("evidence") } == ["e1"])
    #expect(try desk.json("archive e1,e1 --yes")["error"].string("code") == "named-twice")
    #expect(try desk.json("archive e9 --yes")["error"].string("code") != nil)
  }

  @Test func aNewCopyIsMadeByTheServiceThatWasSet() throws {
    let desk = try Self.desk()
    #expect(try desk.json("archive e1 --save --yes")["error"].string("code") == "no-save-service")
    desk.prepare(["set save-service https://web.archive.org/save/{url}"])
    let copy = try #require(
      try desk.json("archive e1 --save --yes")["answer"].objects("copies").first)
    #expect(copy.string("url")?.hasSuffix(Self.page) == true)
    #expect(copy.string("near") == nil)
    #expect(archives(desk).count == 1)
    #expect(
      try desk.json("archive e1 --save --near 2026 --yes")["error"].string("code") == "options")
  }

  /// The address leaves the desk only after the answer.
  @Test func beforeAnAddressIsSentAPersonIsAsked() throws {
    let console = MemoryConsole(isInteractive: true)
    let server = try LoopbackServer { _ in .answer("404 Not Found") }
    let desk = try Sample.desk(Sample.checked, console: console)
    desk.type("set save-service \(server.url("/save/"))")
    #expect(desk.type("archive e1 --save").diagnostics.contains("nothing was changed"))
    #expect(console.questions.last == "Send the address of the page to 127.0.0.1?")
    #expect(server.requests.isEmpty)
  }

  /// The archive that was set is asked, on this machine too, because the analyst typed it.
  @Test(
    "a TimeGate is set, and a lying one is refused",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
  func theTimeGateIsSet() throws {
    let server = try LoopbackServer { request in
      request.path.hasPrefix("/lie")
        ? .page("<p>Welcome", type: "text/html")
        : .answer(
          "200 OK",
          [
            "Memento-Datetime: Fri, 30 Jan 2026 08:15:00 GMT", "Content-Location: /copy/1",
            "Link: <\(Self.page)>; rel=\"original\"",
          ])
    }
    let desk = try Sample.desk(Sample.checked + ["set timegate \(server.url("/gate/{url}"))"])
    let copy = try desk.json("archive e1 --yes")["answer"].objects("copies").first
    #expect(copy?.string("url") == server.url("/copy/1"))
    desk.prepare(["undo", "set timegate \(server.url("/lie/"))"])
    let error = try desk.json("archive e1 --yes")["error"]
    #expect(error.string("code") == "bad-copy")
    #expect(archives(desk).isEmpty)
    // Whoever wrote the session chose the evidence's address, but it is not fetched.
    #expect(server.requests.allSatisfy { $0.path.hasSuffix(Self.page) })
  }

  @Test func theSettingsAreKeptAndRefused() throws {
    let desk = try Self.desk()
    #expect(desk.says("set timegate").contains("https://web.archive.org/web/{url}"))
    #expect(desk.says("set save-service").contains("off"))
    #expect(try desk.json("set timegate nonsense")["error"].string("code") == "bad-url")
    desk.prepare(["set timegate https://a.example/{url}", "set save-service https://b.example/?u="])
    #expect(
      desk.desk.settings.own == [
        .timeGate: "https://a.example/{url}", .saveService: "https://b.example/?u=",
      ])
    desk.prepare(["set timegate default", "set save-service off"])
    #expect(desk.desk.settings.own.isEmpty)
  }
}
