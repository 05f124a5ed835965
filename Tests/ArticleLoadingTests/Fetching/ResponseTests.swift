import FactCheck
import Testing

@testable import ArticleLoading

@Suite struct ResponseTests {
  private func parse(_ dump: String) -> ResponseHead? { ResponseHead(dump: Array(dump.utf8)) }

  @Test func headersAsTheyCome() throws {
    let head = try #require(
      parse(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Long: a\r\n  b\r\nset-cookie:c\r\n\r\n")
    )
    #expect(head.statusLine == "HTTP/1.1 200 OK")
    #expect(head.status == 200)
    #expect(head.fields.map(\.name) == ["Content-Type", "X-Long", "set-cookie"])
    #expect(head["content-type"] == "text/html")
    #expect(head["x-long"] == "a b")
    #expect(head["etag"] == nil)
  }

  @Test func whatOnlyAnnouncesIsPassedOver() {
    #expect(parse("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/2 404\r\n\r\n")?.status == 404)
    #expect(parse("HTTP/1.1 200 OK\n\nX-Trailer: 1\n\n")?.fields.isEmpty == true)
  }

  @Test(arguments: [
    "", "\r\n", "HTTP/1.1 200 OK\r\n", "hello\r\n\r\n", "HTTP/1.1\r\n\r\n",
    "HTTP/1.1 2000 X\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n",
  ])
  func noHead(_ dump: String) { #expect(parse(dump) == nil) }

  @Test func controlsInAHeaderAreNotKept() {
    #expect(parse("HTTP/1.1 200 OK\nA: \u{1B}[2Jx\u{0}y\n\n")?["a"] == "[2Jx y")
  }

  @Test(
    arguments: [
      ("text/html; charset=utf-8", "text/html", "utf-8"),
      ("Text/HTML;Charset=\"ISO-8859-1\"; x=y", "text/html", "iso-8859-1"),
      ("text/plain; x=\"charset=no\"; charset = 'utf-8'", "text/plain", "utf-8"),
      ("application/pdf", "application/pdf", nil),
      ("text/html; charset=", "text/html", nil),
    ] as [(String, String, String?)])
  func typeAndEncoding(_ value: String, _ type: String, _ charset: String?) throws {
    let read = try #require(ContentType(value))
    #expect(read.mediaType == type)
    #expect(read.charset == charset)
  }

  @Test(arguments: ["", ";charset=utf-8", "html", "a/b/c"])
  func noType(_ value: String) { #expect(ContentType(value) == nil) }

  @Test func theRecordIsReadAgain() throws {
    let first = try WebAddress("https://paper.example/a")
    let last = try WebAddress("https://www.paper.example/a")
    let moved = try #require(parse("HTTP/1.1 301 Moved\nLocation: https://www.paper.example/a\n\n"))
    let found = try #require(
      parse("HTTP/2 200\netag: W/\"x\\y\"\nlast-modified: Mon, 02 Feb 2026 10:00:00 GMT\n\n"))
    let page = FetchedPage(
      requested: first, hops: [.init(first, moved), .init(last, found)], body: [0x41])
    #expect(page.address == last)
    #expect(
      String(decoding: page.record, as: UTF8.self) == """
        factdesk-response 1
        GET https://paper.example/a
        HTTP/1.1 301 Moved
        Location: https://www.paper.example/a

        GET https://www.paper.example/a
        HTTP/2 200
        etag: W/"x\\y"
        last-modified: Mon, 02 Feb 2026 10:00:00 GMT

        """)
    let known = try #require(KnownPage(record: page.record))
    #expect(known.address == last)
    #expect(known.tag == "W/\"x\\y\"")
    #expect(known.modified == "Mon, 02 Feb 2026 10:00:00 GMT")
    #expect(
      KnownPage(record: Array("factdesk-response 1\nGET https://a.example/\nHTTP/2 200\n".utf8))
        == nil)
    #expect(KnownPage(record: Array("something else".utf8)) == nil)
    #expect(KnownPage(record: []) == nil)
  }
}
