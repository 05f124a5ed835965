import ClaimSearch
import Database
import FactCheck
import Glibc
import SafeFiles
import SessionStore

/// The library of a folder of sessions: a SQLite file beside them that can be made again at any time.
///
/// A library belongs to one thread. Several programs can use one at a time.
/// Its methods throw `LibraryError`, and `DatabaseError` with what SQLite reports.
public final class ClaimLibrary {
  /// The file's name in the folder of the sessions.
  public static let fileName = "library.sqlite"
  /// The ending that the name of a damaged library gets.
  public static let damagedEnding = ".damaged"

  /// The path of its file.
  public let path: String
  /// The file's number in the file system when the library was opened; `nil` if it was made then.
  private let file: UInt?
  /// What happened to an earlier file, if this one replaces it.
  public let replaced: Replacement?
  let connection: Connection<DatabaseError>
  let index: ClaimIndex

  /// A library that was made again.
  public struct Replacement: Equatable, Sendable {
    /// Why it was made again.
    public enum Reason: Equatable, Sendable {
      /// It was damaged; the file has the ending `damagedEnding` now.
      case damaged
      /// An earlier version of the program made it.
      case earlierVersion
    }

    /// Why it was made again.
    public let reason: Reason
    /// The archives that the earlier file had, as far as they could be read; they must be added again.
    public let archives: [String]
  }

