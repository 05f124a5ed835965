import FactCheck
import Glibc
import LoopbackServer
import Testing

@testable import ArticleLoading

/// Names that mean what a test says.
struct NamedHosts: HostResolver {
  var hosts: [String: ResolvedHost] = [:]

  func resolve(
    _ host: String, within patience: Duration, isCancelled: @Sendable () -> Bool
  ) throws(ProgramFault) -> Result<ResolvedHost, HostWithoutAddress> {
    if let known = hosts[host] { return .success(known) }
    return try SystemResolver().resolve(host, within: patience, isCancelled: isCancelled)
  }

  /// This machine under a name of the public network.
  static let publicName = NamedHosts(hosts: [
    "public.example": ResolvedHost(
      addresses: [HostAddress("127.0.0.1")!], reachesPrivate: false, isPrivate: false)
  ])
}

/// A machine that knows no names, as behind a proxy.
struct NumbersOnly: HostResolver {
  /// What its name server says of names.
  var answer = HostWithoutAddress.unknown

  func resolve(
    _ host: String, within patience: Duration, isCancelled: @Sendable () -> Bool
  ) throws(ProgramFault) -> Result<ResolvedHost, HostWithoutAddress> {
    HostAddress(host).map { .success(ResolvedHost(host, addresses: [$0])) } ?? .failure(answer)
  }
}

@Suite(.enabled(if: access("/usr/bin/curl", X_OK) == 0), .timeLimit(.minutes(5)))
struct CurlFetcherTests {
  private func fetch(
    _ url: String, limits: LoadLimits = LoadLimits(seconds: 30), known: KnownPage? = nil,
    resolver: some HostResolver = SystemResolver(), isTyped: Bool = true,
    environment: [String: String] = [:],
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> FetchedPage {
    let programs = OutsidePrograms(environment: environment, isCancelled: isCancelled)
    return try CurlFetcher(programs: programs, version: "1.2", resolver: resolver)
      .fetch(FetchRequest(try WebAddress(url), limits: limits, known: known, isTyped: isTyped))
  }

  private func fault(
    _ url: String, limits: LoadLimits = LoadLimits(seconds: 30),
    resolver: some HostResolver = SystemResolver()
  ) -> LoadError? {
    #expect(throws: LoadError.self) { try fetch(url, limits: limits, resolver: resolver) }
  }

  @Test func aPage() throws {
    let server = try LoopbackServer { _ in
      .page("Hällo.", type: "text/plain; charset=UTF-8", ["ETag: \"7\"", "Set-Cookie: a=b"])
    }
    let page = try fetch(server.url("/a?b=c#d"))
    #expect(page.body == Array("Hällo.".utf8))
    #expect(page.requested.text == server.url("/a?b=c#d"))
    #expect(page.address == page.requested)
    #expect(page.type == ContentType("text/plain; charset=utf-8"))
    #expect(page.head["etag"] == "\"7\"")
    #expect(!page.isUnchanged)
    let request = try #require(server.requests.first)
    #expect(request.path == "/a?b=c")
    #expect(request["user-agent"]?.hasPrefix("factdesk/1.2 (") == true)
    #expect(request["accept"]?.hasPrefix("text/html") == true)
    #expect(request["cookie"] == nil)
    #expect(server.requests.count == 1)
  }

  @Test func anAddressIsNoOption() throws {
    let server = try LoopbackServer { _ in .page("x") }
    let odd = "/-o/[1-3]{a,b}?x=\"y\"&z='\\'"
    _ = try fetch(server.url(odd))
    #expect(server.requests.map(\.path) == ["/-o/%5B1-3%5D%7Ba,b%7D?x=%22y%22&z='%5C'"])
  }

  @Test func settingsOfCurlAreLeftAlone() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(".curlrc", "user-agent = \"other\"\n")
    let server = try LoopbackServer { _ in .page("x") }
    _ = try fetch(server.url(), environment: ["HOME": folder.path, "CURL_HOME": folder.path])
    #expect(server.requests[0]["user-agent"]?.hasPrefix("factdesk/") == true)
  }

  @Test func compressedTransfer() throws {
    let server = try LoopbackServer { request in
      .answer(
        "200 OK", ["Content-Encoding: gzip", "Content-Type: text/plain"],
        body: request["accept-encoding"]?.contains("gzip") == true ? gzipOfHello : [])
    }
    #expect(try fetch(server.url()).body == Array("hello hello hello\n".utf8))
    let broken = try LoopbackServer { _ in
      .answer("200 OK", ["Content-Encoding: gzip"], body: Array("no gzip at all".utf8))
    }
    guard case .notFetched(_, .broken) = fault(broken.url()) else {
      Issue.record("a broken compression was taken")
      return
    }
  }

