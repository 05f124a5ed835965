import ArticleLoading
import FactCheck
import Foundation
import JSON
import LoopbackServer
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Evidence that fills itself in")
struct FetchEvidenceTests {
  private static let page = """
    <html lang="en"><head><title>Branches by year | The City</title>
    <meta property="og:title" content="Branches by year">
    <meta property="og:site_name" content="The City">
    <meta name="author" content="Ines Quay">
    <meta property="article:published_time" content="2026-01-10T08:00:00Z">
    </head><body><article><h1>Branches by year</h1>
    <p>The city closed two of its five libraries, and lists the others here in a table.</p>
    </article></body></html>
    """

  /// A page that says it is another site's.
  private static let posing = """
    <html lang="en"><head><title>Branches</title><link rel="canonical" href="https://bank.example/x"></head>
    <body><article><h1>Branches</h1><p>The city closed two of its five libraries in one year.</p>
    </article></body></html>
    """

  /// Answers each request with the page, at the end of a redirect, and remembers what was asked.
  private final class Pages: Fetcher, @unchecked Sendable {
    private let lock = NSLock()
    private var requests: [FetchRequest] = []
    var asked: [FetchRequest] { lock.withLock { requests } }

    func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
      lock.withLock { requests.append(request) }
      guard request.address.host != "gone.example" else {
        throw .notFetched(url: request.address.text, .unknownHost(request.address.host))
      }
      let head = ResponseHead(lines: ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"])!
      guard let page = try? WebAddress("https://\(request.address.host)/branches") else {
        throw .notWeb(url: request.address.text)
      }
      let redirect = ResponseHead(lines: ["HTTP/1.1 301 Moved", "Location: /branches"])!
      return FetchedPage(
        requested: request.address,
        hops: [
          .init(request.address, redirect),
          .init(page, head),
        ],
        body: Array(
          (request.address.host == "posing.example"
            ? FetchEvidenceTests.posing : FetchEvidenceTests.page).utf8))
    }
  }

  private static func desk(_ pages: Pages, _ lines: [String] = []) throws -> TestDesk {
    try Sample.desk(["load DIR/article.txt", "tag 2", "tag 3"] + lines) { $0.fetcher = pages }
  }

  private static func added(_ desk: TestDesk, _ line: String) throws -> JSONObject {
    try desk.json(line)["answer"].objects("evidence")[0]
  }

  @Test func aPageSaysWhatItIs() throws {
    let pages = Pages()
    let desk = try Self.desk(pages)
    let evidence = try Self.added(
      desk, "evidence c1,c2 https://city.example/b?id=7 --supports --fetch")
    #expect(evidence.string("title") == "Branches by year")
    #expect(evidence.string("publisher") == "The City")
    #expect(evidence.string("author") == "Ines Quay")
    #expect(evidence.string("published") == "2026-01-10T08:00:00Z")
    #expect(evidence.string("url") == "https://city.example/branches")
    #expect(evidence.string("accessed") == "2026-02-03T09:34:00Z")
    #expect(pages.asked.map(\.address.text) == ["https://city.example/b?id=7"])
    #expect(pages.asked[0].isTyped)
    #expect(try Self.added(desk, "show e2").string("title") == "Branches by year")
    desk.prepare(["undo"])
    #expect(desk.desk.state.claims.allSatisfy { desk.desk.state.evidence(of: $0).isEmpty })
  }

  @Test("a page that declares another host's address is not that host's")
  func posing() throws {
    let desk = try Self.desk(Pages())
    let evidence = try Self.added(
      desk, "evidence c1 https://posing.example/b --supports --fetch")
    #expect(evidence.string("url") == "https://posing.example/branches")
    #expect(evidence.string("publisher") == "posing.example")
  }

  @Test("the address from which the article was fetched is no evidence for it, either")
  func fetchedArticle() throws {
    let desk = try Sample.desk(["load https://city.example/b?id=7", "tag 2"]) {
      $0.fetcher = Pages()
    }
    desk.prepare(["edit a1 --url https://city.example/other"])
    for page in ["https://city.example/other", "https://city.example/branches"] {
      let error = try desk.json("evidence c1 \(page) --supports")["error"]
      #expect(error.string("code") == "own-article", "\(page)")
    }
  }

  @Test func whatIsTypedWins() throws {
    let desk = try Self.desk(Pages())
    let evidence = try Self.added(
      desk,
      "evidence c1 https://city.example/b --supports --fetch --title Mine --publisher Council"
        + " --author Nobody --published 2025 --accessed 2026-02-01")
    #expect(evidence.string("title") == "Mine")
    #expect(evidence.string("publisher") == "Council")
    #expect(evidence.string("author") == "Nobody")
    #expect(evidence.string("published") == "2025")
    #expect(evidence.string("accessed") == "2026-02-01T00:00:00Z")
  }

