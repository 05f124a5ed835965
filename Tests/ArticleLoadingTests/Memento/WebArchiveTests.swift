import FactCheck
import Foundation
import LoopbackServer
import Testing

@testable import ArticleLoading

@Suite(
  "Copies in web archives",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct WebArchiveTests {
  private let page: WebAddress
  private let now = Timestamp("2026-02-03T09:30:00Z")!
  private let near = Timestamp("2026-01-30T12:00:00Z")!
  private static let made = "Fri, 30 Jan 2026 08:15:00 GMT"

  init() throws { page = try WebAddress("https://port.example/fees?year=2025#table") }

  /// The answer of a copy.
  private static func copy(
    _ time: String? = made, original: String? = "https://port.example/fees?year=2025",
    _ more: [String] = []
  ) -> [LoopbackServer.Step] {
    let fields = [
      time.map { "Memento-Datetime: \($0)" },
      original.map { "Link: <\($0)>; rel=\"original\"" },
    ]
    return .answer("200 OK", fields.compactMap { $0 } + more)
  }

  private func archive() -> WebArchive {
    WebArchive(CurlFetcher(programs: OutsidePrograms(), version: "0"), now: now) { _, _ in }
  }

  private func copy(
    from server: LoopbackServer, path: String = "/gate/"
  ) throws -> Memento {
    try archive().copy(of: page, near: near, by: AddressTemplate(server.url(path)))
  }

  @Test func theTimeGateIsAskedForTheNearestCopy() throws {
    let server = try LoopbackServer { request in
      request.path.hasPrefix("/gate/")
        ? .answer("302 Found", ["Location: /copy/1", "Vary: accept-datetime"]) : Self.copy()
    }
    let memento = try copy(from: server)
    #expect(memento.address.text == server.url("/copy/1"))
    #expect(memento.captured == Timestamp("2026-01-30T08:15:00Z"))
    let question = try #require(server.requests.first)
    #expect(question.path == "/gate/https://port.example/fees?year=2025")
    #expect(question["accept-datetime"] == "Fri, 30 Jan 2026 12:00:00 GMT")
    #expect(question.method == "HEAD")
  }

  /// Pattern 2.2 of RFC 7089: the TimeGate answers in place of the copy.
  @Test func theTimeGateMayAnswerInPlaceOfTheCopy() throws {
    let server = try LoopbackServer { _ in
      Self.copy(Self.made, ["Content-Location: /copy/7"])
    }
    #expect(try copy(from: server).address.text == server.url("/copy/7"))
  }

  @Test func aServerWithoutHeadIsAskedForThePage() throws {
    let server = try LoopbackServer { request in
      request.method == "HEAD" ? .answer("405 Method Not Allowed") : Self.copy()
    }
    let memento = try copy(from: server)
    #expect(memento.captured == Timestamp("2026-01-30T08:15:00Z"))
    #expect(server.requests.map(\.method) == ["HEAD", "GET"])
  }

  @Test func thePageIsEscapedInAQuery() throws {
    let server = try LoopbackServer { _ in Self.copy() }
    _ = try copy(from: server, path: "/find?url={url}&x=1")
    #expect(
      server.requests.first?.path
        == "/find?url=https%3A%2F%2Fport.example%2Ffees%3Fyear%3D2025&x=1")
  }

  /// What a TimeGate that lies answers, and what is said of it.
  private static let lies: [(steps: [LoopbackServer.Step], fault: CopyFault)] = [
    (copy(nil), .noTime), (copy("yesterday"), .noTime),
    (copy("Fri, 30 Feb 2026 08:15:00 GMT"), .noTime),
    (copy("Fri, 30 Jan 2026 08:15:00 CET"), .noTime),
    (copy("Thu, 05 Feb 2026 08:15:00 GMT"), .future(Timestamp("2026-02-05T08:15:00Z")!)),
    (copy(original: nil), .noOriginal),
    (copy(original: "https://port.example/other"), .otherPage("https://port.example/other")),
    (
      copy(original: "https://other.example/fees?year=2025"),
      .otherPage("https://other.example/fees?year=2025")
    ),
    (
      copy(made, ["Content-Location: https://evil.example/copy"]), .otherHost("evil.example")
    ),
    (
      copy(made, ["Content-Location: https://port.example/fees?year=2025"]), .pageItself
    ),
  ]

  @Test(arguments: lies.indices) func whatIsNoCopyIsRefused(_ index: Int) throws {
    let (steps, fault) = Self.lies[index]
    let server = try LoopbackServer { _ in steps }
    #expect {
      try copy(from: server)
    } throws: {
      guard case .badCopy(let page, _, let found)? = $0 as? ArchiveError else { return false }
      return page == self.page.text && found == fault
    }
  }

  /// The address of the copy states its page, too.
  @Test func theAddressOfTheCopyCountsAsWell() throws {
    struct Stub: Fetcher {
      func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
        let head = ResponseHead(lines: [
          "HTTP/1.1 200 OK", "Memento-Datetime: \(WebArchiveTests.made)",
          "Link: <https://port.example/fees?year=2025>; rel=original",
        ])!
        let copy = WebAddress(
          stored: "https://web.archive.org/web/20260130081500/https://other.example/")
        return FetchedPage(requested: request.address, hops: [.init(copy, head)], body: [])
      }
    }
    #expect(
      throws: ArchiveError.badCopy(
        page: page.text, copy: "https://web.archive.org/web/20260130081500/https://other.example/",
        .otherPage("https://other.example/"))
    ) {
      try WebArchive(Stub(), now: now) { _, _ in }.copy(
        of: page, near: near, by: AddressTemplate("https://web.archive.org/web/"))
    }
  }

  @Test(arguments: ["404 Not Found", "406 Not Acceptable", "410 Gone"])
  func anArchiveWithoutACopySaysSo(_ status: String) throws {
    let server = try LoopbackServer { _ in .answer(status) }
    #expect(throws: ArchiveError.noCopy(page: page.text, host: "127.0.0.1")) {
      try copy(from: server)
    }
  }

  @Test func anArchiveThatFails() throws {
    let server = try LoopbackServer { _ in .answer("503 Service Unavailable", ["Retry-After: 30"]) }
    #expect {
      try copy(from: server)
    } throws: {
      guard case .notFetched(_, .status(503, "30"))? = $0 as? LoadError else { return false }
      return true
    }
  }

  @Test func aServiceMakesACopy() throws {
    let server = try LoopbackServer { request in
      request.path.hasPrefix("/save/") ? .redirect(to: "/copy/2") : Self.copy()
    }
    let memento = try archive().save(page, by: AddressTemplate(server.url("/save/{url}")))
    #expect(memento.address.text == server.url("/copy/2"))
    #expect(server.requests.first?["accept-datetime"] == nil)
  }

  @Test func aServiceSaysWhereTheCopyIs() throws {
    let server = try LoopbackServer { request in
      request.path.hasPrefix("/save/")
        ? .page("Saved.", ["Content-Location: /copy/3"]) : Self.copy()
    }
    let template = try AddressTemplate(server.url("/save/"))
    #expect(try archive().save(page, by: template).address.text == server.url("/copy/3"))
  }

  /// A service could send the program to any machine of the network in which it runs.
  @Test func aServiceNamesNoOtherHost() throws {
    let other = try LoopbackServer { _ in Self.copy() }
    let server = try LoopbackServer { _ in
      .page("Saved.", ["Content-Location: \(other.url("/copy"))"])
    }
    #expect(
      throws: ArchiveError.badCopy(
        page: page.text, copy: other.url("/copy"), .otherHost("127.0.0.1"))
    ) { try archive().save(page, by: AddressTemplate(server.url("/save/"))) }
    #expect(other.requests.isEmpty)
  }

  @Test func aServiceThatSavesNothing() throws {
    let server = try LoopbackServer { _ in .page("Sign in first.", type: "text/html") }
    #expect {
      try archive().save(page, by: AddressTemplate(server.url("/save/")))
    } throws: {
      guard case .badCopy(_, _, .noTime)? = $0 as? ArchiveError else { return false }
      return true
    }
  }
}
