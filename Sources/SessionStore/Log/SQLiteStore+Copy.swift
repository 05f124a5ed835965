import Database
import SafeFiles

extension SQLiteStore {
  /// Writes a copy of a session under another name: compact, with everything that is on the disk at this
  /// moment, also while other processes append.
  /// - Throws: `exists` if the new name exists; what opening throws; `unconfirmed`, with the copy's path, if it
  ///   is written, but may not survive a power cut.
  public static func copy(
    from: String, to: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(StoreError) {
    let source = try open(from, access: .readOnly, isInterrupted: isInterrupted)
    defer { source.close() }
    try source.copy(to: to)
  }

  /// Writes a copy of this session under another name, also if its own file has lost its name.
  /// - Throws: `exists` if the new name exists; `unconfirmed`, with the copy's path, if it is written, but may
  ///   not survive a power cut.
  public func copy(to: String) throws(StoreError) {
    let file = try TemporaryFile(for: to)
    do throws(StoreError) {
      try connection.patiently { () throws(StoreError) in
        let statement = try connection.statement("VACUUM INTO ?1")
        defer { statement.reset() }
        try statement.bind(text: FileName.bytes(file.path), at: 1)
        try statement.run()
      }
      try file.publish()
    } catch {
      file.discard()
      // SQLite names the connection's file; it was the other one that had no room.
      throw error == .full(path) ? .full(to) : error
    }
  }
}
