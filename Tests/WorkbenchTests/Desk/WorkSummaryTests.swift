import Database
import FactCheck
import Foundation
import TestSupport
import Testing

@testable import Presentation
@testable import SessionStore
@testable import Workbench

@Suite("How far the work is, and times by the clock on the wall") struct WorkSummaryTests {
  /// Nine hours ahead of UTC.
  private static let tokyo = WallClock { _ in (9 * 3600, "JST") }

  private static func line(_ desk: TestDesk, now: String = "2026-02-03T12:00:00Z") throws -> String?
  {
    try desk.desk.workSummary()?.line(by: tokyo, now: Timestamp(now)!)
  }

  @Test func aLineSaysWhereTheWorkStands() throws {
    let desk = try Sample.desk(Sample.checked + ["tag 6"], analyst: "Ann Lind")
    #expect(
      try Self.line(desk)
        == "1 article, 1 claim open, 2 checked; last change by Ann Lind, today 18:38 JST; lint: 2 errors"
    )
    #expect(
      try Self.line(desk, now: "2026-02-03T15:00:00Z")?.contains(
        "last change by Ann Lind, 3 February 2026, 18:38 JST") == true)
  }

  @Test func aReviewWasLeftSomewhere() throws {
    let folder = try TestDesk.Folder()
    let desk = try Sample.desk(
      Sample.checked + ["tag 6", "load DIR/other.txt"],
      console: MemoryConsole(isInteractive: true)
    ) { $0.positionsFile = "\(folder.path)/places" }
    desk.console.pressed = PressedKeys("  q")
    desk.type("review a1")
    #expect(try Self.line(desk)?.contains("; review left at a1.3;") == true)
    desk.console.pressed = PressedKeys("q")
    desk.type("review --open")
    #expect(try Self.line(desk)?.contains("; review left at c3;") == true)
    // Nobody can go back to a claim that is no longer open.
    desk.type("verdict c3 True")
    #expect(try Self.line(desk)?.contains("review") == false)
  }

  @Test func anEmptySessionHasNothingToReport() throws {
    let desk = try Sample.desk()
    #expect(try desk.desk.workSummary() == nil)
    desk.prepare(["report --title T"])
    #expect(
      try Self.line(desk) == "0 articles, no claims yet; last change by A. Analyst, today 18:31 JST"
    )
    desk.prepare(["load DIR/article.txt", "new other", "open desk"])
    #expect(
      desk.console.output.hasPrefix(
        "opened desk: 1 article, no claims yet; last change by A. Analyst, today 09:32"))
  }

  @Test func theSettingsOfTheDeskAreNobodysChange() throws {
    let folder = try TestDesk.Folder()
    try folder.write("set scale afp\n".utf8, to: "factdesk.conf")
    let desk = try TestDesk(session: "desk", in: folder)
    desk.prepare(["report --title T"])
    #expect(desk.desk.state.sequence == 2 && !desk.desk.state.isUntouched)
    // A program that was stopped after the first entry.
    let begun = try SessionBuilder.begun()
    #expect(begun.isUntouched)
  }

  @Test func errorsAreCountedByTheProfileOfTheDesk() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(try Self.line(desk)?.hasSuffix("lint: 1 error") == true)
    desk.prepare(["set lint ifcn"])
    #expect(try Self.line(desk)?.hasSuffix("lint: 3 errors") == true)
  }

  @Test("lost texts and files are told when a session is opened, and on what misses them")
  func lost() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "load DIR/other.txt", "evidence c2 --file DIR/other.txt --context --title Kept",
        "new other",
      ])
    #expect(desk.says("open desk").contains("missing") == false)
    desk.prepare(["new third"])
    let text = Digest(of: Array(Sample.other.utf8))
    let trigger = try #require(Format.triggers.first { $0.name == "blob_is_never_deleted" })
    let connection = try Connection(
      "\(desk.folder.path)/desk.factdesk", access: .readWrite, patience: Patience())
    try connection.execute("DROP TRIGGER \(trigger.name)")
    try connection.execute("DELETE FROM blob WHERE sha256 = X'\(text.hex)'")
    try connection.execute(trigger.sql)
    connection.close()
    let opened = desk.says("open desk")
    #expect(opened.contains("1 kept text or file missing: factdesk check"), "\(opened)")
    #expect(try desk.json("open desk")["answer"]["work"].values["missing"] as? Int == 1)
    let remark = "the session's file no longer has all that it kept of this: factdesk check"
    for item in ["a2", "e2"] {
      let shown = desk.says("show \(item)").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(shown.contains(remark), "\(shown)")
    }
    #expect(!desk.says("show a1").contains("no longer has"))
  }

  @Test func hostileNamesAreHarmless() throws {
    let desk = try Sample.desk(Sample.checked, analyst: "An\u{1B}[2Jn")
    desk.prepare(["new other", "open desk"])
    #expect(desk.console.output.contains("last change by"))
    #expect(!desk.console.output.contains("\u{1B}"))
  }

  // MARK: Times

  @Test func peopleReadTheTimeOfTheDesk() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "edit a1 --published 2026-01-30T22:30:00Z", "contact c2 --asked 2026-02-01",
      ])
    desk.prepare(["edit c1 --made 2026-01-29T20:00:00Z"])
    let utc = try desk.json("history")
    let other = try TestDesk(in: desk.folder) { $0.clockOnWall = Self.tokyo }
    #expect(other.says("status").contains("saved 3 February 2026, 18:40 JST"))
    let history = other.says("history")
    #expect(history.hasPrefix("3 February 2026, JST\n"))
    #expect(history.contains("  1  18:31:00  A. Analyst"))
    #expect(
      other.says("show c1").contains("True (6 of 6) by A. Analyst, 3 February 2026, 18:35 JST"))
    #expect(other.says("show c1").contains("said: 30 January 2026, 05:00 JST"))
    #expect(other.says("show a1").contains("31 January 2026, 07:30 JST"))
    #expect(other.says("edit a1").contains("31 January 2026, 07:30 JST"))
    // Programs and files have UTC.
    #expect(try other.json("history").values as NSDictionary == utc.values as NSDictionary)
    #expect(try other.json("status")["answer"].string("saved") == "2026-02-03T09:40:00Z")
    #expect(other("export markdown").output == desk("export markdown").output)
  }

  @Test func aDayOfTheLogIsADayOfTheDesk() throws {
    let far = WallClock { instant in
      // As if the clocks were changed between the two entries.
      instant < Timestamp("2026-02-03T09:32:00Z")!
        ? (14 * 3600 + 1740, "AAA") : (14 * 3600 + 1740, "BBB")
    }
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2", "tag 3"]) { $0.clockOnWall = far }
    let rows = desk.says("history").split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(rows == ["4 February 2026, AAA", "4 February 2026, BBB"])
  }
}

extension SessionBuilder {
  /// A session that only took over the settings of a desk.
  fileprivate static func begun() throws -> Session {
    let beginning = SessionBeginning(scale: .builtIn(named: "afp"))
    var session = Session()
    try session.apply(
      Entry(
        sequence: 1,
        step: Step(
          id: UUID(), at: TestDesk.start, analyst: "A", line: SessionBeginning.line,
          changes: try beginning.changes()),
        hash: .zero))
    return session
  }
}
