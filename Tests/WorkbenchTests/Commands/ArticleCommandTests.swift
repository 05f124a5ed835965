import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Commands on articles")
struct ArticleCommandTests {
  @Test func loadTakesAnArticleInWithWhatIsSaidOfIt() throws {
    let desk = try Sample.desk()
    #expect(
      desk.says("load DIR/article.txt") == """
        a1  Library hours cut
            8 sentences in 3 paragraphs, 335 bytes of UTF-8
            language: en
            title taken from the first line; to change it: edit a1 --title "…"

        """)
    let line = """
      load DIR/other.txt --title "Fares" --author "Eva R." --author "Newswire" --publisher P \
      --url https://p.example/fares --published 2026-01 --language en-GB \
      --archive https://web.archive.org/web/20260202101500/https://p.example/fares
      """
    #expect(
      desk.says(line) == """
        a2  Fares
            2 sentences in 1 paragraph, 67 bytes of UTF-8
            by Eva R., Newswire
            P, January 2026
            https://p.example/fares
            archived: https://web.archive.org/web/20260202101500/https://p.example/fares
            language: en-GB

        """)
    let answer = try desk.json("show a2")["answer"]["article"]
    #expect(answer.names("authors") == ["Eva R.", "Newswire"])
    #expect(answer.string("published") == "2026-01")
    #expect(answer.flag("titleIsInferred") == false)
    #expect(answer.string("file") == "other.txt")
  }

  @Test func loadTakesSeveralAndTakesNoneInTwice() throws {
    let desk = try Sample.desk()
    let loaded = try desk.json("load DIR/article.txt DIR/other.txt DIR/article.txt")["answer"]
    #expect(loaded.objects("loaded").map { $0["article"].string("id") } == ["a1", "a2", "a1"])
    #expect(loaded.objects("loaded").map { $0.flag("added") } == [true, true, false])
    #expect(desk.says("tag 2").contains("a1.2"), "the last one named is current")
    #expect(
      desk.says("load DIR/other.txt").hasSuffix(
        "    this text is already loaded as a2; nothing was added\n"))
  }

  @Test func loadReadsStandardInputUnlessThatIsTheScript() throws {
    let desk = try Sample.desk()
    desk.console.input = Array("Words from a pipe. Two sentences.".utf8)
    let answer = try desk.json("load -")["answer"]["article"]
    #expect(answer.number("sentences") == 2)
    #expect(answer.values["file"] == nil)
    let script = try Sample.desk { $0.inputIsScript = true }
    script.console.input = Array("Words from a pipe.".utf8)
    #expect(try script.json("load -")["error"].string("code") == "input-is-script")
    desk.console.input = [UInt8](repeating: 0x78, count: 20)
    #expect(try desk.json("load - --max-size 10")["error"].string("code") == "too-large")
  }

  @Test(arguments: [("335", true), ("334", false), ("1K", true), ("1m", true), ("2G", true)])
  func maxSizeLimitsWhatIsRead(size: String, fits: Bool) throws {
    let desk = try Sample.desk()
    #expect(
      (desk("load \(desk.folder.path)/article.txt --max-size \(size)").status == .success) == fits)
  }

  @Test(arguments: ["3G", "0", "-1", "K", "1.5M", "1T", ""])
  func maxSizeIsANumberOfBytes(size: String) throws {
    let desk = try Sample.desk()
    let error = try desk.json("load DIR/article.txt --max-size \"\(size)\"")["error"]
    #expect(error.string("code") == "bad-value")
  }

  @Test func articlesListsThemWithAStarAtTheCurrentOne() throws {
    let desk = try Sample.desk(Sample.checked + ["load DIR/other.txt --publisher \"The Wire\""])
    #expect(
      desk.says("articles") == """
           a1  Library hours cut                    The Courier  8 sentences  2/2 claims
        *  a2  Bus fares rise in March. The city    The Wire     2 sentences  0/0 claims
               expects two million more riders.

        """)
    #expect(desk.says("use a1") == "a1  Library hours cut\n")
    let answer = try desk.json("articles")["answer"]
    #expect(answer.string("current") == "a1")
    #expect(answer.objects("articles").map { $0.number("checked") } == [2, 0])
    #expect(desk.says("show @").hasPrefix("FAILED"), "articles are no list of claims")
    #expect(
      try Sample.desk(session: nil).says("articles") == "no articles yet: load FILE loads one\n")
  }

  @Test func useMakesAnArticleTheOneThatAddressesMean() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "load DIR/other.txt"])
    #expect(try desk.json("tag 1")["answer"]["claim"].string("article") == "a2")
    let answer = try desk.json("use a1")["answer"]
    #expect(answer.keys == ["article", "title"])
    #expect(try desk.json("tag 1")["answer"]["claim"].string("article") == "a1")
    #expect(try desk.json("tag a2.2")["answer"]["claim"].string("article") == "a2")
  }

  @Test func candidatesInAnotherArticleNameIt() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "load DIR/other.txt"])
    let choices = try desk.json("tag a1:\"budget\"")["error"].strings("choices") ?? []
    #expect(choices.map { $0.prefix { $0 != " " } } == ["a1.4:\"budget\"", "a1.7:\"budget\""])
    #expect(
      try desk.json("tag \(choices[1].prefix { $0 != " " })")["answer"]["claim"].string("sentences")
        == "a1.7")
  }

  @Test("read shows the cells of a row apart, and the empty ones before it")
  func readShowsCells() throws {
    let desk = try Sample.desk(console: MemoryConsole(width: 80))
    desk.console.input = Array("Boats\n\nQuay\tMay of 2024\tJune\n\n\t\t14 boats\n\nA word.\n".utf8)
    desk.prepare(["load -"])
    #expect(
      desk.says("read 2-4")
        == "   2  Quay   May of 2024   June\n\n   3        14 boats\n\n   4  A word.\n")
    // The sentence is still the words, and a claim is a part of them.
    desk.prepare(["tag \"14 boats\""])
    #expect(desk.says("read 3").hasPrefix("   3        [14 boats]c1"))
    #expect(try desk.json("read 3")["answer"].objects("sentences")[0].string("text") == "14 boats")
  }

  @Test func readShowsWhatIsAskedFor() throws {
    let desk = try Sample.desk(Sample.checked)
    func numbers(_ line: String) throws -> [Int] {
      try desk.json(line)["answer"].objects("sentences").compactMap { $0.number("number") }
    }
    #expect(try numbers("read") == Array(1...8))
    #expect(try numbers("read a1") == Array(1...8))
    #expect(try numbers("read 3-5") == [3, 4, 5])
    #expect(try numbers("read \"lost a reading\"") == [3])
    #expect(try numbers("read c1") == [1, 2, 3])
    desk.prepare(["tag 8", "tag 1"])
    #expect(try numbers("read c3") == [7, 8])
    #expect(try numbers("read c4") == [1, 2])
    let sentence = try desk.json("read 6")["answer"].objects("sentences")[0]
    #expect(sentence.keys == ["claims", "end", "number", "start", "text"])
    #expect(sentence.string("text") == "It says that 9\u{A0}of 10 children live near a library.")
    // Code points, not bytes: two curly quotes before it take three bytes each.
    #expect((sentence.number("end") ?? 0) - (sentence.number("start") ?? 0) == 50)
    #expect(try desk.json("read 3")["answer"].objects("sentences")[0].strings("claims") == ["c2"])
  }

  @Test func editChangesAnArticlesFacts() throws {
    let desk = try Sample.desk(["load DIR/article.txt --author \"Eva R.\" --publisher P"])
    let answer = try desk.json(
      "edit a1 --title \"Hours cut\" --author A --author B --published 2025-12-30")["answer"][
        "article"]
    #expect(answer.string("title") == "Hours cut")
    #expect(answer.names("authors") == ["A", "B"])
    #expect(answer.string("publisher") == "P")
    let emptied = try desk.json("meta --author \"\" --publisher \"\" --published \"\"")["answer"][
      "article"]
    #expect(emptied.names("authors") == [])
    #expect(emptied.values["publisher"] == nil)
    #expect(desk.says("meta").hasPrefix("a1  Hours cut\n"), "without options the facts are shown")
    #expect(try desk.json("history")["answer"].objects("entries").count == 3)
    desk.prepare(["edit a1 --archive https://a.example/1 --archive https://a.example/2"])
    #expect(
      try desk.json("edit a1 --archive https://a.example/2 --title T")["answer"]["article"].objects(
        "archives"
      ).count == 2)
    #expect(
      try desk.json("edit a1 --archive \"\" --archive https://a.example/3")["answer"]["article"]
        .objects("archives").map { $0.string("url") } == ["https://a.example/3"])
  }
}
