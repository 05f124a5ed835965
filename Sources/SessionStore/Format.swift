/// The marks and tables of a session file.
enum Format {
  /// What SQLite files of this program carry as `application_id`: "FDsk".
  static let applicationID = 0x4644_736B
  /// The version of the tables, kept as `user_version`.
  static let version = 1
  /// How a session file's name ends.
  static let fileEnding = ".factdesk"

  /// A table, trigger or other thing that every session file has, by name, as SQLite keeps its text.
  static let tables = [
    "entry": """
    CREATE TABLE entry(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, \
    analyst TEXT NOT NULL, line TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, \
    hash BLOB NOT NULL)
    """,
    "blob": "CREATE TABLE blob(sha256 BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL)",
    "meta": "CREATE TABLE meta(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
  ]

  /// What keeps other programs from altering what was written.
  static let triggers = [
    "entry_is_never_updated": """
    CREATE TRIGGER entry_is_never_updated BEFORE UPDATE ON entry \
    BEGIN SELECT raise(ABORT, 'entries are never altered'); END
    """,
    "entry_is_never_deleted": """
    CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry \
    BEGIN SELECT raise(ABORT, 'entries are never deleted'); END
    """,
    "blob_is_never_updated": """
    CREATE TRIGGER blob_is_never_updated BEFORE UPDATE ON blob \
    BEGIN SELECT raise(ABORT, 'blobs are never altered'); END
    """,
    "blob_is_never_deleted": """
    CREATE TRIGGER blob_is_never_deleted BEFORE DELETE ON blob \
    BEGIN SELECT raise(ABORT, 'blobs are never deleted'); END
    """,
  ]

  /// What `meta` holds, for people and tools that look into the file.
  static let marks = [("format", "factdesk session"), ("chain", Chain.mark)]

  /// What makes an empty file a session file without entries.
  static var creation: String {
    let names = ["entry", "blob", "meta"]
    let rows = marks.map { "('\($0.0)', '\($0.1)')" }.joined(separator: ", ")
    return
      (["PRAGMA application_id = \(applicationID)", "PRAGMA user_version = \(version)"]
      + names.map { tables[$0]! } + triggers.keys.sorted().map { triggers[$0]! }
      + ["INSERT INTO meta VALUES \(rows)"]).joined(separator: ";\n")
  }

  /// Bytes at the beginning of the file that are the same in every session, by their place: what
  /// SQLite's file format fixes, the journal mode, the encoding, and our marks.
  static let header: [(place: Int, bytes: [UInt8])] = [
    (0, Array("SQLite format 3\0".utf8)),
    (18, [1, 1, 0, 64, 32, 32]),
    (44, [0, 0, 0, 4]),
    (56, [0, 0, 0, 1] + bigEndian(version)),
    (68, bigEndian(applicationID)),
  ]

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
