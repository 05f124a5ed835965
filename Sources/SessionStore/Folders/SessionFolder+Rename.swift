import Database
import SafeFiles

extension SessionFolder {
  /// Renames a session. Never replaces another one, and never leaves the session without a name.
  ///
  /// Stores that have the session open, also in this process, must be closed first: they would find that it has
  /// moved.
  /// Whenever the program is killed, the session has exactly one of the two names.
  /// - Throws: `invalidName`, `missing`, `exists`; `busy` while another process writes; what opening throws;
  ///   `unconfirmed`, with the new path, if the session has its new name, but may lose it in a power cut.
  public func rename(
    _ name: String, to newName: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(StoreError) {
    try rename(name, to: newName, patience: Patience(isInterrupted: isInterrupted))
  }

  func rename(_ name: String, to newName: String, patience: Patience) throws(StoreError) {
    for name in [name, newName] where !Self.isValidName(name) { throw .invalidName(name) }
    let (from, to) = (path(of: name), path(of: newName))
    // Opening rolls back what a crash left unfinished; a journal left behind would be lost.
    let store = try SQLiteStore(from, access: .readWrite, patience: patience)
    defer { store.close() }
    try store.connection.transaction(.exclusive) { () throws(StoreError) in
      guard FileStatus(from + "-journal") == nil else { throw .busy(from) }
      do throws(FileFault) {
        try FileName.move(from, to: to)
      } catch {
        throw FileFailure(to, error).error
      }
    }
    do throws(StoreError) {
      try Folder.sync(above: to)
    } catch {
      throw .unconfirmed(to, entry: nil, detail: error.detail)
    }
  }
}
