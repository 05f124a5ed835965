import Glibc
import PtySupport
import SeededRandom
import TestSupport
import Testing

/// A file that is not what it was: `check` says so, and `recover` saves what is sound.
@Suite struct DamageTests {
  private let place: Workplace
  /// The sound file, and all that is read from it.
  private let sound: [UInt8]
  private let content: [UInt8]
  private static let entries = 40

  init() throws {
    place = try Workplace()
    let article = try place.article()
    let kept = try place.folder.write(
      "kept.bin", bytes: (0..<9000).map { UInt8(truncatingIfNeeded: $0 * 7) })
    var lines = [
      "load \(article)", "tag 3 +number", "evidence c1 https://a.example --supports --file \(kept)",
    ]
    lines += (lines.count..<Self.entries).map {
      "note c1 line \($0) " + String(repeating: "n", count: 20 * $0)
    }
    let outcome = try place.run("sound", "--json", input: .text(lines.joined(separator: "\n")))
    try #require(outcome.status == 0, "\(outcome)")
    sound = try #require(place.folder.read("sessions/sound.factdesk"))
    content = try Self.content("sound", in: place)
  }

  /// Everything that a session logically holds.
  private static func content(_ session: String, in place: Workplace) throws -> [UInt8] {
    let outcome = try place.ask(
      session, ["history", "export json", "claims", "show @", "articles"])
    return outcome.bytes + "exit \(outcome.status)".utf8
  }

  /// How damaged files fared.
  private struct Tally {
    var reported = 0, refused = 0, harmless = 0, recovered = 0, saved = 0, beyondSaving = 0
  }

  /// Looks at one damaged file, by `check` and by `recover`.
  private func examine(_ bytes: [UInt8], _ what: String, _ tally: inout Tally) throws {
    try place.folder.write("sessions/d.factdesk", bytes: bytes)
    let outcome = try place.run("check", "d", "--json")
    defer {
      #expect(place.folder.read("sessions/d.factdesk") == bytes, "\(what): the file was touched")
    }
    switch outcome.status {
    case 0:
      #expect(try Self.content("d", in: place) == content, "\(what): altered without a word")
      tally.harmless += 1
      return
    case 1:
      let faults = try outcome.answer().answer["faults"]?.array ?? []
      #expect(!faults.isEmpty, "\(what): \(outcome)")
      tally.reported += 1
    case 3:
      #expect(try !outcome.answer().message.isEmpty, "\(what): \(outcome)")
      tally.refused += 1
    default: Issue.record("\(what): \(outcome)")
    }
    let told = try place.run("check", "d")
    #expect(
      told.status == outcome.status && told.output.count + told.errors.count > 20,
      "\(what): \(told)")
    try recover(what, &tally)
  }

  private func recover(_ what: String, _ tally: inout Tally) throws {
    unlink(place.file("saved"))
    let outcome = try place.run("recover", "d", "saved", "--json")
    guard outcome.status == 0 else {
      #expect(outcome.status == 3 || outcome.status == 1, "\(what): \(outcome)")
      #expect(try !outcome.answer().message.isEmpty, "\(what): \(outcome)")
      #expect(place.folder.read("sessions/saved.factdesk") == nil, "\(what)")
      tally.beyondSaving += 1
      return
    }
    let answer = try outcome.answer().answer
    let saved = try #require(answer["savedEntries"]?.int)
    #expect(try place.soundEntries("saved") == saved, "\(what)")
    let lost = try place.check("saved").answer["lost"]?.array
    #expect(lost?.count == answer["lostBlobs"]?.array?.count, "\(what)")
    if saved < Self.entries {
      #expect(answer["reason"]?.string != nil, "\(what): \(answer)")
      #expect(answer["lostEntries"]?.array?.first?.int == saved + 1, "\(what): \(answer)")
    }
    if saved > 0 {
      let lines = try place.historyLines("saved")
      #expect(lines == Array(try place.historyLines("sound").prefix(saved)), "\(what)")
    }
    tally.recovered += 1
    tally.saved += saved
  }

  @Test func aFlippedBitIsFoundOrChangesNothing() throws {
    var random = SplitMix64(seed: 60)
    var tally = Tally()
    for _ in 0..<60 {
      let offset = random.below(sound.count)
      var bytes = sound
      bytes[offset] ^= 1 << UInt8(random.below(8))
      try examine(bytes, "bit flipped at \(offset)", &tally)
    }
    print(
      "60 flipped bits: \(tally.reported) reported, \(tally.refused) refused, \(tally.harmless) "
        + "harmless; \(tally.recovered) recovered with \(tally.saved) entries, \(tally.beyondSaving) beyond saving"
    )
    #expect(tally.reported + tally.refused > 20)
    #expect(tally.recovered > 20 && tally.saved > 100)
  }

  @Test func aFileCutShortIsFound() throws {
    var random = SplitMix64(seed: 61)
    var tally = Tally()
    let lengths =
      [0, 1, 100, 4096, sound.count - 4096, sound.count - 1]
      + (0..<10).map { _ in random.below(sound.count) }
    for length in lengths {
      try examine(Array(sound.prefix(length)), "cut to \(length) of \(sound.count) bytes", &tally)
    }
    print(
      "\(lengths.count) truncations: \(tally.reported) reported, \(tally.refused) refused, "
        + "\(tally.harmless) harmless; \(tally.recovered) recovered with \(tally.saved) entries, "
        + "\(tally.beyondSaving) beyond saving")
    #expect(tally.harmless == 0)
    #expect(tally.recovered > 0)
  }

  @Test(.enabled(if: Machine.sql != nil, "needs sqlite3 or python3"))
  func anAlteredEntryIsNamed() throws {
    for (sql, word) in [
      ("UPDATE entry SET line='note c1 other' WHERE seq=20", "entry 20"),
      ("UPDATE entry SET analyst='Eve' WHERE seq=21", "entry 21"),
      ("DELETE FROM entry WHERE seq=22", "22"),
      ("UPDATE blob SET bytes=x'00' WHERE length(bytes)=9000", "altered"),
      ("DELETE FROM blob WHERE length(bytes)=9000", "missing"),
    ] {
      try place.folder.write("sessions/d.factdesk", bytes: sound)
      try place.perform(
        "DROP TRIGGER entry_is_never_updated;DROP TRIGGER entry_is_never_deleted;"
          + "DROP TRIGGER blob_is_never_updated;DROP TRIGGER blob_is_never_deleted;" + sql, on: "d")
      let told = try place.run("check", "d")
      #expect(told.status == 1 && told.output.contains(word), "\(sql): \(told)")
      var tally = Tally()
      try recover(sql, &tally)
      #expect(tally.recovered == 1)
      let saved = try place.run("recover", "d", "again\(word.utf8.count)\(sql.utf8.count)")
      #expect(saved.status == 0 && saved.output.contains("lost"), "\(sql): \(saved)")
    }
  }
}

extension Workplace {
  /// Performs SQL on a session's file, as another program would.
  func perform(_ sql: String, on session: String) throws {
    let command = try #require(Machine.sql)
    let outcome = try Running(command + [file(session), sql], environment: Machine.environment)
      .finish()
    try #require(outcome.status == 0, "\(outcome)")
  }
}
