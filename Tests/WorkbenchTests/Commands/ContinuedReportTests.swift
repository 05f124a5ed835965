import FactCheck
import Foundation
import JSON
import SessionStore
import TestSupport
import Testing

@testable import ReportModel
@testable import Workbench

/// A session that continues an imported report loses nothing of it, whatever happens to both.
@Suite("Continuing an imported report")
struct ContinuedReportTests {
  /// A desk with a report by another program: an article whose text was changed, a topic of two words, and a name.
  private static func desk(session: String = "mine", _ lines: [String]) throws -> TestDesk {
    let desk = try Sample.desk(session: "theirs")
    try desk.folder.write("One fell. Two rose. Three stayed.\n".utf8, to: "a.txt")
    try desk.folder.write("One fell. Nobody swims there. Three stayed.\n".utf8, to: "b.txt")
    try desk.folder.write("One fell. Nobody swims there. Four stayed.\n".utf8, to: "c.txt")
    desk.prepare([
      "load DIR/a.txt --title Fish", "tag 1 +two-words --claimant \"Ana Lind\"",
      "evidence c1 https://x.example/ --supports --title \"Mail of Ben Osei\"",
      "verdict c1 True --because Asked Ben Osei.", "note a1 As Ben Osei asked us.",
      "reload a1 DIR/b.txt", "edit a2 --modified 2026-02-02", "export json DIR/made.json",
    ])
    let text = try desk.read("made.json")
      .replacing("\"two-words\"", with: "\"two words\"")
      // Other programs escape letters.
      .replacing("Asked Ben Osei.", with: "Asked \\u0042en Osei.")
      .replacing("urn:uuid:", with: "urn:x:")
    try desk.folder.write(text.utf8, to: "r.json")
    desk.prepare(["new \(session)"] + lines)
    return desk
  }

  private static func report(_ desk: TestDesk) throws -> Report {
    try Report(json: Array(desk.says("export json").utf8))
  }

  @Test(
    "a redaction leaves what the report says otherwise than the session",
    arguments: [
      "redact --words \"Ben Osei\" --confirm \"Ben Osei\"", "redact e1 --confirm e1",
      "redact c1 --confirm c1", "redact n1 --confirm n1",
    ])
  func redaction(_ line: String) throws {
    let desk = try Self.desk(["import DIR/r.json", "export json DIR/before.json"])
    let before = try Self.report(desk)
    #expect(before.claims[0].topics == ["two words"])
    #expect(before.articles[0].revisions?.count == 1)
    desk.prepare([line])
    let after = try Self.report(desk)
    #expect(after.claims[0].topics == ["two words"])
    #expect(after.articles[0].revisions == before.articles[0].revisions)
    #expect(after.claims[0].text == before.claims[0].text)
    #expect(after.id == before.id)
    let checks = try desk.json("verify DIR/before.json")["answer"].objects("checks")
    #expect(
      checks.map { $0.string("result") } == Array(repeating: "passed", count: 5), "\(checks)")
    // The report's file is not in the session any more, and the log is as sound as before.
    let path = "\(desk.folder.path)/mine.factdesk"
    #expect(try SQLiteStore.check(path, copiesIn: desk.folder.path).faults == [])
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes.range(of: Data("\\u0042en".utf8)) == nil)
    if line.contains("--words") { #expect(bytes.range(of: Data("Ben Osei".utf8)) == nil) }
    // A second redaction, and later work, find all of it again.
    desk.prepare([
      "note c1 More of Lind.", "redact --words Lind --confirm Lind", "export json DIR/x.json",
    ])
    #expect(try Self.report(desk).claims[0].topics == ["two words"])
    #expect(desk.says("verify DIR/x.json").contains("every field matches"))
  }

  /// The log keeps such values as JSON within JSON.
  @Test("words of a value that the session cannot store are removed, however they are escaped")
  func escapedWords() throws {
    let desk = try Self.desk([])
    let report = try desk.read("r.json").replacing("\"two words\"", with: "\"two\\nZqa\\nQuill\"")
    try desk.folder.write(report.utf8, to: "r.json")
    desk.prepare(["import DIR/r.json"])
    #expect(try Self.report(desk).claims[0].topics == ["two\nZqa\nQuill"])
    desk.prepare(["redact --words \"Zqa Quill\" --confirm \"Zqa Quill\""])
    #expect(try Self.report(desk).claims[0].topics == ["two\n[protected source]"])
    let bytes = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/mine.factdesk"))
    #expect(bytes.range(of: Data("Quill".utf8)) == nil)
    #expect(desk.says("redact --words \"Zqa Quill\" --confirm \"Zqa Quill\"").hasPrefix("FAILED"))
  }

  @Test("a value that is edited later is the session's, also after a redaction")
  func edited() throws {
    let desk = try Self.desk([
      "import DIR/r.json", "redact e1 --confirm e1", "edit c1 +other",
    ])
    #expect(try Self.report(desk).claims[0].topics == ["two-words", "other"])
  }

  @Test("a further version adds to the changes that the report announced")
  func reloaded() throws {
    let desk = try Self.desk(["import DIR/r.json", "reload a1 DIR/c.txt"])
    let revisions = try #require(try Self.report(desk).articles.last?.revisions)
    #expect(
      revisions.map { $0.changes.map(\.removed) } == [["Two rose.", nil], ["Three stayed."]])
    #expect(revisions.map(\.on?.description) == ["2026-02-02", nil])
    #expect(
      desk.says("export markdown").components(separatedBy: "The outlet changed its text").count == 3
    )
    desk.prepare(["export json DIR/x.json"])
    #expect(desk.says("verify DIR/x.json").contains("every field matches"))
    // Imported again, it is the same.
    let whole = try Self.report(desk)
    desk.prepare(["new again", "import DIR/x.json"])
    var again = try Self.report(desk)
    again.provenance = whole.provenance
    #expect(again == whole)
  }

  @Test("a session with articles of its own keeps the changes that the report announced")
  func added() throws {
    let desk = try Self.desk(["load DIR/other.txt", "import DIR/r.json"])
    let report = try Self.report(desk)
    #expect(report.articles.map { $0.revisions?.count } == [nil, 1])
    #expect(report.articles[1].revisions?[0].on?.description == "2026-02-02")
    desk.prepare(["reload a2 DIR/c.txt"])
    #expect(try Self.report(desk).articles.last?.revisions?.count == 2)
    // Without the texts, the report has none of their words.
    #expect(!desk.says("export json --no-content").contains("revisions"))
  }
}
