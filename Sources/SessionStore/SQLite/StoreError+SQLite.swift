import Database
import Glibc

/// The store's connection, whose errors are the store's.
typealias Connection = Database.Connection<StoreError>
typealias Statement = Database.Statement<StoreError>

extension StoreError: DatabaseFault {
  /// The store's error for one of SQLite.
  public init(_ failure: SQLiteFailure, path: String) {
    switch failure.kind {
    case .needsRecovery: self = .needsRecovery(path)
    case .moved: self = .moved(path)
    case .damaged: self = .damaged(path, detail: FileDamage.text(failure.words))
    case .busy: self = .busy(path)
    case .interrupted: self = .interrupted(path)
    case .full: self = .full(path)
    case .tooLarge: self = .tooLarge(path)
    case .readOnly: self = .readOnly(path)
    case .noPermission: self = .noPermission(path)
    case .cannotOpen: self = Self.cannotOpen(path, failure)
    case .closed: self = .closed(path)
    case .other: self = .io(path, detail: failure.detail, code: failure.code)
    }
  }

  /// Whether another process's lock prevented the request.
  public var isBusy: Bool { if case .busy = self { true } else { false } }

  /// SQLite has one error for all files that it cannot open, including the journal.
  private static func cannotOpen(_ path: String, _ failure: SQLiteFailure) -> StoreError {
    switch failure.systemError {
    case EMFILE, ENFILE: .tooManyOpenFiles(path)
    case EROFS: .readOnly(path)
    case EACCES, EPERM: FileStatus(path)?.isReadable == true ? .readOnly(path) : .noPermission(path)
    case ENOSPC, EDQUOT: .full(path)
    default:
      FileStatus.reasonNotToOpen(path) ?? .io(path, detail: failure.words, code: failure.code)
    }
  }
}
