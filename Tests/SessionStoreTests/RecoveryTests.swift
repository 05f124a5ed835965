import Database
import FactCheck
import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import SessionStore

/// After any damage to a file, the entries before it can be recovered.
@Suite struct RecoveryTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }
  var saved: String { folder.file("saved.factdesk") }
  let log = Samples.Log(seed: 21, steps: 60)

  /// Recovers, and makes sure that what was saved is the beginning of the log and nothing else.
  private func recover(_ location: SourceLocation = #_sourceLocation) throws -> RecoveryReport {
    try? FileManager.default.removeItem(atPath: saved)
    let before = try Bytes.of(path)
    let report = try SQLiteStore.recover(path, to: saved)
    #expect(try Bytes.of(path) == before, sourceLocation: location)
    let store = try SQLiteStore.open(saved, access: .readWrite)
    let entries = try store.entries(after: 0, through: nil)
    #expect(
      entries.map(\.step) == Array(log.steps.prefix(report.saved.sequence)),
      sourceLocation: location)
    #expect(try store.head() == report.saved, sourceLocation: location)
    let check = try store.check()
    #expect(check.faults == [], sourceLocation: location)
    #expect(check.lostBlobs == report.lostBlobs, sourceLocation: location)
    #expect(
      folder.names.filter { $0.hasPrefix(TemporaryFile.nameStart) } == [],
      sourceLocation: location)
    // Work can continue.
    _ = try store.append(Samples.step(1), blobs: [], after: report.saved.sequence)
    return report
  }

  private func write() throws {
    try? FileManager.default.removeItem(atPath: path)
    try log.writeQuickly(to: path)
    try RawFile.dropTriggers(path)
  }

  @Test func savesASoundSessionWhole() throws {
    try write()
    let report = try recover()
    #expect(report.saved.sequence == 60)
    #expect(report.fault == nil)
    #expect(report.lostEntries == nil)
    #expect(report.lostBlobs == [])
    #expect(report.savedBlobs == Set(log.steps.flatMap(\.changes).flatMap(\.blobs)).count)
  }

  @Test("each blob is read once, however many are lost")
  func readsEachBlobOnce() throws {
    try write()
    try RawFile.execute("UPDATE blob SET bytes = x'' WHERE rowid % 3 = 0", on: path)
    let blobs = Set(log.steps.flatMap(\.changes).flatMap(\.blobs)).count
    let copy = try SalvageCopy(of: path, near: saved)
    defer { copy.discard() }
    var salvage = try Salvage(
      copy.path, shownAs: path, patience: Patience(isInterrupted: { false }))
    defer { salvage.close() }
    let memory = try Connection(inMemoryFor: path)
    defer { memory.close() }
    try memory.execute(Format.creation)
    let report = try salvage.save(into: memory)
    #expect(report.lostBlobs.count > 1)
    #expect(salvage.rowsRead == blobs)
  }

  @Test("an entry whose lists do not fit its text is not saved, as check finds it")
  func savesNoTextWithListsThatDoNotFit() throws {
    for list in ["0 0\n", "5 0\n", "0 4\n2 6\n", "0 999\n", "-5 3\n", "a b\n", "0 6"] {
      for path in [path, saved] { try? FileManager.default.removeItem(atPath: path) }
      let blobs = ["One fell.\n", list, "One fell."].map { Blob(Array($0.utf8)) }
      let (store, _) = try SQLiteStore.create(path, first: Samples.step(2), blobs: [])
      _ = try store.append(ConformanceTests.loading(blobs), blobs: blobs, after: 1)
      #expect(try store.check().faults == [.badLists(entry: 2)], "\(list)")
      store.close()
      let report = try SQLiteStore.recover(path, to: saved)
      #expect(report.saved.sequence == 1, "\(list)")
      #expect(report.fault == .badLists(entry: 2), "\(list)")
      #expect(report.lostEntries == 2...2, "\(list)")
      let recovered = try SQLiteStore.open(saved, access: .readOnly)
      #expect(try recovered.check().faults == [], "\(list)")
      recovered.close()
    }
  }

  @Test func savesAllBeforeTheDamage() throws {
    let cases: [(String, CheckReport.Fault?)] = [
      ("DELETE FROM entry WHERE seq = 41", .gap(expected: 41, found: 42)),
      ("UPDATE entry SET line = 'x' WHERE seq = 41", nil),
      ("UPDATE entry SET body = 'x' WHERE seq = 41", nil),
      ("UPDATE entry SET hash = x'00' WHERE seq = 41", nil),
      (
        "UPDATE entry SET seq = 1000 WHERE seq = 41; UPDATE entry SET seq = 41 WHERE seq = 42; "
          + "UPDATE entry SET seq = 42 WHERE seq = 1000", nil
      ),
    ]
    for (sql, fault) in cases {
      try write()
      try RawFile.execute(sql, on: path)
      let report = try recover()
      #expect(report.saved.sequence == 40, "\(sql)")
      #expect(report.lostEntries == 41...60, "\(sql)")
      #expect(report.fault != nil)
      if let fault { #expect(report.fault == fault) }
    }
  }

  @Test func survivesNumbersThatCannotBe() throws {
    try write()
    try RawFile.execute("UPDATE entry SET seq = \(Int.max) WHERE seq = 60", on: path)
    let report = try recover()
    #expect(report.saved.sequence == 59)
    #expect(report.fault == .gap(expected: 60, found: .max))
    #expect(report.lostEntries == 60...Int.max)
  }

  @Test func savesEntriesWhoseBlobsAreLost() throws {
    try write()
    let digest = try #require(log.steps.flatMap(\.changes).flatMap(\.blobs).first)
    try RawFile.execute("UPDATE blob SET bytes = x'' WHERE sha256 = x'\(digest.hex)'", on: path)
    let report = try recover()
    #expect(report.saved.sequence == 60)
    #expect(report.lostBlobs.map(\.digest) == [digest])
    // A further blob that is altered is a fault again.
    let other = try #require(log.steps.flatMap(\.changes).flatMap(\.blobs).first { $0 != digest })
    try RawFile.execute(
      "DROP TRIGGER blob_is_never_updated; UPDATE blob SET bytes = x'' WHERE sha256 = x'\(other.hex)'",
      on: saved)
    let store = try SQLiteStore.open(saved, access: .readOnly)
    defer { store.close() }
    let check = try store.check()
    #expect(check.faults.count == 1 && check.lostBlobs == report.lostBlobs)
  }

  /// Cut at every page: what is left is found, however little the file still knows of the rest.
  @Test func recoversTheRestOfATruncatedFile() throws {
    try write()
    let sound = try Bytes.of(path)
    var counts: [Int] = []
    for length in stride(from: 4096, to: sound.count, by: 4096) {
      try Bytes.write(Array(sound[..<length]), to: path)
      do {
        let report = try recover()
        counts.append(report.saved.sequence)
        #expect((report.lostEntries == nil) == (report.saved.sequence == 60))
      } catch StoreError.nothingToRecover(path) {
        counts.append(0)
        #expect(!FileManager.default.fileExists(atPath: saved))
      }
    }
    print("entries saved of 60, by pages left: \(counts)")
    #expect(counts.last! > 0)
    #expect(counts == counts.sorted())
  }

  /// Single bits anywhere, the first 100 bytes with the file's own description among them.
  @Test func savesWhatFlippedBitsLeave() throws {
    try write()
    let sound = try Bytes.of(path)
    var random = SplitMix64(seed: 5)
    var counts: [Int: Int] = [:]
    var lost = 0
    for round in 0..<150 {
      var altered = sound
      let place = round < 50 ? round * 2 : random.below(sound.count)
      altered[place] ^= 1 << UInt8(random.below(8))
      try Bytes.write(altered, to: path)
      do {
        counts[try recover().saved.sequence, default: 0] += 1
      } catch is StoreError {
        // A mark of ours that is another now, or page 1, where the tables are named.
        lost += 1
      }
    }
    print(
      "150 files with one bit flipped: \(counts[60] ?? 0) saved whole, "
        + "\(counts.values.reduce(0, +) - (counts[60] ?? 0)) in part, \(lost) not at all")
    #expect(counts[60, default: 0] > 80)
    #expect(lost < 15)
  }

  @Test func savesAfterACrash() throws {
    try write()
    let connection = try Connection(path, access: .readWrite, patience: Patience())
    try connection.execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE entry SET line = 'x'")
    let crashed = folder.file("crashed.factdesk")
    try Bytes.write(try Bytes.of(path), to: crashed)
    try Bytes.write(try Bytes.of(path + "-journal"), to: crashed + "-journal")
    connection.close()
    let report = try SQLiteStore.recover(crashed, to: saved)
    #expect(report.saved.sequence == 60)
    #expect(report.fault == nil)
    #expect(folder.names.contains("crashed.factdesk-journal"), "the damaged session is left alone")
  }

  @Test func refusesWhatItShouldNotTouch() throws {
    try write()
    #expect(throws: StoreError.missing(folder.file("no"))) {
      try SQLiteStore.recover(folder.file("no"), to: saved)
    }
    try Bytes.write([1], to: saved)
    #expect(throws: StoreError.exists(saved)) { try SQLiteStore.recover(path, to: saved) }
    #expect(try Bytes.of(saved) == [1])
    try FileManager.default.removeItem(atPath: saved)
    try RawFile.execute("UPDATE entry SET version = 2 WHERE seq = 9", on: path)
    try RawFile.execute("PRAGMA user_version = 2", on: path)
    #expect(throws: StoreError.tooNew(path, .tables, version: 2, supported: 1)) {
      try SQLiteStore.recover(path, to: saved)
    }
    try RawFile.execute("PRAGMA application_id = 5", on: path)
    #expect(throws: StoreError.notASession(path)) { try SQLiteStore.recover(path, to: saved) }
    #expect(folder.names == ["a.factdesk"])
  }
}
