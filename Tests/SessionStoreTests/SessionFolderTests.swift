import Database
import FactCheck
import Foundation
import Testing

@testable import SessionStore

@Suite struct SessionFolderTests {
  let folder = TemporaryFolder()
  var sessions: SessionFolder { SessionFolder(path: folder.path) }

  private func create(_ name: String) throws -> SQLiteStore {
    try SQLiteStore.create(sessions.path(of: name), first: Samples.step(1), blobs: []).0
  }

  @Test(arguments: [
    ("a", true), ("A-b_c.9", true), (String(repeating: "x", count: 64), true), ("9", true),
    ("_", true), ("a.", true), ("", false), (".a", false), ("-a", false), ("a/b", false),
    (String(repeating: "x", count: 65), false), ("é", false), ("a b", false), ("a\0", false),
    ("a\n", false), ("..", false), ("ａ", false), ("a:b", false),
  ])
  func knowsValidNames(name: String, isValid: Bool) {
    #expect(SessionFolder.isValidName(name) == isValid)
  }

  @Test func namesFiles() {
    #expect(SessionFolder(path: "/x").path(of: "a") == "/x/a.factdesk")
    #expect(SessionFolder(path: "/").path(of: "a") == "/a.factdesk")
    #expect(SessionFolder(path: "/x/").path(of: "a") == "/x/a.factdesk")
  }

  @Test func listsSessionsAlone() throws {
    #expect(try sessions.list() == [])
    for name in ["b", "a", "untitled-2026-02-03"] { try create(name).close() }
    try Bytes.write(Array("text".utf8), to: folder.file("text.factdesk"))
    try Bytes.write([], to: folder.file("empty.factdesk"))
    try Bytes.write([1], to: folder.file("\(TemporaryFile.nameStart)1\(TemporaryFile.nameEnd)"))
    try Bytes.write([1], to: folder.file("a.factdesk-journal.bak"))
    mkdir(folder.file("folder.factdesk"), 0o755)
    try Bytes.write(try Bytes.of(sessions.path(of: "a")), to: folder.file("bad name.factdesk"))
    // A damaged session is one: the analyst must find it to have it mended.
    var damaged = try Bytes.of(sessions.path(of: "a"))
    damaged[3] ^= 1
    try Bytes.write(damaged, to: sessions.path(of: "damaged"))
    let list = try sessions.list()
    #expect(list.map(\.name) == ["a", "b", "damaged", "untitled-2026-02-03"])
    #expect(list[0].size == (try Bytes.of(sessions.path(of: "a")).count))
    #expect(abs(list[0].modified.seconds - Int(Date().timeIntervalSince1970)) < 100)
    #expect(throws: StoreError.missing(folder.file("no"))) {
      try SessionFolder(path: folder.file("no")).list()
    }
  }

  @Test func renames() throws {
    try create("a").close()
    try create("taken").close()
    try sessions.rename("a", to: "b")
    #expect(folder.names == ["b.factdesk", "taken.factdesk"])
    #expect(try SQLiteStore.open(sessions.path(of: "b"), access: .readWrite).head().sequence == 1)
    #expect(throws: StoreError.exists(sessions.path(of: "taken"))) {
      try sessions.rename("b", to: "taken")
    }
    #expect(throws: StoreError.missing(sessions.path(of: "a"))) {
      try sessions.rename("a", to: "c")
    }
    #expect(throws: StoreError.invalidName("../c")) { try sessions.rename("b", to: "../c") }
    #expect(throws: StoreError.exists(sessions.path(of: "b"))) { try sessions.rename("b", to: "b") }
    #expect(folder.names == ["b.factdesk", "taken.factdesk"])
  }

  @Test func doesNotRenameAFileBeingWritten() throws {
    let store = try create("a")
    try store.connection.execute("BEGIN IMMEDIATE")
    let impatient = Patience(timeout: 0.02, retries: 0)
    #expect(throws: StoreError.busy(sessions.path(of: "a"))) {
      try sessions.rename("a", to: "b", patience: impatient)
    }
    try store.connection.execute("ROLLBACK")
    try sessions.rename("a", to: "b", patience: impatient)
    #expect(throws: StoreError.moved(sessions.path(of: "a"))) {
      try store.append(Samples.step(2), blobs: [], after: 1)
    }
  }
}
