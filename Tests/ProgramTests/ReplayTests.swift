import FoundationEssentials
import PtySupport
import Testing

/// The log is all there is: whatever else a file holds, or where it lies, the session is the same.
@Suite struct ReplayTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  private static let everything = [
    "articles", "report", "scale", "claims", "show @", "history", "export json", "export markdown",
  ]

  /// A session with something of everything in it.
  private func fill(_ session: String) throws {
    let kept = try place.folder.write("kept.txt", "kept")
    try place.prepare(
      session, "load \(article) --author \"Mara Vance\"", "tag 3 +number --claimant \"Ana Lind\"",
      "tag 4-5", "tag 6:\"closed in November\" +shops", "evidence c1 --refutes --file \(kept)",
      "evidence c1,c2 https://port.example/table --context", "verdict c1 False --because \"No.\"",
      "verdict c2 True", "note --private c1 Not for print.", "note a1 Read twice.",
      "publish --anyway",
      "verdict c2 half true", "split c1 3:\"Ferry traffic\" 3:\"in 2025\"", "undo", "remove c3",
      "scale google", "contact c1 --asked 2026-02", "skip c2 --because \"Later.\"", "undo", "redo",
      "report --title Halves")
  }

  private func everything(_ session: String) throws -> [UInt8] {
    let outcome = try place.ask(session, Self.everything)
    try #require(outcome.status == 0, "\(outcome)")
    return outcome.bytes
  }

  @Test(.enabled(if: Machine.sql != nil, "needs sqlite3 or python3"))
  func nothingButEntriesBlobsAndMarksCounts() throws {
    try fill("s")
    let before = try everything("s")
    // A cache that some later version may keep, and a true one, must be as nothing.
    try place.perform(
      "CREATE TABLE snapshot(x);INSERT INTO snapshot VALUES(1);CREATE INDEX entry_at ON entry(at);",
      on: "s")
    #expect(try everything("s") == before)
    try place.perform(
      "DROP TABLE snapshot;DROP INDEX entry_at;DROP TRIGGER entry_is_never_updated;"
        + "DROP TRIGGER entry_is_never_deleted;DROP TRIGGER blob_is_never_updated;"
        + "DROP TRIGGER blob_is_never_deleted;VACUUM;", on: "s")
    #expect(try everything("s") == before)
    try place.soundEntries("s")
    try place.prepare("s", "note a1 still at work", "undo 3")
    let tables = try Running(
      Machine.sql! + [
        place.file("s"), "SELECT 1/(count(*)=3) FROM sqlite_schema WHERE type='table'",
      ],
      environment: Machine.environment
    ).finish()
    #expect(tables.status == 0, "other tables than entry, blob and meta: \(tables)")
  }

  @Test func aCopyElsewhereGivesTheSameBytes() throws {
    try fill("s")
    let before = try everything("s")
    #expect(try everything("s") == before, "twice the same")
    let folder = "\(place.folder.path)/else where"
    try Workplace.makeFolder(folder)
    try FileManager.default.copyItem(
      atPath: place.file("s"), toPath: "\(folder)/other-name.factdesk")
    #expect(try everything("\(folder)/other-name.factdesk") == before)
    place.environment["LC_ALL"] = "de_DE.UTF-8"
    place.environment["TZ"] = "Pacific/Kiritimati"
    #expect(try everything("\(folder)/other-name") == before)
  }

  /// Logs of earlier versions: what was written once is read for ever.
  @Test(.enabled(if: !OldLogs.all.isEmpty, "needs a log that was written before"))
  func oldLogsOpenAndExportTheSame() throws {
    for log in OldLogs.all {
      try FileManager.default.copyItem(atPath: log, toPath: place.file("old"))
      // In two of them the signature was made up, which `check` says; the rest is sound.
      let isForged = ["log-v2-signed", "log-v2-marks"].contains { log.contains($0) }
      func entryCount() throws -> Int {
        guard isForged else { return try place.soundEntries("old") }
        let (status, answer) = try place.check("old")
        #expect(status == 1)
        #expect(
          answer["faults"]?.array?.compactMap(\.string)
            == ["the signature of publication 1 is not a signature of ssh-keygen"])
        return try #require(answer["soundEntries"]?.int)
      }
      let entries = try entryCount()
      let before = try everything("old")
      #expect(try everything("old") == before)
      try FileManager.default.copyItem(atPath: log, toPath: "\(place.folder.path)/copy.factdesk")
      #expect(try everything("\(place.folder.path)/copy.factdesk") == before)
      // Old logs are gone on with, by anybody.
      try place.prepare("old", "report --title \"Opened again\"", "undo")
      #expect(try entryCount() == entries + 2)
      for file in [place.file("old"), "\(place.folder.path)/copy.factdesk"] {
        try FileManager.default.removeItem(atPath: file)
      }
    }
    print("old logs opened: \(OldLogs.all.count)")
  }
}

/// Session files kept beside the tests of the store, by what they begin with.
enum OldLogs {
  static let all: [String] = {
    guard let root = Project.root else { return [] }
    let folder = "\(root)/Tests/SessionStoreTests/Fixtures"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }.filter {
      FileManager.default.contents(atPath: $0)?.starts(with: "SQLite format 3".utf8) == true
    }
  }()
}
