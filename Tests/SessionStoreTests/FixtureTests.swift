import Database
import FactCheck
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// Sessions written by earlier programs, kept for ever: what they say must never change.
@Suite struct FixtureTests {
  /// A stored session and what it holds.
  struct Fixture: Sendable, CustomTestStringConvertible {
    let name: String
    let blobs: Int
    let entries: Int
    /// Sources that are struck out at the end.
    var redacts: [ItemID] = []
    /// Whether the word "boats" is struck out at the end, with the copies that contain it.
    var redactsBoats = false
    /// Whether its entries are of version 2 or later, with salts.
    var isSalted = false
    let log: @Sendable () throws -> SessionBuilder

    var file: String { FixtureTests.folder + "/\(name).sqlite" }
    var expected: String { FixtureTests.folder + "/\(name).expected.txt" }
    var testDescription: String { name }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path
  static let first = Fixture(name: "log-v1", blobs: 6, entries: 30, log: FixtureLog.first)
  static let all = [
    first, Fixture(name: "log-v1-versions", blobs: 7, entries: 7, log: FixtureLog.versions),
    Fixture(
      name: "log-v1-redacted", blobs: 2, entries: 7, redacts: [.evidence(EvidenceID(1))],
      log: FixtureLog.redacted),
    Fixture(name: "log-v1-media", blobs: 2, entries: 4, log: FixtureLog.media),
    Fixture(name: "log-v1-imports", blobs: 1, entries: 4, log: FixtureLog.imports),
    Fixture(
      name: "log-v2-redacted", blobs: 2, entries: 7, redacts: [.evidence(EvidenceID(1))],
      isSalted: true, log: FixtureLog.redacted),
    Fixture(
      name: "log-v2-imports", blobs: 2, entries: 2, isSalted: true, log: FixtureLog.documents),
    Fixture(
      name: "log-v2-dismissed", blobs: 2, entries: 5, isSalted: true, log: FixtureLog.dismissed),
    Fixture(
      name: "log-v2-places", blobs: 2, entries: 5, isSalted: true, log: FixtureLog.dismissed),
    Fixture(
      name: "log-v2-private", blobs: 3, entries: 5, isSalted: true,
      log: FixtureLog.privateEvidence),
    Fixture(
      name: "log-v2-conclusions", blobs: 2, entries: 10, isSalted: true,
      log: FixtureLog.conclusions),
    Fixture(
      name: "log-v2-people", blobs: 2, entries: 10, isSalted: true, log: FixtureLog.people),
    Fixture(name: "log-v2-order", blobs: 2, entries: 7, isSalted: true, log: FixtureLog.ordered),
    Fixture(name: "log-v2-signed", blobs: 5, entries: 6, isSalted: true, log: FixtureLog.signed),
    Fixture(
      name: "log-v2-captures", blobs: 7, entries: 6, isSalted: true, log: FixtureLog.captured),
    Fixture(
      name: "log-v2-redacted-copies", blobs: 2, entries: 8, redactsBoats: true, isSalted: true,
      log: FixtureLog.copies),
    Fixture(
      name: "log-v2-pages", blobs: 7, entries: 9, redactsBoats: true, isSalted: true,
      log: FixtureLog.pages),
    Fixture(name: "log-v2-gone", blobs: 2, entries: 6, isSalted: true, log: FixtureLog.gone),
    Fixture(
      name: "log-v2-questions", blobs: 2, entries: 10, isSalted: true, log: FixtureLog.questions),
    Fixture(name: "log-v2-picture", blobs: 3, entries: 6, isSalted: true, log: FixtureLog.picture),
    Fixture(
      name: "log-v2-revisions", blobs: 2, entries: 2, isSalted: true, log: FixtureLog.revised),
    Fixture(
      name: "log-v2-marks", blobs: 3, entries: 9, redacts: [.evidence(EvidenceID(1))],
      isSalted: true, log: FixtureLog.marked),
    Fixture(
      name: "log-v2-handed-over", blobs: 2, entries: 6, isSalted: true, log: FixtureLog.handedOver),
    Fixture(
      name: "log-v2-earlier-checks", blobs: 2, entries: 7, isSalted: true,
      log: FixtureLog.checkedBefore),
    Fixture(name: "log-v2-merged", blobs: 2, entries: 10, isSalted: true, log: FixtureLog.merged),
    Fixture(
      name: "log-v2-second-verdicts", blobs: 2, entries: 13, isSalted: true,
      log: FixtureLog.readTwice),
    Fixture(
      name: "log-v2-assignments", blobs: 2, entries: 8, isSalted: true, log: FixtureLog.assigned),
    Fixture(
      name: "log-v3-assignments", blobs: 2, entries: 8, isSalted: true, log: FixtureLog.assigned),
    Fixture(name: "log-v3-merged", blobs: 2, entries: 10, isSalted: true, log: FixtureLog.merged),
  ]

