import ArticleLoading
import FactCheck
import Foundation
import JSON
import LoopbackServer
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite(
  "Captured sources that are asked for again",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct RecaptureCommandTests {
  /// A server whose page a test changes.
  private final class ChangingPage: @unchecked Sendable {
    private let lock = NSLock()
    private var text: String? = "Twelve ferries sail. Nobody counts the boats."
    private var status = "410 Gone"

    /// Another page; without a text, another status.
    func change(to text: String?, _ status: String = "410 Gone") {
      lock.withLock { (self.text, self.status) = (text, status) }
    }

    /// The answer to a request that names the version that the client has.
    func answer(_ known: String?) -> [LoopbackServer.Step] {
      lock.withLock {
        guard let text else { return .answer(status) }
        let tag = "\"\(text.count)\""
        return known == tag
          ? .answer("304 Not Modified", ["ETag: \(tag)"]) : .page(text, ["ETag: \(tag)"])
      }
    }
  }

  private func served(_ page: ChangingPage) throws -> (server: LoopbackServer, desk: TestDesk) {
    let server = try LoopbackServer { page.answer($0["if-none-match"]) }
    let url = server.url("/a")
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 \(url) --supports --quote \"Twelve ferries sail.\" --capture"
      ])
    return (server, desk)
  }

  private func source(_ desk: TestDesk, _ line: String) throws -> JSONObject {
    try #require(try desk.json(line)["answer"].objects("sources").first)
  }

  /// What a rule of lint says.
  private func lint(_ desk: TestDesk, _ rule: String) throws -> [String?] {
    try desk.json("lint")["answer"].objects("findings").filter { $0.string("rule") == rule }
      .map { $0.string("message") }
  }

  private func evidence(_ desk: TestDesk) throws -> EvidenceDetails {
    try desk.desk.state.existing(EvidenceID(2)).details
  }

  @Test func anUnchangedPageIsNotSentAgain() throws {
    let page = ChangingPage()
    let (server, desk) = try served(page)
    let entries = desk.desk.state.sequence
    let source = try source(desk, "recapture e2 \(server.url("/a"))")
    #expect(source.string("outcome") == "same")
    #expect(source.string("copy") == "k1")
    #expect(source.string("quote") == "verbatim")
    #expect(server.requests.last?["if-none-match"] == "\"45\"")
    // Nothing is new, so there is no entry.
    #expect(desk.desk.state.sequence == entries)
  }

  /// The newest copy of the page is that of the latest time, whatever its number, and none from an archive.
  @Test func thePageIsComparedWithItsNewestCopyByTime() throws {
    let page = ChangingPage()
    let (server, desk) = try served(page)
    let url = server.url("/a")
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nThirteen ferries sailed."
    try desk.folder.write(
      ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2025-01-02T10:00:00Z\r\n"
        + "WARC-Target-URI: \(url)\r\nContent-Type: application/http\r\n"
        + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n").utf8, to: "old.warc")
    desk.prepare(["capture e2 --from DIR/old.warc"])
    #expect(try evidence(desk).captures.map(\.number) == [1, 2])
    let same = try source(desk, "recapture e2 \(url)")
    #expect(same.string("outcome") == "same" && same.string("copy") == "k1")
    #expect(try lint(desk, "source-changed").isEmpty)
    page.change(to: "Ten ferries sail.")
    #expect(try source(desk, "recapture e2 \(url)").string("copy") == "k3")
    // A colleague's clock was behind: the copy with the higher number is the older one.
    try desk.desk.change { session in
      try session.edit(EvidenceID(2)) {
        let time = $0.captures[0].captured
        $0.captures[2].captured = Timestamp(seconds: time.seconds - 3600)
      }
    }
    page.change(to: "Twelve ferries sail. Nobody counts the boats.")
    let again = try source(desk, "recapture e2 \(url)")
    #expect(again.string("outcome") == "same" && again.string("copy") == "k1")
  }

  @Test func aChangedPageIsComparedBySentence() throws {
    let page = ChangingPage()
    let (server, desk) = try served(page)
    let entries = desk.desk.state.sequence
    page.change(to: "Eleven ferries sail. Nobody counts the boats. Gulls do.")
    let source = try source(desk, "recapture e2 \(server.url("/a"))")
    #expect(source.string("outcome") == "changed")
    #expect(source.string("copy") == "k2")
    #expect(source.string("quote") == "close")
    #expect(source.number("same") == 1)
    #expect(source.objects("differences").map { $0.string("kind") } == ["reworded", "added"])
    #expect(desk.desk.state.sequence == entries + 1)
    // The older copy still has the words.
    #expect(try evidence(desk).quoteCheck?.capture == 1)
    #expect(
      try lint(desk, "source-changed")
        == ["k2 has another text than k1 and not the quoted words, and no note explains it"])
    desk.prepare(["undo"])
    #expect(try evidence(desk).captures.map(\.number) == [1])
    let text = desk.says("recapture e2 \(server.url("/a"))")
    #expect(text.contains("changed; the new copy is k3"), "\(text)")
    #expect(text.contains("[-Twelve-] {+Eleven+} ferries sail."), "\(text)")
  }

  @Test(arguments: ["404 Not Found", "410 Gone"])
  func aPageThatHasGoneIsNotedUntilItIsBack(_ status: String) throws {
    let page = ChangingPage()
    let (server, desk) = try served(page)
    let line = "recapture e2 \(server.url("/a"))"
    page.change(to: nil, status)
    let source = try source(desk, line)
    #expect(source.string("outcome") == "gone")
    #expect(source.number("status") == Int(status.prefix(3)))
    #expect(try evidence(desk).absence?.status == Int(status.prefix(3)))
    #expect(try evidence(desk).captures.count == 1)
    #expect(desk.says("show e2").contains("gone: the server answers \(status.prefix(3))"))
    #expect(
      try lint(desk, "source-gone") == [
        "its page has gone (its server answers \(status.prefix(3))), and it has no archived copy"
      ])
    // It is noted once.
    let entries = desk.desk.state.sequence
    desk.prepare([line])
    #expect(desk.desk.state.sequence == entries)
    page.change(to: "Twelve ferries sail. Nobody counts the boats.")
    desk.prepare([line])
    #expect(try evidence(desk).absence == nil)
    #expect(desk.desk.state.sequence == entries + 1)
  }

  @Test(
    "an address in a private network is typed again, as the advice says",
    arguments: [
      "capture", "recapture",
    ])
  func privateAddress(command: String) throws {
    let (server, desk) = try served(ChangingPage())
    let error = try desk.json("\(command) e2")["error"]
    #expect(error.string("code") == "private-address")
    let line = "\(command) e2 \(server.url("/a"))"
    #expect(error.string("hint") == "if you trust its source, type it: \(line)")
    #expect(desk(desk.line(line)).status == .success)
  }

  @Test func anotherAddressIsAnotherPage() throws {
    let page = ChangingPage()
    let (server, desk) = try served(page)
    page.change(to: nil)
    desk.prepare(["recapture e2 \(server.url("/a"))", "edit e2 --url https://x.example/"])
    #expect(try evidence(desk).absence == nil)
  }

  /// What may be temporary says nothing of the page.
  @Test(arguments: ["503 Service Unavailable", "403 Forbidden", "200 OK"])
  func aFailureChangesNothing(_ status: String) throws {
    let page = ChangingPage()
    let (server, desk) = try served(page)
    let entries = desk.desk.state.sequence
    page.change(to: nil, status)
    #expect(
      desk.fault(of: "recapture e2 \(server.url("/a"))").map { MessageRow.name(of: $0) }
        == "DeskError.sourceNotCopied")
    #expect(desk.desk.state.sequence == entries)
    // The address comes from the session, which anyone may have written.
    #expect(
      desk.fault(of: "recapture e2").map { MessageRow.name(of: $0) } == "DeskError.sourceNotCopied")
    #expect(
      desk.fault(of: "recapture e2 https://y.example/") as? DeskError
        == .otherSource(EvidenceID(2), try WebAddress(server.url("/a"))))
  }

  /// A host without an address has gone; a machine that is offline knows nothing of it.
  @Test(arguments: [
    (FetchFault.unknownHost("a.example"), true), (.noNameServer(host: "a.example"), false),
    (.noConnection(host: "a.example", port: 80, detail: ""), false),
  ])
  func onlyAHostWithoutAddressIsGone(_ fault: FetchFault, isGone: Bool) throws {
    let fetcher = FailingFetcher(fault: fault)
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 https://a.example/ --supports --capture"]
    ) { $0.fetcher = fetcher }
    fetcher.fails = true
    let line = try desk.json("recapture --all")
    #expect(
      line["answer"].objects("sources").map { $0.string("outcome") } == (isGone ? ["gone"] : []))
    #expect(try (evidence(desk).absence != nil) == isGone)
    #expect((line["error"].string("code") == nil) == isGone)
  }

  /// All sources in one step, with the failures at the end.
  @Test func allAreAskedFor() throws {
    let desk = try Sample.desk(
      Sample.checked
        + ["gone", "changing", "steady"].map {
          "evidence c1 https://\($0).example/ --supports --capture"
        } + ["evidence c1 --title Book --supports"]
    ) {
      $0.fetcher = StandInFetcher("Ferries sail.")
    }
    let entries = desk.desk.state.sequence
    let sources = try desk.json("recapture --all")["answer"].objects("sources")
    #expect(sources.map { $0.string("outcome") } == ["gone", "changed", "same"])
    #expect(sources.map { $0.string("evidence") } == ["e2", "e3", "e4"])
    #expect(desk.desk.state.sequence == entries + 1)
    desk.prepare(["undo"])
    #expect(try evidence(desk).absence == nil)
    #expect(
      desk.fault(of: "recapture c2") as? DeskError == .nothingToCapture("c2"))
    #expect(
      desk.fault(of: "recapture e2,e2") as? RuleError == .namedTwice(.evidence(EvidenceID(2))))
  }

  @Test func failuresOfSeveralAreNamed() throws {
    let server = try LoopbackServer { _ in .page("Ferries sail.") }
    let url = server.url("/a")
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 \(url) --supports --capture", "evidence c2 e2 --context"])
    let line = try desk.json("recapture e2,e3")
    #expect(line["error"].string("code") == "not-all-recaptured")
    #expect(line["answer"].objects("failed").map { $0.string("evidence") } == ["e2", "e3"])
    let captured = try desk.json("capture e2,e3")
    #expect(captured["error"].string("code") == "not-all-captured")
  }

  /// Ctrl-C at the second page: what was found of the first is kept.
  @Test func whatIsDoneIsKept() throws {
    let stop = Switch()
    let desk = try Sample.desk(
      Sample.checked
        + ["gone", "b"].map { "evidence c1 https://\($0).example/ --supports --capture" }
    ) {
      $0.fetcher = StoppingFetcher(stop: stop)
      $0.isInterrupted = { stop.isOn }
    }
    stop.isArmed = true
    let outcome = desk("recapture --all", json: true)
    #expect(outcome.status == .interrupted)
    let line = try JSONObject(outcome.output)
    #expect(line["error"].string("message") == "interrupted; 1 of 2 not asked for again")
    #expect(try evidence(desk).absence != nil)
  }
}

/// Has every page until a test says that it fails.
private final class FailingFetcher: Fetcher, @unchecked Sendable {
  let fault: FetchFault
  var fails = false

  init(fault: FetchFault) { self.fault = fault }

  func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
    if fails { throw .notFetched(url: request.address.text, fault) }
    return try StandInFetcher("Ferries sail.").fetch(request)
  }
}

/// Set by one closure and read by others.
private final class Switch: @unchecked Sendable {
  /// Whether the next request but one is interrupted.
  var isArmed = false
  var isOn = false
}

/// Is interrupted at `b.example`.
private struct StoppingFetcher: Fetcher {
  let stop: Switch

  func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
    if stop.isArmed, request.address.host == "b.example" {
      stop.isOn = true
      throw .cancelled(path: request.address.text)
    }
    return try StandInFetcher("Ferries sail.").fetch(request)
  }
}
