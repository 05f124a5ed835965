import Glibc
import PtySupport
import Testing

@testable import Terminal

@Suite struct HistoryFileTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/history" }

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    guard lstat(path, &status) == 0 else { return 0 }
    return status.st_mode & 0o777
  }

  @Test func linesComeBackAsTheyWere() throws {
    let lines = ["load a.txt", "note c1 back\\slash \\n", "two\nlines\r\n", "日本語 é", " x "]
    let history = HistoryFile(path: path)
    for line in lines { try history.append(line) }
    #expect(HistoryFile(path: path).load() == lines)
    #expect(folder.read("history")?.filter { $0 == 0x0A }.count == lines.count)
  }

  @Test func fileAndFoldersAreForUsAlone() throws {
    let deep = "\(folder.path)/state/factdesk/history"
    try HistoryFile(path: deep).append("x")
    #expect(mode(deep) == 0o600)
    #expect(mode("\(folder.path)/state/factdesk") == 0o700)
    chmod(deep, 0o644)
    try HistoryFile(path: deep).append("y")
    #expect(mode(deep) == 0o600)
  }

  @Test func neighboursAndBlanksAreNotStored() throws {
    try folder.write("history", "old\n")
    let history = HistoryFile(path: path)
    #expect(history.load() == ["old"])
    for line in ["old", "new", "new", "  ", "", "old"] { try history.append(line) }
    #expect(HistoryFile(path: path).load() == ["old", "new", "old"])
  }

  @Test func onlyTheNewestAreLoaded() throws {
    let lines = (0..<30_000).map { "line number \($0)" }
    try folder.write("history", lines.joined(separator: "\n") + "\n")
    let history = HistoryFile(path: path)
    #expect(history.load() == Array(lines.suffix(10_000)))
    #expect(history.load(limit: 3) == Array(lines.suffix(3)))
    #expect(history.load(limit: 100_000) == lines)
    #expect(history.load(limit: 0) == [])
  }

  @Test func damageIsRead() throws {
    let bytes =
      Array("_HiStOrY_V2_\nbad \\x escape\\\n".utf8) + [0xFF, 0x61, 0x0A]
      + Array("with\0nul\n\n\nlast without end".utf8)
    try folder.write("history", bytes: bytes)
    let history = HistoryFile(path: path)
    let expected = ["_HiStOrY_V2_", "bad \\x escape\\", "\u{FFFD}a", "last without end"]
    #expect(history.load() == expected)
    try history.append("next")
    #expect(HistoryFile(path: path).load() == expected + ["next"])
  }

  @Test func anEndlessLineIsPassedOver() throws {
    let long = [UInt8](repeating: 0x61, count: 300_000)
    try folder.write("history", bytes: Array("one\n".utf8) + long + Array("\ntwo\n".utf8))
    let history = HistoryFile(path: path)
    #expect(history.load() == ["one", "two"])
    try history.append(String(repeating: "b", count: 100_000))
    try history.append("three")
    #expect(HistoryFile(path: path).load() == ["one", "two", "three"])
  }

  @Test func filesOfOthersAreNotDeleted() throws {
    // Another user's link may lead to a file of ours that is no history.
    if geteuid() == 0 {
      let target = try folder.write("target", "secret\n")
      symlink(target, path)
      lchown(path, 1234, 1234)
      let linked = HistoryFile(path: path)
      #expect(linked.load() == [])
      let refusal = HistoryError(path: path, code: EPERM)
      #expect(throws: refusal) { try linked.append("x") }
      #expect(refusal.reason == "it is another user's file or link")
      #expect(folder.read("target") == Array("secret\n".utf8))
      unlink(path)
    }
    let pipe = "\(folder.path)/pipe"
    mkfifo(pipe, 0o600)
    #expect(HistoryFile(path: pipe).load() == [])
    #expect(throws: HistoryError.self) { try HistoryFile(path: pipe).append("x") }
    #expect(throws: HistoryError.self) { try HistoryFile(path: folder.path).append("x") }
  }

  /// As where a history is kept elsewhere and linked to.
  @Test func aLinkOfOnesOwnIsFollowed() throws {
    let target = try folder.write("elsewhere", "one\n")
    symlink(target, path)
    let linked = HistoryFile(path: path)
    #expect(linked.load() == ["one"])
    try linked.append("two")
    #expect(folder.read("elsewhere") == Array("one\ntwo\n".utf8))
    var status = stat()
    lstat(path, &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func twoWritersLoseNoEntry() async throws {
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let history = HistoryFile(path: path)
          for number in 0..<500 {
            do {
              try history.append("writer \(writer) line \(number)")
            } catch {
              Issue.record(error)
            }
          }
        }
      }
    }
    let lines = HistoryFile(path: path).load()
    #expect(lines.count == 1_000)
    for writer in 0..<2 {
      let own = lines.filter { $0.hasPrefix("writer \(writer)") }
      #expect(own == (0..<500).map { "writer \(writer) line \($0)" })
    }
  }

  @Test(
    arguments: [
      (["FACTDESK_HISTORY": "/x/h", "HOME": "/home/a"], "/x/h"),
      (["FACTDESK_HISTORY": "", "HOME": "/home/a"], nil),
      (["XDG_STATE_HOME": "/state", "HOME": "/home/a"], "/state/factdesk/history"),
      (["XDG_STATE_HOME": "relative", "HOME": "/home/a"], "/home/a/.local/state/factdesk/history"),
      (["HOME": "/home/a"], "/home/a/.local/state/factdesk/history"),
      (["HOME": "relative"], nil), (["HOME": "/gone"], nil),
      ([:], nil),
    ] as [([String: String], String?)])
  func defaultPath(environment: [String: String], expected: String?) {
    #expect(HistoryFile.defaultPath(environment: environment) { $0 != "/gone" } == expected)
  }
}
