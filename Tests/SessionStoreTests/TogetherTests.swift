import Database
import FactCheck
import Foundation
import Testing

@testable import SessionStore

/// Several stores on one session.
@Suite struct TogetherTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }

  private func create() throws -> SQLiteStore {
    try SQLiteStore.create(path, first: Samples.step(1), blobs: []).0
  }

  @Test func seeEachOthersEdits() throws {
    let mine = try create()
    let theirs = try SQLiteStore.open(path, access: .readWrite)
    #expect(mine.mayHaveChanged(), "a store that never looked knows nothing")
    #expect(try mine.head() == theirs.head())
    for number in 2...30 {
      let (writer, reader) = number % 2 == 0 ? (mine, theirs) : (theirs, mine)
      #expect(!reader.mayHaveChanged())
      let entry = try writer.append(Samples.step(number), blobs: [], after: number - 1)
      #expect(!writer.mayHaveChanged())
      // Not by the time of day: two edits may fall into one tick of the file system's clock.
      #expect(reader.mayHaveChanged())
      #expect(throws: StoreError.conflict(LogHead(sequence: number, hash: entry.hash))) {
        try reader.append(Samples.step(0), blobs: [], after: number - 1)
      }
      #expect(reader.mayHaveChanged(), "a conflict is no look at the log")
      #expect(try reader.entries(after: number - 1, through: nil) == [entry])
      #expect(!reader.mayHaveChanged())
    }
  }

  @Test func concurrentThreadsLoseNoEntry() throws {
    _ = try create()
    let race = Race(runners: 2)
    let path = path
    let threads = (1...2).map { writer in
      Thread { race.run { try Self.append(150, to: path, as: "writer \(writer)", race) } }
    }
    threads.forEach { $0.start() }
    let conflicts = try race.results().reduce(0, +)
    let store = try SQLiteStore.open(path, access: .readOnly)
    let entries = try store.entries(after: 0, through: nil)
    print("threads: \(entries.count - 1) edits acknowledged, \(conflicts) conflicts")
    #expect(conflicts >= 150, "of each pair of edits, one came second")
    #expect(entries.map(\.sequence) == Array(1...301))
    for writer in 1...2 {
      let lines = entries.filter { $0.step.analyst == "writer \(writer)" }.map(\.step.line)
      #expect(lines == (1...150).map { "report --title \($0)" })
    }
    #expect(try store.check().faults == [])
  }

  /// Appends steps in order, each at the same moment as the other writer's; returns how often it
  /// had to look again.
  private static func append(
    _ count: Int, to path: String, as analyst: String, _ race: Race
  ) throws -> Int {
    let store = try SQLiteStore.open(path, access: .readWrite)
    var conflicts = 0
    for number in 1...count {
      let step = Samples.step(number, analyst: analyst)
      var head = try store.head().sequence
      race.meet()
      while true {
        do throws(StoreError) {
          head = try store.append(step, blobs: [], after: head).sequence
          break
        } catch {
          guard case .conflict(let now) = error else { throw error }
          conflicts += 1
          head = now.sequence
        }
      }
      race.meet()
    }
    return conflicts
  }

  @Test func concurrentProcessesLoseNoEntry() throws {
    _ = try create()
    let probes = try (1...2).map { try Probe(["append", path, "120", "probe \($0)"]) }
    let outcomes = probes.map { $0.wait() }
    let acknowledged = outcomes.flatMap(\.acknowledged)
    print("processes: \(outcomes.map(\.acknowledged.count)) edits acknowledged")
    #expect(outcomes.allSatisfy { $0.status == 0 }, "\(outcomes.map(\.error))")
    #expect(acknowledged.sorted() == Array(2...241))
    let store = try SQLiteStore.open(path, access: .readOnly)
    #expect(try store.head().sequence == 241)
    #expect(try store.check().faults == [])
  }

  @Test func oneThatWaitsInVainSaysBusy() throws {
    _ = try create()
    let holder = try SQLiteStore.open(path, access: .readWrite)
    try holder.connection.execute("BEGIN EXCLUSIVE")
    let impatient = Patience(timeout: 0.02, retries: 1)
    #expect(throws: StoreError.busy(path)) {
      try SQLiteStore(path, access: .readWrite, patience: impatient)
    }
    try holder.connection.execute("COMMIT")
    let store = try SQLiteStore(path, access: .readWrite, patience: impatient)
    try holder.connection.execute("BEGIN IMMEDIATE")
    #expect(throws: StoreError.busy(path)) {
      try store.append(Samples.step(2), blobs: [], after: 1)
    }
    #expect(try store.head().sequence == 1, "reading goes on")
    try holder.connection.execute("ROLLBACK")
    #expect(try store.append(Samples.step(2), blobs: [], after: 1).sequence == 2)
  }

  /// A reader in the middle of a long replay keeps a writer from finishing; the writer's edit is
  /// then refused whole.
  @Test func aReaderCannotTearAnEdit() throws {
    _ = try create()
    let reader = try SQLiteStore.open(path, access: .readOnly)
    let writer = try SQLiteStore(
      path, access: .readWrite, patience: Patience(timeout: 0.02, retries: 1))
    try reader.forEachEntry(after: 0) { _ in
      #expect(throws: StoreError.busy(path)) {
        try writer.append(Samples.step(2), blobs: [], after: 1)
      }
    }
    #expect(try reader.head().sequence == 1)
    #expect(try writer.append(Samples.step(2), blobs: [], after: 1).sequence == 2)
    #expect(try reader.head().sequence == 2)
  }

  @Test func noticeThatTheFileHasGone() throws {
    let store = try create()
    _ = try store.head()
    try store.checkFile()
    rename(path, folder.file("b.factdesk"))
    #expect(store.mayHaveChanged())
    #expect(throws: StoreError.moved(path)) { try store.checkFile() }
    #expect(throws: StoreError.moved(path)) {
      try store.append(Samples.step(2), blobs: [], after: 1)
    }
    // Another session gets the name: nothing may be written to either.
    _ = try create()
    #expect(throws: StoreError.moved(path)) {
      try store.append(Samples.step(2), blobs: [], after: 1)
    }
    for name in ["a.factdesk", "b.factdesk"] {
      #expect(try SQLiteStore.open(folder.file(name), access: .readOnly).head().sequence == 1)
    }
  }

  @Test func copiesAreWholeWhileOthersAppend() throws {
    _ = try create()
    let probe = try Probe(["append", path, "200", "probe"])
    for number in 1...5 {
      let copy = folder.file("copy\(number).factdesk")
      try SQLiteStore.copy(from: path, to: copy)
      #expect(try SQLiteStore.open(copy, access: .readOnly).check().faults == [])
    }
    #expect(probe.wait().acknowledged.count == 200)
  }
}
