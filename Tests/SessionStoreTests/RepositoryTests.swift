import FactCheck
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// Copies of logs, and what is known of sessions without opening them.
@Suite struct RepositoryTests {
  let folder = TemporaryFolder()
  var sessions: SessionFolder { SessionFolder(path: folder.path) }

  private static var summary: SessionSummary { SessionSummary(of: Session()) }

  /// A log in memory with blobs and a redaction.
  private func log() throws -> MemoryStore {
    let log = MemoryStore()
    for number in 1...30 {
      _ = try log.append(Samples.step(number), blobs: [], after: number - 1)
    }
    return log
  }

  private func copy(
    of log: any EntryStore, as name: String, waiting: StoreWaiting = StoreWaiting(),
    progress: (Int) -> Void = { _ in }
  ) throws(StoreError) {
    try sessions.addCopy(
      of: log, as: name, summary: Self.summary, waiting: waiting, progress: progress)
  }

  @Test func aCopyHasTheSameChain() throws {
    let log = try log()
    var seen: [Int] = []
    try copy(of: log, as: "a") { seen.append($0) }
    #expect(seen == [0])
    let store = try SQLiteStore.open(sessions.path(of: "a"), access: .readWrite)
    #expect(try store.entries(after: 0, through: nil) == log.entries(after: 0, through: nil))
    #expect(try store.head() == log.head())
    #expect(try store.check().isSound)
    _ = try store.append(Samples.step(31), blobs: [], after: 30)
  }

  /// From a file by way of a log that is none: every byte of every entry is the same, also of redacted ones.
  @Test func aCopyOfACopyIsTheSameToTheByte() throws {
    let fixtures = ProjectFiles.path("Tests/SessionStoreTests/Fixtures")
    let files = try FileManager.default.contentsOfDirectory(atPath: fixtures)
      .filter { $0.hasSuffix(".sqlite") }
    #expect(files.count > 10)
    for file in files {
      let fixture = folder.file("original")
      try Bytes.write(try Bytes.of("\(fixtures)/\(file)"), to: fixture)
      let original = try SQLiteStore.open(fixture, access: .readOnly)
      defer { original.close() }
      let name = "copy-\(file.dropLast(7))"
      try copy(of: Disguised(original), as: name)
      let store = try SQLiteStore.open(sessions.path(of: name), access: .readOnly)
      defer { store.close() }
      #expect(try Self.rows(store) == Self.rows(original))
      #expect(try store.blobs() == original.blobs())
      for digest in try store.blobs() {
        #expect(try store.blob(digest) == original.blob(digest))
      }
      #expect(try store.check().faults == original.check().faults)
    }
  }

  private static func rows(_ store: SQLiteStore) throws -> [StoredEntry] {
    var rows: [StoredEntry] = []
    try store.forEachStoredEntry(through: try store.head().sequence) { rows.append($0) }
    return rows
  }

