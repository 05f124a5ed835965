import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("The command anchors")
struct AnchorsCommandTests {
  /// The sample with one sentence reworded, one gone and one new.
  private static let newer = Sample.text
    .replacing("closed two of its five libraries", with: "closed one of its five libraries")
    .replacing("It says that 9\u{A0}of 10 children live near a library. ", with: "")
    .replacing("Nobody disputes the closures.", with: "Nobody disputes the closures. More follows.")

  private static func desk(_ lines: [String] = []) throws -> TestDesk {
    let desk = try Sample.desk([])
    try desk.folder.write(newer.utf8, to: "newer.txt")
    try desk.folder.write(
      "<article><h1>Other</h1><p>Nothing of it.</p></article>".utf8, to: "o.html")
    desk.prepare(
      [
        "load DIR/article.txt --publisher P --url https://courier.example/hours", "tag 2",
        "tag 3 +libraries", "tag 6", "tag 8",
      ] + lines)
    return desk
  }

  /// What became of each quote, by text: `a1 in a2: c1 changed a2.2`.
  private static func told(_ line: String, at desk: TestDesk) throws -> [String] {
    let before = desk.desk.state.sequence
    let answer = try desk.json(line)
    #expect(answer.flag("ok") == true)
    #expect(desk.desk.state.sequence == before, "looking changes nothing")
    return answer["answer"].objects("texts").flatMap { text in
      let name = "\(text.string("article") ?? "?") in \(desk.shown(text.string("text") ?? "none"))"
      let quotes = text.objects("quotes").map { quote in
        let way = [quote.string("sentences"), quote.string("newSentences")].map { $0 ?? "-" }
        return "\(quote.string("claim") ?? "?") \(quote.string("outcome") ?? "?") "
          + way.joined(separator: " ")
      }
      return [name] + quotes
    }
  }

  @Test(arguments: ["articles", "anchors a1", "anchors DIR/report.json"])
  func areGivenUpAtCtrlC(line: String) throws {
    let desk = try Sample.desk(Sample.checked + ["export json DIR/report.json"])
    let folder = desk.folder
    let again = try TestDesk(in: folder) { $0.isInterrupted = { true } }
    #expect(again.fault(of: line) is CancellationError)
  }

  @Test func claimsAreHeldAgainstTheNewestTextOfTheirArticle() throws {
    let desk = try Self.desk()
    #expect(
      try Self.told("anchors", at: desk) == [
        "a1 in a1", "c1 same a1.2 a1.2", "c2 same a1.3 a1.3", "c3 same a1.6 a1.6",
        "c4 same a1.8 a1.8",
      ])
    desk.prepare(["reload a1 DIR/newer.txt"])
    let newest = [
      "c1 changed a1.2 a2.2", "c3 gone a1.6 -", "c2 same a2.3 a2.3", "c4 same a2.7 a2.7",
    ]
    #expect(try Self.told("anchors a1", at: desk) == ["a1 in a2"] + newest)
    #expect(try Self.told("anchors a2", at: desk) == ["a2 in a2"] + newest)
    let answer = try desk.json("anchors a1")["answer"]
    #expect(["same", "moved", "changed", "gone"].map { answer.number($0) } == [2, 0, 1, 1])
    let changed = answer.objects("texts")[0].objects("quotes")[0]
    #expect(changed["newQuote"].string("exact")?.contains("closed one of its five") == true)
    #expect(changed["newQuote"].number("start") == 19)
  }

  @Test func aNewerTextIsReadAndNotKept() throws {
    let desk = try Self.desk()
    #expect(
      try Self.told("anchors DIR/newer.txt", at: desk) == [
        "a1 in DIR/newer.txt", "c1 changed a1.2 2", "c2 same a1.3 3", "c3 gone a1.6 -",
        "c4 moved a1.8 7",
      ])
    #expect(
      try Self.told("anchors DIR/o.html", at: desk).filter { $0.contains(" gone ") }.count == 4)
    desk.console.input = Array(Self.newer.utf8)
    #expect(try Self.told("anchors -", at: desk)[1] == "c1 changed a1.2 2")
    #expect(desk.desk.state.articles.count == 1)
  }

  @Test func aReportIsHeldAgainstItselfAndAgainstTheSession() throws {
    let desk = try Self.desk([
      "export json DIR/report.json", "export json DIR/bare.json --no-content",
    ])
    let own = ["a1 in report", "c1 same 2 2", "c2 same 3 3", "c3 same 6 6", "c4 same 8 8"]
    #expect(
      try Self.told("anchors DIR/report.json", at: desk)
        == own + [
          "a1 in a1", "c1 same 2 a1.2", "c2 same 3 a1.3", "c3 same 6 a1.6", "c4 same 8 a1.8",
        ])
    desk.prepare(["reload a1 DIR/newer.txt"])
    #expect(
      try Self.told("anchors DIR/report.json", at: desk)
        == own + [
          "a1 in a2", "c1 changed 2 a2.2", "c2 same 3 a2.3", "c3 gone 6 -", "c4 moved 8 a2.7",
        ])
    // Without its own text, the session's text of that hash is what the quotes were taken from.
    #expect(
      try Self.told("anchors DIR/bare.json", at: desk) == [
        "a1 in a2", "c1 changed a1.2 a2.2", "c2 same a1.3 a2.3", "c3 gone a1.6 -",
        "c4 moved a1.8 a2.7",
      ])
  }

  @Test func anotherSessionKnowsThePageByItsAddress() throws {
    let desk = try Self.desk(["export json DIR/bare.json --no-content"])
    desk.prepare(["new other"])
    #expect(try Self.told("anchors DIR/bare.json", at: desk) == ["a1 in none"])
    desk.prepare(["load DIR/newer.txt --url https://courier.example/hours"])
    #expect(
      try Self.told("anchors DIR/bare.json", at: desk) == [
        "a1 in a1", "c1 gone - -", "c2 same a1.3 a1.3", "c3 gone - -", "c4 moved - a1.7",
      ])
  }

  @Test func aReportWithWrongPlacesIsReported() throws {
    let desk = try Self.desk(["export json DIR/report.json"])
    let text = try desk.read("report.json").replacing("\"start\": 19", with: "\"start\": 20")
    try desk.folder.write(text.utf8, to: "report.json")
    #expect(
      try Self.told("anchors DIR/report.json", at: desk).filter { $0.hasPrefix("c1") } == [
        "c1 moved - 2", "c1 same 2 a1.2",
      ])
  }

  @Test func peopleSeeWhatStandsThereNow() throws {
    let desk = try Self.desk(["reload a1 DIR/newer.txt"])
    #expect(
      desk.says("anchors a1") == """
        a1  in a2
          c1  changed  a1.2 → a2.2  The city closed two of its five libraries in 2025.
              now: The city closed one of its five libraries in 2025.
          c3  gone  a1.6  It says that 9\u{A0}of 10 children live near a library.
          c2  same  a2.3  Councillor Ben Osei said that “every third child lost a
              reading room”.
          c4  same  a2.7  Nobody disputes the closures.
        2 same, 1 changed, 1 gone

        """)
    #expect(
      try Sample.desk(["load DIR/other.txt"]).says("anchors").hasSuffix(
        "\nno claims, so there are no quotes to compare\n"))
  }

  @Test func aLongLookCanBeStopped() throws {
    let stop = Stop()
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"]) {
      $0.isInterrupted = { stop.isAsked }
    }
    stop.isAsked = true
    #expect(desk("anchors a1").status == .interrupted)
  }

  private final class Stop: @unchecked Sendable {
    // One thread asks and answers.
    var isAsked = false
  }
}
