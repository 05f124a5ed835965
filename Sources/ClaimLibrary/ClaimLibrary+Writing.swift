import ClaimSearch
import Database

extension ClaimLibrary {
  /// Runs `body` as one transaction, completely or not at all, after waiting for other programs.
  func write<Value>(_ body: () throws(LibraryError) -> Value) throws(LibraryError) -> Value {
    try connection.patiently { () throws(LibraryError) in
      try connection.transaction(.writing, body)
    }
  }

  /// Adds a session or an archive, and returns its number.
  func addSource(_ kind: String, _ name: String) throws(LibraryError) -> Int {
    let statement = try connection.statement(
      "INSERT INTO source (kind, name) VALUES (?1, ?2) RETURNING id")
    defer { statement.reset() }
    try statement.bind(text: kind.utf8, at: 1)
    try statement.bind(text: name.utf8, at: 2)
    guard try statement.step() else { throw .damaged(path, detail: "no row was added") }
    let id = statement.integer(0)
    _ = try statement.step()
    return id
  }

  /// Removes a claim.
  func remove(_ id: Int) throws(LibraryError) {
    try index.remove(id)
    for table in ["session_claim", "archive_record"] {
      let statement = try connection.statement("DELETE FROM \(table) WHERE claim = ?1")
      try statement.bind(id, at: 1)
      try statement.run()
    }
  }

  /// Removes a session or an archive with its claims.
  func forget(source: Int) throws(LibraryError) {
    var claims: [Int] = []
    try index.forEach(source: source) { id, _ in claims.append(id) }
    for id in claims { try remove(id) }
    let statement = try connection.statement("DELETE FROM source WHERE id = ?1")
    try statement.bind(source, at: 1)
    try statement.run()
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