  @Test func aCopyIsWholeOrNothing() throws {
    let log = try log()
    #expect(throws: StoreError.interrupted(sessions.path(of: "a"))) {
      var asked = 0
      try copy(
        of: log, as: "a",
        waiting: StoreWaiting(isInterrupted: {
          asked += 1
          return asked > 20
        }))
    }
    #expect(folder.names == [])
    try copy(of: log, as: "a")
    let before = try Bytes.of(sessions.path(of: "a"))
    #expect(throws: StoreError.exists(sessions.path(of: "a"))) { try copy(of: log, as: "a") }
    #expect(try Bytes.of(sessions.path(of: "a")) == before)
  }

  /// A source that breaks off, or has an entry of another chain, leaves no copy.
  @Test func aBrokenSourceLeavesNoCopy() throws {
    let store = try SQLiteStore.create(
      sessions.path(of: "a"), first: Samples.step(1), blobs: []
    ).0
    for number in 2...9 { _ = try store.append(Samples.step(number), blobs: [], after: number - 1) }
    store.close()
    try RawFile.dropTriggers(sessions.path(of: "a"))
    try RawFile.execute(
      "UPDATE entry SET line = 'other' WHERE seq = 5", on: sessions.path(of: "a"))
    let altered = try SQLiteStore.open(sessions.path(of: "a"), access: .readOnly)
    #expect {
      try copy(of: Disguised(altered), as: "b")
    } throws: { error in
      if case StoreError.damaged(let path, _)? = error as? StoreError {
        path == sessions.path(of: "a")
      } else {
        false
      }
    }
    #expect(folder.names == ["a.factdesk"])
  }

  // MARK: Names and marks

  @Test func aPathIsTheSessionOfAFolderToTheLetter() {
    for path in [
      "a.factdesk", "./a.factdesk", "/a.factdesk", "x/a.factdesk", "x//a.factdesk",
      "/x/../a.factdesk",
    ] {
      let (folder, name) = SessionFolder.containing(path)
      #expect(name == "a")
      #expect(folder.path(of: name) == path)
    }
    #expect(SessionFolder.containing("a.factdesk").folder.path(ofFile: "b") == "b")
    #expect(SessionFolder.containing("x/a.factdesk").folder.path(ofFile: "b") == "x/b")
  }

  /// Within a second of the last edit, a file system may show a further one as the same.
  @Test func aMarkLastsWhenItsSecondIsOver() {
    let changed = Timestamp(seconds: 1_000)
    let mark = SessionMark(name: "a", text: "x", changed: changed)
    #expect(mark.lasting(at: Timestamp(seconds: 1_001)) == nil)
    #expect(mark.lasting(at: Timestamp(seconds: 1_002)) == "x")
    #expect(SessionMark(name: "a", text: "x").lasting(at: changed) == "x")
  }

  @Test func aSummaryIsStoredAndReadBack() throws {
    var session = Session()
    let store = MemoryStore()
    for number in 1...7 {
      try session.apply(store.append(Samples.step(number), blobs: [], after: number - 1))
    }
    let summary = SessionSummary(of: session)
    #expect(summary.sequence == 7)
    #expect(SessionSummary(stored: summary.storedText) == summary)
    let bare = SessionSummary(of: Session())
    #expect(SessionSummary(stored: bare.storedText) == bare)
    for garbage in [
      "", "{}", "[]", "null",
      "{\"sequence\":-1,\"articles\":0,\"claims\":0,\"checked\":0,\"open\":0}",
      String(repeating: "[", count: 10_000), "\u{0}",
    ] { #expect(SessionSummary(stored: garbage) == nil, "\(garbage.prefix(20))") }
  }

  // MARK: Addresses

  @Test(
    arguments: [
      ("postgres://db.example/news#harbour", "postgres://db.example/news", "harbour"),
      (
        "postgresql://h1:5432,h2:5433/news?sslmode=verify-full#a",
        "postgresql://h1:5432,h2:5433/news?sslmode=verify-full", "a"
      ),
      ("service=desk", "service=desk", nil),
      ("service=desk#a", "service=desk", "a"),
      ("postgres://db/%23x#", "postgres://db/%23x", ""),
    ] as [(String, String, String?)])
  func anAddressNamesAServerAndPerhapsASession(typed: String, text: String, session: String?) throws
  {
    let address = try #require(ServerAddress(typed))
    #expect(address.text == text)
    #expect(address.session == session)
    #expect(!address.hasPassword)
  }

  @Test(arguments: [
    "sessions", "/postgres://x", "http://db/news", "Service=desk", "postgres:/x", "",
  ])
  func othersArePaths(typed: String) { #expect(ServerAddress(typed) == nil) }

  @Test(arguments: [
    "postgres://ann:secret@db/news", "postgres://ann:@db/news", "postgres://:secret@db/news",
    "postgres://ann:se%40cret@db/news#a", "postgres://ann:se#cret@db/news",
    "postgres://ann:se/cret@db/news",
    "postgres://ann:p@ss@db/news", "postgres://db/news?password=secret",
    "postgres://db/news?user=a&pass%77ord=x",
    "postgres://db/news?sslpassword=x#a", "service=desk password=x",
    "service=desk user=a password = 'x y'",
    "service=desk\npassword=x", "postgresql://ann:secret@h1,h2/news",
  ])
  func passwordsAreFound(typed: String) throws {
    let address = try #require(ServerAddress(typed))
    #expect(address.hasPassword)
    #expect(["postgres://", "postgresql://", "service="].contains(address.beginning))
  }

  @Test(arguments: [
    "postgres://ann@db/news", "postgres://ann@h1:5432,h2:5433/news", "postgres://db:5432/news@home",
    "postgres://ann@[::1]:5432/news", "postgres://[::1]:5432/news",
    "postgres://db/news?application_name=a:b@c",
    "postgres:///news?host=/run/postgresql&passfile=/home/ann/.pgpass", "postgres://?service=desk",
    "service=desk user=ann",
  ])
  func otherAddressesHaveNone(typed: String) throws {
    #expect(try !#require(ServerAddress(typed)).hasPassword)
  }
}

/// A log that cannot be copied as a file.
private final class Disguised: EntryStore {
  private let log: any EntryStore

  init(_ log: any EntryStore) { self.log = log }

  func head() throws(StoreError) -> LogHead { try log.head() }
  func append(_ step: Step, blobs: [Blob], after sequence: Int) throws(StoreError) -> Entry {
    try log.append(step, blobs: blobs, after: sequence)
  }
  func redact(
    _ redaction: Redaction, keeping wordings: [Int: [KeptWording]], after sequence: Int,
    as step: (Change) -> Step
  ) throws(StoreError) -> Entry {
    try log.redact(redaction, keeping: wordings, after: sequence, as: step)
  }
  func entries(after sequence: Int, through last: Int?) throws(StoreError) -> [Entry] {
    try log.entries(after: sequence, through: last)
  }
  func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws {
    try log.forEachEntry(after: sequence, body)
  }
  func forEachStoredEntry(through last: Int, _ body: (StoredEntry) throws -> Void) throws {
    try log.forEachStoredEntry(through: last, body)
  }
  func blobs() throws(StoreError) -> [Digest] { try log.blobs() }
  func blob(_ digest: Digest) throws(StoreError) -> [UInt8] { try log.blob(digest) }
  func has(_ digest: Digest) throws(StoreError) -> Bool { try log.has(digest) }
  func mayHaveChanged() -> Bool { log.mayHaveChanged() }
  func checkFile() throws(StoreError) { try log.checkFile() }
  func check(
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport { try log.check(outcomes: outcomes, progress: progress) }
  func close() { log.close() }
}
