import Database
import FactCheck

extension SQLiteStore {
  /// Creates a session with its first entry, in one step: the file gets its name only together with the entry,
  /// so a killed program leaves nothing half made. Only this user can read it.
  /// - Throws: `exists` if the name exists; what appending throws; `unconfirmed` if the session exists, but may
  ///   not survive a power cut; `notReadAfterwards` if it exists and cannot be opened now.
  public static func create(
    _ path: String, first step: Step, blobs: [Blob]
  ) throws(StoreError) -> (SQLiteStore, Entry) {
    let row = try NewRow(step, blobs: blobs)
    let entry = try fill(path) { (connection) throws(StoreError) in
      try row.insert(after: .empty, into: connection)
    }
    do throws(StoreError) {
      return (try open(path, access: .readWrite), entry)
    } catch {
      throw .notReadAfterwards(path, entry: entry.sequence, detail: error.detail)
    }
  }

  /// Makes a session file under a temporary name, fills it in one transaction, and then gives it its own name.
  @discardableResult
  static func fill<Value>(
    _ path: String, _ body: (Connection) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let file = try TemporaryFile(for: path)
    do throws(StoreError) {
      let connection = try Connection(
        file.path, shownAs: path, access: .readWrite, patience: Patience())
      defer { connection.close() }
      // Nobody else knows the file, and if this program dies nobody will: it needs no journal.
      try connection.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = NORMAL")
      let value = try connection.transaction(.writing) { () throws(StoreError) in
        try connection.execute(Format.creation)
        return try body(connection)
      }
      connection.close()
      try file.publish()
      return value
    } catch {
      file.discard()
      throw error
    }
  }
}
