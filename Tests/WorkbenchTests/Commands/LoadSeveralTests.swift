import ArticleLoading
import FactCheck
import Foundation
import JSON
import LoopbackServer
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Loading several sources")
struct LoadSeveralTests {
  private func titles(_ answer: JSONObject) -> [String?] {
    answer.objects("loaded").map { $0["article"].string("title") }
  }

  @Test func oneThatFailsDoesNotKeepTheOthersBack() throws {
    let desk = try Sample.desk()
    let outcome = desk(desk.line("load DIR/article.txt DIR/none.txt DIR/other.txt"), json: true)
    #expect(outcome.status == .failed)
    let line = try JSONObject(outcome.output)
    #expect(line.flag("ok") == false)
    #expect(line["error"].string("code") == "not-all-loaded")
    #expect(line["error"].string("message") == "1 of 3 sources could not be loaded")
    #expect(line["error"].strings("choices")?.map(desk.shown) == ["there is no file DIR/none.txt"])
    #expect(titles(line["answer"]).count == 2)
    #expect(line["answer"].objects("failed").map { $0.string("code") } == ["missing"])
    #expect(desk.desk.state.articles.count == 2)
    #expect(try desk.json("history")["answer"].objects("entries").count == 2, "an entry each")
  }

  @Test func eachSourceIsReported() throws {
    let desk = try Sample.desk()
    let said = desk(desk.line("load DIR/none.txt DIR/article.txt"))
    #expect(said.status == .failed)
    #expect(said.output.hasPrefix("a1  Library hours cut\n"))
    #expect(said.diagnostics.hasPrefix("-c:1: load: 1 of 2 sources could not be loaded\n"))
    #expect(said.diagnostics.contains("none.txt"))
    #expect(desk.console.told.contains("2 of 2: loading \(desk.folder.path)/article.txt: reading"))
  }

  @Test func aByteOrderMarkBeforeAListIsPassedOver() throws {
    let desk = try Sample.desk()
    try desk.folder.write(desk.line("\u{FEFF}DIR/article.txt\n").utf8, to: "list")
    #expect(try desk.json("load --list DIR/list").flag("ok") == true)
    try desk.folder.write(desk.line("\u{FEFF}# one\nDIR/other.txt\n").utf8, to: "list")
    #expect(try desk.json("load --list DIR/list").flag("ok") == true)
    #expect(desk.desk.state.articles.count == 2)
  }

  @Test func sourcesFromAList() throws {
    let desk = try Sample.desk()
    try desk.folder.write(
      desk.line("# two of them\n\n  DIR/article.txt \r\nDIR/other.txt\nDIR/article.txt").utf8,
      to: "list")
    let answer = try desk.json("load --list DIR/list")["answer"]
    #expect(answer.objects("loaded").map { $0.flag("added") } == [true, true, false])
    #expect(answer.objects("loaded")[2].strings("remarks")?[0].contains("is listed twice") == true)
    desk.prepare(["undo", "undo"])
    desk.console.input = Array(desk.line("DIR/other.txt\n").utf8)
    #expect(titles(try desk.json("load DIR/article.txt --list -")["answer"]).count == 2)
  }

  @Test(arguments: [
    ("load", "usage"), ("load --list DIR/none", "missing"), ("load --list DIR/empty", "empty"),
    ("load --list DIR/remarks", "empty"), ("load - --list -", "options"),
    ("load DIR/a DIR/b --title T", "options"),
    ("load DIR/a DIR/b --url https://x.example", "options"),
    ("load DIR/a DIR/b --items 1", "options"), ("load DIR/article.txt --items 1", "options"),
    ("load DIR/feed.xml --items 2", "bad-value"), ("load DIR/feed.xml --items 0-1", "bad-value"),
    ("load DIR/feed.xml --items x", "bad-value"), ("load DIR/feed.xml --items 1-", "bad-value"),
  ])
  func linesThatCannotBe(_ line: String, _ code: String) throws {
    let desk = try Sample.desk()
    try desk.folder.write([], to: "empty")
    try desk.folder.write("# nothing\n".utf8, to: "remarks")
    try desk.folder.write("<rss><channel><item></item></channel></rss>".utf8, to: "feed.xml")
    #expect(try desk.json(line)["error"].string("code") == code)
    #expect(desk.desk.session.store == nil)
  }

