import SafeFiles

extension SQLiteStore {
  /// Writes a session under another name: a compact copy of what is durable at this moment, also
  /// while other processes append.
  /// - Throws: `exists` when something has the new name; what opening throws; `unconfirmed`, with the
  ///   copy's path, when it is written, but may not last through a power cut.
  public static func copy(
    from: String, to: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(StoreError) {
    let source = try open(from, access: .readOnly, isInterrupted: isInterrupted)
    defer { source.close() }
    let file = try TemporaryFile(for: to)
    do throws(StoreError) {
      try source.connection.patiently { () throws(StoreError) in
        let statement = try source.connection.statement("VACUUM INTO ?1")
        try statement.bind(text: FileName.bytes(file.path), at: 1)
        try statement.run()
      }
      try file.publish()
    } catch {
      file.discard()
      // SQLite speaks of the connection's file; it is the other one that had no room.
      throw error == .full(from) ? .full(to) : error
    }
  }
}
