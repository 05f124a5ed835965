import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Commands on versions of articles")
struct VersionCommandTests {
  /// The sample with one sentence reworded, one gone and one new.
  private static let newer = Sample.text
    .replacing("closed two of its five libraries", with: "closed one of its five libraries")
    .replacing("It says that 9\u{A0}of 10 children live near a library. ", with: "")
    .replacing("Nobody disputes the closures.", with: "Nobody disputes the closures. More follows.")

  private static func desk(_ lines: [String] = []) throws -> TestDesk {
    let desk = try Sample.desk([])
    try desk.folder.write(newer.utf8, to: "newer.txt")
    desk.prepare(
      [
        "load DIR/article.txt --publisher P --author \"Eva R.\"", "tag 2", "tag 3 +libraries",
        "tag 6", "tag 8",
      ] + lines)
    return desk
  }

  @Test("sentences with nothing to check stay so if they are unchanged")
  func dismissals() throws {
    let desk = try Self.desk(["skip 1-3,8", "reload a1 DIR/newer.txt"])
    func skipped() throws -> [String] {
      let article = try #require(desk.desk.state.articles.last)
      let body = try desk.desk.text(of: article).body
      return article.dismissed.ranges.map { body.words(at: $0) }
    }
    let words = try skipped().joined(separator: "|")
    #expect(words.contains("Nobody disputes the closures.") && !words.contains("libraries"))
    desk.prepare(["undo", "reload a1 DIR/newer.txt"])
    #expect(try skipped().joined(separator: "|") == words)
  }