  @Test func aListThatIsTheScriptIsRefused() throws {
    let desk = try Sample.desk { $0.inputIsScript = true }
    #expect(try desk.json("load --list -")["error"].string("code") == "input-is-script")
  }

  @Test func whoeverInterruptsKeepsWhatWasLoaded() throws {
    let counter = Counter()
    let desk = try Sample.desk { setup in
      setup.isInterrupted = { counter.value }
    }
    desk.beforeEntry = { counter.value = true }
    try desk.folder.write("Third.".utf8, to: "third.txt")
    let outcome = desk(desk.line("load DIR/article.txt DIR/other.txt DIR/third.txt"), json: true)
    #expect(outcome.status == .interrupted)
    let line = try JSONObject(outcome.output)
    #expect(line["error"].string("code") == "interrupted")
    #expect(line["error"].string("message") == "interrupted; 2 of 3 not loaded")
    #expect(titles(line["answer"]).count == 1)
  }

  /// Set by one closure and read by another.
  private final class Counter: @unchecked Sendable { var value = false }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
  func aFeedIsListedAndChosenFrom() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/feed":
        .page(
          """
          <?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title>
          <item><title>Fares</title><link>/fares</link></item>
          <item><title>Hours</title><link>/hours</link></item>
          <item><title>Gone</title><link>/gone</link></item>
          <item><title>Nowhere</title></item></channel></rss>
          """, type: "application/rss+xml")
      case "/gone": .answer("410 Gone")
      default: .page("All of \(request.path).")
      }
    }
    let desk = try Sample.desk()
    let feed = try desk.json("load \(server.url("/feed"))")["answer"]
    #expect(feed.string("title") == "The Courier")
    #expect(feed.objects("items").map { $0.number("number") } == [1, 2, 3, 4])
    #expect(feed.objects("items")[0].string("url") == server.url("/fares"))
    #expect(desk.desk.session.store == nil, "a list is only looked at")
    #expect(server.requests.map(\.path) == ["/feed"])
    let said = desk.says("load \(server.url("/feed"))")
    #expect(said.contains("1    Fares    127.0.0.1\n") || said.contains("Fares"))
    #expect(said.contains("--items"))

    let two = try desk.json("load \(server.url("/feed")) --items 2,1-2")["answer"]
    #expect(titles(two) == ["All of /hours.", "All of /fares."])
    let all = try desk.json("load \(server.url("/feed")) --items all")
    #expect(all["error"].strings("choices")?.count == 2)
    #expect(
      all["answer"].objects("failed").map { $0.string("code") } == ["page-missing", "no-address"])
    #expect(all["answer"].objects("loaded").map { $0.flag("added") } == [false, false])
  }

  @Test(
    "a feed's last line",
    arguments: [
      (1, "load DIR/feed.xml --items 1 loads it"),
      (4, "load DIR/feed.xml --items 1-4 loads these, --items all loads all"),
      (5, "load DIR/feed.xml --items 1,3-5 loads these, --items all loads all"),
      (1_200, "the first 1,000 of 1,200 articles; the others cannot be loaded from this list"),
    ])
  func lastLine(_ count: Int, _ words: String) throws {
    let desk = try Sample.desk()
    let items = String(repeating: "<item><title>T</title></item>", count: count)
    try desk.folder.write("<rss><channel>\(items)</channel></rss>".utf8, to: "feed.xml")
    let said = desk.says("load DIR/feed.xml")
    let line = said.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
      .joined(separator: " ")
    #expect(line.contains(words), "\(said.suffix(300))")
    let answer = try desk.json("load DIR/feed.xml")["answer"]
    #expect(answer.number("count") == count)
  }

  @Test func aFeedLeadsIntoThisNetworkOnlyOnItsOwnHost() throws {
    let server = try LoopbackServer { _ in .page("Secret.") }
    let desk = try Sample.desk()
    try desk.folder.write(
      """
      <rss version="2.0"><channel><title>The Courier</title>
      <item><title>Fares</title><link>\(server.url("/fares"))</link></item></channel></rss>
      """.utf8, to: "feed.xml")
    let answer = try desk.json("load DIR/feed.xml --items 1")["answer"]
    #expect(answer.objects("failed").map { $0.string("code") } == ["private-address"])
    #expect(server.requests.isEmpty)
  }
}