  /// Every change there is, by its name in a body.
  static let changes: Set<String> = [
    "articleLoaded", "articleEdited", "articleResegmented", "placesDismissed",
    "dismissalWithdrawn", "articleConcluded", "conclusionConverted", "claimTagged", "claimEdited",
    "claimMoved", "statusChanged", "contactsChanged", "assigned", "verdictDecided",
    "approvalChanged", "secondVerdictChanged",
    "evidenceAdded", "evidenceEdited", "evidenceMoved", "noted", "noteEdited", "noteMoved",
    "asked", "questionEdited", "questionMoved",
    "scaleChanged", "reportEdited", "published",
    "publicationSigned", "reviewsAdded", "imported", "removed", "restored",
    "handedOver", "redacted", "merged", "conflictRecorded", "conflictSettled",
    "undone", "redone",
  ]

  let folder = TemporaryFolder()

  /// The fixture under a session's name; it is not opened in its folder, which may be read-only.
  private func copy(_ fixture: Fixture) throws -> String {
    let path = folder.file("\(fixture.name).factdesk")
    try Bytes.write(try Bytes.of(fixture.file), to: path)
    return path
  }

  /// What the fixture says: each entry with its bytes, then what they add up to.
  private static func summary(_ path: String) throws -> String {
    let store = try SQLiteStore.open(path, access: .readOnly)
    defer { store.close() }
    var lines: [String] = []
    let statement = try store.connection.statement(
      "SELECT \(EntryRow.columns) FROM entry ORDER BY seq")
    while try statement.step() {
      let row = try EntryRow(statement)
      let texts = [row.id, row.at, row.analyst, row.line, row.body]
        .map { Self.visible(String(decoding: $0, as: UTF8.self)) }
      lines.append(
        "\(row.sequence) \(row.hash.hex) v\(row.version)\n  " + texts.joined(separator: "\n  "))
    }
    statement.reset()
    return (lines + [""] + StateSummary.lines(try Samples.replay(store)))
      .joined(separator: "\n") + "\n"
  }

  /// Keeps the expectation a text file.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { $0.value < 0x20 ? $0.escaped(asASCII: true) : String($0) }.joined()
  }

