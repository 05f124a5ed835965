import Database
import FactCheck

/// A session's log in a SQLite file.
///
/// When no edit is being written, it is one file that can be copied and read from read-only media; during an
/// edit, and after a crash, a `-journal` file beside it belongs to it.
public final class SQLiteStore: EntryStore {
  /// The file's path, as given.
  public let path: String
  let connection: Connection
  let access: StoreAccess
  let reader = EntryReader()
  /// SQLite's count of changes to the file when this store last read the log's end.
  var seenChanges: [UInt8]?
  /// The file's status at that time.
  var seenStatus: FileStatus?
  /// The last entry that this store read or appended: the log always contains it, or it is another log.
  var known: LogHead?

  /// Opens a session. Never creates one, and waits for other processes for a few seconds at most.
  ///
  /// This rolls back what a crash left unfinished.
  /// - Parameter isInterrupted: called while the store waits or reads for long; if it returns true,
  ///   `interrupted` is thrown.
  /// - Throws: `missing`, `isFolder`, `noPermission`, `notASession`, `damaged`, `tooNew`, `severalNames`; for
  ///   writing also `readOnly`.
  public static func open(
    _ path: String, access: StoreAccess, isInterrupted: @escaping () -> Bool = { false }
  ) throws(StoreError) -> SQLiteStore {
    try SQLiteStore(path, access: access, patience: Patience(isInterrupted: isInterrupted))
  }

  init(_ path: String, access: StoreAccess, patience: Patience) throws(StoreError) {
    self.path = path
    self.access = access
    if let reason = FileStatus.reasonNotToOpen(path) { throw reason }
    if access == .readWrite { try Self.refuseUnwritable(path) }
    try OtherNames.refuse(path, access: access)
    connection = try Opening.connection(path, access: access, patience: patience)
    seenChanges = nil
    seenStatus = nil
    known = nil
  }

  /// Reports before the first edit that the file, or its folder, which needs the journal, cannot be written.
  private static func refuseUnwritable(_ path: String) throws(StoreError) {
    guard FileStatus(path)?.isWritable == true,
      FileStatus(Folder.containing(path))?.isWritable == true
    else { throw .readOnly(path) }
  }

  /// The number and hash of the last entry; `LogHead.empty` if there is none.
  public func head() throws(StoreError) -> LogHead {
    try connection.patiently { () throws(StoreError) in
      try onOwnLog(.reading) { () throws(StoreError) in
        let head = try lastEntry()
        remember(head)
        return head
      }
    }
  }

  /// The last entry, within a transaction.
  func lastEntry() throws(StoreError) -> LogHead {
    let statement = try connection.statement(
      "SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1")
    defer { statement.reset() }
    guard try statement.step() else { return .empty }
    guard let hash = Digest(bytes: Array(statement.bytes(1))) else {
      throw .damaged(path, detail: "entry \(statement.integer(0)): no hash")
    }
    return LogHead(sequence: statement.integer(0), hash: hash)
  }

  /// Whether another store may have appended since this one last read the log's end. It reads ten bytes of the
  /// file and examines its path; it takes no lock.
  public func mayHaveChanged() -> Bool {
    guard let seenChanges else { return true }
    return connection.hasMoved || changeCounter() != seenChanges || FileStatus(path) != seenStatus
  }

  /// SQLite's count of changes to the file, in its header. Time and size would not suffice: two edits within a
  /// tick of the clock leave both unchanged.
  ///
  /// `nil`, which never equals a state seen before, if the file is in another journal mode, in which the count
  /// does not change.
  func changeCounter() -> [UInt8]? {
    guard let bytes = try? connection.rawBytes(at: 18, count: 10), bytes[0] == 1, bytes[1] == 1
    else { return nil }
    return Array(bytes[6...])
  }

  /// Whether the log has bytes of this hash; they are not read.
  public func has(_ digest: Digest) throws(StoreError) -> Bool {
    try connection.patiently { () throws(StoreError) in
      let statement = try connection.statement("SELECT 1 FROM blob WHERE sha256 = ?1")
      defer { statement.reset() }
      try statement.bind(bytes: digest.bytes, at: 1)
      return try statement.step()
    }
  }

  /// The bytes of this hash.
  /// - Throws: `unknownBlob` if the log has none; `damaged` if they were altered.
  public func blob(_ digest: Digest) throws(StoreError) -> [UInt8] {
    try connection.patiently { () throws(StoreError) in
      let statement = try connection.statement("SELECT bytes FROM blob WHERE sha256 = ?1")
      defer { statement.reset() }
      try statement.bind(bytes: digest.bytes, at: 1)
      guard try statement.step() else { throw .unknownBlob(digest) }
      let bytes = Array(statement.bytes(0))
      guard Digest(of: bytes) == digest else {
        throw .damaged(path, detail: "blob \(digest.hex) was altered")
      }
      return bytes
    }
  }

  /// Closes the file.
  public func close() { connection.close() }
}
