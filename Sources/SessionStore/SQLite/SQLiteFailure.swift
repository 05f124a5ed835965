import GRDBSQLite
import Glibc

/// An error as SQLite tells it, and what it means to us.
struct SQLiteFailure {
  /// The extended result code.
  let code: Int32
  /// SQLite's words.
  let words: String
  /// The system's error number behind it; 0 when there was none.
  let systemError: Int32

  init(code: Int32, handle: OpaquePointer?) {
    self.code = code
    words =
      handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    systemError = handle.map { sqlite3_system_errno($0) } ?? errno
  }

  /// The error for a file.
  func error(_ path: String) -> StoreError {
    switch code {
    // A crash left a journal, and this connection may not play it back.
    case Self.readOnlyRollback, Self.readOnlyRecovery, Self.readOnlyCannotInitialize:
      return .needsRecovery(path)
    case Self.readOnlyMoved: return .moved(path)
    case Self.corruptFileSystem, Self.ioCorruptFileSystem: return .damaged(path, detail: words)
    default: break
    }
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path)
    case SQLITE_CORRUPT: return .damaged(path, detail: words)
    case SQLITE_NOTADB: return .damaged(path, detail: words)
    case SQLITE_FULL: return .full(path)
    case SQLITE_TOOBIG: return .tooLarge(path)
    case SQLITE_READONLY: return .readOnly(path)
    case SQLITE_PERM, SQLITE_AUTH: return .noPermission(path)
    case SQLITE_CANTOPEN: return cannotOpen(path)
    case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(systemError): return .full(path)
    case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_SCHEMA:
      // Our statements are right, so the file has other tables than ours.
      return .damaged(path, detail: words)
    default:
      let reason = systemError == 0 ? "" : " (\(String(cString: strerror(systemError))))"
      return .io(path, detail: words + reason, code: code)
    }
  }

  /// SQLite says one thing for all files that it cannot open, among them the journal.
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
  private static let corruptFileSystem = SQLITE_CORRUPT | (0 << 8)
  private static let ioCorruptFileSystem = SQLITE_IOERR | (33 << 8)
}
