import FactCheck
import Foundation
import LoopbackServer
import TestSupport
import Testing

@testable import ArticleLoading

/// Pictures of pages, and what their browser may reach.
@Suite("Pictures of web pages") struct PageCameraTests {
  static let canRun = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  /// A resolver for which every name means this machine.
  private struct Here: HostResolver {
    func resolve(
      _ host: String, within patience: Duration, isCancelled: @Sendable () -> Bool
    ) throws(ProgramFault) -> Result<ResolvedHost, HostWithoutAddress> {
      .success(ResolvedHost(host, addresses: [HostAddress("127.0.0.1")!]))
    }
  }

  private static func camera(_ programs: OutsidePrograms = OutsidePrograms()) -> ChromiumCamera {
    ChromiumCamera(programs, resolver: Here())
  }

  private static func address(_ server: LoopbackServer, _ path: String) throws -> WebAddress {
    let port = try #require(server.url("/").split(separator: ":").last).prefix { $0.isNumber }
    return try WebAddress("http://page.example:\(port)\(path)")
  }

  @Test(.enabled(if: canRun), .timeLimit(.minutes(5)))
  func aPageIsPicturedAndItsHostAloneIsReached() throws {
    let other = try LoopbackServer { _ in .page("<p>Secret.</p>", type: "text/html") }
    let port = try #require(other.url("/").split(separator: ":").last).prefix { $0.isNumber }
    let server = try LoopbackServer { request in
      switch request.path {
      case "/away": .redirect(to: "http://127.0.0.1:\(port)/redirected")
      case "/style.css":
        .page("body { background: url(http://127.0.0.1:\(port)/styled) }", type: "text/css")
      default:
        .page(
          """
          <link rel="stylesheet" href="/style.css"><p>Crossings of 2025</p>
          <img src="http://127.0.0.1:\(port)/number"><img src="http://[::1]:\(port)/six">
          <img src="http://localhost:\(port)/name"><img src="/away">
          <iframe src="http://127.0.0.1:\(port)/frame"></iframe>
          <script>fetch("http://127.0.0.1:\(port)/script"); new WebSocket("ws://127.0.0.1:\(port)/s");
          document.write("<p>By a script</p><img src=/script.png>")</script>
          """, type: "text/html; charset=utf-8")
      }
    }
    let folder = try TemporaryFolder()
    let programs = OutsidePrograms(
      environment: ["PATH": "/usr/bin:/bin", "TMPDIR": folder.path])
    let made = try Self.camera(programs).pictures(
      of: try Self.address(server, "/a"), isTyped: true, limits: LoadLimits(seconds: 100))
    #expect(made.picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(made.print.starts(with: "%PDF-".utf8))
    #expect(server.requests.contains { $0.path == "/style.css" })
    #expect(other.requests.map(\.path) == [])
    // As root, where Chromium has no sandbox, no script runs.
    #expect(server.requests.contains { $0.path == "/script.png" } != HeadlessBrowser.isRoot)
    // The folder with the profile is gone.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test(.enabled(if: canRun), .timeLimit(.minutes(5)))
  func whatCannotBePicturedIsTold() throws {
    let other = try LoopbackServer { _ in .page("<p>Secret.</p>", type: "text/html") }
    let server = try LoopbackServer { request in
      request.path == "/away"
        ? .redirect(to: other.url("/a")) : .page("<p>Words.</p>", type: "text/html")
    }
    let limits = LoadLimits(seconds: 100)
    // A redirect to another host, which a fetch would have followed before.
    let away = try Self.address(server, "/away")
    #expect(
      throws: LoadError.notPictured(url: away.text, detail: "net::ERR_NAME_NOT_RESOLVED")
    ) { try Self.camera().pictures(of: away, isTyped: true, limits: limits) }
    #expect(other.requests.isEmpty)
    let page = try Self.address(server, "/a")
    #expect {
      try Self.camera().pictures(
        of: page, isTyped: true, limits: LoadLimits(maxBytes: 100, seconds: 100))
    } throws: {
      if case LoadError.tooLarge(page.text, _, 100, _) = $0 { true } else { false }
    }
  }

  /// The host is judged as for a fetch: a session that anybody wrote can name a machine of the own network.
  @Test func aPrivateHostMustBeTyped() throws {
    let folder = try TemporaryFolder()
    try folder.script("chromium", "#!/bin/sh\nexit 1\n")
    let programs = OutsidePrograms(environment: ["PATH": folder.path])
    let address = try WebAddress("http://page.example/")
    #expect(throws: LoadError.notFetched(url: address.text, .privateHost("page.example"))) {
      try Self.camera(programs).pictures(of: address, isTyped: false, limits: LoadLimits())
    }
  }

  /// What it says of the page, not of the machine; without that its last line, or how it ended.
  @Test(arguments: [
    (
      "echo 'x Page load failed: net::ERR_CONNECTION_REFUSED' >&2; echo bus >&2",
      "net::ERR_CONNECTION_REFUSED"
    ),
    ("echo 'cannot start' >&2", "cannot start"), ("exit 3", "it ended with 3"),
  ])
  func whatChromiumSaysIsTold(_ script: String, _ told: String) throws {
    let folder = try TemporaryFolder()
    try folder.script("chromium", "#!/bin/sh\n\(script)\n")
    let programs = OutsidePrograms(environment: ["PATH": folder.path])
    let address = try WebAddress("http://page.example/")
    #expect(throws: LoadError.notPictured(url: address.text, detail: told)) {
      try Self.camera(programs).pictures(of: address, isTyped: true, limits: LoadLimits())
    }
  }

  @Test func withoutChromiumItsPackageIsNamed() throws {
    let address = try WebAddress("http://page.example/")
    let none = OutsidePrograms(environment: ["PATH": "/nowhere"])
    #expect(throws: LoadError.noProgram(path: address.text, .chromium)) {
      try Self.camera(none).pictures(of: address, isTyped: true, limits: LoadLimits())
    }
  }
}