  /// Opens the library of a folder, and creates it if it is missing. The folder for it must exist.
  /// - Parameters:
  ///   - cache: the folder for the libraries of folders that cannot be written; `nil` without one.
  ///   - damaged: the library if its file was found to be damaged while it was used: it is made again.
  ///   - isInterrupted: called while it waits or searches for long; if it returns true, the error is `interrupted`.
  public init(
    of folder: SessionFolder, cache: String?, replacing damaged: ClaimLibrary? = nil,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws {
    let path = Self.path(of: folder, cache: cache)
    self.path = path
    let patience = Patience(isInterrupted: isInterrupted)
    var reason: Replacement.Reason? = damaged == nil ? nil : .damaged
    file = damaged?.file ?? Self.number(of: path)
    var opened: Connection<DatabaseError>?
    if reason == nil {
      do {
        opened = try Self.connect(path, patience)
      } catch {
        reason = Self.reasonToReplace(error)
        if reason == nil { throw error }
      }
    }
    if let reason {
      replaced = Replacement(reason: reason, archives: Self.archives(ofReplaced: path))
      try Self.setAside(path, numbered: file)
    } else {
      replaced = nil
    }
    connection = try opened ?? Self.connect(path, patience)
    index = try ClaimIndex(connection)
  }

  /// Opens an existing library only to read it, as it is: not brought up to date, and not made again if it is damaged. It
  /// waits for no other program.
  public init(reading folder: SessionFolder, cache: String?) throws {
    path = Self.path(of: folder, cache: cache)
    (file, replaced) = (Self.number(of: path), nil)
    connection = try Connection<DatabaseError>(
      path, access: .readOnly, patience: Patience(timeout: 0, retries: 0))
    do {
      try connection.execute("PRAGMA trusted_schema = OFF")
      try Self.check(connection)
      index = try ClaimIndex(connection)
    } catch {
      connection.close()
      throw error
    }
  }

  /// The path of a folder's library, whether or not it exists: beside the sessions if the folder can be written.
  public static func path(of folder: SessionFolder, cache: String?) -> String {
    let beside = "\(folder.path)/\(fileName)"
    let isThere = access(beside, F_OK) == 0
    if let cache, access(folder.path, F_OK) == 0, access(isThere ? beside : folder.path, W_OK) != 0
    {
      return cached(folder, in: cache)
    }
    return beside
  }

  /// The path of the library of a folder that cannot be written; each folder has its own.
  private static func cached(_ folder: SessionFolder, in cache: String) -> String {
    let real = realpath(folder.path, nil)
    defer { free(real) }
    let name = Digest(of: real.map { String(cString: $0) } ?? folder.path).hex.prefix(32)
    return "\(cache)/library-\(name).sqlite"
  }

  /// Opens a file, and makes the tables in an empty one.
  private static func connect(
    _ path: String, _ patience: Patience
  ) throws -> Connection<DatabaseError> {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard file >= 0 else { throw LibraryError.cannotOpen(path, errno: errno) }
    var status = stat()
    var beginning = [UInt8](repeating: 0, count: 16)
    let isFile = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let count = pread(file, &beginning, 16, 0)
    Glibc.close(file)
    guard isFile, status.st_size == 0 || count == 16 && beginning == Array("SQLite format 3\0".utf8)
    else { throw LibraryError.notALibrary(path) }
    let connection = try Connection<DatabaseError>(path, access: .readWrite, patience: patience)
    do {
      // Deleted texts are overwritten: a redaction must not leave words behind.
      try connection.execute("PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON")
      try connection.patiently { () throws(DatabaseError) in
        try connection.transaction(.writing) { () throws(DatabaseError) in
          try makeTables(connection)
        }
      }
      try check(connection)
      return connection
    } catch {
      connection.close()
      throw error
    }
  }

  /// Makes the tables of an empty file.
  private static func makeTables(_ connection: Connection<DatabaseError>) throws(DatabaseError) {
    guard try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 else { return }
    _ = try ClaimIndex(connection)
    try connection.execute(LibrarySchema.tables)
    try connection.execute("PRAGMA application_id = \(LibrarySchema.applicationID)")
    try connection.execute("PRAGMA user_version = \(LibrarySchema.version)")
  }

  /// Refuses a file that is none of ours.
  private static func check(_ connection: Connection<DatabaseError>) throws {
    let id = try connection.integer("PRAGMA application_id")
    let version = try connection.integer("PRAGMA user_version") ?? 0
    // A file from elsewhere must not run code.
    let code = try connection.integer(
      "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    guard id == LibrarySchema.applicationID, code == 0 else {
      throw LibraryError.notALibrary(connection.path)
    }
    guard version == LibrarySchema.version else {
      throw LibraryError.tooNew(
        connection.path, version: version, supported: LibrarySchema.version)
    }
  }

  private static func reasonToReplace(_ error: any Error) -> Replacement.Reason? {
    switch error {
    case let error as DatabaseError where error.failure.kind == .damaged: .damaged
    case LibraryError.tooNew(_, let version, let supported) where version < supported:
      .earlierVersion
    default: nil
    }
  }

  /// The names of the archives of a library that is replaced, as far as they can be read.
  private static func archives(ofReplaced path: String) -> [String] {
    guard
      let connection = try? Connection<DatabaseError>(path, access: .readOnly, patience: Patience())
    else { return [] }
    defer { connection.close() }
    var locations: [String] = []
    guard let rows = try? connection.statement("SELECT location FROM source WHERE kind = 'archive'")
    else { return [] }
    while (try? rows.step()) == true { locations.append(rows.text(0)) }
    return locations
  }

  /// Renames the file, replacing an earlier damaged one, and removes SQLite's journal of it. If another program has
  /// done so already, nothing is done.
  private static func setAside(_ path: String, numbered number: UInt?) throws {
    guard self.number(of: path) == number else { return }
    guard rename(path, path + damagedEnding) == 0 else {
      throw LibraryError.cannotOpen(path, errno: errno)
    }
    unlink("\(path)-journal")
  }

  /// A file's number in the file system.
  private static func number(of path: String) -> UInt? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt(status.st_ino) : nil
  }

  /// Removes libraries of a folder that are not in use any more and may have what a redaction removes: a damaged one
  /// that was set aside, and one in the cache from a time when the folder could not be written.
  public static func removeLeftovers(of folder: SessionFolder, cache: String?) {
    let path = path(of: folder, cache: cache)
    let beside = "\(folder.path)/\(fileName)"
    let others = [beside, cache.map { cached(folder, in: $0) }].compactMap { $0 }
    for other in others {
      unlink(other + damagedEnding)
      if other != path, other != beside { unlink(other) }
    }
  }

  /// Closes the file.
  public func close() { connection.close() }
}
