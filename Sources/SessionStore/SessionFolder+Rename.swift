import Glibc

extension SessionFolder {
  /// Gives a session another name. Never takes the name of another, and never leaves the session
  /// without one.
  ///
  /// Stores that have the session open, also in this process, must be closed first: they would find
  /// that it has moved.
  /// - Throws: `invalidName`, `missing`, `exists`; `busy` while another process writes; what opening
  ///   throws.
  public func rename(_ name: String, to newName: String) throws(StoreError) {
    try rename(name, to: newName, patience: Patience())
  }

  func rename(_ name: String, to newName: String, patience: Patience) throws(StoreError) {
    for name in [name, newName] where !Self.isValidName(name) { throw .invalidName(name) }
    let (from, to) = (path(of: name), path(of: newName))
    // Opening takes back what a crash left half written; a journal left behind would be lost.
    let store = try SQLiteStore(from, access: .readWrite, patience: patience)
    defer { store.close() }
    try store.connection.transaction(.exclusive) { () throws(StoreError) in
      guard FileStatus(from + "-journal") == nil else { throw .busy(from) }
      guard link(from, to) == 0 else { throw FileFailure(to).error }
      guard unlink(from) == 0 else {
        let reason = FileFailure(from).error
        unlink(to)
        throw reason
      }
    }
    try Folder.sync(path)
  }
}
