import ClaimSearch
import Database

extension ClaimLibrary {
  /// Runs `body` as one transaction, completely or not at all, after waiting for other programs.
  func write<Value>(_ body: () throws(DatabaseError) -> Value) throws(DatabaseError) -> Value {
    try connection.patiently { () throws(DatabaseError) in
      try connection.transaction(.writing, body)
    }
  }

  /// Removes a session or an archive with its claims.
  func forget(_ archive: String) throws(DatabaseError) {
    try index.remove(archive: archive)
    for table in ["source", "session_claim", "archive_record"] {
      let statement = try connection.statement("DELETE FROM \(table) WHERE archive = ?1")
      try statement.bind(text: archive.utf8, at: 1)
      try statement.run()
    }
  }
}

extension Statement {
  /// Binds a text, or NULL.
  func bind(_ text: String?, at index: Int32) throws(Fault) {
    // A statement's values are NULL until they are bound.
    if let text { try bind(text: text.utf8, at: index) }
  }

  /// The text of a column; `nil` for NULL.
  func optionalText(_ column: Int32) -> String? { isText(column) ? text(column) : nil }
}
