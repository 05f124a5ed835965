import FactCheck
import SessionStore
import TeamSupport
import Testing

@testable import TeamStore

/// Tables that their owner altered: what readers find.
@Suite(.enabled(if: TeamServer.isInstalled, Comment(rawValue: Team.reason)))
struct LyingServerTests {
  /// An alteration, and what reading and a check say of it.
  struct Lie: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let detail: String
    let fault: CheckReport.Fault
  }

  static let lies = [
    Lie(
      testDescription: "another line",
      sql: "UPDATE factdesk.entry SET line = 'x' WHERE seq = 3 AND session = $$S$$",
      detail: "entry 3: it or the entry before it was altered", fault: .alteredEntry(3)),
    Lie(
      testDescription: "another name",
      sql: "UPDATE factdesk.entry SET analyst = 'Ben' WHERE seq = 3 AND session = $$S$$",
      detail: "entry 3: it or the entry before it was altered", fault: .alteredEntry(3)),
    Lie(
      testDescription: "another body",
      sql:
        "UPDATE factdesk.entry SET body = replace(body, 'Title 3', 'Title 4') WHERE seq = 3 AND session = $$S$$",
      detail: "entry 3: it or the entry before it was altered", fault: .alteredEntry(3)),
    Lie(
      testDescription: "another time",
      sql:
        "UPDATE factdesk.entry SET at = '2026-02-03T09:30:00Z' WHERE seq = 3 AND session = $$S$$",
      detail: "entry 3: it or the entry before it was altered", fault: .alteredEntry(3)),
    Lie(
      testDescription: "an entry is missing",
      sql: "DELETE FROM factdesk.entry WHERE seq = 3 AND session = $$S$$",
      detail: "entry 4: it comes after entry 2", fault: .gap(expected: 3, found: 4)),
    Lie(
      testDescription: "the end is missing",
      sql: "DELETE FROM factdesk.entry WHERE seq = 5 AND session = $$S$$",
      detail: "4 of 5 entries can be read",
      fault: .file("the session's row counts 5 entries, and the last one is 4")),
    Lie(
      testDescription: "a short hash",
      sql: "UPDATE factdesk.entry SET hash = 'short' WHERE seq = 3 AND session = $$S$$",
      detail: "entry 3: no hash", fault: .unreadableEntry(3, detail: "no hash")),
    Lie(
      testDescription: "an early tombstone",
      sql:
        "UPDATE factdesk.entry SET body = '{\"redacted\":{}}' WHERE seq = 3 AND session = $$S$$",
      detail: "entry 3: ", fault: .unreadableEntry(3, detail: "")),
  ]

  @Test(arguments: lies) func aLieIsFoundOut(lie: Lie) throws {
    let name = Team.newName()
    let repository = try Team.repository()
    let store = try Team.newSession(in: repository, named: name)
    for number in 2...5 { _ = try store.append(Team.step(number), blobs: [], after: number - 1) }
    let sql = lie.sql.replacing("$$S$$", with: "'\(store.session)'")
    try TeamServer.shared().sql(sql)
    let reader = try repository.openLog(name, access: .readOnly, waiting: StoreWaiting())
    do {
      try reader.forEachEntry(after: 0) { _ in }
      Issue.record("nothing was found")
    } catch StoreError.damaged(let location, let detail) {
      #expect(location == reader.location)
      #expect(detail.hasPrefix(lie.detail), "\(detail)")
    }
    let faults = try repository.check(
      name, copiesIn: "", waiting: StoreWaiting(), outcomes: { _ in [] }, progress: { _ in }
    ).faults
    if case .unreadableEntry(let entry, "") = lie.fault {
      guard case .unreadableEntry(entry, _)? = faults.first else {
        Issue.record("\(faults)")
        return
      }
    } else {
      #expect(faults.first == lie.fault, "\(faults)")
    }
  }

  @Test func alteredBytesAreFoundOut() throws {
    let store = try Team.newSession(in: try Team.repository())
    let blob = Blob(Array("Fees rose.".utf8))
    try store.link.perform { try store.put([blob], $0) }
    try TeamServer.shared().sql(
      "UPDATE factdesk.piece SET bytes = 'Fees fell.' WHERE session = '\(store.session)'")
    #expect(
      throws: StoreError.damaged(store.location, detail: "blob \(blob.digest.hex) was altered")
    ) { try store.blob(blob.digest) }
    #expect(try !store.isSound(blob.digest))
  }
}
