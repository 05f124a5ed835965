import FactCheck
import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import SessionStore

/// No damage to an entry or a blob goes unreported.
@Suite struct DamageTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }

  /// How a file fares: refused when opened, or checked.
  private enum Verdict: Equatable {
    case sound, reported, refused
  }

  private func verdict(_ path: String) throws -> Verdict {
    do throws(StoreError) {
      let store = try SQLiteStore.open(path, access: .readOnly)
      defer { store.close() }
      return try store.check().isSound ? .sound : .reported
    } catch {
      switch error {
      case .damaged, .notASession, .tooNew: return .refused
      default: throw error
      }
    }
  }

  /// Single bits, at random places over the whole file. What counts is whether a plain look at the
  /// rows shows something else than before.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func findsFlippedBits(seed: UInt64) throws {
    try Samples.Log(seed: seed, steps: 25).writeQuickly(to: path)
    let before = RawFile.dump(path)
    let sound = try Bytes.of(path)
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    defer { try? file.close() }
    var random = SplitMix64(seed: seed)
    var (altered, found, refused, harmless) = (0, 0, 0, 0)
    while altered < 110 {
      let place = random.below(sound.count)
      let flipped = sound[place] ^ (1 << UInt8(random.below(8)))
      try Self.put(flipped, at: place, in: file)
      let after = RawFile.dump(path)
      let verdict = try verdict(path)
      if after != before {
        altered += 1
        #expect(verdict != .sound, "a flip at \(place) altered rows without a word")
      } else {
        harmless += 1
      }
      if verdict == .reported { found += 1 }
      if verdict == .refused { refused += 1 }
      try Self.put(sound[place], at: place, in: file)
    }
    print(
      "flips of seed \(seed): \(altered) altered rows, \(harmless) did not; "
        + "\(found) reported, \(refused) refused")
    #expect(try Bytes.of(path) == sound)
    #expect(try verdict(path) == .sound)
  }

  private static func put(_ byte: UInt8, at place: Int, in file: FileHandle) throws {
    try file.seek(toOffset: UInt64(place))
    try file.write(contentsOf: [byte])
  }

  /// Every single byte of what a row holds, found in the file by its text.
  @Test func findsEveryAlteredByteOfARow() throws {
    let log = Samples.Log(seed: 9, steps: 12)
    try log.writeQuickly(to: path)
    let sound = try Bytes.of(path)
    let entry = try SQLiteStore.open(path, access: .readOnly).entries(after: 5, through: 6)[0]
    let fields = [
      Array(NewRow.id(entry.step).utf8), Array(entry.step.at.description.utf8),
      entry.step.changes.stored, entry.hash.bytes,
    ]
    var flips = 0
    for field in fields where field.count < 3000 {
      // The body may be split over pages; then a part of it is found.
      let part = Array(field.prefix(200))
      guard let start = Self.firstIndex(of: part, in: sound) else { continue }
      for offset in part.indices {
        var altered = sound
        altered[start + offset] ^= 0x01
        try Bytes.write(altered, to: path)
        #expect(try verdict(path) != .sound, "byte \(offset) of \(part)")
        flips += 1
      }
    }
    print("bytes altered one by one: \(flips)")
    #expect(flips > 100)
  }

  private static func firstIndex(of part: [UInt8], in file: [UInt8]) -> Int? {
    Data(file).range(of: Data(part))?.lowerBound
  }

  /// Damage that somebody does with SQL, and what a check says of it.
  @Test func findsWhatWasDoneWithSQL() throws {
    let log = Samples.Log(seed: 11, steps: 40)
    let blob = try #require(log.blobs.keys.first)
    let swap = """
      UPDATE blob SET bytes = (SELECT bytes FROM blob WHERE rowid = 2) WHERE rowid = 1
      """
    let cases: [(sql: String, fits: (CheckReport.Fault) -> Bool)] = [
      ("DELETE FROM entry WHERE seq = 7", { $0 == .gap(expected: 7, found: 8) }),
      ("DELETE FROM entry WHERE seq = 1", { $0 == .gap(expected: 1, found: 2) }),
      ("UPDATE entry SET line = line || '!' WHERE seq = 9", { $0 == .alteredEntry(9) }),
      ("UPDATE entry SET analyst = 'Eve' WHERE seq = 9", { $0 == .alteredEntry(9) }),
      ("UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE seq = 9", { $0 == .alteredEntry(9) }),
      (
        "UPDATE entry SET line = CAST(line AS BLOB) WHERE seq = 9",
        { if case .unreadableEntry(9, _) = $0 { true } else { false } }
      ),
      ("UPDATE entry SET seq = \(Int.max) WHERE seq = 9", { $0 == .gap(expected: 9, found: 10) }),
      ("UPDATE entry SET version = 4 WHERE seq = 9", { $0 == .newerEntry(9, version: 4) }),
      ("UPDATE entry SET body = '[]' WHERE seq = 9", { $0 == .alteredEntry(9) }),
      ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 9", { $0 == .alteredEntry(9) }),
      (
        "UPDATE entry SET seq = 1000 WHERE seq = 5; UPDATE entry SET seq = 5 WHERE seq = 6; "
          + "UPDATE entry SET seq = 6 WHERE seq = 1000",
        { $0 == .alteredEntry(5) }
      ),
      (swap, { if case .alteredBlob = $0 { true } else { false } }),
      (
        "DELETE FROM blob WHERE sha256 = x'\(blob.hex)'",
        { if case .missingBlob(blob, _) = $0 { true } else { false } }
      ),
      (
        "UPDATE blob SET bytes = 'text' WHERE rowid = 1",
        { if case .unreadableBlob = $0 { true } else { false } }
      ),
    ]
    for (sql, fits) in cases {
      try? FileManager.default.removeItem(atPath: path)
      try log.writeQuickly(to: path)
      try RawFile.dropTriggers(path)
      try RawFile.execute(sql, on: path)
      let store = try SQLiteStore.open(path, access: .readOnly)
      let report = try store.check()
      #expect(report.faults.contains(where: fits), "\(sql): \(report.faults)")
      #expect(report.soundHead.sequence <= 40)
    }
  }

  /// An entry whose chain is right and whose changes are not: made so by a program with a fault.
  @Test func findsEntriesThatCannotBeReplayed() throws {
    let store = try SQLiteStore.create(path, first: Samples.step(1), blobs: []).0
    let step = Samples.step(2)
    let nonsense = Step(
      id: step.id, at: step.at, analyst: "", line: "",
      changes: [.removed(items: [.claim(ClaimID(9))])])
    _ = try store.append(nonsense, blobs: [], after: 1)
    let report = try store.check()
    #expect(report.faults == [.replay(.unknown(.claim(ClaimID(9)), entry: 2))])
    #expect(report.soundHead.sequence == 1)
  }

  /// A blob is not handed out when it is not what it was.
  @Test func handsOutNoAlteredBlob() throws {
    let blobs = [Blob([1]), Blob([2]), Blob([3])]
    let store = try SQLiteStore.create(
      path, first: ConformanceTests.loading(blobs), blobs: blobs
    ).0
    try RawFile.dropTriggers(path)
    try RawFile.execute(
      "UPDATE blob SET bytes = x'09' WHERE sha256 = x'\(blobs[0].digest.hex)'", on: path)
    #expect(
      throws: StoreError.damaged(path, detail: "blob \(blobs[0].digest.hex) was altered")
    ) { try store.blob(blobs[0].digest) }
    #expect(try store.blob(blobs[1].digest) == [2])
  }

  @Test func findsTruncation() throws {
    try Samples.Log(seed: 12, steps: 60).writeQuickly(to: path)
    let sound = try Bytes.of(path)
    var lengths = Array(stride(from: 0, to: sound.count, by: 4096)) + [1, 50, 99, 100, 512, 4095]
    lengths += [sound.count - 1, sound.count - 512, sound.count - 4096]
    for length in lengths {
      try Bytes.write(Array(sound[..<length]), to: path)
      #expect(try verdict(path) != .sound, "cut to \(length) of \(sound.count)")
    }
    print("truncations: \(lengths.count) found")
  }
}
