import CSQLite
import Glibc

/// An error of SQLite.
public struct SQLiteFailure: Error, Equatable, Sendable {
  /// What went wrong, as far as a caller would act differently.
  public enum Kind: Sendable {
    /// A crash left a journal, and this connection cannot roll it back.
    case needsRecovery
    /// The path no longer leads to the open file.
    case moved
    /// The file is not in SQLite's format, or has other tables than the statement expects.
    case damaged
    /// Another process's lock.
    case busy
    /// The caller cancelled.
    case interrupted
    /// The disk is full, or the file has reached the maximum size.
    case full
    /// A value is larger than the file can hold.
    case tooLarge
    case readOnly
    case noPermission
    /// The file or its journal cannot be opened; `systemError` says why.
    case cannotOpen
    /// The connection is closed.
    case closed
    /// Anything else, such as a disk that failed.
    case other
  }

  /// What went wrong.
  public let kind: Kind
  /// The extended result code.
  public let code: Int32
  /// SQLite's message.
  public let words: String
  /// The system's error number; 0 if there was none.
  public let systemError: Int32

  init(code: Int32, handle: OpaquePointer?) {
    self.code = code
    words =
      handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    systemError = handle.map(Self.systemError) ?? errno
    kind = Self.kind(of: code, systemError)
  }

  /// The error of a call past SQLite's statements, of which the connection knows nothing.
  init(ofFile code: Int32, handle: OpaquePointer?) {
    self.code = code
    words = String(cString: sqlite3_errstr(code))
    var error: Int32 = 0
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &error)
    systemError = error
    kind = Self.kind(of: code, error)
  }

  private init(_ kind: Kind, code: Int32) {
    self.kind = kind
    self.code = code
    words = String(cString: sqlite3_errstr(code))
    systemError = 0
  }

  /// The connection is closed.
  static let closed = SQLiteFailure(.closed, code: SQLITE_MISUSE)
  /// The caller cancelled between two statements.
  static let interrupted = SQLiteFailure(.interrupted, code: SQLITE_INTERRUPT)

  /// SQLite stores the system's error with the connection, or with the file that failed.
  private static func systemError(_ handle: OpaquePointer) -> Int32 {
    let ofConnection = sqlite3_system_errno(handle)
    guard ofConnection == 0 else { return ofConnection }
    var ofFile: Int32 = 0
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &ofFile)
    return ofFile
  }

  private static func kind(of code: Int32, _ systemError: Int32) -> Kind {
    switch code {
    case readOnlyRollback, readOnlyRecovery, readOnlyCannotInitialize: return .needsRecovery
    case readOnlyMoved: return .moved
    case shortRead, corruptFileSystem: return .damaged
    default: break
    }
    return switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_FULL: .full
    case SQLITE_TOOBIG: .tooLarge
    case SQLITE_READONLY: .readOnly
    case SQLITE_PERM, SQLITE_AUTH: .noPermission
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(systemError): .full
    // The program's statements are correct, so the file has other tables.
    case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_SCHEMA: .damaged
    default: .other
    }
  }

  /// SQLite's message, and the system's if there is one.
  public var detail: String {
    systemError == 0 ? words : "\(words) (\(String(cString: strerror(systemError))))"
  }

  // Macros that Swift does not import: the primary code with a number in the second byte.
  private static let readOnlyRecovery = SQLITE_READONLY | (1 << 8)
  private static let readOnlyRollback = SQLITE_READONLY | (3 << 8)
  private static let readOnlyMoved = SQLITE_READONLY | (4 << 8)
  private static let readOnlyCannotInitialize = SQLITE_READONLY | (5 << 8)
  private static let shortRead = SQLITE_IOERR | (2 << 8)
  private static let corruptFileSystem = SQLITE_IOERR | (33 << 8)
}
