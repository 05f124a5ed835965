import FactCheck
import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import SessionStore

/// Recovering a session out of which sources were struck.
@Suite struct RedactedRecoveryTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }
  var saved: String { folder.file("saved.factdesk") }

  /// A random session with some redactions among its entries, and the content of each entry.
  private func write(seed: UInt64) throws -> [Entry] {
    try? FileManager.default.removeItem(atPath: path)
    let log = Samples.Log(seed: seed, steps: 40)
    var random = SplitMix64(seed: seed)
    let store = try log.write(to: path)
    for number in 0..<3 {
      let session = try Samples.replay(store)
      let items: [ItemID] =
        session.allEvidence.map { .evidence($0.id) } + session.allNotes.map { .note($0.id) }
        + session.allClaims.map { .claim($0.id) }
      guard let item = random.pick(items) else { break }
      let head = try store.head().sequence
      let redaction = try? store.redact(item, after: head) { change in
        Step(
          id: UUID(), at: Timestamp(seconds: 1_790_000_000 + number), analyst: "Chief",
          line: "redact \(item)", changes: [change])
      }
      if redaction == nil { continue }
      _ = try store.append(Samples.step(100 + number), blobs: [], after: head + 1)
    }
    let entries = try store.entries(after: 0, through: nil)
    store.close()
    try RawFile.dropTriggers(path)
    return entries
  }

  /// What a round does to the file.
  private func spoil(_ random: inout SplitMix64, _ entries: [Entry]) throws {
    let number = 1 + random.below(entries.count)
    let redacted = entries.filter { $0.written != nil }.map(\.sequence)
    let pick = random.pick(redacted) ?? number
    switch random.below(6) {
    case 0: try RawFile.execute("DELETE FROM entry WHERE seq = \(number)", on: path)
    case 1: try RawFile.execute("UPDATE entry SET line = 'x' WHERE seq = \(number)", on: path)
    case 2:
      try RawFile.execute(
        "UPDATE entry SET body = replace(body, 'protected', 'pr0tected') WHERE seq = \(pick)",
        on: path)
    case 3: try RawFile.execute("UPDATE entry SET body = '[]' WHERE seq = \(number)", on: path)
    default:
      var bytes = try Bytes.of(path)
      for _ in 0...random.below(3) {
        bytes[4096 + random.below(bytes.count - 4096)] ^= 1 << UInt8(random.below(8))
      }
      try Bytes.write(bytes, to: path)
    }
  }

  /// In every case the recovered session is sound, and its entries are those that were written.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theRecoveredSessionIsSound(seed: UInt64) throws {
    let entries = try write(seed: seed)
    let sound = try Bytes.of(path)
    var random = SplitMix64(seed: seed &* 77)
    var repeated = 0
    for round in 0..<20 {
      try? FileManager.default.removeItem(atPath: saved)
      try Bytes.write(sound, to: path)
      try spoil(&random, entries)
      guard let report = try? SQLiteStore.recover(path, to: saved) else {
        #expect(!FileManager.default.fileExists(atPath: saved))
        continue
      }
      let store = try SQLiteStore.open(saved, access: .readWrite)
      defer { store.close() }
      let check = try store.check()
      #expect(check.faults == [], "seed \(seed), round \(round)")
      #expect(check.lostBlobs == report.lostBlobs, "seed \(seed), round \(round)")
      let kept = try store.entries(after: 0, through: nil)
      let count = report.saved.sequence
      for (kept, entry) in zip(kept.prefix(count), entries)
      where !report.unconfirmed.contains(entry.sequence) {
        #expect(kept == entry, "seed \(seed), round \(round), entry \(entry.sequence)")
      }
      // One more entry stands in for lost redactions.
      let added = report.repeatedRedactions.count + (report.unconfirmed.isEmpty ? 0 : 1)
      #expect(kept.count == count + added, "seed \(seed), round \(round)")
      let promise = try SQLiteStore.check(path, copiesIn: folder.path)
      #expect(promise.soundHead == report.saved, "seed \(seed), round \(round)")
      if count < entries.count { #expect(report.lostEntries != nil || report.fault != nil) }
      repeated += report.repeatedRedactions.count
      _ = try store.append(Samples.step(1), blobs: [], after: kept.count)
    }
    print("seed \(seed): \(repeated) redactions repeated in 20 recoveries")
  }

  /// The entry that describes the redaction is after the damage.
  @Test func aRedactionAfterTheDamageIsAppendedAgain() throws {
    var desk = SessionBuilder()
    try desk.load("Fees rose.")
    try desk.note("Call the clerk.", on: .article(ArticleID(1)))
    try desk.note("Ask again.", on: .article(ArticleID(1)))
    let (store, _) = try SQLiteStore.create(
      path, first: desk.steps[0], blobs: Array(desk.blobs.values))
    for (index, step) in desk.steps.enumerated().dropFirst() {
      _ = try store.append(step, blobs: [], after: index)
    }
    let redaction = try store.redact(.note(NoteID(1)), after: 3) { change in
      Step(
        id: UUID(), at: SessionBuilder.start, analyst: "Chief", line: "redact n1",
        changes: [change])
    }
    store.close()
    try RawFile.dropTriggers(path)
    let sound = try Bytes.of(path)
    try RawFile.execute("UPDATE entry SET line = 'x' WHERE seq = 3", on: path)
    let report = try SQLiteStore.recover(path, to: saved)
    #expect(report.saved.sequence == 2)
    #expect(report.lostEntries == 3...4)
    #expect(report.repeatedRedactions == [4])
    let rescued = try SQLiteStore.open(saved, access: .readOnly)
    let entries = try rescued.entries(after: 0, through: nil)
    #expect(entries.map(\.sequence) == [1, 2, 3])
    #expect(entries[2].step == redaction.step)
    #expect(try rescued.check().faults == [])
    rescued.close()
    // No entry confirms the altered one: it is not saved, and not skipped.
    unlink(saved)
    try Bytes.write(sound, to: path)
    try RawFile.execute(
      "UPDATE entry SET body = replace(body, 'protected', 'forged') WHERE seq = 2", on: path)
    let second = try SQLiteStore.recover(path, to: saved)
    #expect(second.saved.sequence == 1)
    #expect(second.fault == .misredactedEntry(2))
    #expect(second.lostEntries == 2...4)
  }

  /// A view that gives rows for ever.
  @Test func recoveringAViewEnds() throws {
    try Samples.Log(seed: 3, steps: 5).writeQuickly(to: path)
    let views = [
      """
      CREATE VIEW entry AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
      SELECT x AS seq, '' AS id, '' AS at, '' AS analyst, '' AS line, 1 AS version, '' AS body,
      x'' AS hash FROM n
      """,
      "CREATE VIRTUAL TABLE entry USING fts5(seq, id, at, analyst, line, version, body, hash)",
      "CREATE TABLE entry(seq, id, at, analyst, line, version, body, hash)",
    ]
    let sound = try Bytes.of(path)
    for view in views {
      try Bytes.write(sound, to: path)
      try RawFile.dropTriggers(path)
      try RawFile.execute("DROP TABLE entry; " + view, on: path)
      #expect(throws: StoreError.self, "\(view)") { try SQLiteStore.recover(path, to: saved) }
      #expect(!FileManager.default.fileExists(atPath: saved))
    }
  }
}
