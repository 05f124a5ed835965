import Database
import FactCheck
import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import SessionStore

/// What is altered is not shown: the chain is followed while a session opens.
@Suite struct AlteredTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }

  /// What a session shows: its state and every text and file that it keeps.
  private struct Shown: Equatable {
    let state: WholeState
    let blobs: [Digest: [UInt8]]

    init(_ path: String, blobs digests: some Sequence<Digest>) throws {
      let store = try SQLiteStore.open(path, access: .readOnly)
      defer { store.close() }
      state = WholeState(try Samples.replay(store))
      var blobs: [Digest: [UInt8]] = [:]
      for digest in digests { blobs[digest] = try? store.blob(digest) }
      self.blobs = blobs
    }
  }

  /// 600 single bits: what opens shows what was written, but for kept bytes that are refused.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func noFlippedBitIsShown(seed: UInt64) throws {
    let log = Samples.Log(seed: seed &+ 400, steps: 30)
    try log.writeQuickly(to: path)
    let sound = try Bytes.of(path)
    let before = try Shown(path, blobs: log.blobs.keys)
    var random = SplitMix64(seed: seed)
    var (same, refused) = (0, 0)
    for _ in 0..<150 {
      let place = random.below(sound.count)
      var altered = sound
      altered[place] ^= 1 << UInt8(random.below(8))
      try Bytes.write(altered, to: path)
      do {
        let shown = try Shown(path, blobs: log.blobs.keys)
        #expect(shown.state == before.state, "a flip at \(place) altered what is shown")
        for (digest, bytes) in shown.blobs { #expect(bytes == before.blobs[digest]) }
        same += 1
      } catch is StoreError {
        refused += 1
      } catch is ReplayError {
        refused += 1
      }
    }
    print("flips of seed \(seed): \(same) opened to the same state, \(refused) refused")
    #expect(same > 0)
    #expect(refused > 0)
  }

  @Test func alteredEntriesAreNotHandedOver() throws {
    let log = Samples.Log(seed: 11, steps: 40)
    let alterations: [(sql: String, entry: Int)] = [
      ("UPDATE entry SET line = line || '!' WHERE seq = 9", 9),
      ("UPDATE entry SET analyst = 'Eve' WHERE seq = 9", 9),
      ("UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE seq = 9", 9),
      ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 9", 9),
      ("UPDATE entry SET body = replace(body, 'e', 'f') WHERE seq = 9", 9),
    ]
    for (sql, number) in alterations {
      try? FileManager.default.removeItem(atPath: path)
      try log.writeQuickly(to: path)
      try RawFile.dropTriggers(path)
      try RawFile.execute(sql, on: path)
      let store = try SQLiteStore.open(path, access: .readOnly)
      var seen = 0
      do {
        try store.forEachEntry(after: 0) { seen = $0.sequence }
        Issue.record("nothing was found after \(sql)")
      } catch StoreError.damaged(path, let detail) {
        #expect(detail.hasPrefix("entry \(number): "), "\(detail)")
      }
      #expect(seen == number - 1)
      // Nor when single entries are read, as history does.
      #expect(throws: StoreError.self) { try store.entries(after: 8, through: 9) }
      #expect(try store.entries(after: 3, through: 5).map(\.sequence) == [4, 5])
    }
  }

  /// The chain does not protect its own end; the index over the entries does.
  @Test func entriesThatAreMissingAtTheEndAreMissed() throws {
    try Samples.Log(seed: 11, steps: 40).writeQuickly(to: path)
    let store = try SQLiteStore.open(path, access: .readOnly)
    try RawFile.dropTriggers(path)
    // A row that the table has lost and the index has not, as a flipped bit in a page leaves it.
    try RawFile.execute(
      """
      PRAGMA writable_schema = ON; CREATE TABLE copy AS SELECT id, seq FROM entry;
      UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'none'; DROP TABLE copy
      """, on: path)
    let index = try Self.page(of: "sqlite_autoindex_entry_1", path)
    let saved = try Bytes.of(path)
    try RawFile.execute("DELETE FROM entry WHERE seq = 40", on: path)
    var torn = try Bytes.of(path)
    torn.replaceSubrange(index, with: saved[index])
    try Bytes.write(torn, to: path)
    #expect(
      throws: StoreError.damaged(path, detail: "39 of 40 entries can be read")
    ) { try SQLiteStore.open(path, access: .readOnly).forEachEntry(after: 0) { _ in } }
    store.close()
  }

  /// The offset of a root page in the file; the index of 40 entries has only one page.
  private static func page(of name: String, _ path: String) throws -> Range<Int> {
    let connection = try Connection(path, access: .readOnly, patience: Patience())
    defer { connection.close() }
    let number = try #require(
      try connection.integer("SELECT rootpage FROM sqlite_schema WHERE name = '\(name)'"))
    return (number - 1) * 4096..<number * 4096
  }

  @Test func alteredTombstonesAreNotOpened() throws {
    var desk = SessionBuilder()
    try desk.load("Fees rose.")
    try desk.note("Call the clerk.", on: .article(ArticleID(1)))
    let (store, _) = try SQLiteStore.create(
      path, first: desk.steps[0], blobs: Array(desk.blobs.values))
    _ = try store.append(desk.steps[1], blobs: [], after: 1)
    _ = try store.redact(.note(NoteID(1)), after: 2) { change in
      Step(
        id: UUID(), at: SessionBuilder.start, analyst: "Chief", line: "redact n1",
        changes: [change])
    }
    #expect(try Samples.replay(store).allNotes[0].text == Change.redactedWords)
    try RawFile.dropTriggers(path)
    try RawFile.execute(
      "UPDATE entry SET body = replace(body, 'protected', 'forged') WHERE seq = 2", on: path)
    #expect(
      throws: StoreError.damaged(
        path, detail: "entry 2 does not match its redaction record")
    ) { try Samples.replay(try SQLiteStore.open(path, access: .readOnly)) }
  }

  // MARK: Another file under an open session

  /// Two sessions with equally many edits: SQLite's own count of changes does not distinguish them.
  private func two() throws -> (store: SQLiteStore, other: String) {
    let other = folder.file("b.factdesk")
    for (path, analyst) in [(path, "Ira"), (other, "Eve")] {
      let store = try SQLiteStore.create(
        path, first: Samples.step(1, analyst: analyst), blobs: []
      ).0
      for number in 2...6 {
        _ = try store.append(Samples.step(number, analyst: analyst), blobs: [], after: number - 1)
      }
      store.close()
    }
    let store = try SQLiteStore.open(path, access: .readWrite)
    _ = try Samples.replay(store)
    #expect(!store.mayHaveChanged())
    return (store, other)
  }

  /// Writes a file over another in its place, as `cp` does; the time moves, as it does for people.
  private func copyOver(_ from: String, _ to: String) throws {
    let bytes = try Bytes.of(from)
    let file = try #require(FileHandle(forWritingAtPath: to))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
    var times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
    utimes(to, &times)
  }

  @Test func aSessionCopiedOverAnOpenOneIsNotWrittenTo() throws {
    let (store, other) = try two()
    try copyOver(other, path)
    let before = try Bytes.of(path)
    #expect(store.mayHaveChanged())
    #expect(throws: StoreError.overwritten(path)) {
      try store.append(Samples.step(7), blobs: [], after: 6)
    }
    #expect(throws: StoreError.overwritten(path)) { try store.head() }
    #expect(throws: StoreError.overwritten(path)) { try store.checkFile() }
    #expect(throws: StoreError.overwritten(path)) { try store.entries(after: 6, through: nil) }
    #expect(throws: StoreError.overwritten(path)) { try store.forEachEntry(after: 0) { _ in } }
    #expect(throws: StoreError.overwritten(path)) {
      try store.redact(.note(NoteID(1)), after: 6) { _ in Samples.step(7) }
    }
    #expect(try Bytes.of(path) == before)
    #expect(!folder.names.contains("a.factdesk-journal"))
  }

  @Test func anOlderOrALongerCopyIsNotWrittenTo() throws {
    let (store, _) = try two()
    let older = folder.file("older.factdesk")
    try SQLiteStore.create(older, first: Samples.step(1, analyst: "Ira"), blobs: []).0.close()
    let (longer, last) = try SQLiteStore.create(
      folder.file("longer.factdesk"), first: Samples.step(1, analyst: "Eve"), blobs: [])
    #expect(last.sequence == 1)
    for number in 2...9 {
      _ = try longer.append(Samples.step(number, analyst: "Eve"), blobs: [], after: number - 1)
    }
    longer.close()
    let empty = folder.file("empty.factdesk")
    try Bytes.write([], to: empty)
    let text = folder.file("text.factdesk")
    try Bytes.write(Array(String(repeating: "No session. ", count: 900).utf8), to: text)
    for other in [older, folder.file("longer.factdesk"), empty, text] {
      try copyOver(other, path)
      let before = try Bytes.of(path)
      #expect(throws: StoreError.overwritten(path), "\(other)") {
        try store.append(Samples.step(7), blobs: [], after: 6)
      }
      #expect(try Bytes.of(path) == before, "\(other)")
    }
  }

  /// A compact copy of the same log has other pages; what a connection kept is no longer
  /// right, and is read again.
  @Test func theSameLogCopiedOverContinues() throws {
    let (store, _) = try two()
    let copy = folder.file("copy.factdesk")
    try SQLiteStore.copy(from: path, to: copy)
    try copyOver(copy, path)
    #expect(try store.append(Samples.step(7), blobs: [], after: 6).sequence == 7)
    #expect(try store.check().faults == [])
    #expect(try SQLiteStore.open(path, access: .readOnly).check().faults == [])
  }

  @Test func aSessionRenamedOverAnOpenOneIsNotWrittenTo() throws {
    let (store, other) = try two()
    rename(other, path)
    let before = try Bytes.of(path)
    #expect(store.mayHaveChanged())
    #expect(throws: StoreError.moved(path)) { try store.checkFile() }
    #expect(throws: StoreError.moved(path)) {
      try store.append(Samples.step(7), blobs: [], after: 6)
    }
    #expect(try Bytes.of(path) == before)
  }

  @Test func waitingAndLookingCanBeStopped() throws {
    let (store, _) = try two()
    try store.connection.execute("BEGIN EXCLUSIVE")
    #expect(throws: StoreError.interrupted(path)) {
      try SQLiteStore.open(path, access: .readWrite, isInterrupted: { true })
    }
    try store.connection.execute("ROLLBACK")
    store.close()
    let log = Samples.Log(seed: 3, steps: 400)
    let long = folder.file("long.factdesk")
    try log.writeQuickly(to: long)
    nonisolated(unsafe) var stopped = false
    let looking = try SQLiteStore.open(long, access: .readOnly, isInterrupted: { stopped })
    #expect(throws: StoreError.interrupted(long)) {
      try looking.check { _ in stopped = true }
    }
    #expect(throws: StoreError.interrupted(long)) {
      try SQLiteStore.recover(long, to: folder.file("new.factdesk"), isInterrupted: { stopped })
    }
    stopped = false
    #expect(try looking.check().faults == [])
    #expect(!folder.names.contains("new.factdesk"))
  }
}
