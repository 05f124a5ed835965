import Database
import FactCheck

extension SQLiteStore {
  /// Removes a source or words from the entries that contain them.
  public func redact(
    _ redaction: Redaction, keeping wordings: [Int: [KeptWording]], after sequence: Int,
    as step: (Change) -> Step
  ) throws(StoreError) -> Entry {
    guard access == .readWrite else { throw .readOnly(path) }
    return try connection.patiently { () throws(StoreError) in
      guard !connection.hasMoved else { throw .moved(path) }
      // Removed data are overwritten with zeros; the journal is truncated as always, so the medium may still
      // have them.
      try connection.execute("PRAGMA secure_delete = ON")
      // The step is made once, because its id shows afterwards whether it was stored.
      let plan = try onOwnLog(.reading) { () throws(StoreError) in
        let head = try lastEntry()
        guard head.sequence == sequence else { throw .conflict(head) }
        return try RedactionPlan(of: redaction, keeping: wordings, in: try allEntries()) {
          try? blob($0)
        }
      }
      let step = step(plan.change)
      let row = try NewRow(step, blobs: [])
      return try truthfully(step) { () throws(StoreError) in
        try onOwnLog(.writing) { () throws(StoreError) in
          let head = try lastEntry()
          guard head.sequence == sequence else { throw .conflict(head) }
          // The only time that these are dropped, and only within this transaction.
          for trigger in Format.triggers {
            try connection.execute("DROP TRIGGER IF EXISTS \(trigger.name)")
          }
          for (entry, tombstone) in plan.tombstones { try put(tombstone, in: entry) }
          for digest in plan.lostBlobs { try delete(digest) }
          for trigger in Format.triggers { try connection.execute(trigger.sql) }
          return try row.insert(after: head, into: connection)
        }
      }
    }
  }

  private func allEntries() throws(StoreError) -> [(entry: Entry, written: Entry.Written)] {
    let statement = try connection.statement("SELECT \(EntryRow.columns) FROM entry ORDER BY seq")
    defer { statement.reset() }
    var entries: [(entry: Entry, written: Entry.Written)] = []
    while try statement.step() {
      do throws(EntryRow.Fault) {
        let row = try EntryRow(statement)
        entries.append((try reader.entry(row), row.written))
      } catch {
        throw error.storeError(at: path, entry: statement.integer(0))
      }
    }
    return entries
  }

  private func put(_ tombstone: Tombstone, in entry: Int) throws(StoreError) {
    let statement = try connection.statement("UPDATE entry SET line = ?1, body = ?2 WHERE seq = ?3")
    try statement.bind(text: Tombstone.line.utf8, at: 1)
    try statement.bind(text: tombstone.body, at: 2)
    try statement.bind(entry, at: 3)
    try statement.run()
  }

  private func delete(_ blob: Digest) throws(StoreError) {
    let statement = try connection.statement("DELETE FROM blob WHERE sha256 = ?1")
    try statement.bind(bytes: blob.bytes, at: 1)
    try statement.run()
  }
}
