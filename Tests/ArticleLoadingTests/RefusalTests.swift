import FactCheck
import Glibc
import Testing

@testable import ArticleLoading

@Suite struct RefusalTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func error(_ path: String, limits: LoadLimits = LoadLimits()) -> LoadError? {
    #expect(throws: LoadError.self) { try ArticleReader(limits: limits).load(.file(path)) }
  }

  @Test(arguments: ["none.txt", "", "none/a.txt", "a\0b"])
  func missing(_ name: String) {
    let path = name.isEmpty ? "" : "\(folder.path)/\(name)"
    #expect(error(path) == .missing(path: path))
  }

  @Test func aFileUsedAsAFolder() throws {
    let path = try folder.file("a.txt", "Text.") + "/b.txt"
    #expect(error(path) == .missing(path: path))
  }

  @Test func aNULDoesNotShortenThePath() throws {
    let path = try folder.file("a.txt", "Text.") + "\0.png"
    #expect(error(path) == .missing(path: path))
  }

  @Test func danglingLink() throws {
    let path = "\(folder.path)/link"
    try #require(symlink("nowhere", path) == 0)
    #expect(error(path) == .missing(path: path))
  }

  @Test func linksInACircle() throws {
    let path = "\(folder.path)/circle"
    try #require(symlink("circle", path) == 0)
    #expect(error(path) == .unreadable(path: path, errno: ELOOP))
  }

  @Test func nameTooLong() {
    let path = folder.path + "/" + String(repeating: "x", count: 300)
    #expect(error(path) == .unreadable(path: path, errno: ENAMETOOLONG))
  }

  @Test func isFolder() {
    #expect(error(folder.path) == .isFolder(path: folder.path))
    #expect(error(folder.path + "/") == .isFolder(path: folder.path + "/"))
  }

  @Test func noPermission() throws {
    let path = try folder.file("closed.txt", "Text.")
    chmod(path, 0)
    let error = try asNobody { self.error(path) }
    #expect(error == .noPermission(path: path))
  }

  @Test func noPermissionOnTheWay() throws {
    let inner = "\(folder.path)/inner"
    try #require(mkdir(inner, 0o700) == 0)
    let path = try folder.file("inner/a.txt", "Text.")
    chmod(inner, 0)
    let error = try asNobody { self.error(path) }
    #expect(error == .noPermission(path: path))
  }

  @Test(arguments: ["/dev/zero", "/dev/null", "/dev/tty"])
  func device(_ path: String) { #expect(error(path) == .notRegular(path: path)) }

  @Test func socket() throws {
    let path = "\(folder.path)/socket"
    let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    #expect(error(path) == .notRegular(path: path))
  }

  @Test(
    "nothing to read",
    arguments: ["", " ", "\n\r\n\t", "\u{FEFF}", "\u{FEFF} \u{A0}\u{2003}\u{2028}\n"])
  func empty(_ text: String) throws {
    let path = try folder.file("empty.txt", text)
    // Only a file of no bytes is empty.
    #expect(error(path) == (text.isEmpty ? .empty(path: path) : .noWords(path: path)))
    #expect(throws: text.isEmpty ? LoadError.empty(path: "-") : .noWords(path: "-")) {
      try load(text)
    }
  }

  @Test(arguments: [
    "<!-- only a comment -->\n", "---\n", "![](picture.png)\n", "[a]: https://b.c\n",
  ])
  func emptyMarkdown(_ text: String) throws {
    let path = try folder.file("empty.md", text)
    #expect(error(path) == .noWords(path: path))
  }

  @Test(arguments: ["<", "<html><body></body></html>", "<script>f()</script>"])
  func emptyPage(_ text: String) throws {
    let path = try folder.file("empty.html", text)
    #expect(error(path) == .noWords(path: path))
  }

  @Test func tooLarge() throws {
    let path = try folder.file("large.txt", "0123456789")
    #expect(
      error(path, limits: LoadLimits(maxBytes: 9)) == .tooLarge(path: path, bytes: 10, limit: 9))
    let exact = try ArticleReader(limits: LoadLimits(maxBytes: 10)).load(.file(path))
    #expect(exact.content.byteCount == 10)
    #expect(throws: LoadError.tooLarge(path: "-", bytes: 10, limit: 9)) {
      try ArticleReader(limits: LoadLimits(maxBytes: 9))
        .load(.standardInput(bytes: Array("0123456789".utf8)))
    }
  }

  @Test(arguments: [0, -1, Int.min])
  func aLimitOfNothing(_ limit: Int) throws {
    let path = try folder.file("a.txt", "a")
    #expect(
      error(path, limits: LoadLimits(maxBytes: limit))
        == .tooLarge(path: path, bytes: 1, limit: limit))
  }

  @Test func noLimitAtAll() throws {
    let path = try folder.file("a.txt", "a")
    let article = try ArticleReader(limits: LoadLimits(maxBytes: .max)).load(.file(path))
    #expect(article.text == "a")
  }

  @Test func twentyMegabytesByDefault() throws {
    let path = try folder.file("sparse.txt", "a")
    try #require(truncate(path, 20_000_001) == 0)
    #expect(error(path) == .tooLarge(path: path, bytes: 20_000_001, limit: 20_000_000))
  }

  @Test func unknownLoader() {
    #expect(throws: LoadError.unknownLoader("txt", known: ArticleLoaders.all.map(\.name))) {
      try load("Text.", loader: "txt")
    }
  }
}

/// Runs as an ordinary user, for whom file modes count, on this thread alone.
private func asNobody<Result>(_ body: () -> Result) throws -> Result {
  guard geteuid() == 0 else { return body() }
  // Glibc's overlay leaves it out. It takes the right to pass by modes along.
  typealias SetUser = @convention(c) (uid_t) -> Int32
  let symbol = try #require(dlsym(nil, "setfsuid"))
  let setUser = unsafeBitCast(symbol, to: SetUser.self)
  _ = setUser(65534)
  defer { _ = setUser(0) }
  return body()
}
