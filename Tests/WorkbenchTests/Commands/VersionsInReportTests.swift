import FactCheck
import Foundation
import JSON
import Presentation
import TestSupport
import Testing

@testable import ReportModel
@testable import Workbench

/// An article with its versions is one article for readers.
@Suite("Versions of an article in reports")
struct VersionsInReportTests {
  /// Two claims and a conclusion; then the outlet changes the second sentence, so that one claim stays behind.
  private static func desk(_ lines: [String] = []) throws -> TestDesk {
    let desk = try Sample.desk()
    try desk.folder.write("One fell. Two rose. Three stayed.\n".utf8, to: "a.txt")
    try desk.folder.write("One fell. Nobody swims there. Three stayed.\n".utf8, to: "b.txt")
    try desk.folder.write("One fell. Nobody swims there. Four stayed.\n".utf8, to: "c.txt")
    desk.prepare(
      [
        "load DIR/a.txt --title Fish --publisher Gazette", "tag 1", "tag 2",
        "evidence c1 https://x.example/ --refutes --title Count",
        "evidence c2 https://y.example/ --supports --title Table",
        "verdict c1 false --because So [e1].", "verdict c2 true --because So [e2].",
        "note a1 The outlet did not answer.",
        "conclude a1 half true --because One [e1], one not [e2].", "reload a1 DIR/b.txt",
      ] + lines)
    return desk
  }

  private static func report(_ desk: TestDesk, _ options: String = "") throws -> Report {
    try Report(json: Array(desk.says("export json" + options).utf8))
  }

  @Test("only the versions with claims are in the report, and the newest is the article")
  func one() throws {
    let desk = try Self.desk()
    let report = try Self.report(desk)
    #expect(report.articles.map(\.id) == ["a1", "a2"])
    #expect(report.articles.map(\.replacedBy) == ["a2", nil])
    #expect(report.claims.map(\.article) == ["a2", "a1"])
    #expect(report.title == "Fact-check: Fish")
    #expect(report.articles.map { $0.conclusion?.label } == [nil, "Half True"])
    #expect(report.articles.map(\.notes) == [nil, ["The outlet did not answer."]])
    #expect(report.articles[1].conclusion?.explanation == "One [e1], one not [e2].")
    // Without claims on it, the earlier version is only in the difference.
    desk.prepare(["move c2 a2.2"])
    #expect(try Self.report(desk).articles.map(\.id) == ["a2"])
    #expect(try Self.report(desk).articles[0].revisions?.count == 1)
  }

  @Test("an article with its versions keeps its place, and counts once")
  func place() throws {
    let desk = try Sample.desk()
    try desk.folder.write("One fell. Two rose. Three stayed.\n".utf8, to: "a.txt")
    try desk.folder.write("New first. One fell. Three stayed.\n".utf8, to: "b.txt")
    desk.prepare([
      "load DIR/a.txt --title First", "tag 1", "tag 2", "load DIR/other.txt --title Second",
      "tag 1",
      "reload a1 DIR/b.txt", "order place",
    ])
    #expect(try Self.report(desk).articles.map(\.id) == ["a1", "a3", "a2"])
    #expect(try Self.report(desk).claims.map(\.id) == ["c2", "c1", "c3"])
    let page = desk.says("export markdown")
    let places = try ["| Article | First |", "| Article | Second |"].map {
      try #require(page.firstRange(of: $0))
    }
    #expect(places[0].upperBound < places[1].lowerBound, "\(page)")
    desk.prepare(["export json DIR/place.json", "verify DIR/place.json"])
    #expect(desk.says("status").contains("2 articles, 3 claims"))
    #expect(try desk.json("status")["answer"].number("articles") == 2)
    #expect(desk.says("sessions").contains("2 articles, 3 claims"))
    #expect(desk.says("open desk").contains("2 articles, 3 claims open"))
  }

