import FactCheck

/// A session's log in a SQLite file of its own.
///
/// At rest it is one file that can be copied and read from read-only media; while an edit is being
/// written, and after a crash, a `-journal` file beside it belongs to it.
public final class SQLiteStore: EntryStore {
  /// What a store is opened for.
  public enum Access: Sendable {
    /// To read; also on media that may not be written.
    case readOnly
    /// To read and append.
    case readWrite
  }

  /// The file's path, as given.
  public let path: String
  let connection: Connection
  let access: Access
  let reader = EntryReader()
  /// SQLite's count of changes to the file when this store last looked at the log's end.
  var seenChanges: [UInt8]?
  /// What the file system told of the file then.
  var seenStatus: FileStatus?
  /// The last entry that this store read, or appended: it stands in the log for ever, or the log is
  /// another one.
  var known: LogHead?

  /// Opens a session. Never creates one, and waits for no other process longer than a few seconds.
  ///
  /// What a crash left half written is taken back here.
  /// - Parameter isInterrupted: is asked while the store waits or reads for long; then it throws
  ///   `interrupted`.
  /// - Throws: `missing`, `isFolder`, `noPermission`, `notASession`, `damaged`, `tooNew`,
  ///   `severalNames`; for writing also `readOnly`.
  public static func open(
    _ path: String, access: Access, isInterrupted: @escaping () -> Bool = { false }
  ) throws(StoreError) -> SQLiteStore {
    try SQLiteStore(path, access: access, patience: Patience(isInterrupted: isInterrupted))
  }

  init(_ path: String, access: Access, patience: Patience) throws(StoreError) {
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

  /// Says before the first edit that the file or its folder, where the journal must go, may not be
  /// written.
  private static func refuseUnwritable(_ path: String) throws(StoreError) {
    guard FileStatus(path)?.isWritable == true,
      FileStatus(Folder.containing(path))?.isWritable == true
    else { throw .readOnly(path) }
  }

  /// Number and hash of the last entry; `LogHead.empty` when there is none.
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

  /// Whether somebody else may have appended since this store last looked at the log's end. Reads ten bytes
  /// of the file and asks where its path leads; takes no lock.
  public func mayHaveChanged() -> Bool {
    guard let seenChanges else { return true }
    return connection.hasMoved || changeCounter() != seenChanges || FileStatus(path) != seenStatus
  }

  /// How often the file was changed, which SQLite counts in its header with every edit. Time and
  /// size would not do: two edits within a tick of the clock leave both as they were.
  ///
  /// `nil`, which is never taken for a state that was seen before, when the file is in another
  /// journal mode, where the count stands still.
  func changeCounter() -> [UInt8]? {
    guard let bytes = connection.rawBytes(at: 18, count: 10), bytes[0] == 1, bytes[1] == 1 else {
      return nil
    }
    return Array(bytes[6...])
  }

  /// The bytes of this hash.
  /// - Throws: `unknownBlob` when the log has none; `damaged` when they are not what they were.
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

  /// Lets go of the file.
  public func close() { connection.close() }
}
