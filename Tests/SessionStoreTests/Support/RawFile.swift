import Database

@testable import SessionStore

/// Alters a session file without the store's knowledge.
enum RawFile {
  /// Runs statements on the file, without any check of what it is.
  static func execute(_ sql: String, on path: String) throws {
    let connection = try Connection(path, access: .readWrite, patience: Patience())
    defer { connection.close() }
    try connection.execute(sql)
  }

  /// Removes the triggers that keep rows from being altered.
  static func dropTriggers(_ path: String) throws {
    for (name, _) in Format.triggers { try execute("DROP TRIGGER \(name)", on: path) }
  }

  /// All rows of a table as text, in order; the error instead where they cannot be read.
  static func dump(_ path: String) -> [String] {
    var rows: [String] = []
    do {
      let connection = try Connection(path, access: .readOnly, patience: Patience())
      defer { connection.close() }
      let queries = [
        """
        SELECT quote(seq) || typeof(seq) || quote(id) || typeof(id) || quote(at) || typeof(at) \
        || quote(analyst) || typeof(analyst) || hex(line) || typeof(line) || quote(version) \
        || typeof(version) || hex(body) || typeof(body) || quote(hash) FROM entry ORDER BY seq
        """,
        "SELECT quote(sha256) || typeof(bytes) || quote(bytes) FROM blob ORDER BY rowid",
      ]
      for query in queries {
        let statement = try connection.statement(query)
        while try statement.step() { rows.append(statement.text(0)) }
        statement.reset()
      }
    } catch {
      rows.append("unreadable")
    }
    return rows
  }
}
