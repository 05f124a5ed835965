import CSQLite

/// A prepared statement: values in, rows out.
public final class Statement<Fault: DatabaseFault> {
  private let pointer: OpaquePointer
  private let handle: OpaquePointer
  private let path: String
  private var isFinal = false

  init(_ sql: String, on handle: OpaquePointer, path: String) throws(Fault) {
    var pointer: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer else {
      throw Fault(SQLiteFailure(code: code, handle: handle), path: path)
    }
    self.pointer = pointer
    self.handle = handle
    self.path = path
  }

  deinit { finalize() }

  /// Releases the statement, which closing the connection requires.
  func finalize() {
    guard !isFinal else { return }
    isFinal = true
    sqlite3_finalize(pointer)
  }

  /// Makes it ready to run again, and releases its locks and values.
  public func reset() {
    guard !isFinal else { return }
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  // MARK: Values in, numbered from 1

  /// Binds a whole number.
  public func bind(_ number: Int, at index: Int32) throws(Fault) {
    try check(sqlite3_bind_int64(pointer, index, Int64(number)))
  }

  /// Binds UTF-8 text with its length, so that a NUL in it is kept.
  public func bind(text: some Collection<UInt8>, at index: Int32) throws(Fault) {
    let code =
      text.withContiguousStorageIfAvailable { bind(text: $0, at: index) }
      ?? Array(text).withUnsafeBufferPointer { bind(text: $0, at: index) }
    try check(code)
  }

  private func bind(text: UnsafeBufferPointer<UInt8>, at index: Int32) -> Int32 {
    // An empty buffer can have no address, which SQLite would treat as NULL.
    guard let start = text.baseAddress, !text.isEmpty else {
      return sqlite3_bind_text(pointer, index, "", 0, nil)
    }
    return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      sqlite3_bind_text64(
        pointer, index, $0, UInt64(text.count), Self.transient, UInt8(SQLITE_UTF8))
    }
  }

  /// Binds bytes.
  public func bind(bytes: [UInt8], at index: Int32) throws(Fault) {
    let code =
      bytes.isEmpty
      ? sqlite3_bind_zeroblob(pointer, index, 0)
      : sqlite3_bind_blob64(pointer, index, bytes, UInt64(bytes.count), Self.transient)
    try check(code)
  }

  /// Makes SQLite copy the bytes.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  private func check(_ code: Int32) throws(Fault) {
    guard code == SQLITE_OK else {
      throw Fault(SQLiteFailure(code: code, handle: handle), path: path)
    }
  }

  // MARK: Rows out, columns numbered from 0

  /// Moves to the next row; `false` if there is none.
  public func step() throws(Fault) -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw Fault(SQLiteFailure(code: code, handle: handle), path: path)
    }
  }

  /// Runs a statement without rows.
  public func run() throws(Fault) {
    defer { reset() }
    while try step() {}
  }

  /// Whether a column holds a whole number.
  public func isInteger(_ column: Int32) -> Bool {
    sqlite3_column_type(pointer, column) == SQLITE_INTEGER
  }
  /// Whether a column holds text.
  public func isText(_ column: Int32) -> Bool {
    sqlite3_column_type(pointer, column) == SQLITE_TEXT
  }
  /// Whether a column holds bytes.
  public func isBlob(_ column: Int32) -> Bool {
    sqlite3_column_type(pointer, column) == SQLITE_BLOB
  }

  /// A number.
  public func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }

  /// A number with decimals.
  public func real(_ column: Int32) -> Double { sqlite3_column_double(pointer, column) }

  /// The bytes of text or of a blob, valid until the next step.
  public func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    // The address first: requesting it can convert the value, and so change its length.
    let start = sqlite3_column_blob(pointer, column)
    let count = Int(sqlite3_column_bytes(pointer, column))
    return UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
  }

  /// Text, with U+FFFD for bytes that are not UTF-8.
  public func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
}
