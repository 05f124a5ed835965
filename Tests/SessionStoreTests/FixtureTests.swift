import FactCheck
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// A session written by version 1, kept for ever: what it says must never change.
@Suite struct FixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path
  static let log = folder + "/log-v1.sqlite"
  static let expected = folder + "/log-v1.expected.txt"

  /// Every change there is, by its name in a body.
  static let changes: Set<String> = [
    "articleLoaded", "articleEdited", "claimTagged", "claimEdited", "claimMoved", "statusChanged",
    "contactChanged", "verdictDecided", "approvalChanged", "evidenceAdded", "evidenceEdited",
    "evidenceMoved", "noted", "noteEdited", "noteMoved", "scaleChanged", "reportEdited",
    "published", "removed", "restored", "undone", "redone",
  ]

  let folder = TemporaryFolder()

  /// The fixture under a session's name; it is not opened where it lies, as that may be read-only.
  private func copy() throws -> String {
    let path = folder.file("log-v1.factdesk")
    try Bytes.write(try Bytes.of(Self.log), to: path)
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
    return (lines + [""] + (try StateSummary.lines(try Samples.replay(store))))
      .joined(separator: "\n") + "\n"
  }

  /// Keeps the expectation a text file.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { $0.value < 0x20 ? $0.escaped(asASCII: true) : String($0) }.joined()
  }

  @Test func oldLogReplaysToTheSameState() throws {
    let path = try copy()
    #expect(
      try Self.summary(path).split(separator: "\n")
        == String(decoding: try Bytes.of(Self.expected), as: UTF8.self).split(separator: "\n"))
    let store = try SQLiteStore.open(path, access: .readWrite)
    let report = try store.check()
    #expect(report.faults == [])
    #expect(report.blobs == 6)
    #expect(report.entries == 30)
    // And work goes on from there.
    _ = try store.append(Samples.step(1), blobs: [], after: report.entries)
    #expect(try store.check().faults == [])
  }

  @Test func oldLogHasEveryChange() throws {
    var found: Set<String> = []
    func look(_ changes: [Change]) throws {
      for change in changes {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(change))
        found.formUnion((object as? [String: Any] ?? [:]).keys)
        switch change {
        case .undone(_, let inner), .redone(_, let inner): try look(inner)
        default: break
        }
      }
    }
    let store = try SQLiteStore.open(try copy(), access: .readOnly)
    try store.forEachEntry(after: 0) { try look($0.step.changes) }
    #expect(found == Self.changes)
  }

  /// `FACTDESK_RECORD=fixture swift test --filter FixtureTests` writes the fixture anew. That is for
  /// a new version of the format under a new name; it fails, so that nobody does it unseen.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FACTDESK_RECORD"] == "fixture"))
  func record() throws {
    try? FileManager.default.removeItem(atPath: Self.log)
    let desk = try FixtureLog.desk()
    try SQLiteStore.fill(Self.log) { (connection) throws(StoreError) in
      var head = LogHead.empty
      for step in desk.steps {
        let blobs = step.changes.flatMap(\.blobs).compactMap { desk.blobs[$0] }
        let entry = try NewRow(step, blobs: blobs).insert(after: head, into: connection)
        head = LogHead(sequence: entry.sequence, hash: entry.hash)
      }
    }
    chmod(Self.log, 0o644)
    try Bytes.write(Array(try Self.summary(Self.log).utf8), to: Self.expected)
    Issue.record("the fixture was written anew")
  }
}
