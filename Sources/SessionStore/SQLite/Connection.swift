import CSQLite

/// One connection to a SQLite file: a thin layer over the C interface, with this room's errors.
final class Connection {
  /// Whether the file may be written.
  enum Access { case readOnly, readWrite }

  /// The file's path as opened.
  let path: String
  private let handle: OpaquePointer
  let patience: Patience
  /// Few enough to be looked through; a dictionary's first use would cost more than all of them.
  private var statements: [(sql: String, statement: Statement)] = []
  private var isOpen = true
  /// Whether a transaction failed while it was being made durable, so that nobody knows from the error
  /// whether it was.
  var failedToCommit = false

  /// Opens an existing file; SQLite itself touches it only with the first statement.
  /// - Parameter shown: the path that errors are told of, where that is another one.
  init(
    _ path: String, shownAs shown: String? = nil, access: Access, patience: Patience
  ) throws(StoreError) {
    var handle: OpaquePointer?
    let mode = access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    // The store belongs to one thread, so SQLite's own mutexes would only cost time.
    // SQLite would take a name that begins with "file:" for a URI.
    let code = sqlite3_open_v2(
      path.hasPrefix("/") ? path : "./" + path, &handle,
      mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let failure = SQLiteFailure(code: code, handle: handle)
      sqlite3_close(handle)
      throw failure.error(shown ?? path)
    }
    self.path = shown ?? path
    self.handle = handle
    self.patience = patience
    patience.attach(to: handle)
  }

  deinit { close() }

  /// Closes the file; a transaction that is open is rolled back.
  func close() {
    guard isOpen else { return }
    isOpen = false
    for (_, statement) in statements { statement.finalize() }
    statements = []
    sqlite3_close_v2(handle)
  }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(StoreError) {
    guard isOpen else { throw .closed(path) }
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }

  /// A statement, prepared once and ready to be bound. Use one text in one place at a time.
  func statement(_ sql: String) throws(StoreError) -> Statement {
    guard isOpen else { throw .closed(path) }
    if let statement = statements.first(where: { $0.sql == sql })?.statement {
      statement.reset()
      return statement
    }
    let statement = try Statement(sql, on: handle, path: path)
    statements.append((sql, statement))
    return statement
  }

  /// The number that a statement gives in its first row.
  func integer(_ sql: String) throws(StoreError) -> Int? {
    let statement = try statement(sql)
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : nil
  }

  /// Whether a transaction is open.
  var isInTransaction: Bool { isOpen && sqlite3_get_autocommit(handle) == 0 }

  /// Whether SQLite fell back to reading because it could not open the file for writing.
  var isReadOnly: Bool { !isOpen || sqlite3_db_readonly(handle, "main") != 0 }

  /// Whether the path no longer leads to the file that is open.
  var hasMoved: Bool {
    guard isOpen else { return true }
    var moved: Int32 = 0
    let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
    return code == SQLITE_OK && moved != 0
  }

  /// Lets go of the pages that are kept in memory, so that what is read next comes from the file.
  func forgetPages() {
    if isOpen { sqlite3_db_release_memory(handle) }
  }

  /// Bytes of the file as it stands, without a lock and past all caches; `nil` beyond its end.
  ///
  /// They are read through SQLite's own descriptor: opening the file a second time and closing it
  /// again would release the locks that this process holds on it.
  func rawBytes(at offset: Int64, count: Int) -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard isOpen,
      sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let methods = file.pointee.pMethods
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let code = bytes.withUnsafeMutableBytes {
      methods.pointee.xRead(file, $0.baseAddress, Int32(count), offset)
    }
    return code == SQLITE_OK ? bytes : nil
  }

  private func error(_ code: Int32) -> StoreError {
    SQLiteFailure(code: code, handle: handle).error(path)
  }

  /// Does something that may meet another process's lock, again after a while when it does.
  func patiently<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    for _ in 0..<patience.retries {
      do throws(StoreError) { return try body() } catch {
        guard case .busy = error else { throw error }
        if patience.isInterrupted() { throw .interrupted(path) }
        patience.pause()
      }
    }
    return try body()
  }

  /// Does something within one transaction; what fails leaves no trace.
  func transaction<Value>(
    _ kind: Transaction, _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    // A read within a replay sees what the replay sees.
    if kind == .reading, isInTransaction { return try body() }
    let step = { (sql: String) throws(StoreError) in try self.statement(sql).run() }
    try step(kind.rawValue)
    do throws(StoreError) {
      let value = try body()
      do throws(StoreError) {
        try step("COMMIT")
      } catch {
        failedToCommit = kind != .reading
        throw error
      }
      return value
    } catch {
      // Some errors have rolled back by themselves; what a failed roll-back leaves, closing takes.
      if isInTransaction { try? step("ROLLBACK") }
      throw error
    }
  }

  /// How a transaction begins.
  enum Transaction: String {
    /// Sees one state of the file throughout.
    case reading = "BEGIN"
    /// Nobody else may begin to write.
    case writing = "BEGIN IMMEDIATE"
    /// Nobody else may read or write.
    case exclusive = "BEGIN EXCLUSIVE"
  }
}
