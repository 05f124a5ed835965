import FactCheck
import JSON
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// A headline is tagged, found, read and exported like any other sentence.
@Suite("Headlines of articles") struct HeadlineTests {
  private static let body =
    "The port office counted 38,500 crossings last year, six percent less than before.\n\n"
    + "Nobody at the quay could say where half of the boats should have gone, it said.\n"

  private static let page = """
    <html lang="en"><head><title>Ferry traffic fell by half</title></head><body>
    <h1>Ferry traffic fell by half</h1><p class="standfirst">The council is asked for an answer.</p>
    \(body.split(separator: "\n").map { "<p>\($0)</p>" }.joined())
    </body></html>
    """

  private static func desk(_ lines: [String]) throws -> TestDesk {
    let desk = try Sample.desk()
    try desk.folder.write(page.utf8, to: "page.html")
    try desk.folder.write(body.utf8, to: "body.txt")
    desk.prepare(lines)
    return desk
  }

  @Test func areReadFirstAndNamed() throws {
    let desk = try Self.desk(["load DIR/page.html"])
    #expect(
      desk.says("read 1-3") == """
        headline
           1  Ferry traffic fell by half

        standfirst
           2  The council is asked for an answer.

           3  The port office counted 38,500 crossings last year, six percent less than
              before.

        """)
    let sentences = try desk.json("read")["answer"].objects("sentences")
    #expect(sentences.map { $0.string("part") } == ["headline", "standfirst", nil, nil])
  }

  @Test func areTaggedFoundAndExportedWithTheirPlace() throws {
    let desk = try Self.desk(["load DIR/page.html", "tag \"fell by half\"", "tag 2"])
    #expect(desk.says("find traffic fell").hasPrefix("  a1.1"))
    #expect(
      desk.desk.state.claims.map(\.passage.words) == [
        "fell by half", "The council is asked for an answer.",
      ])
    let report = try JSONObject(desk.says("export json"))
    let content = try #require(report.objects("articles")[0].string("content"))
    #expect(
      content == "Ferry traffic fell by half\n\nThe council is asked for an answer.\n\n" + Self.body
    )
    let quote = report.objects("claims")[0]["quote"]
    #expect(quote.string("prefix") == "Ferry traffic ")
    #expect(quote.string("exact") == "fell by half")
    #expect(quote.number("start") == 14)
    #expect(quote.number("end") == 26)
  }

  @Test func comeBackWithAReport() throws {
    let desk = try Self.desk(["load DIR/page.html", "tag 1", "export json DIR/report.json"])
    let other = try TestDesk(session: "other")
    let imported = other("import \(desk.folder.path)/report.json")
    #expect(imported.status == .success, "\(imported.diagnostics)")
    #expect(other("read 1").output.hasPrefix("headline\n"))
  }

  @Test func stayWhatTheyAreWhenTheTitleIsCorrected() throws {
    let desk = try Self.desk(["load DIR/page.html", "edit a1 --title \"Ferries\""])
    #expect(desk.says("meta").hasPrefix("a1  Ferries\n"))
    #expect(desk.says("read 1") == "headline\n   1  Ferry traffic fell by half\n")
  }

  /// Version 0.1 left the headline out of the text.
  @Test func areAddedByReloadWhereTheyWereLeftOut() throws {
    let desk = try Self.desk(["load DIR/body.txt", "tag \"38,500 crossings\"", "tag 2"])
    let said = desk.says("reload a1 DIR/page.html")
    #expect(
      said.contains("the source is the same; its headline, not part of the text before, is now"))
    let sentences = try desk.json("read")["answer"].objects("sentences")
    #expect(sentences.first?.string("part") == "headline")
    #expect(desk.desk.state.claims.map(\.passage.sentenceAddress) == ["a2.3", "a2.4"])
    // The next time nothing has changed.
    let again = try desk.json("reload a2 DIR/page.html")["answer"]
    #expect(again.flag("changed") == false)
    #expect(again.flag("headlineAdded") == nil)
  }

  @Test func aChangedHeadlineIsAChangedText() throws {
    let desk = try Self.desk(["load DIR/page.html", "tag \"fell by half\""])
    try desk.folder.write(
      Self.page.replacing("fell by half", with: "fell by six percent").utf8, to: "new.html")
    let answer = try desk.json("reload a1 DIR/new.html")["answer"]
    #expect(answer.flag("headlineAdded") == nil)
    #expect(answer.objects("differences").map { $0.string("kind") } == ["reworded"])
    #expect(answer.objects("claims").map { $0.string("outcome") } == ["changed"])
  }

  @Test(arguments: [
    ("Mu\u{308}nchen sagte nein.", "tag 1:\"münchen\"", "Mu\u{308}nchen"),
    ("Die Hafen\u{AD}behörde sagte nein.", "tag “hafenbehörde sagte”", "Hafen\u{AD}behörde sagte"),
    ("The COUNCIL said “no”.", "tag 'council said \"no\"'", "COUNCIL said “no”"),
    ("The council said no.", "tag 1:„council said“", "council said"),
    ("The council said no.", "tag «council»", "council"),
  ])
  func wordsInAnotherSpellingKeepTheirSpelling(_ text: String, _ line: String, _ quote: String)
    throws
  {
    let desk = try Sample.desk()
    try desk.folder.write(text.utf8, to: "text.txt")
    desk.prepare(["load DIR/text.txt", line])
    let words = desk.desk.state.claims[0].passage.words
    #expect(words.unicodeScalars.elementsEqual(quote.unicodeScalars))
    #expect(
      desk.says(line.replacing("tag ", with: "find ").replacing("1:", with: "")).contains("a1.1"))
  }
}