  @Test func theSettingFetchesWithoutBeingAsked() throws {
    let pages = Pages()
    let desk = try Self.desk(pages)
    #expect(
      try Self.added(desk, "evidence c1 https://city.example/1 --supports").string("author") == nil)
    #expect(pages.asked.isEmpty, "nobody asked for it")
    desk.prepare(["set fetch-evidence on"])
    #expect(desk.says("set fetch-evidence") == "  fetch-evidence  on  set in this run\n")
    #expect(
      try Self.added(desk, "evidence c1 https://city.example/2 --supports").string("author")
        == "Ines Quay")
    #expect(pages.asked.count == 1)
    // Neither what has no address, nor what shall not be fetched, nor another claim's evidence.
    desk.prepare([
      "evidence c1 --title Minutes --context",
      "evidence c1 https://city.example/3 --context --no-fetch",
      "evidence c1 https://city.example/4 --context --private", "evidence c2 e1 --context",
    ])
    #expect(pages.asked.count == 1)
    desk.prepare(["set fetch-evidence off", "evidence c2 https://city.example/5 --context"])
    #expect(pages.asked.count == 1)
    #expect(
      try desk.json("set fetch-evidence maybe")["error"].string("message")?.contains("off or on")
        == true)
  }

  /// A setting must not make work depend on the network.
  @Test func offlineTheSettingAddsWhatWasTyped() throws {
    let desk = try Self.desk(Pages(), ["set fetch-evidence on"])
    let answer = try desk.json("evidence c1 https://gone.example/1 --supports --title Mine")[
      "answer"]
    #expect(answer.objects("evidence")[0].string("title") == "Mine")
    #expect(answer.objects("evidence")[0].string("accessed") == nil)
    #expect(
      answer.strings("remarks")?.first?.hasPrefix("added as typed: ") == true,
      "\(answer.values)")
    // Whoever asks for it is told that it failed.
    let error = try desk.json("evidence c1 https://gone.example/2 --supports --fetch")["error"]
    #expect(error.string("code") == "no-host")
    #expect(desk.desk.state.allEvidence.count == 1)
  }

  @Test func editFillsInWhatIsMissing() throws {
    let pages = Pages()
    let desk = try Self.desk(pages, ["evidence c1 https://city.example/b --supports --title Mine"])
    let evidence = try Self.added(desk, "edit e1 --fetch")
    #expect(evidence.string("title") == "Mine" && evidence.string("author") == "Ines Quay")
    #expect(pages.asked.map(\.isTyped) == [false], "the address is the session's")
    desk.prepare(["edit e1 --fetch --url https://other.example/c"])
    #expect(pages.asked.map(\.isTyped) == [false, true])
    desk.prepare(["evidence c1 --title Minutes --context"])
    #expect(try desk.json("edit e2 --fetch")["error"].string("code") == "options")
    #expect(
      try desk.json("evidence c1 --title T --context --fetch")["error"].string("code") == "options")
    #expect(try desk.json("evidence c2 e1 --context --fetch")["error"].string("code") == "options")
  }

  /// Redirects into a private network, and addresses of sessions in one, are refused as `load` refuses them.
  @Test func privateNetworksAreRefused() throws {
    let server = try LoopbackServer { _ in .page("The city closed two of its libraries.") }
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"])
    let typed = try Self.added(desk, "evidence c1 \(server.url("/a")) --supports --fetch")
    #expect(typed.string("accessed") != nil, "a typed address may be private")
    let error = try desk.json("edit e1 --fetch")["error"]
    #expect(error.string("code") == "private-address")
    #expect(
      error.string("hint")
        == "if you trust its source, type it: edit eN --url \(server.url("/a")) --fetch")
    let again = try desk.json("edit e1 --url \(server.url("/a")) --fetch")["error"]
    #expect(again.string("code") == "nothing-changes" && server.requests.count == 2)
  }

  /// What helps `load` is no advice here: its options and its line do not exist or do something else.
  @Test(arguments: [
    LoadError.tooLarge(path: "https://x.example/", bytes: nil, limit: 1),
    .notFetched(url: "https://x.example/", .status(404, retryAfter: nil)),
    .notFetched(url: "https://x.example/", .status(403, retryAfter: nil)),
    .notFetched(url: "https://x.example/", .tooManyRedirects(10)),
    .notFetched(url: "https://x.example/", .privateHost("x.example")),
    .notFetched(url: "https://x.example/", .redirect(to: "http://10.0.0.1/", .privateHost)),
    .notFetched(url: "https://x.example/", .redirect(to: "http://x.example/", .unencrypted)),
    .notFetched(url: "https://x.example/", .redirect(to: "ftp://y/", .notWeb)),
    .notFetched(url: "https://x.example/", .noConnection(host: "x", port: 1, detail: "")),
    .noWords(path: "https://x.example/"), .needsOtherLoader(path: "https://x.example/", kind: "x"),
    .binary(path: "https://x.example/", kind: "x"), .tooComplex(path: "https://x.example/"),
  ])
  func theAdviceIsForEvidence(error: LoadError) throws {
    let loading = Explanations.explanation(of: error)
    let explanation = Explanations.explanation(of: DeskError.sourceNotRead(error))
    #expect(explanation.code == loading.code && explanation.message == loading.message)
    let hint = try #require(explanation.hint)
    #expect(!hint.contains("load") && !hint.contains("--max-size") && !hint.contains("save"))
    #expect(hint.contains("--fetch") || hint == loading.hint)
  }
}
