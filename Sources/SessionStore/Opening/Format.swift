/// The marks and tables of a session file.
package enum Format {
  /// The `application_id` of this program's SQLite files: "FDsk".
  static let applicationID = 0x4644_736B
  /// The version of the tables, stored as `user_version`.
  package static let version = 1
  /// The ending of a session file's name.
  static let fileEnding = ".factdesk"

  /// A table or trigger, with the text that SQLite stores for it.
  typealias Definition = (name: String, sql: String)

  // Lists, because the first use of a dictionary takes longer than opening a file.
  /// The tables of every session file.
  static let tables: [Definition] = [
    (
      "entry",
      """
      CREATE TABLE entry(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, \
      analyst TEXT NOT NULL, line TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, \
      hash BLOB NOT NULL)
      """
    ),
    ("blob", "CREATE TABLE blob(sha256 BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL)"),
    ("meta", "CREATE TABLE meta(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"),
  ]

  /// The triggers that keep other programs from altering entries.
  static let triggers: [Definition] = [
    refusal("entry_is_never_updated", "UPDATE", "entry", "entries are never altered"),
    refusal("entry_is_never_deleted", "DELETE", "entry", "entries are never deleted"),
    refusal("blob_is_never_updated", "UPDATE", "blob", "blobs are never altered"),
    refusal("blob_is_never_deleted", "DELETE", "blob", "blobs are never deleted"),
  ]

  private static func refusal(
    _ name: String, _ action: String, _ table: String, _ reason: String
  ) -> Definition {
    (
      name,
      "CREATE TRIGGER \(name) BEFORE \(action) ON \(table) BEGIN SELECT raise(ABORT, '\(reason)'); END"
    )
  }

  /// Whether a table or trigger has the text that this program gave it.
  static func isOurs(_ name: String, _ sql: String, among definitions: [Definition]) -> Bool {
    definitions.contains { $0.name == name && $0.sql == sql }
  }

  /// The contents of `meta`, for people and tools that inspect the file.
  static let marks = [("format", "factdesk session"), ("chain", Chain.mark)]

  /// The statements that turn an empty file into a session file without entries.
  static var creation: String {
    let rows = marks.map { "('\($0.0)', '\($0.1)')" }.joined(separator: ", ")
    let start = ["PRAGMA application_id = \(applicationID)", "PRAGMA user_version = \(version)"]
    return (start + (tables + triggers).map(\.sql) + ["INSERT INTO meta VALUES \(rows)"])
      .joined(separator: ";\n")
  }

  /// Bytes at the beginning of the file that are the same in every session, by their offsets: fixed by SQLite's
  /// file format, the journal mode, the encoding, and our marks.
  static let header: [(offset: Int, bytes: [UInt8])] = [
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
