import CSQLite

/// One connection to a SQLite file: a thin layer over the C interface. `Fault` is the type of its errors, which its
/// user makes from what SQLite reports.
public final class Connection<Fault: DatabaseFault> {
  /// Whether the file can be written.
  public enum Access: Sendable { case readOnly, readWrite }

  /// The file's path as opened.
  public let path: String
  private let handle: OpaquePointer
  /// How long it waits for locks.
  public let patience: Patience
  /// Few enough for a linear search; the first use of a dictionary would cost more than all of them.
  private var statements: [(sql: String, statement: Statement<Fault>)] = []
  private var isOpen = true
  /// Whether a transaction failed while it was being synced, so that the error does not say whether it was
  /// stored.
  public var failedToCommit = false

  /// Opens an existing file; SQLite reads it only at the first statement.
  /// - Parameter shown: the path for errors, if it is another one.
  public init(
    _ path: String, shownAs shown: String? = nil, access: Access, patience: Patience
  ) throws(Fault) {
    var handle: OpaquePointer?
    let mode = access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    // The store belongs to one thread, so SQLite's own mutexes would only cost time.
    // SQLite would treat a name that begins with "file:" as a URI.
    let code = sqlite3_open_v2(
      path.hasPrefix("/") ? path : "./" + path, &handle,
      mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let failure = SQLiteFailure(code: code, handle: handle)
      sqlite3_close(handle)
      throw Fault(failure, path: shown ?? path)
    }
    self.path = shown ?? path
    self.handle = handle
    self.patience = patience
    patience.attach(to: handle)
  }

  /// Opens an empty database in memory.
  /// - Parameter shown: the path for errors.
  public init(inMemoryFor shown: String) throws(Fault) {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(
      ":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let failure = SQLiteFailure(code: code, handle: handle)
      sqlite3_close(handle)
      throw Fault(failure, path: shown)
    }
    path = shown
    self.handle = handle
    patience = Patience()
  }

  deinit { close() }

  /// Closes the file; an open transaction is rolled back.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    for (_, statement) in statements { statement.finalize() }
    statements = []
    sqlite3_close_v2(handle)
  }

  /// Runs statements without rows.
  public func execute(_ sql: String) throws(Fault) {
    guard isOpen else { throw Fault(.closed, path: path) }
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }

  /// A statement, prepared once and ready to bind. Use one text at one place at a time.
  public func statement(_ sql: String) throws(Fault) -> Statement<Fault> {
    guard isOpen else { throw Fault(.closed, path: path) }
    if let statement = statements.first(where: { $0.sql == sql })?.statement {
      statement.reset()
      return statement
    }
    let statement = try Statement<Fault>(sql, on: handle, path: path)
    statements.append((sql, statement))
    return statement
  }

  /// The number in the first row of a statement.
  public func integer(_ sql: String) throws(Fault) -> Int? {
    let statement = try statement(sql)
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : nil
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { isOpen && sqlite3_get_autocommit(handle) == 0 }

  /// Whether SQLite opened the file only for reading because it could not open it for writing.
  public var isReadOnly: Bool { !isOpen || sqlite3_db_readonly(handle, "main") != 0 }

  /// Whether the path no longer leads to the open file.
  public var hasMoved: Bool {
    guard isOpen else { return true }
    var moved: Int32 = 0
    let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
    return code == SQLITE_OK && moved != 0
  }

  /// Drops the pages that are cached in memory, so that the next read comes from the file.
  public func forgetPages() {
    if isOpen { sqlite3_db_release_memory(handle) }
  }

  /// Bytes of the file, without a lock and past all caches; `nil` beyond its end, or of a closed file.
  ///
  /// They are read through SQLite's own descriptor: opening the file a second time and closing it would release
  /// the locks that this process holds on it.
  /// - Throws: what kept the system from reading them.
  public func rawBytes(at offset: Int64, count: Int) throws(Fault) -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard isOpen,
      sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let methods = file.pointee.pMethods
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let code = bytes.withUnsafeMutableBytes {
      methods.pointee.xRead(file, $0.baseAddress, Int32(count), offset)
    }
    guard code == SQLITE_OK || code == Self.shortRead else {
      throw Fault(SQLiteFailure(ofFile: code, handle: handle), path: path)
    }
    return code == SQLITE_OK ? bytes : nil
  }

  private static var shortRead: Int32 { SQLITE_IOERR | (2 << 8) }

  private func error(_ code: Int32) -> Fault {
    Fault(SQLiteFailure(code: code, handle: handle), path: path)
  }

  /// Runs `body`, and again after a while if it meets another process's lock.
  public func patiently<Value>(
    _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    for _ in 0..<patience.retries {
      do throws(Fault) { return try body() } catch {
        guard error.isBusy else { throw error }
        if patience.isInterrupted() { throw Fault(.interrupted, path: path) }
        patience.pause()
      }
    }
    return try body()
  }

  /// Runs `body` in one transaction, which is rolled back on failure.
  public func transaction<Value>(
    _ kind: Transaction, _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    // A read within a replay sees the same state as the replay.
    if kind == .reading, isInTransaction { return try body() }
    let step = { (sql: String) throws(Fault) in try self.statement(sql).run() }
    try step(kind.rawValue)
    do throws(Fault) {
      let value = try body()
      do throws(Fault) {
        try step("COMMIT")
      } catch {
        failedToCommit = kind != .reading
        throw error
      }
      return value
    } catch {
      // Some errors have already rolled back; closing cleans up after a failed roll-back.
      if isInTransaction { try? step("ROLLBACK") }
      throw error
    }
  }

  /// How a transaction begins.
  public enum Transaction: String, Sendable {
    /// Reads one state of the file throughout.
    case reading = "BEGIN"
    /// Prevents others from beginning to write.
    case writing = "BEGIN IMMEDIATE"
    /// Prevents others from reading or writing.
    case exclusive = "BEGIN EXCLUSIVE"
  }
}
