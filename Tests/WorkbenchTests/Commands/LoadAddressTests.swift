import ArticleLoading
import FactCheck
import Foundation
import JSON
import LoopbackServer
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite(
  "Loading by address", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct LoadAddressTests {
  private let text = "Fares rise\n\nBus fares rise in March.\n"

  @Test func aPageIsKeptWithWhatTheServerSaid() throws {
    let text = text
    let server = try LoopbackServer { request in
      request.path == "/old" ? .redirect(to: "/new") : .page(text, ["ETag: \"7\""])
    }
    let desk = try Sample.desk()
    let answer = try desk.json("load \(server.url("/old")) --archive https://archive.example/1")[
      "answer"]
    #expect(answer["article"].string("url") == server.url("/new"))
    #expect(
      answer["article"].objects("archives").first?.string("url") == "https://archive.example/1")
    #expect(answer["article"].string("file") == nil)
    #expect(answer.flag("added") == true)
    let content = try #require(desk.desk.state.articles.first?.content)
    let fetch = try #require(content.fetch)
    #expect(fetch.url.text == server.url("/new"))
    #expect(fetch.at == Timestamp(seconds: TestDesk.start.seconds + 60))
    let store = try #require(desk.desk.session.store)
    #expect(try store.blob(content.original) == Array(text.utf8))
    let record = String(decoding: try store.blob(fetch.response), as: UTF8.self)
    #expect(
      record == """
        factdesk-response 1
        GET \(server.url("/old"))
        HTTP/1.1 302 Found
        Location: /new
        Content-Length: 0

        GET \(server.url("/new"))
        HTTP/1.1 200 OK
        Content-Type: text/plain; charset=utf-8
        ETag: "7"
        Content-Length: \(text.utf8.count)

        """)
    let known = try #require(KnownPage(record: Array(record.utf8)))
    #expect(known.tag == "\"7\"")
    #expect(desk.console.told.contains("fetching 127.0.0.1"))
  }

  @Test func theServersWordOnEncodingAndKind() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/latin":
        .answer(
          "200 OK", ["Content-Type: text/plain; charset=windows-1251"],
          body: [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2E])
      case "/page": .page("<p>One <b>fare</b>.", type: "text/html")
      case "/notes.md": .page("# Fares\n\nThey *rise*.", type: "text/plain")
      default: .page("# Fares\n\nThey *rise*.", type: "text/markdown")
      }
    }
    let desk = try Sample.desk()
    func load(_ path: String) throws -> JSONObject {
      try desk.json("load \(server.url(path))")["answer"]["article"]
    }
    #expect(try load("/latin").string("encoding") == "windows-1251")
    #expect(desk.says("read").contains("Привет."))
    #expect(try load("/page").string("loader") == "html")
    #expect(desk.says("read").contains("One fare."))
    #expect(try load("/notes.md").string("loader") == "markdown")
    #expect(try desk.json("load \(server.url("/x"))")["answer"].flag("added") == false)
  }

  @Test func anAddressGivenGoesBeforeTheOneFetched() throws {
    let server = try LoopbackServer { [text] _ in .page(text) }
    let desk = try Sample.desk()
    let answer = try desk.json("load \(server.url()) --url https://paper.example/fares")["answer"]
    #expect(answer["article"].string("url") == "https://paper.example/fares")
  }

  @Test func nothingIsKeptOfAFailure() throws {
    let server = try LoopbackServer { _ in .answer("404 Not Found") }
    let desk = try Sample.desk()
    let error = try desk.json("load \(server.url("/x"))")["error"]
    #expect(error.string("code") == "page-missing")
    #expect(desk.desk.session.store == nil)
  }

  @Test func interruptedItSaysNothingElse() throws {
    let server = try LoopbackServer { _ in [.stall] }
    let desk = try Sample.desk { setup in
      let isInterrupted: @Sendable () -> Bool = { !server.requests.isEmpty }
      setup.isInterrupted = isInterrupted
      setup.programs = OutsidePrograms(isCancelled: isInterrupted)
    }
    let outcome = desk("load \(server.url())", json: true)
    #expect(outcome.status == .interrupted)
    #expect(try JSONObject(outcome.output)["error"].string("code") == "interrupted")
  }

  /// Anybody may have written the session, so the address in it is no word of this analyst's.
  @Test func reloadGoesToAPrivateAddressOnlyWhenItIsTyped() throws {
    let server = try LoopbackServer { [text] request in
      request["if-none-match"] == "\"7\""
        ? .answer("304 Not Modified") : .page(text, ["ETag: \"7\""])
    }
    let desk = try Sample.desk()
    desk.prepare(["load \(server.url("/a")) --url https://paper.example/fares"])
    let error = try desk.json("reload a1")["error"]
    #expect(error.string("code") == "private-address")
    #expect(error.string("message")?.contains(server.url("/a")) == true)
    #expect(server.requests.count == 1)
    #expect(desk.says("show a1").contains("UTC from \(server.url("/a"))"))
    let typed = desk.says("reload a1 \(server.url("/a"))")
    #expect(typed == "a1 has not changed; nothing was added\n")
    #expect(server.requests.last?["if-none-match"] == "\"7\"")
  }

  @Test func reloadTakesALimit() throws {
    let server = try LoopbackServer { request in .page("Fares rise in \(request.path).") }
    let desk = try Sample.desk()
    desk.prepare(["load \(server.url("/a"))"])
    let error = try desk.json("reload a1 \(server.url("/b")) --max-size 10")["error"]
    #expect(error.string("code") == "too-large")
    #expect(
      try desk.json("reload a1 \(server.url("/b")) --max-size 1K")["answer"]["article"]
        .string("id") == "a2")
  }

  @Test func aStandInFetches() throws {
    struct Stub: Fetcher {
      func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
        throw .notFetched(url: request.address.text, .unknownHost(request.address.host))
      }
    }
    let desk = try Sample.desk { $0.fetcher = Stub() }
    #expect(try desk.json("load HTTPS://Paper.example")["error"].string("code") == "no-host")
  }

  @Test(arguments: [
    "ftp://a.example/x", "file:///etc/hostname", "file:/etc/hostname", "gopher://a",
  ])
  func otherAddressesAreNotFetched(_ address: String) throws {
    let desk = try Sample.desk()
    #expect(try desk.json("load \(address)")["error"].string("code") == "not-web")
  }

  @Test func aFileMayBeCalledLikeAnAddress() throws {
    let desk = try Sample.desk()
    try desk.folder.write(text.utf8, to: "www.paper.example")
    #expect(try desk.json("load DIR/www.paper.example")["answer"].flag("added") == true)
    #expect(
      try desk.json("load www.paper.example")["error"].string("hint")
        == "for a web address: load https://www.paper.example")
    #expect(try desk.json("load \"http://a b/\"")["error"].string("code") == "bad-url")
  }
}
