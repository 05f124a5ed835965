import FactCheck
import JSON
import ReportModel
import TestSupport
import Testing

@testable import Workbench

@Suite("The order of the claims, and rationales in reports")
struct OrderCommandTests {
  private static func desk(_ lines: [String]) throws -> TestDesk {
    let desk = try Sample.desk()
    try desk.folder.write("One fell. Two rose. Three stayed.\n".utf8, to: "three.txt")
    desk.prepare(["load DIR/three.txt"] + lines)
    return desk
  }

  private static func report(_ desk: TestDesk, _ options: String = "") throws -> Report {
    try Report(json: Array(desk.says("export json" + options).utf8))
  }

  @Test("a list comes first, then the others by number")
  func list() throws {
    let desk = try Self.desk(["tag 1", "tag 2", "tag 3", "order c3,c1"])
    #expect(try Self.report(desk).claims.map(\.id) == ["c3", "c1", "c2"])
    desk.prepare(["undo"])
    #expect(try Self.report(desk).claims.map(\.id) == ["c1", "c2", "c3"])
    desk.prepare(["redo", "order number"])
    #expect(try Self.report(desk).claims.map(\.id) == ["c1", "c2", "c3"])
  }

  @Test("rules follow the verdicts and the article")
  func rules() throws {
    let desk = try Self.desk([
      "tag 3", "tag 1", "tag 2", "verdict c1 true", "verdict c3 false", "order place",
    ])
    #expect(try Self.report(desk).claims.map(\.id) == ["c2", "c3", "c1"])
    desk.prepare(["order verdict"])
    #expect(try Self.report(desk).claims.map(\.id) == ["c3", "c1", "c2"])
    #expect(try Self.report(desk, " --checked").claims.map(\.id) == ["c3", "c1"])
  }

  @Test("without a verdict, --checked says that there is nothing to export")
  func nothingChecked() throws {
    let desk = try Self.desk(["tag 1"])
    #expect(desk.says("export json --checked").contains("--checked exports claims with a verdict"))
  }

  @Test("a rationale is formatted for readers, plain for programs, and verified as it is")
  func rationale() throws {
    let desk = try Self.desk([
      "tag 1", "evidence c1 https://x.example/ --refutes --title Count",
      "verdict c1 false --because \"The **count** [e1] <b>x</b> [e7].\"",
    ])
    let verdict = try Self.report(desk).claims[0].verdict
    #expect(verdict?.explanation == "The **count** [e1] <b>x</b>.")
    #expect(verdict?.markup == .markdown)
    let page = desk.says("export html")
    #expect(
      page.contains(
        "The <strong>count</strong> <a class=\"cite\" href=\"#evidence-e1\">[1]</a> &lt;b&gt;x&lt;/b&gt;."
      ))
    #expect(page.contains("<li id=\"evidence-e1\">"))
    #expect(desk.says("export markdown").contains(#"The **count** \[1\] \<b\>x\</b\>."#))
    #expect(desk.says("export csv").contains("The count [e1] <b>x</b>."))
    #expect(desk.says("show c1").contains("The count [e1] <b>x</b> [e7]."))
    desk.prepare(["export json DIR/r.json"])
    #expect(desk.says("verify DIR/r.json").contains("every field matches"))
  }

  @Test("an imported report keeps its rationales, and evidence keeps its names")
  func imported() throws {
    let desk = try Self.desk([
      "tag 1", "evidence c1 https://x.example/ --refutes --title Count",
      "verdict c1 false --because \"The *count* [e1].\"", "export json DIR/r.json", "new other",
      "import DIR/r.json",
    ])
    let verdict = try Self.report(desk).claims[0].verdict
    #expect(verdict?.explanation == "The *count* [e1]." && verdict?.markup == .markdown)
    desk.prepare(["export json DIR/again.json"])
    #expect(desk.says("verify DIR/again.json").contains("every field matches"))
  }

  @Test("a report says what the outlet changed since an earlier version")
  func revision() throws {
    let desk = try Self.desk(["tag 1"])
    try desk.folder.write("One fell. Two sank. Three stayed.\n".utf8, to: "newer.txt")
    desk.prepare(["reload a1 DIR/newer.txt"])
    // The article with its versions is one, in its newest version.
    let articles = try Self.report(desk).articles
    #expect(articles.map(\.id) == ["a2"])
    let revision = articles[0].revisions?.first
    #expect(articles[0].revisions?.count == 1)
    #expect(revision?.changes.map(\.removed) == ["Two rose."])
    #expect(revision?.changes.map(\.added) == ["Two sank."])
    #expect(try Self.report(desk, " --no-content").articles[0].revisions == nil)
    #expect(desk.says("export html").contains("<del>Two rose.</del>"))
    #expect(desk.says("export markdown").contains("- Before: Two rose. Now: Two sank."))
    desk.prepare(["export json DIR/r.json"])
    #expect(desk.says("verify DIR/r.json").contains("every field matches"))
    desk.prepare(["new other", "import DIR/r.json"])
    #expect(try Self.report(desk).articles[0].revisions == articles[0].revisions)
  }

  @Test("the editor shows claim and evidence below the text, and reads back only the text")
  func aid() throws {
    let desk = try Self.desk(["tag 1", "evidence c1 https://x.example/ --refutes --title Count"])
    desk.console.isInteractive = true
    var opened = ""
    desk.console.editor = { text in
      opened = text
      return "Because of *it* [e1].\n" + text
    }
    desk.prepare(["verdict c1 false --because -"])
    #expect(opened.contains("c1  One fell.") && opened.contains("[e1] refutes: Count"))
    #expect(desk.desk.state.claims[0].verdict?.rationale == "Because of *it* [e1].")
  }
}
