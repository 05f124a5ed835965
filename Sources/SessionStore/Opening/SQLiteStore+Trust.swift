import Database
import FactCheck
import SafeFiles

/// Makes sure that nothing is written to another log than the one that was opened, and that the answer about an
/// edit is true.
extension SQLiteStore {
  /// Stores the log's present end.
  func remember(_ head: LogHead) {
    known = head
    seenChanges = changeCounter()
    seenStatus = FileStatus(path)
  }

  /// Runs `body` in one transaction on the log that was opened, and on no other.
  /// - Throws: `overwritten` if the log no longer has the last entry that this store knows: then another
  ///   program has overwritten the file.
  func onOwnLog<Value>(
    _ kind: Connection.Transaction, _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    // Programs other than SQLite do not count what they write: cached pages can be those of the old file.
    if !connection.isInTransaction, let seenStatus, FileStatus(path) != seenStatus {
      connection.forgetPages()
    }
    do throws(StoreError) {
      return try connection.transaction(kind) { () throws(StoreError) in
        try refuseAnotherLog()
        return try body()
      }
    } catch {
      // Half a file, or something that is not a session, may have been written over it.
      if case .damaged = error, known != nil, !hasItsHeader { throw .overwritten(path) }
      throw error
    }
  }

  /// Makes sure that the path still leads to the log that was opened.
  public func checkFile() throws(StoreError) {
    guard !connection.hasMoved else { throw .moved(path) }
    guard mayHaveChanged() else { return }
    _ = try connection.patiently { () throws(StoreError) in
      try onOwnLog(.reading) { () throws(StoreError) in try lastEntry() }
    }
  }

  /// A header that cannot be read now may be there all the same.
  private var hasItsHeader: Bool {
    guard let header = try? FileHeader(connection) else { return true }
    return header.reasonToRefuse(path) == nil
  }

  private func refuseAnotherLog() throws(StoreError) {
    guard let known, known.sequence > 0 else { return }
    let statement = try connection.statement("SELECT hash FROM entry WHERE seq = ?1")
    defer { statement.reset() }
    try statement.bind(known.sequence, at: 1)
    guard try statement.step(), Digest(bytes: Array(statement.bytes(0))) == known.hash else {
      throw .overwritten(path)
    }
  }

  /// Makes an edit and reports the truth about it: an error while it is being synced does not say whether it
  /// was stored, so the log is read again.
  /// - Throws: what the edit threw, if it was not stored; `unconfirmed` if it was, but may not survive a power
  ///   cut; `outcomeUnknown`.
  func truthfully(
    _ step: Step, _ edit: () throws(StoreError) -> Entry
  ) throws(StoreError) -> Entry {
    connection.failedToCommit = false
    do throws(StoreError) {
      return try edit()
    } catch {
      guard connection.failedToCommit else { throw error }
      let stored: Entry?
      do throws(StoreError) {
        stored = try connection.transaction(.reading) { () throws(StoreError) in
          try entry(withID: step)
        }
      } catch let second {
        throw .outcomeUnknown(path, detail: second.detail)
      }
      guard let stored else { throw error }
      known = LogHead(sequence: stored.sequence, hash: stored.hash)
      (seenChanges, seenStatus) = (nil, nil)
      // SQLite fails at a folder that cannot be synced; on some file systems none can be.
      do throws(StoreError) {
        try Folder.sync(above: path)
      } catch let second {
        throw .unconfirmed(path, entry: stored.sequence, detail: second.detail)
      }
      return stored
    }
  }
}
