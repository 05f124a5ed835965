import FactCheck
import Foundation
import JSON
import Presentation
import ReportModel
import TestSupport
import Testing

@testable import Workbench

@Suite("The conclusion on an article")
struct ConcludeCommandTests {
  private static func desk(_ lines: [String]) throws -> TestDesk {
    let desk = try Sample.desk()
    try desk.folder.write("One fell. Two rose. Three stayed.\n".utf8, to: "three.txt")
    desk.prepare(
      [
        "load DIR/three.txt", "tag 1", "tag 2",
        "evidence c1 https://x.example/ --refutes --title Count",
        "evidence c2 https://y.example/ --supports --title Table",
        "verdict c1 false --because So [e1].", "verdict c2 true --because So [e2].",
      ] + lines)
    return desk
  }

  private static func report(_ desk: TestDesk) throws -> Report {
    try Report(json: Array(desk.says("export json").utf8))
  }

  private static let full =
    "conclude a1 half true --because \"Much *holds* [e2], not all [e1] [e9] <b>x</b>.\""

  @Test("it is at the top of reports, with references to evidence of several claims")
  func reports() throws {
    let desk = try Self.desk([Self.full])
    let conclusion = try Self.report(desk).articles[0].conclusion
    #expect(conclusion?.label == "Half True" && conclusion?.value == 4)
    #expect(conclusion?.explanation == "Much *holds* [e2], not all [e1] <b>x</b>.")
    #expect(conclusion?.markup == .markdown && conclusion?.by != nil)
    let page = desk.says("export html")
    let words = try #require(
      page.firstRange(
        of: "Much <em>holds</em> <a class=\"cite\" href=\"#evidence-e2\">[2.1]</a>, not all "
          + "<a class=\"cite\" href=\"#evidence-e1\">[1.1]</a> &lt;b&gt;x&lt;/b&gt;."))
    let claims = try #require(page.firstRange(of: "id=\"claims\""))
    #expect(words.upperBound < claims.lowerBound)
    #expect(page.contains("<h2 id=\"conclusion-a1\">Conclusion</h2>"))
    let text = desk.says("export markdown")
    #expect(text.contains("## Conclusion\n\n**Half True**\n\nMuch *holds* "))
    #expect(text.contains(#"\[2.1\], not all \[1.1\] \<b\>x\</b\>."#))
  }

  @Test("a reference to private evidence stays in the session")
  func privateEvidence() throws {
    let desk = try Self.desk([Self.full, "edit e1 --private"])
    #expect(
      try Self.report(desk).articles[0].conclusion?.explanation
        == "Much *holds* [e2], not all <b>x</b>.")
  }

  @Test("in a part of a report, titles replace references to evidence that the part does not have")
  func partialReport() throws {
    let desk = try Self.desk([
      "edit e1 --title \"1. The *Count* [e2]\"", "verdict c2 true --because \"So [e2], as [e1].\"",
      "conclude a1 False --because \"[e1]\n\nBoth [e1] and [e2] count.\"", "skip c1",
    ])
    let options = "export json --checked"
    let report = try Report(json: Array(desk.says(options).utf8))
    #expect(
      report.articles[0].conclusion?.explanation
        == #"1\. The \*Count\* \[e2\]"# + "\n\n"
        + #"Both 1\. The \*Count\* \[e2\] and [e2] count."#)
    #expect(
      report.claims[0].verdict?.explanation == #"So [e2], as 1\. The \*Count\* \[e2\]."#)
    #expect(desk.says("export html --checked").contains("<p dir=\"auto\">1. The *Count* [e2]</p>"))
    desk.prepare(["export json DIR/part.json --checked", "verify DIR/part.json"])
    // Private evidence stays unknown to readers.
    desk.prepare(["edit e1 --private"])
    #expect(desk.says(options).contains("Both and [e2] count."))
  }

  @Test("show, history and undo know it; --because keeps the rating, --no-rating drops it")
  func steps() throws {
    let desk = try Self.desk([Self.full, "conclude a1 --because Much holds."])
    let shown = desk.says("show a1")
    #expect(shown.contains("conclusion: Half True (4 of 6) by "))
    #expect(shown.contains("because: Much holds."))
    #expect(shown.contains("earlier: Half True (4 of 6) by "))
    #expect(desk.says("history a1").contains("conclusion on a1: Half True"))
    desk.prepare(["conclude a1 --no-rating --because In words."])
    #expect(desk.says("show a1").contains("conclusion: without a rating by "))
    #expect(try Self.report(desk).articles[0].conclusion?.label == nil)
    let article = try desk.json("show a1")["answer"]["article"]
    #expect(article["conclusion"].string("explanation") == "In words.")
    #expect(
      article.objects("conclusionHistory").map { $0.string("label") } == ["Half True", "Half True"])
    desk.prepare(["undo", "undo", "undo"])
    #expect(try Self.report(desk).articles[0].conclusion == nil)
    #expect(!desk.says("show a1").contains("conclusion"))
  }

  @Test("what is missing or contradicts itself is refused, and nothing changes")
  func refused() throws {
    let desk = try Self.desk([])
    let before = desk.desk.state.sequence
    #expect(desk.type("conclude a1").diagnostics.contains("conclude needs a rating, or --because"))
    #expect(
      desk.type("conclude a1 true --no-rating --because X.").diagnostics
        .contains("a rating or --no-rating, not both"))
    #expect(
      desk.type("conclude a1 --because obvious true").diagnostics
        .contains("the rating is before --because"))
    #expect(desk.type("conclude c1 true").diagnostics.contains("✗"))
    #expect(desk.type("conclude a9 true").diagnostics.contains("✗"))
    #expect(desk.desk.state.sequence == before)
  }

  @Test("verify compares it, and finds a changed one")
  func verified() throws {
    let desk = try Self.desk([Self.full, "export json DIR/r.json"])
    #expect(desk.says("verify DIR/r.json").contains("every field matches"))
    let forged = desk.says("export json").replacing("Much *holds*", with: "Nothing holds")
    try desk.folder.write(forged.utf8, to: "forged.json")
    #expect(!desk.type("verify DIR/forged.json").output.contains("every field matches"))
  }

  @Test("an imported report keeps it, with the session's names of the evidence")
  func imported() throws {
    let desk = try Self.desk([
      Self.full, "export json DIR/r.json", "new other", "import DIR/r.json",
    ])
    let conclusion = try Self.report(desk).articles[0].conclusion
    #expect(conclusion?.explanation == "Much *holds* [e2], not all [e1] <b>x</b>.")
    desk.prepare(["export json DIR/again.json"])
    #expect(desk.says("verify DIR/again.json").contains("every field matches"))
    // Beside other claims, the evidence has other names.
    desk.prepare(["new third"])
    try desk.folder.write("Four sank.\n".utf8, to: "four.txt")
    desk.prepare([
      "load DIR/four.txt", "tag 1", "evidence c1 https://z.example/ --context --title Z",
      "import DIR/r.json",
    ])
    #expect(
      desk.desk.state.articles.last?.conclusion?.rationale
        == "Much *holds* [e3], not all [e2] <b>x</b>.")
  }

  @Test("a report is refused whose conclusion says nothing, or is not on the scale")
  func unfit() throws {
    let desk = try Self.desk(["conclude a1 half true"])
    let report = desk.says("export json")
    try desk.folder.write(
      report.replacing("\"value\": 4", with: "\"value\": 5").utf8, to: "value.json")
    #expect(desk(desk.line("verify DIR/value.json")).status == .failed)
    try desk.folder.write(
      report.replacing("\"label\": \"Half True\",\n        \"value\": 4,", with: "").utf8,
      to: "empty.json")
    #expect(desk(desk.line("verify DIR/empty.json")).status == .failed)
  }

  @Test("claimreview reviews the article when asked, and cites the evidence of its claims")
  func claimReview() throws {
    let desk = try Self.desk([
      Self.full, "report --url https://desk.example/x --reviewer Desk",
      "edit c1 --claimant Ann", "publish --anyway",
    ])
    #expect(!desk.says("export claimreview").contains("#conclusion-a1"))
    let whole = desk.says("export claimreview --conclusions")
    let graph = try JSONObject(whole).objects("@graph")
    #expect(graph.count == 3)
    let review = try #require(graph.last)
    #expect(review.string("@id") == "https://desk.example/x#conclusion-a1")
    let title = try #require(desk.desk.state.articles.first?.details.title)
    #expect(review.string("claimReviewed") == title)
    #expect(review["itemReviewed"].string("@type") == "Article")
    #expect(review["itemReviewed"].string("headline") == title)
    let rating = review["reviewRating"]
    #expect(rating.string("alternateName") == "Half True")
    #expect(rating.string("ratingExplanation") == "Much holds [2], not all [1] <b>x</b>.")
    #expect(review.objects("citation").map { $0.string("name") } == ["Count", "Table"])
    // One without a rating has no review; without any, there is nothing to write.
    desk.prepare(["conclude a1 --no-rating --because Words."])
    let error = try desk.json("export claimreview --conclusions")["error"]
    #expect(error.string("code") == "no-conclusions")
    #expect(error.string("hint")?.contains("conclude a1 RATING --because …") == true)
    desk.prepare(["undo", "export claimreview DIR/each --each --conclusions"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(desk.folder.path)/each").sorted()
        == ["a1.claimreview.jsonld", "c1.claimreview.jsonld", "c2.claimreview.jsonld"])
    for line in ["export json --conclusions", "export --all DIR/all --conclusions"] {
      #expect(desk(desk.line(line)).status == .misuse)
    }
  }

  @Test("find looks in it, and @ is the article")
  func found() throws {
    let desk = try Self.desk([Self.full])
    #expect(desk.says("find \"not all\"").contains("a1"))
    #expect(desk.says("find --in articles \"not all\"").contains("a1"))
    #expect(desk.desk.results == [.article(ArticleID(1))])
    #expect(!desk.says("find --in claims \"not all\"").contains("a1"))
  }

  @Test("a changed one is a correction, in every format for readers, in a notice and in lint")
  func corrected() throws {
    let desk = try Self.desk([
      "conclude a1 half true --because So.", "publish --anyway",
      "conclude a1 false --because No.",
    ])
    let text = "Conclusion changed from Half True to False: No."
    #expect(try Self.report(desk).conclusionCorrections?.map(\.text) == [text])
    #expect(try Self.report(desk).corrections == nil)
    let page = desk.says("export html")
    #expect(
      page.contains("<a href=\"#conclusion-a1\">Conclusion</a>:\n<p dir=\"auto\">\(text)</p>"))
    #expect(page.contains("with 1 correction since"))
    #expect(desk.says("export markdown").contains(", Conclusion: \(text)"))
    let notice = desk.says("export markdown --since publish")
    #expect(notice.contains(": One fell. Two rose. Three stayed.\n\n\(text)\n"))
    #expect(notice.contains("**Conclusion now:** False"))
    #expect(desk.says("export html --since publish").contains("<p>Conclusion now: <span"))
    #expect(desk.says("lint").contains("one correction since the last publication"))
    // The same again, by the same person, is no change for readers.
    desk.prepare([
      "publish --anyway", "conclude a1 true --because No.",
      "conclude a1 false --because No.",
    ])
    #expect(desk.says("publish --anyway").contains("nothing has changed"))
    #expect(desk.says("export markdown --since publish").contains("no conclusion"))
    // A report keeps its corrections in a session that continues it.
    desk.prepare([
      "export json DIR/r.json", "new other", "import DIR/r.json", "export json DIR/again.json",
    ])
    #expect(try Self.report(desk).conclusionCorrections?.map(\.text) == [text])
    #expect(desk.says("verify DIR/again.json").contains("every field matches"))
    desk.prepare(["conclude a1 true --because Now."])
    #expect(
      try Self.report(desk).conclusionCorrections?.map(\.text)
        == [text, "Conclusion changed from False to True: Now."])
  }

  @Test("redact --words strikes words in it, and lint finds the mark")
  func redacted() throws {
    let desk = try Self.desk([
      "conclude a1 --because Zqfaltor said so [e1].",
      "redact --words Zqfaltor --confirm Zqfaltor",
    ])
    #expect(
      desk.desk.state.articles[0].conclusion?.rationale == "\(Change.redactedWords) said so [e1].")
    #expect(desk.says("lint").contains("its rationale contains"))
  }
}