  @Test func chunksWithTrailers() throws {
    let server = try LoopbackServer { _ in
      [
        .send(
          Array(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-End: 1\r\n\r\n"
              .utf8))
      ]
    }
    let page = try fetch(server.url())
    #expect(page.body == Array("abc".utf8))
    #expect(page.head["x-end"] == nil)
  }

  @Test(arguments: [
    "301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect",
    "308 Permanent Redirect",
  ])
  func redirectsAreFollowed(_ status: String) throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/a/b": .redirect(to: "../c d?x=1", status)
      case "/c%20d?x=1": .redirect(to: "//127.0.0.1:\(request["host"]!.split(separator: ":")[1])/e")
      default: .page("There.")
      }
    }
    let page = try fetch(server.url("/a/b"))
    #expect(page.body == Array("There.".utf8))
    #expect(page.requested.text == server.url("/a/b"))
    #expect(page.address.text == server.url("/e"))
    #expect(page.hops.map(\.address.text) == ["/a/b", "/c%20d?x=1", "/e"].map { server.url($0) })
    #expect(page.hops.map(\.head.status) == [Int(status.prefix(3))!, 302, 200])
  }

  @Test func toAnotherPort() throws {
    let other = try LoopbackServer { _ in .page("Other.") }
    let target = other.url("/x")
    let server = try LoopbackServer { _ in .redirect(to: target) }
    #expect(try fetch(server.url()).address.text == target)
  }

  @Test func aCircleEnds() throws {
    let server = try LoopbackServer { _ in .redirect(to: "/") }
    #expect(fault(server.url()) == .notFetched(url: server.url(), .tooManyRedirects(10)))
    #expect(server.requests.count == 11)
    let long = try LoopbackServer { request in
      request.path == "/10" ? .page("x") : .redirect(to: "/\(Int(request.path.dropFirst())! + 1)")
    }
    #expect(try fetch(long.url("/0")).hops.count == 11)
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/", "javascript:x", "//user:p@x/",
  ])
  func redirectsThatLeadOutOfTheWeb(_ target: String) throws {
    let server = try LoopbackServer { _ in .redirect(to: target) }
    #expect(
      fault(server.url()) == .notFetched(url: server.url(), .redirect(to: target, .notWeb)))
  }

  @Test(arguments: [
    "http://127.0.0.1:PORT/secret", "http://localhost:PORT/", "http://2130706433:PORT/",
  ])
  func noServerLeadsIntoThisNetwork(_ target: String) throws {
    let server = try LoopbackServer { request in
      request.path == "/start"
        ? .redirect(
          to: target.replacing("PORT", with: request["host"]!.split(separator: ":").last!))
        : .page("Secret.")
    }
    let start = server.url("/start", host: "public.example")
    let wanted = target.replacing("PORT", with: "\(server.port)")
    #expect(
      fault(start, resolver: NamedHosts.publicName)
        == .notFetched(url: start, .redirect(to: wanted, .privateHost)))
    #expect(server.requests.map(\.path) == ["/start"])
    // Whoever typed an address of this network may be sent on within it.
    #expect(try fetch(server.url("/start")).body == Array("Secret.".utf8))
  }

  /// A proxy knows hosts that this machine does not; that must not open the way into this network.
  @Test(arguments: [
    "http://127.0.0.1:1/secret", "http://localhost/", "http://10.0.0.1/", "http://[::1]/",
    "http://printer.local/", "http://[::ffff:192.168.0.1]/",
  ])
  func noServerBehindAProxyLeadsIntoThisNetwork(_ target: String) throws {
    let proxy = try LoopbackServer { request in
      request.path.hasSuffix("/start") ? .redirect(to: target) : .page("Secret.")
    }
    let start = "http://outside.example/start"
    #expect(throws: LoadError.notFetched(url: start, .redirect(to: target, .privateHost))) {
      try fetch(
        start, resolver: NumbersOnly(),
        environment: ["http_proxy": proxy.url(), "no_proxy": "127.0.0.1,localhost"])
    }
    #expect(proxy.requests.map(\.path) == [start])
  }

  @Test func behindAProxyRedirectsBetweenPublicHostsAreFollowed() throws {
    let proxy = try LoopbackServer { request in
      request.path.hasSuffix("/start")
        ? .redirect(to: "http://elsewhere.example/page") : .page("There.")
    }
    let page = try fetch(
      "http://outside.example/start", resolver: NumbersOnly(),
      environment: ["http_proxy": proxy.url()])
    #expect(page.body == Array("There.".utf8))
  }

  @Test func anAddressThatWasNotTypedDoesNotLeadIntoThisNetwork() throws {
    let server = try LoopbackServer { _ in .page("Secret.") }
    #expect(throws: LoadError.notFetched(url: server.url(), .privateHost("127.0.0.1"))) {
      try fetch(server.url(), isTyped: false)
    }
    #expect(server.requests.isEmpty)
    let publicPage = server.url("/", host: "public.example")
    #expect(
      try fetch(publicPage, resolver: NamedHosts.publicName, isTyped: false).body
        == Array("Secret.".utf8))
  }

  @Test func curlIsHeldToTheAddressThatWasJudged() throws {
    let server = try LoopbackServer { request in
      request.path == "/" ? .redirect(to: "/next") : .page("x")
    }
    // No name server knows this name, so curl can only have it from us.
    let page = try fetch(
      server.url("/", host: "public.example"), resolver: NamedHosts.publicName)
    #expect(page.address.host == "public.example")
    #expect(
      server.requests.map { $0["host"] } == [
        "public.example:\(server.port)", "public.example:\(server.port)",
      ])
  }

  @Test func onlyWhatHasChanged() throws {
    let server = try LoopbackServer { request in
      request["if-none-match"] == "\"7\"" && request["if-modified-since"] == "yesterday"
        ? .answer("304 Not Modified") : .page("New.", ["ETag: \"7\""])
    }
    let address = try WebAddress(server.url("/a"))
    let known = KnownPage(address: address, tag: "\"7\"", modified: "yesterday")
    let page = try fetch(address.text, known: known)
    #expect(page.isUnchanged)
    #expect(page.body == [])
    // What is known of one page says nothing of another.
    #expect(try !fetch(server.url("/b"), known: known).isUnchanged)
    #expect(KnownPage(address: address, tag: nil, modified: nil) == nil)
  }

  @Test func a304ThatNobodyAskedFor() throws {
    let server = try LoopbackServer { _ in .answer("304 Not Modified") }
    #expect(fault(server.url()) == .notFetched(url: server.url(), .status(304, retryAfter: nil)))
  }

  @Test(
    arguments: [
      ("404 Not Found", 404, nil), ("410 Gone", 410, nil), ("403 Forbidden", 403, nil),
      ("429 Too Many Requests", 429, "30"), ("500 Oops", 500, nil), ("503 Busy", 503, "120"),
      ("300 Multiple Choices", 300, nil), ("206 Partial Content", 206, nil),
      ("202 Accepted", 202, nil), ("204 No Content", 204, nil),
    ] as [(String, Int, String?)])
  func otherAnswers(_ line: String, _ status: Int, _ retry: String?) throws {
    let server = try LoopbackServer { _ in
      .answer(line, retry.map { ["Retry-After: \($0)"] } ?? [], body: Array("<p>Sorry".utf8))
    }
    #expect(
      fault(server.url()) == .notFetched(url: server.url(), .status(status, retryAfter: retry)))
  }

  @Test func aRedirectThatNamesNoTarget() throws {
    let server = try LoopbackServer { _ in .answer("302 Found") }
    #expect(fault(server.url()) == .notFetched(url: server.url(), .status(302, retryAfter: nil)))
  }

  @Test func aServerThatFallsSilent() throws {
    let begun = Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".utf8)
    for steps in [[.stall], [.send(begun), .stall]] as [[LoopbackServer.Step]] {
      let server = try LoopbackServer { _ in steps }
      #expect(
        fault(server.url(), limits: LoadLimits(seconds: 1))
          == .tooSlow(path: server.url(), seconds: 1))
    }
  }

  @Test func aBodyWithoutAnEnd() throws {
    let server = try LoopbackServer { _ in
      [
        .send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8)),
        .endless([UInt8](repeating: 0x61, count: 10_000)),
      ]
    }
    #expect(
      fault(server.url(), limits: LoadLimits(maxBytes: 1_000_000, seconds: 30))
        == .tooLarge(path: server.url(), bytes: nil, limit: 1_000_000))
  }

  @Test func aBodyThatUnpacksWithoutAnEnd() throws {
    // A megabyte of one letter, in about a thousand bytes.
    let server = try LoopbackServer { _ in
      .answer("200 OK", ["Content-Encoding: gzip"], body: gzipOfMegabyte)
    }
    #expect(try fetch(server.url()).body.count == 1_000_000)
    #expect(
      fault(server.url(), limits: LoadLimits(maxBytes: 999_999, seconds: 30))
        == .tooLarge(path: server.url(), bytes: nil, limit: 999_999))
  }

  @Test func aSizeThatIsTooLargeBeforehand() throws {
    let server = try LoopbackServer { _ in
      [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n".utf8)), .stall]
    }
    #expect(
      fault(server.url(), limits: LoadLimits(maxBytes: 10, seconds: 30))
        == .tooLarge(path: server.url(), bytes: nil, limit: 10))
  }

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", "hello\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n", "HTTP/1.1 200 OK\r\nX: y",
  ])
  func answersThatAreNone(_ sent: String) throws {
    let server = try LoopbackServer { _ in [.send(Array(sent.utf8))] }
    guard case .notFetched(_, .broken(let detail)) = fault(server.url()) else {
      Issue.record("it was taken")
      return
    }
    #expect(!detail.isEmpty)
    #expect(!detail.hasPrefix("curl"))
  }

  @Test func headersWithoutAnEnd() throws {
    let server = try LoopbackServer { _ in
      [.send(Array("HTTP/1.1 200 OK\r\n".utf8)), .endless(Array("X-A: bcdefgh\r\n".utf8))]
    }
    let fault = fault(server.url(), limits: LoadLimits(seconds: 5))
    guard case .notFetched(_, .broken) = fault else {
      #expect(fault == .tooSlow(path: server.url(), seconds: 5))
      return
    }
  }

  @Test func moreBytesThanAnnounced() throws {
    let server = try LoopbackServer { _ in
      [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef".utf8))]
    }
    #expect(try fetch(server.url()).body == Array("abc".utf8))
  }

  @Test func noServer() throws {
    let server = try LoopbackServer { _ in .page("x") }
    let url = server.url()
    server.stop()
    guard case .notFetched(url, .noConnection("127.0.0.1", server.port, _)) = fault(url) else {
      Issue.record("somebody answered")
      return
    }
    let nobody = "http://nobody.invalid/"
    #expect(
      fault(nobody, resolver: NumbersOnly())
        == .notFetched(url: nobody, .unknownHost("nobody.invalid")))
    // A machine that is offline knows nothing of the host.
    #expect(
      fault(nobody, resolver: NumbersOnly(answer: .unanswered))
        == .notFetched(url: nobody, .noNameServer(host: "nobody.invalid")))
    #expect(HostWithoutAddress(EAI_NONAME) == .unknown)
    for status in [EAI_AGAIN, EAI_FAIL, EAI_SYSTEM] {
      #expect(HostWithoutAddress(status) == .unanswered)
    }
  }

  @Test func withoutCurl() throws {
    #expect(throws: LoadError.noProgram(path: "http://127.0.0.1:1/", .curl)) {
      try fetch("http://127.0.0.1:1/", environment: ["PATH": "/nowhere"])
    }
  }

  @Test func stoppedOnRequest() throws {
    let server = try LoopbackServer { _ in [.stall] }
    // Stops once the server has been asked, and not before.
    #expect(throws: LoadError.cancelled(path: server.url())) {
      try fetch(server.url(), isCancelled: { !server.requests.isEmpty })
    }
  }

  // MARK: Encrypted

  @Test(.enabled(if: TLSServer.program != nil))
  func aServerWithAnUntrustedCertificate() throws {
    let server = try TLSServer(name: "IP:127.0.0.1")
    let url = "https://127.0.0.1:\(server.port)/"
    guard case .notFetched(url, .untrusted(.unknownIssuer, _)) = fault(url) else {
      Issue.record("it was trusted")
      return
    }
    let page = try fetch(url, environment: ["CURL_CA_BUNDLE": server.certificate])
    #expect(page.head.status == 200)
  }

  @Test(.enabled(if: TLSServer.program != nil))
  func aServerThatIsAnother() throws {
    let server = try TLSServer(name: "DNS:other.example")
    #expect {
      try fetch(
        "https://127.0.0.1:\(server.port)/", environment: ["CURL_CA_BUNDLE": server.certificate])
    } throws: { error in
      guard case .notFetched(_, .untrusted(.otherHost, _)) = error as? LoadError else {
        return false
      }
      return true
    }
  }

  @Test func fromEncryptedToOpen() throws {
    let judge = RedirectJudge(
      from: try WebAddress("https://a.example/x"),
      host: ResolvedHost("a.example", addresses: [HostAddress("1.1.1.1")!]))
    #expect(throws: RedirectRefusal(target: "http://a.example/y", fault: .unencrypted)) {
      try judge.target(of: "http://a.example/y")
    }
    #expect(try judge.target(of: "/y").text == "https://a.example/y")
  }
}

/// `hello hello hello` and a line feed, by gzip.
private let gzipOfHello: [UInt8] = [
  0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57,
  0xC8, 0x40, 0x90, 0x5C, 0x00, 0x3B, 0x7C, 0x8A, 0xDF, 0x12, 0x00, 0x00, 0x00,
]

/// A million times `a`, by gzip.
private let gzipOfMegabyte: [UInt8] =
  [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1, 0x81, 0x00, 0x00, 0x00,
    0x00, 0xC3, 0x20, 0xD6, 0xF9, 0x4B, 0x1C, 0xE4, 0x55, 0x01,
  ]
  + [UInt8](repeating: 0x00, count: 968)
  + [
    0xAF, 0x06, 0xBC, 0xBF, 0x25, 0xDC, 0x40, 0x42, 0x0F, 0x00,
  ]
