import Database

/// The conditions that a file must meet to be treated as a session.
enum Opening {
  /// Opens a session file and checks that it is one.
  static func connection(
    _ path: String, access: StoreAccess, patience: Patience
  ) throws(StoreError) -> Connection {
    do throws(StoreError) {
      return try checked(path, access: access, patience: patience)
    } catch {
      // After a crash a reader may not roll back the journal; a writer does so by reading.
      guard case .needsRecovery = error, access == .readOnly,
        let writer = try? checked(path, access: .readWrite, patience: patience)
      else { throw error }
      writer.close()
      return try checked(path, access: access, patience: patience)
    }
  }

  private static func checked(
    _ path: String, access: StoreAccess, patience: Patience
  ) throws(StoreError) -> Connection {
    let connection = try Connection(
      path, access: access == .readOnly ? .readOnly : .readWrite, patience: patience)
    do throws(StoreError) {
      if access == .readWrite, connection.isReadOnly { throw reasonForReadOnly(path) }
      if let reason = try FileHeader(connection).reasonToRefuse(path) { throw reason }
      try connection.patiently { () throws(StoreError) in
        try connection.execute("PRAGMA trusted_schema = OFF")
        if access == .readWrite { try makeDurable(connection) }
        try refuseForeignTables(connection)
      }
      return connection
    } catch {
      connection.close()
      throw error
    }
  }

  /// SQLite silently falls back to reading, even if it only ran out of file descriptors.
  private static func reasonForReadOnly(_ path: String) -> StoreError {
    Folder.hasDescriptorsLeft ? .readOnly(path) : .tooManyOpenFiles(path)
  }

  /// A change is on the medium when it is acknowledged, and so is the deletion of its journal.
  private static func makeDurable(_ connection: Connection) throws(StoreError) {
    try connection.execute("PRAGMA synchronous = EXTRA")
    guard try connection.integer("PRAGMA synchronous") == 3 else {
      throw .io(connection.path, detail: "SQLite refused synchronous=EXTRA", code: 0)
    }
  }

  /// A session from elsewhere must not run code: no triggers but ours, and tables in place of views. Further
  /// tables and indexes are harmless, and so are missing triggers.
  private static func refuseForeignTables(_ connection: Connection) throws(StoreError) {
    let statement = try connection.statement("SELECT type, name, sql FROM sqlite_schema")
    defer { statement.reset() }
    var found = 0
    while try statement.step() {
      let (kind, name, sql) = (statement.text(0), statement.text(1), statement.text(2))
      switch kind {
      case "trigger":
        guard Format.isOurs(name, sql, among: Format.triggers) else {
          throw .damaged(connection.path, detail: "factdesk did not make its trigger \(name)")
        }
      case "table" where name == "entry" || name == "blob":
        guard Format.isOurs(name, sql, among: Format.tables) else {
          throw .damaged(connection.path, detail: "the table \(name) has a different form")
        }
        found += 1
      default: break
      }
    }
    guard found == 2 else { throw .damaged(connection.path, detail: "tables are missing") }
  }
}
