import FactCheck
import Foundation
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// Days of publication at a desk in Auckland, 13 hours ahead of UTC, where a day begins at 11 o'clock in UTC.
@Suite("Days of publication in other time zones") struct PublishDayTests {
  private static func desk(
    _ lines: [String], hours: Int = 13, in folder: TestDesk.Folder? = nil
  ) throws -> TestDesk {
    let edit = { (setup: inout DeskSetup) in
      setup.clock = { Timestamp("2026-11-29T13:12:00Z")! }
      setup.clockOnWall = WallClock { _ in (hours * 3600, "NZDT") }
    }
    guard let folder else { return try Sample.desk(lines, edit: edit) }
    let desk = try TestDesk(session: "desk", in: folder, seed: 7, edit: edit)
    desk.prepare(lines)
    return desk
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The refusal and its hint name the same day.
  @Test func aRefusalNamesTheDayOfTheDesk() throws {
    let desk = try Self.desk(["load DIR/article.txt", "tag 2", "verdict c1 True"])
    let said = Self.words(desk.says("publish --anyway --on 2026-11-29"))
    #expect(
      said.contains(
        "29 November 2026 is before the verdict on c1, decided 30 November 2026 in your time zone "
          + "(29 November 2026, 13:12 UTC) choose that day or a later one: publish --on 2026-11-30"),
      "\(said)")
    desk.prepare(["publish --anyway --on 2026-11-30"])
  }

  /// A colleague further west cannot put the report before its publication, and readers see no correction from
  /// before it.
  @Test func nothingIsPublishedOrCorrectedBeforeThePublication() throws {
    let east = try Self.desk([
      "load DIR/article.txt", "tag 2", "verdict c1 True", "publish --anyway --on 2026-11-30",
    ])
    let west = try Self.desk(["verdict c1 False"], hours: -10, in: east.folder)
    let said = Self.words(west.says("publish --anyway --on 2026-11-29"))
    #expect(said.contains("29 November 2026 is before the last publication, of 30 November 2026"))
    west.prepare(["publish --anyway"])
    #expect(west.desk.state.publications.map(\.on.description) == ["2026-11-30", "2026-11-30"])
    let report = west.says("export markdown")
    let corrections = try #require(report.components(separatedBy: "## Corrections").last)
    #expect(corrections.contains("- 30 November 2026, [Claim 1](#claim-c1)"), "\(report)")
  }

  /// A day of the desk is not taken for one after the report, whose time is stored in UTC.
  @Test(arguments: ["note a1 x", "publish --anyway"])
  func lintAllowsForTimeZones(line: String) throws {
    let desk = try Self.desk(LintCase.faultless + [line, "edit c1 --made 2026-11-30"])
    let found = try desk.json("lint")["answer"].objects("findings").compactMap { $0.string("rule") }
    #expect(!found.contains("published-before-claim") && !found.contains("future-date"), "\(found)")
  }
}
