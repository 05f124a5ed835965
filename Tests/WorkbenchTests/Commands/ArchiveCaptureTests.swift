import ArticleLoading
import FactCheck
import Foundation
import LoopbackServer
import SessionStore
import TestSupport
import Testing

@testable import Workbench

@Suite(
  "Copies read from web archives",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct ArchiveCaptureTests {
  private static let page = "<p>The port counted 4,212 crossings, and nobody disputes it.</p>"

  /// A WARC file as other programs write it.
  private static func warc(_ url: String, _ body: String, at time: String) -> String {
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(body)"
    return
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: \(time)\r\n"
      + "WARC-Target-URI: \(url)\r\nContent-Type: application/http; msgtype=response\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  private func desk(_ lines: [String] = []) throws -> TestDesk {
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 https://port.example/a --supports --quote \"counted 4,212\""]
        + lines)
    try desk.folder.write(
      (Self.warc("https://port.example/a", "<p>Older.</p>", at: "2025-12-01T10:00:00Z")
        + Self.warc("https://port.example/a", Self.page, at: "2026-01-02T10:00:00Z")
        + Self.warc("https://else.example/", "<p>Other words.</p>", at: "2026-01-01T10:00:00Z"))
        .utf8, to: "pages.warc")
    return desk
  }

  private func evidence(_ desk: TestDesk, _ number: Int = 2) throws -> EvidenceDetails {
    try desk.desk.state.existing(EvidenceID(number)).details
  }

  @Test func theNewestCopyIsKeptWithItsTimeAndItsArchive() throws {
    let desk = try desk()
    let answer = try desk.json("capture e2 --from DIR/pages.warc")["answer"]
    let copy = try #require(answer.objects("evidence").first?.objects("captures").first)
    #expect(copy.string("archive") == "pages.warc")
    #expect(copy.string("captured") == "2026-01-02T10:00:00Z")
    #expect(copy.string("url") == "https://port.example/a")
    let details = try evidence(desk)
    #expect(details.quoteCheck?.outcome == .verbatim)
    let content = try #require(details.captures.first?.content)
    let store = try #require(desk.desk.session.store)
    #expect(try store.blob(content.original) == Array(Self.page.utf8))
    #expect(desk.says("show e2").contains("pages.warc"))
    // One step, and another record by its number.
    desk.prepare(["undo", "capture e2 --from DIR/pages.warc --record 3"])
    #expect(try evidence(desk).quoteCheck?.outcome == .missing)
  }

  @Test func severalAtOnce() throws {
    let desk = try desk([
      "evidence c2 https://else.example --supports", "evidence c2 https://gone.example --supports",
    ])
    let entries = desk.desk.state.sequence
    let answer = try desk.json("capture c1,c2 --from DIR/pages.warc")
    #expect(desk.desk.state.sequence == entries + 1)
    #expect(answer["error"].string("code") == "not-all-captured")
    #expect(answer["answer"].objects("evidence").compactMap { $0.string("id") } == ["e2", "e3"])
    #expect(
      answer["answer"].objects("failed").allSatisfy { $0.string("code") == "not-in-archive" })
  }

  @Test func anArchiveIsListed() throws {
    let desk = try desk()
    let entries = desk.desk.state.sequence
    let answer = try desk.json("import DIR/pages.warc")["answer"]
    #expect(desk.desk.state.sequence == entries)
    let records = answer.objects("records")
    #expect(records.map { $0.number("record") } == [1, 2, 3])
    #expect(records.map { $0.strings("evidence") } == [["e2"], ["e2"], []])
    #expect(records[1].string("captured") == "2026-01-02T10:00:00Z")
    #expect(records[1].string("type") == "text/html")
    #expect(records[1].number("status") == 200)
    let said = desk.says("import DIR/pages.warc")
    #expect(said.contains("3 records in"))
    #expect(said.contains("capture @ --from"))
    #expect(said.contains("page of e2"))
  }

  @Test func whatCannotBeCopiedIsRefused() throws {
    let desk = try desk(["evidence c1 https://gone.example/ --supports"])
    try desk.folder.write("<p>no archive</p>".utf8, to: "page.html")
    let before = desk.desk.state.sequence
    for (line, code) in [
      ("capture e3 --from DIR/pages.warc", "not-in-archive"),
      ("capture e2 --from DIR/pages.warc --record 4", "no-record"),
      ("capture e2 --from DIR/page.html", "not-an-archive"),
      ("capture e2 --from DIR/none.warc", "missing"),
      ("capture e2 --from DIR/pages.warc --record x", "bad-value"),
      ("capture e2 --record 1", "options"),
      ("capture e2 --from DIR/pages.warc --file DIR/page.html", "options"),
      ("import DIR/none.wacz", "missing"),
    ] {
      #expect(try desk.json(line)["error"].string("code") == code, "\(line)")
    }
    #expect(desk.desk.state.sequence == before)
  }

  @Test func copiesGoToAnotherDeskAndAreVerifiedThere() throws {
    let server = try LoopbackServer { _ in .page(Self.page, type: "text/html; charset=utf-8") }
    let url = server.url("/a")
    let lines = Sample.checked + ["evidence c1 \(url) --supports --quote \"counted 4,212\""]
    let desk = try Sample.desk(lines + ["capture e2 \(url)"])
    desk.prepare(["export wacz DIR/a.wacz", "export json DIR/report.json"])
    let original = try evidence(desk).captures[0]
    let other = try Sample.desk(lines)
    let archive = "\(desk.folder.path)/a.wacz"
    other.prepare(["capture e2 --from \(archive)"])
    let copy = try evidence(other).captures[0]
    #expect(copy.content.original == original.content.original)
    #expect(copy.content.text == original.content.text)
    #expect(copy.captured == original.captured)
    #expect(copy.archiveFile == "a.wacz")
    // Without the session, the archive shows that the quoted words are in the source.
    let reader = try TestDesk(session: nil)
    let report = "\(desk.folder.path)/report.json"
    let checks = try reader.json("verify \(report) --captures \(archive)")["answer"]
      .objects("checks")
    #expect(
      checks.filter { ["captures", "copies"].contains($0.string("check")) }
        .map { $0.string("result") } == ["passed", "passed"])
    // Another archive has another copy.
    try desk.folder.write(
      Self.warc(url, "<p>Other words.</p>", at: "2026-01-02T10:00:00Z").utf8, to: "other.warc")
    let said = try reader.json("verify \(report) --captures \(desk.folder.path)/other.warc")
    #expect(said["error"].string("message")?.contains("captures") == true)
    // The same bytes at another time, and of another page.
    for (number, (address, time, fault)) in [
      (
        url, "2025-01-02T10:00:00Z",
        "e2: its copy was made at 2025-01-02T10:00:00Z, and the report says \(original.captured)"
      ),
      (
        "https://else.example/", "\(original.captured)",
        "e2: its copy is of https://else.example/, not of the evidence's page"
      ),
    ].enumerated() {
      let name = "same\(number).warc"
      try desk.folder.write(Self.warc(address, Self.page, at: time).utf8, to: name)
      let checks = try reader.json("verify \(report) --captures \(desk.folder.path)/\(name)")[
        "answer"
      ]
      .objects("checks")
      let captures = checks.first { $0.string("check") == "captures" }
      #expect(captures?.strings("faults") == [fault])
    }
    // One byte of it changed.
    var bytes = Array(try Data(contentsOf: URL(filePath: archive)))
    bytes[300] ^= 1
    try desk.folder.write(bytes, to: "changed.wacz")
    let changed = "\(desk.folder.path)/changed.wacz"
    #expect(
      try reader.json("verify \(report) --captures \(changed)")["error"].string("code")
        == "bad-archive")
  }

  /// With the session and an archive, the words must be in the copies of both.
  @Test func sessionAndArchiveAreComparedAtOnce() throws {
    let server = try LoopbackServer { _ in .page(Self.page, type: "text/html; charset=utf-8") }
    let url = server.url("/a")
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 \(url) --supports --quote \"counted 4,212\"", "capture e2 \(url)",
        "export wacz DIR/a.wacz", "export json DIR/report.json",
      ])
    func results() throws -> [String?] {
      try desk.json("verify DIR/report.json --captures DIR/a.wacz")["answer"].objects("checks")
        .filter { ["session", "captures", "copies"].contains($0.string("check")) }
        .map { $0.string("result") }
    }
    #expect(try results() == ["passed", "passed", "passed"])
    // The session's text is forged, and says what the report says; the archive has the true bytes.
    let words = Blob(Array("It counted 4,221.".utf8))
    try desk.desk.change(blobs: [words]) { session in
      try session.edit(EvidenceID(2)) {
        $0.quote = "counted 4,221"
        $0.captures[0].content.text = words.digest
        $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: 1)
      }
    }
    desk.prepare(["export json DIR/report.json --force"])
    #expect(
      try desk.json("verify DIR/report.json")["answer"].objects("checks")
        .first { $0.string("check") == "copies" }?.string("result") == "passed")
    #expect(try results() == ["passed", "passed", "failed"])
  }

  @Test func aKeptFileIsFoundInItsOwnArchive() throws {
    let desk = try Sample.desk(Sample.checked)
    try desk.folder.write("The port counted 4,212 crossings.\n".utf8, to: "port.txt")
    desk.prepare([
      "evidence c1 --file DIR/port.txt --supports --quote \"counted 4,212\"",
      "export wacz DIR/a.wacz", "export json DIR/report.json",
    ])
    let checks = try desk.json("verify DIR/report.json --captures DIR/a.wacz")["answer"]
      .objects("checks")
    #expect(
      checks.filter { ["captures", "copies"].contains($0.string("check")) }
        .map { $0.string("result") } == ["passed", "passed"])
    #expect(try desk.json("capture e2 --from DIR/a.wacz")["error"].string("code") == nil)
    #expect(try evidence(desk).captures.count == 2)
  }

  @Test(arguments: ["2099-01-01T00:00:00Z", "0001-01-01T00:00:00Z"])
  func impossibleTimesAreRefused(_ time: String) throws {
    let desk = try desk()
    try desk.folder.write(
      Self.warc("https://port.example/a", Self.page, at: time).utf8, to: "time.warc")
    let answer = try desk.json("capture e2 --from DIR/time.warc")
    #expect(
      answer["answer"].objects("failed").first?.string("code") ?? answer["error"].string("code")
        == "not-copied")
    #expect(try evidence(desk).captures.isEmpty)
  }

  /// An archive that gives copies as they were recorded, and with its banner.
  private struct Archive: Fetcher {
    func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
      let isRaw = request.address.text.contains("id_/")
      let head = ResponseHead(lines: [
        "HTTP/1.1 200 OK", "Content-Type: text/html",
        "Memento-Datetime: Fri, 02 Jan 2026 10:00:00 GMT",
        "Link: <https://port.example/\(request.address.text.hasSuffix("b") ? "c" : "a")>; rel=\"original\"",
      ])!
      return FetchedPage(
        requested: request.address, hops: [.init(request.address, head)],
        body: Array((isRaw ? ArchiveCaptureTests.page : "<p>Banner</p>").utf8))
    }
  }

  @Test func aPageThatHasGoneIsReadInItsArchive() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 https://port.example/a --supports --quote \"counted 4,212\"",
        "evidence c1 https://port.example/b --supports",
      ]
    ) { $0.fetcher = Archive() }
    #expect(
      try desk.json("capture e2 --from-archive")["error"].string("code") == "no-archived-copy")
    desk.prepare([
      "edit e2 --archive https://web.archive.org/web/20260102100000/https://port.example/a",
      "edit e3 --archive https://web.archive.org/web/20260102100000/https://port.example/b",
      "capture e2 --from-archive",
    ])
    let details = try evidence(desk)
    let copy = try #require(details.captures.first)
    #expect(details.url?.text == "https://port.example/a")
    #expect(
      copy.content.fetch?.url.text
        == "https://web.archive.org/web/20260102100000id_/https://port.example/a")
    #expect(copy.captured == Timestamp("2026-01-02T10:00:00Z"))
    #expect(details.quoteCheck?.outcome == .verbatim)
    // What says that it is of another page is no copy.
    #expect(try desk.json("capture e3 --from-archive")["error"].string("code") == "bad-copy")
    #expect(
      try desk.json("capture e2 --from-archive --file x")["error"].string("code") == "options")
    desk.prepare(["edit e3 --archive https://archive.ph/abc", "edit e2 --private"])
    #expect(
      try desk.json("capture e2 --from-archive")["error"].string("code") == "private-evidence")
  }

  /// An archive in a private network: its copies are given only to who typed their address.
  private struct PrivateArchive: Fetcher {
    func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
      guard request.isTyped else {
        throw .notFetched(url: request.address.text, .privateHost("10.0.0.1"))
      }
      return try Archive().fetch(request)
    }
  }

  @Test func theAdviceOfAPrivateArchiveIsRun() throws {
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 https://port.example/a --supports"]
    ) { $0.fetcher = PrivateArchive() }
    let copy = "http://10.0.0.1/web/20260102100000/https://port.example/a"
    desk.prepare(["edit e2 --archive \(copy)"])
    let hint = try desk.json("capture e2 --from-archive")["error"].string("hint")
    let advice = try #require(hint?.split(separator: "type it: ").last.map(String.init))
    #expect(
      advice
        == "capture --from-archive e2 http://10.0.0.1/web/20260102100000id_/https://port.example/a")
    desk.prepare([advice, "capture e2 \(copy) --from-archive"])
    #expect(try evidence(desk).captures.count == 2)
    #expect(
      try desk.json("capture e2 http://10.0.0.2/ --from-archive")["error"].string("code")
        == "options")
  }

  @Test(arguments: [
    (
      "https://web.archive.org/web/20260102100000/https://a.example/?b=/c",
      "https://web.archive.org/web/20260102100000id_/https://a.example/?b=/c"
    ),
    (
      "https://arquivo.pt/wayback/20260102100000mp_/http://a.example/",
      "https://arquivo.pt/wayback/20260102100000id_/http://a.example/"
    ),
    ("https://archive.ph/abc", nil), ("https://a.example/2026/http://x", nil),
  ])
  func addressesOfCopiesAsTheyWereRecorded(_ address: String, _ raw: String?) throws {
    #expect(try WebAddress(address).rawCopy?.text == raw)
  }

  @Test func aCopyFromAnArchiveIsNotTheNewestPage() throws {
    var body = Self.page
    let server = try LoopbackServer { _ in .page(Self.page, type: "text/html; charset=utf-8") }
    let url = server.url("/a")
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 \(url) --supports", "capture e2 \(url)"])
    body = "<p>As it was.</p>"
    try desk.folder.write(Self.warc(url, body, at: "2025-12-01T10:00:00Z").utf8, to: "old.warc")
    desk.prepare(["capture e2 --from DIR/old.warc"])
    #expect(
      try desk.json("recapture e2 \(url)")["answer"].objects("sources").first?.string("outcome")
        == "same")
  }
}