  @Test(
    "pages have one article, one conclusion, and name the version of a claim that stayed behind")
  func pages() throws {
    let desk = try Self.desk()
    let page = desk.says("export html")
    #expect(page.contains("Fact-check of 2 claims in one article."))
    #expect(page.components(separatedBy: "<article class=\"source\"").count == 2)
    #expect(page.components(separatedBy: "<section class=\"conclusion").count <= 2)
    #expect(page.components(separatedBy: "id=\"conclusion-").count == 2)
    #expect(page.contains("<del>Two rose.</del>"))
    #expect(page.contains("<a href=\"#article-a2\">article</a>, earlier version"))
    #expect(!page.contains("#article-a1"))
    let text = desk.says("export markdown")
    #expect(text.contains("> — Fish (article, earlier version)\n"))
    #expect(text.contains("> — Fish (article)\n"))
    #expect(text.components(separatedBy: "## Conclusion").count == 2)
    #expect(
      !text.contains("## Articles")
        && text.contains("- Before: Two rose.\n- Now: Nobody swims there."))
    let table = desk.says("export csv")
    #expect(table.contains("\"c1\",\"a2\",\"Fish\"") && table.contains("\"c2\",\"a2\",\"Fish\""))
    #expect(table.contains(",\"\",\"a1\"\r\n"))
  }

  @Test("the day on which an earlier version was read names it")
  func read() throws {
    let desk = try Self.desk(["export json DIR/r.json"])
    let json = desk.says("export json").replacing(
      "\"id\": \"a1\",", with: "\"id\": \"a1\", \"accessed\": \"2026-02-02T09:00:00Z\",")
    try desk.folder.write(json.utf8, to: "read.json")
    desk.prepare(["new other", "import DIR/read.json"])
    #expect(desk.says("export markdown").contains("(article, version of 2 February 2026)"))
    desk.prepare(["report --language de"])
    #expect(desk.says("export markdown").contains("Fassung vom 2. Februar 2026"))
  }

  @Test("each change of the text is told, one after the other")
  func several() throws {
    let desk = try Self.desk(["reload a2 DIR/c.txt"])
    let report = try Self.report(desk)
    #expect(report.articles.map(\.id) == ["a1", "a3"])
    #expect(report.articles[0].replacedBy == "a3")
    #expect(
      report.articles[1].revisions?.map { $0.changes.map(\.removed) } == [
        ["Two rose.", nil], ["Three stayed."],
      ])
    let page = desk.says("export markdown")
    #expect(page.components(separatedBy: "The outlet changed its text").count == 3)
  }

  @Test("verify, import and a second export agree, whatever part it is")
  func consistent() throws {
    let desk = try Self.desk()
    for (index, part) in ["", " --article a2", " --article a1", " --claims c2", " --no-content"]
      .enumerated()
    {
      desk.prepare(["export json DIR/\(index).json" + part])
      let verified = desk.says("verify DIR/\(index).json")
      #expect(verified.contains("every field matches"), "\(part): \(verified)")
    }
    let whole = try Self.report(desk)
    #expect(try Self.report(desk, " --article a1").claims == whole.claims)
    desk.prepare(["new other", "import DIR/0.json"])
    #expect(desk.desk.state.articles.map(\.replaces) == [nil, ArticleID(1)])
    var again = try Self.report(desk)
    again.provenance = whole.provenance
    #expect(again == whole)
    desk.prepare(["export json DIR/again.json"])
    #expect(desk.says("verify DIR/again.json").contains("every field matches"))
  }

  @Test("a version that nobody is the newest of is refused")
  func forged() throws {
    let desk = try Self.desk()
    for other in ["a7", "a1", "c1"] {
      let json = desk.says("export json").replacing(
        "\"replacedBy\": \"a2\"", with: "\"replacedBy\": \"\(other)\"")
      try desk.folder.write(json.utf8, to: "f.json")
      let verified = desk(desk.line("verify DIR/f.json"))
      #expect(verified.status == .failed)
      #expect(verified.output.contains("replacedBy"), "\(verified)")
    }
  }

  @Test("a report of an earlier version of the format has each version as an article")
  func earlierFormat() throws {
    let desk = try Self.desk(["publish --anyway", "tag 3", "publish --anyway", "remove c3"])
    let old = try Report(
      of: desk.desk.reportSource(), scope: Self.scope(.second), generatorVersion: Version.current)
    #expect(old.articles.map(\.id) == ["a1", "a2"])
    #expect(old.articles.allSatisfy { $0.replacedBy == nil && $0.notes == nil || $0.id == "a1" })
    #expect(old.title == "Fact-check of 2 articles")
    let json = old.json.written(in: .second)
    try desk.folder.write(JSONText.pretty(json), to: "old.json")
    let verified = desk.says("verify DIR/old.json")
    #expect(verified.contains("every field matches"), "\(verified)")
  }

  private static func scope(_ version: ReportVersion) -> ReportScope {
    var scope = ReportScope()
    scope.version = version
    return scope
  }

  @Test(
    "conclude on any version concludes on the article, and a correction compares it with the one before"
  )
  func conclusions() throws {
    let desk = try Self.desk(["publish --anyway", "conclude a1 --because Only one [e1] was wrong."])
    #expect(desk.desk.state.articles.map(\.conclusions.count) == [1, 1])
    #expect(desk.says("show a2").contains("conclusion: Half True"))
    #expect(desk.says("show a2").contains("earlier: Half True"))
    #expect(
      try Self.report(desk).conclusionCorrections?.map(\.text) == [
        "Conclusion Half True confirmed: Only one [Count] was wrong."
      ])
    #expect(try Self.report(desk).conclusionCorrections?.map(\.article) == ["a2"])
    desk.prepare(["undo", "conclude a2 true --because All well."])
    #expect(
      try Self.report(desk).conclusionCorrections?.map(\.text) == [
        "Conclusion changed from Half True to True: All well."
      ])
    desk.prepare(["undo", "undo"])
    #expect(try Self.report(desk).conclusionCorrections == nil)
    // The conclusion in force is not given again by the same analyst.
    #expect(
      desk.says("conclude a2 half true --because One [e1], one not [e2].").hasPrefix("FAILED"))
  }

  @Test("without the newest version, the one before is the article again")
  func undone() throws {
    let desk = try Self.desk(["conclude a2 true --because All well.", "undo", "undo"])
    #expect(try Self.report(desk).articles.map(\.id) == ["a1"])
    #expect(try Self.report(desk).articles[0].conclusion?.label == "Half True")
    #expect(try Self.report(desk).articles[0].revisions == nil)
  }

  @Test("lint asks for a conclusion once, for the claims of all versions")
  func lint() throws {
    let desk = try Self.desk(["undo", "undo", "reload a1 DIR/b.txt"])
    try desk.folder.write(#"{"rules": {"no-conclusion": "note"}}"#.utf8, to: "house.json")
    let found = desk.says("lint --profile DIR/house.json")
    #expect(found.contains("it has 2 checked claims and no conclusion"), "\(found)")
    #expect(found.components(separatedBy: "and no conclusion").count == 2)
  }

  @Test("status and articles show the conclusion, of the newest version")
  func status() throws {
    let desk = try Self.desk()
    #expect(desk.says("status").contains("conclusion on a2: Half True\n"))
    #expect(
      try desk.json("status")["answer"].objects("conclusions").map { $0.string("label") } == [
        "Half True"
      ])
    let lines = desk.says("articles").split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix("a2 is newer") && lines[1].hasSuffix("Half True"))
    #expect(
      try desk.json("articles")["answer"].objects("articles").map {
        $0["conclusion"].string("label")
      }
        == ["Half True", "Half True"])
    desk.prepare(["conclude a2 --no-rating --because In words."])
    #expect(desk.says("status").contains("conclusion on a2: concluded without a rating"))
  }
}