  @Test func reloadPrintsTheDifferencesAndTheClaims() throws {
    let desk = try Self.desk()
    let answer = try desk.json("reload a1 DIR/newer.txt")["answer"]
    #expect(answer.flag("changed") == true)
    #expect(answer.number("same") == 6)
    #expect(
      answer.objects("differences").map { $0.string("kind") } == ["reworded", "removed", "added"])
    #expect(
      answer.objects("claims").map {
        "\($0.string("claim") ?? "") \($0.string("outcome") ?? "") \($0.string("newSentences") ?? "-")"
      } == ["c1 changed a2.2", "c2 same a2.3", "c3 gone -", "c4 moved a2.7"])
    #expect(answer["article"].string("replaces") == "a1")
    #expect(answer["article"].string("publisher") == "P", "what the analyst said stays")
    #expect(answer["article"].names("authors") == ["Eva R."])
    #expect(try desk.json("show c1")["answer"]["claim"].string("article") == "a1")
    #expect(try desk.json("show c4")["answer"]["claim"].string("article") == "a2")
    let history = desk.says("history c4")
    #expect(history.contains("moved c4 from a1.8 to a2.7"), "\(history)")
    // All of it is one step.
    desk.prepare(["undo"])
    #expect(try desk.json("show c4")["answer"]["claim"].string("article") == "a1")
    #expect(try desk.json("articles")["answer"].objects("articles").count == 1)
  }

  @Test func reloadOfTheSameTextAddsNothing() throws {
    let desk = try Self.desk()
    #expect(desk.says("reload DIR/article.txt") == "a1 has not changed; nothing was added\n")
    #expect(try desk.json("history")["answer"].objects("entries").count == 5)
    // The newest version is what a new one is held against.
    desk.prepare(["reload a1 DIR/newer.txt"])
    #expect(desk.says("reload a1 DIR/newer.txt") == "a2 has not changed; nothing was added\n")
    #expect(
      try desk.json("articles")["answer"].objects("articles").map { $0.string("replacedBy") } == [
        "a2", nil,
      ])
  }

  @Test func factsThatChangedWithoutTheTextAreUpdated() throws {
    // The headline is text; who wrote it is not.
    func page(_ author: String) -> String {
      "<html lang='en'><head><title>Fees rise</title><meta name='author' content='\(author)'></head>"
        + "<body><h1>Fees rise</h1><p>The fees rose by six percent.</p></body></html>"
    }
    let desk = try Sample.desk([])
    try desk.folder.write(page("Ana Lind").utf8, to: "old.html")
    try desk.folder.write(page("Ben Osei").utf8, to: "new.html")
    desk.prepare(["load DIR/old.html", "edit a1 --publisher P"])
    let answer = try desk.json("reload a1 DIR/new.html")["answer"]
    #expect(answer.flag("changed") == false)
    #expect(answer.strings("edited") == ["authors"])
    #expect(answer["article"].names("authors") == ["Ben Osei"])
    #expect(answer["article"].string("publisher") == "P")
    #expect(try desk.json("articles")["answer"].objects("articles").count == 1)
    desk.prepare(["undo"])
    #expect(desk.says("meta").contains("by Ana Lind\n"))
  }

  @Test func whatIsKeptFromTheVersionBeforeSaysSo() throws {
    let desk = try Self.desk(["reload a1 DIR/newer.txt"])
    let facts = try desk.json("meta")["answer"].objects("facts")
    #expect(facts.first { $0.string("field") == "publisher" }?.string("origin") == "as in a1")
  }

  @Test func aPageMayGoBackToWhatItSaidBefore() throws {
    let desk = try Self.desk(["reload a1 DIR/newer.txt", "carry c1"])
    let answer = try desk.json("reload a2 DIR/article.txt")["answer"]
    #expect(answer.flag("changed") == true)
    #expect(answer["article"].string("id") == "a3")
    #expect(
      answer.objects("claims").map { "\($0.string("claim") ?? "") \($0.string("outcome") ?? "")" }
        == [
          "c1 changed", "c2 same", "c4 moved",
        ])
    #expect(desk.says("load DIR/article.txt").contains("this text is already loaded as a1"))
  }

  @Test func optionsOfALoadThatAddsNothingAreNotPassedOverInSilence() throws {
    let desk = try Self.desk()
    #expect(
      desk.says("load DIR/article.txt --title Other").contains(
        "its data are unchanged; to change them: edit a1"))
  }

  @Test func carryMovesWhatWasLookedAtAndNothingElse() throws {
    let desk = try Self.desk(["verdict c1 True", "reload a1 DIR/newer.txt"])
    let looked = try desk.json("carry")["answer"]
    #expect(looked.flag("moved") == false)
    #expect(looked.objects("claims").map { $0.string("claim") } == ["c1", "c3"])
    let moved = try desk.json("carry c1")["answer"]
    #expect(moved.flag("moved") == true)
    #expect(moved.strings("reopened") == ["c1"])
    let claim = try desk.json("show c1")["answer"]["claim"]
    #expect(claim.string("sentences") == "a2.2")
    #expect(claim.string("status") == "open")
    #expect(desk.says("carry").hasPrefix("c3  gone  a1.6  It says that"))
    desk.prepare(["move c3 a2.6"])
    #expect(desk.says("carry") == "every claim is on the newest version of its article\n")
  }

  @Test func resegmentNumbersSentencesAnewAndKeepsClaimsOnTheirWords() throws {
    let desk = try Sample.desk([])
    try desk.folder.write("Die Stadt gibt rund 5 Mio. Euro aus. Dann ging er.\n".utf8, to: "de.txt")
    desk.prepare(["load DIR/de.txt --language en", "tag \"Dann ging er.\""])
    let before = try desk.json("show c1")["answer"]["claim"]
    let answer = try desk.json("resegment --language de")["answer"]
    #expect(answer.flag("changed") == true)
    #expect(answer["from"].number("sentences") == 3)
    #expect(answer["to"].number("sentences") == 2)
    #expect(answer.number("renumbered") == 1)
    let after = try desk.json("show c1")["answer"]["claim"]
    #expect(before.string("sentences") == "a1.3")
    #expect(after.string("sentences") == "a1.2")
    #expect(after["quote"].number("start") == before["quote"].number("start"))
    #expect(try desk.json("read")["answer"].objects("sentences").count == 2)
    #expect(
      desk.says("resegment --language de")
        == "a1 already has the sentences of these rules; nothing changed\n"
    )
    desk.prepare(["undo"])
    #expect(try desk.json("show c1")["answer"]["claim"].string("sentences") == "a1.3")
    #expect(try desk.json("read")["answer"].objects("sentences").count == 3)
  }

  @Test func metaSaysWhereEachFactWasFound() throws {
    let desk = try Sample.desk([])
    let page = """
      <html lang="de"><head><meta property="og:site_name" content="Blatt">
      <meta name="author" content="Eva Roth"><title>Gebühren steigen - Blatt</title></head>
      <body><article><h1>Gebühren steigen</h1><p>Die Gebühren steigen am Montag.</p></article></body></html>
      """
    try desk.folder.write(page.utf8, to: "page.html")
    desk.prepare(["load DIR/page.html --publisher \"Das Blatt\"", "edit a1 --published 2026-01-30"])
    let facts = try desk.json("meta")["answer"].objects("facts")
    func line(_ field: String) -> String? {
      facts.first { $0.string("field") == field }.map {
        "\($0.string("value") ?? "") | \($0.string("origin") ?? "") | \($0.string("found") ?? "")"
      }
    }
    #expect(line("title")?.hasPrefix("Gebühren steigen | ") == true)
    #expect(line("author") == "Eva Roth | meta author | ")
    #expect(line("publisher") == "Das Blatt | analyst | Blatt (meta og:site_name)")
    #expect(line("published") == "2026-01-30 | analyst | ")
    #expect(line("language") == "de | html lang | ")
    #expect(line("url") == nil)
  }
}
