import CSQLite
import Glibc

/// An error of SQLite, and the store's error for it.
struct SQLiteFailure {
  /// The extended result code.
  let code: Int32
  /// SQLite's message.
  let words: String
  /// The system's error number; 0 if there was none.
  let systemError: Int32

  init(code: Int32, handle: OpaquePointer?) {
    self.code = code
    words =
      handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    systemError = handle.map(Self.systemError) ?? errno
  }

  /// SQLite stores the system's error with the connection, or with the file that failed.
  private static func systemError(_ handle: OpaquePointer) -> Int32 {
    let ofConnection = sqlite3_system_errno(handle)
    guard ofConnection == 0 else { return ofConnection }
    var ofFile: Int32 = 0
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &ofFile)
    return ofFile
  }

  /// The error for a file.
  func error(_ path: String) -> StoreError {
    switch code {
    // A crash left a journal, and this connection cannot roll it back.
    case Self.readOnlyRollback, Self.readOnlyRecovery, Self.readOnlyCannotInitialize:
      return .needsRecovery(path)
    case Self.readOnlyMoved: return .moved(path)
    case Self.shortRead, Self.corruptFileSystem:
      return .damaged(path, detail: FileDamage.text(words))
    default: break
    }
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path)
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .damaged(path, detail: FileDamage.text(words))
    case SQLITE_INTERRUPT: return .interrupted(path)
    case SQLITE_FULL: return .full(path)
    case SQLITE_TOOBIG: return .tooLarge(path)
    case SQLITE_READONLY: return .readOnly(path)
    case SQLITE_PERM, SQLITE_AUTH: return .noPermission(path)
    case SQLITE_CANTOPEN: return cannotOpen(path)
    case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(systemError): return .full(path)
    case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_SCHEMA:
      // Our statements are correct, so the file has other tables.
      return .damaged(path, detail: FileDamage.text(words))
    default:
      let reason = systemError == 0 ? "" : " (\(String(cString: strerror(systemError))))"
      return .io(path, detail: words + reason, code: code)
    }
  }

  /// SQLite has one error for all files that it cannot open, including the journal.
  private func cannotOpen(_ path: String) -> StoreError {
    switch systemError {
    case EMFILE, ENFILE: .tooManyOpenFiles(path)
    case EROFS: .readOnly(path)
    case EACCES, EPERM: FileStatus(path)?.isReadable == true ? .readOnly(path) : .noPermission(path)
    case ENOSPC, EDQUOT: .full(path)
    default: FileStatus.reasonNotToOpen(path) ?? .io(path, detail: words, code: code)
    }
  }

  // Macros that Swift does not import: the primary code with a number in the second byte.
  private static let readOnlyRecovery = SQLITE_READONLY | (1 << 8)
  private static let readOnlyRollback = SQLITE_READONLY | (3 << 8)
  private static let readOnlyMoved = SQLITE_READONLY | (4 << 8)
  private static let readOnlyCannotInitialize = SQLITE_READONLY | (5 << 8)
  private static let shortRead = SQLITE_IOERR | (2 << 8)
  private static let corruptFileSystem = SQLITE_IOERR | (33 << 8)
}
