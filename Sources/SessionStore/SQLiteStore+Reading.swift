import FactCheck

extension SQLiteStore {
  /// The entries after one number, through another or to the end, in order.
  public func entries(
    after sequence: Int, through last: Int?
  ) throws(StoreError) -> [Entry] {
    try connection.patiently { () throws(StoreError) in
      var entries: [Entry] = []
      try connection.transaction(.reading) { () throws(StoreError) in
        let statement = try connection.statement(
          "SELECT \(EntryRow.columns) FROM entry WHERE seq > ?1 AND seq <= ?2 ORDER BY seq")
        defer { statement.reset() }
        try statement.bind(sequence, at: 1)
        try statement.bind(last ?? .max, at: 2)
        while try statement.step() { entries.append(try entry(statement)) }
        if last == nil { seenChanges = changeCounter() }
      }
      return entries
    }
  }

  /// Hands over the entries one by one. `body` may read from this store, but not append to it.
  public func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws {
    var thrown: (any Error)?
    try connection.patiently { () throws(StoreError) in
      // Only the first step can meet a lock, so nothing is handed over twice.
      try connection.transaction(.reading) { () throws(StoreError) in
        let statement = try connection.statement(
          "SELECT \(EntryRow.columns) FROM entry WHERE seq > ?1 ORDER BY seq")
        defer { statement.reset() }
        try statement.bind(sequence, at: 1)
        while try statement.step() {
          let entry = try entry(statement)
          do { try body(entry) } catch {
            thrown = error
            return
          }
        }
        seenChanges = changeCounter()
      }
    }
    if let thrown { throw thrown }
  }

  /// The entry that a statement stands on.
  func entry(_ statement: Statement) throws(StoreError) -> Entry {
    do {
      return try reader.entry(try EntryRow(statement))
    } catch {
      switch error {
      case .newer(let version):
        throw .tooNew(path, version: version, supported: EntryCoding.version)
      case .damaged(let detail):
        throw .damaged(path, detail: "entry \(statement.integer(0)): \(detail)")
      }
    }
  }
}
