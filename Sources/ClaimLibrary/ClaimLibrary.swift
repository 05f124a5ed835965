import ClaimSearch
import Database
import FactCheck
import Glibc
import SafeFiles
import SessionStore

/// The library of a repository of sessions: a SQLite file, beside them in a folder, that can be made again at any time.
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
  /// The library beside the sessions, if this one is used in its place because that may only be read.
  let shared: String?
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
    /// The archives that the earlier file had, which must be added again; `nil` if they could not be read.
    public let archives: [String]?
  }

  /// Opens the library of a repository, and creates it if it is missing. The folder for it must exist.
  /// - Parameters:
  ///   - cache: the folder for the libraries of folders that cannot be written, and of servers; `nil` without one.
  ///   - damaged: the library if its file was found to be damaged while it was used: it is made again.
  ///   - isInterrupted: called while it waits or searches for long; if it returns true, the error is `interrupted`.
  public init(
    of repository: any SessionRepository, cache: String?, replacing damaged: ClaimLibrary? = nil,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws {
    guard let path = Self.path(of: repository, cache: cache) else {
      throw LibraryError.noCache(repository.location)
    }
    self.path = path
    let beside = repository.path(ofFile: Self.fileName)
    shared = beside == path ? nil : beside.flatMap { access($0, R_OK) == 0 ? $0 : nil }
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
      replaced = try Self.setAside(path, numbered: file, because: reason, patience)
    } else {
      replaced = nil
    }
    connection = try opened ?? Self.connect(path, patience)
    index = try ClaimIndex(connection)
  }

  /// Opens an existing library only to read it, as it is: not brought up to date, and not made again if it is damaged. It
  /// waits for no other program.
  public convenience init(reading repository: any SessionRepository, cache: String?) throws {
    guard let path = Self.path(of: repository, cache: cache) else {
      throw LibraryError.noCache(repository.location)
    }
    try self.init(reading: path)
  }

  /// Opens the library of this path only to read it.
  init(reading path: String) throws {
    self.path = path
    (file, replaced, shared) = (Self.number(of: path), nil, nil)
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

  /// The path of a repository's library, whether or not it exists: beside the sessions if they are files and their folder
  /// can be written, else in the cache. `nil` for a server without a folder for the cache.
  public static func path(of repository: any SessionRepository, cache: String?) -> String? {
    let cached = cache.map { Self.cached(repository, in: $0) }
    guard let beside = repository.path(ofFile: fileName) else { return cached }
    let folder = FolderSync.containing(beside)
    let isThere = access(beside, F_OK) == 0
    if let cached, access(folder, F_OK) == 0, access(isThere ? beside : folder, W_OK) != 0 {
      return cached
    }
    return beside
  }

  /// The path of the library of a server, or of a folder that cannot be written; each has its own.
  private static func cached(_ repository: any SessionRepository, in cache: String) -> String {
    "\(cache)/library-\(Digest(of: repository.identity).hex.prefix(32)).sqlite"
  }

  /// Opens a file, and makes the tables in an empty one.
  private static func connect(
    _ path: String, _ patience: Patience
  ) throws -> Connection<DatabaseError> {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard file >= 0 else { throw LibraryError.cannotOpen(path, errno: errno) }
    Glibc.close(file)
    guard isOurs(path, orEmpty: true) else { throw LibraryError.notALibrary(path) }
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

  /// Whether a file is a database with the mark of a library, which also a damaged one has.
  /// - Parameter orEmpty: whether an empty file counts, which becomes one.
  private static func isOurs(_ path: String, orEmpty: Bool = false) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { Glibc.close(file) }
    var status = stat()
    // The header of a database ends with its marks (sqlite.org/fileformat.html, 1.3).
    var header = [UInt8](repeating: 0, count: 72)
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    if status.st_size == 0 { return orEmpty }
    guard pread(file, &header, header.count, 0) == header.count,
      header.starts(with: "SQLite format 3\0".utf8)
    else { return false }
    return header[68...].reduce(0) { $0 << 8 | Int($1) } == LibrarySchema.applicationID
  }

  /// The names of the archives of a library that is replaced; `nil` if they cannot be read.
  private static func archives(ofReplaced path: String) -> [String]? {
    guard
      let connection = try? Connection<DatabaseError>(path, access: .readOnly, patience: Patience())
    else { return nil }
    defer { connection.close() }
    var locations: [String] = []
    do throws(DatabaseError) {
      let rows = try connection.statement("SELECT location FROM source WHERE kind = 'archive'")
      while try rows.step() { locations.append(rows.text(0)) }
      return locations
    } catch {
      return nil
    }
  }

  /// Renames the file, replacing an earlier damaged one, and removes SQLite's journal of it.
  /// - Returns: `nil` if another program has done so already, so that there is a new file now.
  private static func setAside(
    _ path: String, numbered number: UInt?, because reason: Replacement.Reason, _ patience: Patience
  ) throws -> Replacement? {
    let lock: FileLock
    do throws(FileFault) {
      lock = try FileLock(path + ".lock", mode: 0o600)
    } catch {
      guard case .system(let code) = error.reason else {
        throw LibraryError.cannotOpen(path, errno: EBUSY)
      }
      throw LibraryError.cannotOpen(path, errno: code)
    }
    defer { lock.release() }
    guard self.number(of: path) == number else { return nil }
    let aside = path + damagedEnding
    guard access(aside, F_OK) != 0 || isOurs(aside) else { throw LibraryError.inTheWay(aside) }
    let archives = archives(ofReplaced: path)
    let connection = try? Connection<DatabaseError>(path, access: .readWrite, patience: patience)
    defer { connection?.close() }
    do throws(DatabaseError) {
      // A program that is writing there would lose its journal.
      try connection?.execute("BEGIN EXCLUSIVE")
    } catch {
      guard error.failure.kind == .damaged else { throw error }
    }
    guard rename(path, aside) == 0 else {
      throw LibraryError.cannotOpen(path, errno: errno)
    }
    unlink("\(path)-journal")
    return Replacement(reason: reason, archives: archives)
  }

  /// A file's number in the file system.
  private static func number(of path: String) -> UInt? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt(status.st_ino) : nil
  }

  /// Removes libraries of a repository that are not in use and may have what a redaction removes: a damaged one that was set
  /// aside, one beside the sessions that cannot be written, and one in the cache from a time when the folder could not be
  /// written. Other files of these names stay.
  /// - Returns: the libraries that were removed although they were not set aside, with the archives that they had if these
  ///   could be read, and those that could not be removed.
  public static func removeLeftovers(
    of repository: any SessionRepository, cache: String?
  ) -> (removed: [(path: String, archives: [String]?)], left: [String]) {
    let path = path(of: repository, cache: cache)
    var (removed, left): ([(String, [String]?)], [String]) = ([], [])
    let all = [
      repository.path(ofFile: fileName), cache.map { cached(repository, in: $0) },
    ].compactMap { $0 }
    func remove(_ leftover: String) {
      guard isOurs(leftover) else { return }
      let archives = archives(ofReplaced: leftover)
      if unlink(leftover) != 0 {
        left.append(leftover)
      } else if all.contains(leftover) {
        removed.append((leftover, archives))
      }
    }
    for leftover in all.flatMap({ [$0, $0 + damagedEnding] }) where leftover != path {
      remove(leftover)
    }
    // Once the library that could not be written is gone, the one that was used in its place is out of use.
    if let path, Self.path(of: repository, cache: cache) != path { remove(path) }
    return (removed, left)
  }

  /// Closes the file.
  public func close() { connection.close() }
}
