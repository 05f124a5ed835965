import ClaimSearch
import Database
import FactCheck
import Foundation
import SafeFiles
import SessionStore

/// The library of a folder of sessions: a SQLite file beside them that can be made again at any time.
///
/// A library belongs to one thread. Several programs can use one at a time.
public final class ClaimLibrary {
  /// The file's name in the folder of the sessions.
  public static let fileName = "library.sqlite"

  /// The path of its file.
  public let path: String
  /// What happened to an earlier file, if this one replaces it.
  public private(set) var replaced: Replacement?
  let connection: Connection<LibraryError>
  let index: ClaimIndex<LibraryError>

  /// A library that was made again.
  public struct Replacement: Equatable, Sendable {
    /// Why it was made again.
    public enum Reason: Equatable, Sendable {
      /// It was damaged; what SQLite says of it.
      case damaged(String)
      /// An earlier version of the program made it.
      case earlierVersion
    }

    public let reason: Reason
    /// The archives that the earlier file had, as far as they could be read; they must be added again.
    public let archives: [String]
  }

  /// Opens the library of a folder, and creates it if it is missing.
  /// - Parameters:
  ///   - cache: the folder for libraries of folders that cannot be written; `nil` without one.
  ///   - isInterrupted: called while it waits or searches for long; if it returns true, `interrupted` is thrown.
  public convenience init(
    of folder: SessionFolder, cache: String?, isInterrupted: @escaping () -> Bool = { false }
  ) throws(LibraryError) {
    let beside = Self.path(in: folder)
    if access(beside, W_OK) == 0 || access(beside, F_OK) != 0 && access(folder.path, W_OK) == 0 {
      try self.init(beside, isInterrupted)
      return
    }
    guard let cache else { throw .readOnly(beside) }
    // Each folder has its own.
    let name = Digest(of: Self.canonical(folder.path)).hex.prefix(32)
    OutputFolder.make(cache)
    try self.init("\(cache)/library-\(name).sqlite", isInterrupted)
  }

  /// The path of the library beside the sessions, whether or not it exists.
  public static func path(in folder: SessionFolder) -> String { "\(folder.path)/\(fileName)" }

  private static func canonical(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private init(_ path: String, _ isInterrupted: @escaping () -> Bool) throws(LibraryError) {
    self.path = path
    let patience = Patience(isInterrupted: isInterrupted)
    do throws(LibraryError) {
      connection = try Self.open(path, patience)
      replaced = nil
    } catch {
      let reason: Replacement.Reason
      switch error {
      case .damaged(_, let detail): reason = .damaged(detail)
      case .tooNew(_, let version, _) where version < LibrarySchema.version:
        reason = .earlierVersion
      default: throw error
      }
      replaced = Replacement(reason: reason, archives: Self.archives(ofDamaged: path))
      try Self.setAside(path)
      connection = try Self.open(path, patience)
    }
    index = ClaimIndex(connection)
  }

  /// Opens a file, and makes the tables in an empty one.
  private static func open(
    _ path: String, _ patience: Patience
  ) throws(LibraryError) -> Connection<LibraryError> {
    let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard file >= 0 else { throw fault(errno, path) }
    var status = stat()
    let isFile = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    close(file)
    guard isFile else { throw .notALibrary(path) }
    let connection = try Connection<LibraryError>(path, access: .readWrite, patience: patience)
    do throws(LibraryError) {
      // Deleted texts are overwritten: a redaction must not leave words behind.
      try connection.execute("PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON")
      try connection.patiently { () throws(LibraryError) in
        try connection.transaction(.writing) { () throws(LibraryError) in
          try check(connection)
        }
      }
      return connection
    } catch {
      connection.close()
      throw error
    }
  }

  /// Makes the tables of a new file, and refuses a file that is none of ours.
  private static func check(_ connection: Connection<LibraryError>) throws(LibraryError) {
    let id = try connection.integer("PRAGMA application_id")
    let version = try connection.integer("PRAGMA user_version") ?? 0
    let tables = try connection.integer("SELECT count(*) FROM sqlite_schema") ?? 0
    if id == 0, version == 0, tables == 0 {
      try connection.execute(ClaimIndex<LibraryError>.schema)
      try connection.execute(LibrarySchema.tables)
      try connection.execute(
        "PRAGMA application_id = \(LibrarySchema.applicationID); PRAGMA user_version = \(LibrarySchema.version)"
      )
      return
    }
    guard id == LibrarySchema.applicationID else { throw .notALibrary(connection.path) }
    guard version == LibrarySchema.version else {
      throw .tooNew(connection.path, version: version, supported: LibrarySchema.version)
    }
    let triggers =
      try connection.integer("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    guard triggers == 0 else { throw .notALibrary(connection.path) }
  }

  /// The names of the archives of a damaged library, as far as they can be read.
  private static func archives(ofDamaged path: String) -> [String] {
    guard
      let connection = try? Connection<LibraryError>(path, access: .readOnly, patience: Patience())
    else { return [] }
    defer { connection.close() }
    var names: [String] = []
    guard let statement = try? connection.statement("SELECT name FROM source WHERE kind = 'archive'")
    else { return [] }
    while (try? statement.step()) == true { names.append(statement.text(0)) }
    return names
  }

  /// The ending that the name of a damaged library gets.
  public static let damagedEnding = ".damaged"

  /// Renames the file, replacing an earlier damaged one, and removes SQLite's journal of it.
  private static func setAside(_ path: String) throws(LibraryError) {
    guard rename(path, path + damagedEnding) == 0 else { throw fault(errno, path) }
    unlink("\(path)-journal")
  }

  private static func fault(_ code: Int32, _ path: String) -> LibraryError {
    switch code {
    case EACCES, EPERM, EROFS: .readOnly(path)
    case ENOSPC, EDQUOT: .full(path)
    case EISDIR, ELOOP, ENXIO: .notALibrary(path)
    default: .io(path, detail: String(cString: strerror(code)))
    }
  }

  /// Closes the file.
  public func close() { connection.close() }
}
