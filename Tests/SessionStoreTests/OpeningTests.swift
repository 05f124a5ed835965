import Database
import FactCheck
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// What is opened, what is refused, and why.
@Suite struct OpeningTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }

  private func create() throws {
    try SQLiteStore.create(path, first: Samples.step(1), blobs: []).0.close()
  }

  private func expectRefusal(
    _ error: StoreError, _ path: String, _ location: SourceLocation = #_sourceLocation
  ) {
    for access in [StoreAccess.readOnly, .readWrite] {
      #expect(throws: error, sourceLocation: location) {
        try SQLiteStore.open(path, access: access)
      }
    }
  }

  @Test func aLongCheckReportsProgress() throws {
    try SQLiteStore.fill(path) { (connection) throws(StoreError) in
      var head = LogHead.empty
      for number in 1...2001 {
        let entry = try NewRow(Samples.step(number), blobs: []).insert(
          after: head, into: connection)
        head = LogHead(sequence: entry.sequence, hash: entry.hash)
      }
    }
    var told: [Int] = []
    #expect(try SQLiteStore.open(path, access: .readOnly).check { told.append($0) }.isSound)
    #expect(told == [0, 1000, 2000])
  }

  @Test func reportsFilesThatAreNoSession() throws {
    expectRefusal(.missing(folder.file("none.factdesk")), folder.file("none.factdesk"))
    expectRefusal(.missing(folder.file("no/a.factdesk")), folder.file("no/a.factdesk"))
    expectRefusal(.missing("a\0b"), "a\0b")
    expectRefusal(.missing(""), "")
    expectRefusal(.isFolder(folder.path), folder.path)
    let text = folder.file("text.factdesk")
    try Bytes.write(Array(String(repeating: "Not a session. ", count: 50).utf8), to: text)
    expectRefusal(.notASession(text), text)
    let short = folder.file("short.factdesk")
    try Bytes.write(Array("hello".utf8), to: short)
    expectRefusal(.notASession(short), short)
    let empty = folder.file("empty.factdesk")
    try Bytes.write([], to: empty)
    expectRefusal(.notASession(empty), empty)
    expectRefusal(.notASession("/dev/null"), "/dev/null")
    #expect(try Bytes.of(empty) == [])
    #expect(folder.names == ["empty.factdesk", "short.factdesk", "text.factdesk"])
  }

  @Test func refusesAnotherProgramsDatabase() throws {
    try create()
    for id in [0, 1, Format.applicationID + 1] {
      try RawFile.execute("PRAGMA application_id = \(id)", on: path)
      let before = try Bytes.of(path)
      expectRefusal(.notASession(path), path)
      #expect(try Bytes.of(path) == before)
    }
  }

  @Test func refusesALaterVersionAndSaysWhich() throws {
    try create()
    try RawFile.execute("PRAGMA user_version = 7", on: path)
    expectRefusal(.tooNew(path, .tables, version: 7, supported: 1), path)
    try RawFile.execute("PRAGMA user_version = 0", on: path)
    expectRefusal(.damaged(path, detail: "the header was altered"), path)
  }

  @Test func refusesAnEntryOfALaterVersion() throws {
    try create()
    try RawFile.dropTriggers(path)
    try RawFile.execute("UPDATE entry SET version = 4", on: path)
    let store = try SQLiteStore.open(path, access: .readWrite)
    #expect(throws: StoreError.tooNew(path, .entries, version: 4, supported: 3)) {
      try store.entries(after: 0, through: nil)
    }
  }

  @Test func refusesTablesOfAnotherFormAndCodeOfOthers() throws {
    let spoilers = [
      "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM blob; END",
      "DROP TABLE blob", "DROP TABLE entry", "ALTER TABLE blob ADD COLUMN more TEXT",
      "DROP TABLE blob; CREATE VIEW blob AS SELECT 1 AS sha256, 2 AS bytes",
    ]
    for spoiler in spoilers {
      try? FileManager.default.removeItem(atPath: path)
      try create()
      try RawFile.execute(spoiler, on: path)
      for access in [StoreAccess.readOnly, .readWrite] {
        do throws(StoreError) {
          _ = try SQLiteStore.open(path, access: access)
          Issue.record("opened after \(spoiler)")
        } catch {
          guard case .damaged(path, _) = error else {
            Issue.record("\(spoiler): \(error)")
            continue
          }
        }
      }
    }
  }

  /// Only the log counts: everything else in the file can be removed or added at any time.
  @Test func opensToTheSameStateWithTheLogAlone() throws {
    let log = Samples.Log(seed: 5, steps: 60)
    try log.writeQuickly(to: path)
    try RawFile.dropTriggers(path)
    try RawFile.execute(
      "DROP TABLE meta; CREATE TABLE cache(x); CREATE INDEX extra ON entry(at)", on: path)
    let store = try SQLiteStore.open(path, access: .readWrite)
    #expect(WholeState(try Samples.replay(store)) == WholeState(log.session))
    #expect(try store.check().faults == [])
    _ = try store.append(Samples.step(1), blobs: [], after: 60)
    #expect(try store.check().faults == [])
  }

  @Test func writesDurably() throws {
    try create()
    let store = try SQLiteStore.open(path, access: .readWrite)
    #expect(try store.connection.integer("PRAGMA synchronous") == 3)
    let statement = try store.connection.statement("PRAGMA journal_mode")
    #expect(try statement.step())
    #expect(statement.text(0) == "delete")
    statement.reset()
    #expect(folder.names == ["a.factdesk"])
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func refusesToAlterWhatWasWritten() throws {
    try Samples.Log(seed: 1, steps: 5).writeQuickly(to: path)
    let statements = [
      "UPDATE entry SET line = 'x'", "DELETE FROM entry", "UPDATE blob SET bytes = x'00'",
      "DELETE FROM blob", "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 1",
    ]
    let before = RawFile.dump(path)
    for statement in statements {
      #expect(throws: StoreError.self, "\(statement)") {
        try RawFile.execute("PRAGMA recursive_triggers = ON; " + statement, on: path)
      }
    }
    #expect(RawFile.dump(path) == before)
  }

  @Test func readsWithoutWriting() throws {
    try create()
    let before = try Bytes.of(path)
    let store = try SQLiteStore.open(path, access: .readOnly)
    #expect(throws: StoreError.readOnly(path)) {
      try store.append(Samples.step(2), blobs: [], after: 1)
    }
    #expect(try store.entries(after: 0, through: nil).count == 1)
    #expect(try Bytes.of(path) == before)
  }

  @Test func opensPathsThatLookLikeSomethingElse() throws {
    for name in ["file:a?mode=memory.factdesk", "a b'\"%.factdesk", "é.factdesk", ":memory:"] {
      let path = folder.file(name)
      try SQLiteStore.create(path, first: Samples.step(1), blobs: []).0.close()
      let store = try SQLiteStore.open(path, access: .readWrite)
      #expect(try store.append(Samples.step(2), blobs: [], after: 1).sequence == 2)
      #expect(folder.names.contains(name))
    }
  }

  /// A crash leaves the file half written and the old pages in the journal.
  @Test(arguments: [StoreAccess.readOnly, .readWrite])
  func deletesFilesLeftByACrash(access: StoreAccess) throws {
    try Samples.Log(seed: 2, steps: 30).writeQuickly(to: path)
    let before = RawFile.dump(path)
    // A copy made within a transaction whose pages have been written is such a state.
    let connection = try Connection(path, access: .readWrite, patience: Patience())
    try connection.execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE")
    for number in 31...60 {
      try connection.execute(
        """
        INSERT INTO entry VALUES(\(number), 'id\(number)', 'x', 'x', hex(zeroblob(3000)), 1, 'x', \
        zeroblob(32))
        """)
    }
    let crashed = folder.file("crashed.factdesk")
    try Bytes.write(try Bytes.of(path), to: crashed)
    try Bytes.write(try Bytes.of(path + "-journal"), to: crashed + "-journal")
    connection.close()
    #expect(try Bytes.of(crashed).count > Bytes.of(path).count)
    let store = try SQLiteStore.open(crashed, access: access)
    #expect(try store.head().sequence == 30)
    #expect(try store.check().faults == [])
    #expect(RawFile.dump(crashed) == before)
    #expect(!folder.names.contains("crashed.factdesk-journal"))
  }

  @Test func reportsWhenDescriptorsRunOut() throws {
    try create()
    let outcome = try Probe.run("starve", path)
    #expect(outcome.lines == ["error tooManyOpenFiles(\"\(path)\")"])
  }
}