  @Test(arguments: all) func oldLogReplaysToTheSameState(fixture: Fixture) throws {
    let path = try copy(fixture)
    #expect(
      try Self.summary(path).split(separator: "\n")
        == String(decoding: try Bytes.of(fixture.expected), as: UTF8.self).split(separator: "\n"))
    let store = try SQLiteStore.open(path, access: .readWrite)
    let report = try store.check()
    #expect(report.faults == [])
    #expect(report.blobs == fixture.blobs)
    #expect(report.entries == fixture.entries)
    // And work can continue.
    _ = try store.append(Samples.step(1), blobs: [], after: report.entries)
    #expect(try store.check().faults == [])
  }

  /// The chain covers the bytes that the earlier program wrote, not those that this one would write.
  @Test("a redaction of an old log leaves its chain valid", arguments: all)
  func redacted(fixture: Fixture) throws {
    let path = try copy(fixture)
    let store = try SQLiteStore.open(path, access: .readWrite)
    let session = try Samples.replay(store)
    let items =
      session.allClaims.map { ItemID.claim($0.id) } + session.allEvidence.map { .evidence($0.id) }
      + session.allNotes.map { .note($0.id) }
    var count = 0
    for (number, item) in items.enumerated() {
      let step = Samples.step(100 + number)
      let head = try store.head().sequence
      do throws(StoreError) {
        try store.redact(item, after: head) { change in
          Step(
            id: step.id, at: step.at, analyst: step.analyst, line: "redact", changes: [change],
            salt: step.salt)
        }
        count += 1
      } catch {
        guard case .nothingToRedact = error else { throw error }
      }
    }
    #expect(count > 0 || fixture.name != "log-v1")
    store.close()
    let reopened = try SQLiteStore.open(path, access: .readOnly)
    #expect(try reopened.check().faults == [])
    try reopened.forEachEntry(after: 0) { _ in }
  }

  @Test func oldLogsHaveEveryChange() throws {
    var found: Set<String> = []
    func look(_ changes: [Change]) throws {
      for change in changes {
        let object = try JSONSerialization.jsonObject(with: Data(change.stored))
        found.formUnion((object as? [String: Any] ?? [:]).keys)
        switch change {
        case .undone(_, let inner), .redone(_, let inner): try look(inner)
        default: break
        }
      }
    }
    for fixture in Self.all {
      let store = try SQLiteStore.open(try copy(fixture), access: .readOnly)
      try store.forEachEntry(after: 0) { try look($0.step.changes) }
    }
    #expect(found == Self.changes)
  }

  /// `FACTDESK_RECORD=fixture swift test --filter FixtureTests` writes the fixtures that are missing.
  /// That is for more fields, or a new version of the format; it fails, so that it is not done
  /// unseen.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FACTDESK_RECORD"] == "fixture"))
  func record() throws {
    for fixture in Self.all where !FileManager.default.fileExists(atPath: fixture.file) {
      let desk = try fixture.log()
      func salt(_ name: String) -> Salt? {
        fixture.isSalted ? Salt(hex: Digest(of: "salt of \(name)").hex) : nil
      }
      try SQLiteStore.fill(fixture.file) { (connection) throws(StoreError) in
        var head = LogHead.empty
        for plain in desk.steps {
          let step = Step(
            id: plain.id, at: plain.at, analyst: plain.analyst, line: plain.line,
            changes: plain.changes, salt: salt(plain.id.uuidString))
          let blobs = step.changes.flatMap(\.blobs).compactMap { desk.blobs[$0] }
          let entry = try NewRow(step, blobs: blobs).insert(after: head, into: connection)
          head = LogHead(sequence: entry.sequence, hash: entry.hash)
        }
      }
      let store = try SQLiteStore.open(fixture.file, access: .readWrite)
      var redactions = fixture.redacts.map { item in
        (Redaction.source(of: item), line: "redact \(item) --confirm \(item)", "\(item)")
      }
      if fixture.redactsBoats {
        var copies = StruckCopies()
        for details in desk.steps.flatMap(\.changes.evidenceDetails) {
          details.captures.filter { $0.print == nil }.forEach { copies.insert($0) }
          for digest in details.archives.compactMap(\.keptBytes) { copies.bytes.insert(digest) }
          if let file = details.file { copies.bytes.insert(file.sha256) }
        }
        redactions.append(
          (.words(try #require(RedactionWords("boats")), in: copies), RedactionWords.line, "boats"))
      }
      for (redaction, line, name) in redactions {
        _ = try store.redact(redaction, keeping: [:], after: try store.head().sequence) { change in
          Step(
            id: UUID(uuidString: "00000000-0000-4000-8000-00000000000\(name.count)")!,
            at: desk.now, analyst: SessionBuilder.analyst, line: line, changes: [change],
            salt: salt("redact \(name)"))
        }
      }
      store.close()
      chmod(fixture.file, 0o644)
      try Bytes.write(Array(try Self.summary(fixture.file).utf8), to: fixture.expected)
      Issue.record("\(fixture.name) was written")
    }
  }
}
