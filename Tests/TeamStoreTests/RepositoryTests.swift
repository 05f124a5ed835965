import FactCheck
import Foundation
import SessionStore
import TeamSupport
import TestSupport
import Testing

@testable import TeamStore

/// Sessions on a server as a repository.
@Suite(.enabled(if: TeamServer.isInstalled, Comment(rawValue: Team.reason)))
struct RepositoryTests {
  let waiting = StoreWaiting()

  @Test func createsListsAndRenames() throws {
    let repository = try Team.repository("Ann")
    let (name, other) = (Team.newName(), Team.newName())
    #expect(try !repository.isTaken(name))
    var session = Session()
    let step = Team.step(1, analyst: "Ann")
    let made = try repository.create(
      name, first: step, blobs: [], summary: { SessionSummary(of: Session()) }, waiting: waiting)
    try session.apply(made.entry)
    let second = Team.step(2, analyst: "Ann")
    var after = session
    try after.apply(try made.store.next(second, after: 1))
    _ = try made.store.append(second, blobs: [], after: 1) { SessionSummary(of: after) }
    let listing = try #require(try repository.list().first { $0.name == name })
    #expect(listing.summary == SessionSummary(of: after))
    #expect(listing.size > 0)
    #expect(abs(listing.modified.seconds - Int(Date().timeIntervalSince1970)) < 100)
    let head = try made.store.head()
    #expect(
      try repository.marks().first { $0.name == name }?.text == "2-\(head.hash.hex)")
    #expect(throws: StoreError.exists(repository.location(of: name))) {
      try Team.newSession(in: repository, named: name, analyst: "Ann")
    }
    // The same first step under the same name is the same session: an answer was lost.
    let again = try repository.create(
      name, first: step, blobs: [], summary: { SessionSummary(of: Session()) }, waiting: waiting)
    #expect(again.entry == made.entry)
    try Team.newSession(in: repository, named: other, analyst: "Ann").close()
    #expect(throws: StoreError.exists(repository.location(of: other))) {
      try repository.rename(name, to: other, waiting: waiting)
    }
    let renamed = Team.newName()
    try repository.rename(name, to: renamed, waiting: waiting)
    #expect(throws: StoreError.missing(repository.location(of: name))) {
      try repository.open(name, access: .readOnly, waiting: waiting)
    }
    #expect(throws: StoreError.moved(repository.location(of: name))) {
      try made.store.checkFile()
    }
    // Who has it open goes on.
    _ = try made.store.append(Team.step(3, analyst: "Ann"), blobs: [], after: 2)
    #expect(
      try repository.open(renamed, access: .readOnly, waiting: waiting).head().sequence == 3)
    for name in ["", "a/b", "-a", "a b", "é", String(repeating: "a", count: 65)] {
      #expect(throws: StoreError.invalidName(name)) {
        try Team.newSession(in: repository, named: name, analyst: "Ann")
      }
      #expect(throws: StoreError.invalidName(name)) {
        try repository.rename(renamed, to: name, waiting: waiting)
      }
    }
  }

  /// File to server and back: the same rows, byte for byte, also redacted ones.
  @Test func copiesBothWaysWithTheSameChain() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: Team.newName()).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = SessionFolder(path: folder)
    var random = RandomSession(seed: 7)
    random.grow(by: 120)
    let steps = random.builder.steps
    let first = try SQLiteStore.create(
      files.path(of: "first"), first: steps[0], blobs: Array(random.builder.blobs.values)
    ).0
    for (index, step) in steps.enumerated().dropFirst() {
      _ = try first.append(step, blobs: [], after: index)
    }
    let item = try #require(random.builder.session.allEvidence.first?.id)
    try first.redact(.evidence(item), after: steps.count) {
      Step(
        id: UUID(), at: SessionBuilder.start, analyst: "nul\0", line: "redact", changes: [$0])
    }
    let repository = try Team.repository("Ann")
    let name = Team.newName()
    let summary = SessionSummary(of: random.builder.session)
    try repository.addCopy(of: first, as: name, summary: summary, waiting: waiting) { _ in }
    let onServer = try repository.openLog(name, access: .readWrite, waiting: waiting)
    #expect(try onServer.head() == first.head())
    #expect(try onServer.check().faults == [])
    #expect(try repository.list().first { $0.name == name }?.summary == summary)
    try files.addCopy(of: onServer, as: "second", summary: summary, waiting: waiting) { _ in }
    let second = try SQLiteStore.open(files.path(of: "second"), access: .readOnly)
    #expect(try stored(second) == stored(first))
    #expect(try stored(onServer) == stored(first))
    #expect(try second.blobs() == first.blobs())
    #expect(try second.check().faults == [])
    #expect(throws: StoreError.exists(repository.location(of: name))) {
      try repository.addCopy(of: first, as: name, summary: summary, waiting: waiting) { _ in }
    }
    // Interrupted, it leaves nothing.
    var asked = 0
    let nervous = StoreWaiting(isInterrupted: {
      asked += 1
      return asked > 60
    })
    let other = Team.newName()
    #expect(throws: StoreError.interrupted(repository.location(of: other))) {
      try repository.addCopy(of: first, as: other, summary: summary, waiting: nervous) { _ in }
    }
    #expect(try !repository.isTaken(other))
    let server = try TeamServer.shared()
    #expect(try server.sql("SELECT count(*) FROM factdesk.session WHERE state <> 'open'") == "0")
  }

  private func stored(_ log: any EntryStore) throws -> [StoredEntry] {
    var entries: [StoredEntry] = []
    try log.forEachStoredEntry(through: try log.head().sequence) { entries.append($0) }
    return entries
  }

  /// Whose chain is broken cannot be copied, and nothing arrives.
  @Test func aForgedEntryDoesNotArrive() throws {
    let repository = try Team.repository()
    let log = try Team.newSession(in: repository)
    _ = try log.append(Team.step(2), blobs: [], after: 1)
    try TeamServer.shared().sql(
      "UPDATE factdesk.entry SET line = 'forged' WHERE session = '\(log.session)' AND seq = 2")
    let name = Team.newName()
    #expect(
      throws: StoreError.damaged(
        log.location, detail: "entry 2: it or the entry before it was altered")
    ) {
      try repository.addCopy(
        of: log, as: name, summary: SessionSummary(of: Session()), waiting: waiting
      ) { _ in }
    }
    #expect(try !repository.isTaken(name))
  }

  @Test func whoMayOnlyReadChecksEverythingAndChangesNothing() throws {
    let name = Team.newName()
    try Team.newSession(in: try Team.repository(), named: name).close()
    let auditor = try Team.repository("Cora", rank: .reads)
    let location = auditor.location(of: name)
    #expect(throws: StoreError.readOnly(location)) {
      try auditor.open(name, access: .readWrite, waiting: waiting)
    }
    let store = try auditor.open(name, access: .readOnly, waiting: waiting)
    #expect(throws: StoreError.readOnly(location)) {
      try store.append(Team.step(2, analyst: "Cora"), blobs: [], after: 1)
    }
    #expect(throws: StoreError.readOnly(location)) {
      try auditor.rename(name, to: Team.newName(), waiting: waiting)
    }
    let new = Team.newName()
    #expect(throws: StoreError.readOnly(auditor.location(of: new))) {
      try Team.newSession(in: auditor, named: new, analyst: "Cora")
    }
    let report = try auditor.check(
      name, copiesIn: "", waiting: waiting, outcomes: { _ in [] }, progress: { _ in })
    #expect(report.isSound)
    #expect(report.entries == 1)
  }

  @Test func whyAServerCannotBeUsed() throws {
    let server = try TeamServer.shared()
    let role = try server.makeRole()
    let address = try server.address(of: role)
    func reason(_ address: String) -> StoreError? {
      TeamRepository(address, limits: ServerLink.Limits(outage: .zero)).reasonNotToUse
    }
    #expect(reason(address) == .notEnrolled(address, role: role))
    try server.enrol(role, as: "Ann", rank: 1)
    #expect(reason(address) == nil)
    let other = try server.address(of: role, database: "postgres")
    #expect(reason(other) == .notASession(other))
    let none = try server.address(of: role, database: "none")
    guard case .badAddress(none, let detail) = reason(none) else {
      Issue.record("\(String(describing: reason(none)))")
      return
    }
    #expect(detail.contains("\"none\""))
    let stranger = try server.address(of: "nobody")
    #expect(reason(stranger) == .noPermission(stranger))
    let typo = address + "&sslmodus=1"
    guard case .badAddress(typo, let words) = reason(typo) else {
      Issue.record("\(String(describing: reason(typo)))")
      return
    }
    #expect(words.contains("sslmodus"))
    let away = "postgres://ann@127.0.0.1:1/news"
    guard case .serverAway(away, let said) = reason(away) else {
      Issue.record("\(String(describing: reason(away)))")
      return
    }
    #expect(said.contains("127.0.0.1"))
    // The next host is tried.
    let path = address.split(separator: "@")[1]
    #expect(reason("postgres://\(role)@127.0.0.1:1,\(path)") == nil)
  }

  /// Tables that a later version upgraded are refused, with the version that is needed.
  @Test func laterTablesAreRefused() throws {
    let server = try TeamServer(withTables: true)
    defer { server.destroy() }
    let role = try server.makeMember("Ann", rank: 2)
    let address = try server.address(of: role)
    let repository = TeamRepository(address, limits: ServerLink.Limits())
    try server.sql("UPDATE factdesk.meta SET value = '3' WHERE key IN ('tables')")
    #expect(repository.reasonNotToUse == nil, "this version may still read and write them")
    try server.sql("UPDATE factdesk.meta SET value = '3' WHERE key IN ('reads', 'writes')")
    let later = TeamRepository(address, limits: ServerLink.Limits())
    #expect(later.reasonNotToUse == .tooNew(address, .tables, version: 3, supported: 1))
  }

  /// A list of 10,000 sessions replays nothing.
  @Test func tenThousandSessions() throws {
    let server = try TeamServer(withTables: true)
    defer { server.destroy() }
    let role = try server.makeMember("Ann", rank: 2)
    try server.sql(
      """
      INSERT INTO factdesk.session(id, name, creator, hash, head, summary)
      SELECT gen_random_uuid(), 's' || n, 'desk', sha256(n::text::bytea), 9,
        '{"sequence":9,"articles":1,"claims":4,"checked":3,"open":1,"modified":"2026-02-03T09:30:00Z"}'
      FROM generate_series(1, 10000) n; ANALYZE factdesk.session
      """)
    let repository = TeamRepository(try server.address(of: role), limits: ServerLink.Limits())
    _ = try repository.marks()
    let start = ContinuousClock.now
    let list = try repository.list()
    let time = start.duration(to: .now)
    print("10,000 sessions listed in \(time)")
    #expect(list.count == 10_000)
    #expect(list.allSatisfy { $0.summary?.claims == 4 })
    #expect(
      list.map(\.name) == list.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// A copy of a source of many pieces; a list that somebody else forged does not replace it.
  @Test func largeBlobsInPieces() throws {
    let name = Team.newName()
    let store = try Team.newSession(in: try Team.repository(), named: name)
    var bytes = [UInt8](repeating: 7, count: 5 << 20 + 3)
    for index in stride(from: 0, to: bytes.count, by: 4096) {
      bytes[index] = UInt8(truncatingIfNeeded: index / 4096)
    }
    let blob = Blob(bytes)
    #expect(try !store.has(blob.digest))
    try store.link.perform { try store.put([blob], $0) }
    #expect(try store.has(blob.digest))
    #expect(try store.blob(blob.digest) == bytes)
    // Sending it again sends nothing.
    try store.link.perform { try store.put([blob], $0) }
    let mallory = try Team.repository("Mallory")
      .openLog(name, access: .readWrite, waiting: waiting)
    let forged = (0..<6).map { Blob([UInt8](repeating: UInt8($0), count: 100)) }
    /// Sends the forged pieces as those of a blob.
    func forge(_ digest: Digest) throws {
      try mallory.link.perform { connection in
        for piece in forged {
          try connection.run(
            "SELECT factdesk.put($1, $2, $3, $4)",
            [
              mallory.sessionValue, .bytes(digest.bytes), .bytes(piece.digest.bytes),
              .bytes(piece.bytes),
            ])
        }
        try connection.run(
          "SELECT factdesk.list_pieces($1, $2, $3)",
          [mallory.sessionValue, .bytes(digest.bytes), .bytes(forged.flatMap(\.digest.bytes))])
      }
    }
    try forge(blob.digest)
    #expect(try store.blob(blob.digest) == bytes)
    #expect(try mallory.blob(blob.digest) == bytes)
    #expect(try store.isSound(blob.digest))
    // One that nobody brought truly is no blob.
    let other = Blob(Array("other".utf8))
    try forge(other.digest)
    #expect(
      throws: StoreError.damaged(
        store.location, detail: "blob \(other.digest.hex) was altered")
    ) { try store.blob(other.digest) }
    #expect(try store.check().isSound, "no entry names it")
  }

  @Test func whoIsInWhichSessionIsKnownWhileTheyAreConnected() throws {
    let (ann, ben) = (try Team.repository("Ann Lee"), try Team.repository("Ben Foss"))
    let name = Team.newName()
    let store = try Team.newSession(in: ann, named: name, analyst: "Ann Lee")
    func present(_ repository: TeamRepository, _ name: String) throws -> [String] {
      try #require(try repository.presences()).filter { $0.session == name }.map(\.analyst)
    }
    // The store that created it has been connected since.
    #expect(try present(ben, name) == ["Ann Lee"])
    let other = try ben.open(name, access: .readOnly, waiting: waiting)
    _ = try other.head()
    #expect(try present(ann, name) == ["Ann Lee", "Ben Foss"])
    #expect(try store.head().sequence == 1, "nothing of it is in the log")
    let server = try TeamServer.shared()
    let connections = try server.connections(to: name)
    #expect(connections.count == 2)
    other.close()
    store.close()
    // The server notices the end of a connection by itself, soon.
    try server.waitForEnd(of: connections)
    #expect(try present(ann, name).isEmpty)
    let names = try ann.enrolledNames()
    #expect(names.contains("Ann Lee") && names.contains("Ben Foss"))
  }

  /// The server of the tests does without them; whoever logs in may know.
  @Test func settingsByWhichACrashLosesEntriesAreKnown() throws {
    let reader = try Team.repository("Ann Lee")
    #expect(try reader.riskySettings() == ["fsync", "full_page_writes"])
  }

  @Test func whoIsInASessionOfACircleIsHiddenFromOthers() throws {
    let inside = try Team.repository("Cleo Inn", circles: "leaks")
    let outside = try Team.repository("Dan Out")
    let name = Team.newName()
    let store = try Team.newSession(in: inside, named: name, analyst: "Cleo Inn")
    defer { store.close() }
    let server = try TeamServer.shared()
    let administration = TeamAdministration(
      try server.address(
        of: server.makeMember("Ed", rank: TeamRank.edits.rawValue, circles: "leaks")),
      waiting: waiting, limits: ServerLink.Limits())
    try administration.enclose(name, in: "leaks")
    #expect(try #require(try inside.presences()).contains(Presence("Cleo Inn", in: name)))
    #expect(try !#require(try outside.presences()).contains { $0.session == name })
  }
}
