import Database
import FactCheck
import SafeFiles

extension SessionFolder: SessionRepository {
  /// The folder's path as given.
  public var location: String { path }

  /// The path of the session's file.
  public func location(of name: String) -> String { path(of: name) }

  /// The path without links.
  public var identity: String { resolvedPath(usedPath) ?? usedPath }

  /// The path of a file beside the sessions.
  public func path(ofFile name: String) -> String? { path(of: name, ending: "") }

  /// Settings decide how entries in files are signed.
  public func enrolledName() -> String? { nil }

  /// Anybody may sign entries in files.
  public func enrolledNames() -> [String] { [] }

  /// A file does not tell who has opened it.
  public func presences() -> [Presence]? { nil }

  /// Whether any file has the session's path.
  public func isTaken(_ name: String) -> Bool { fileExists(path(of: name)) }

  /// Opens a session's file. To write there, what killed programs left in the folder is cleared first.
  public func open(
    _ name: String, access: StoreAccess, waiting: StoreWaiting
  ) throws(StoreError) -> any EntryStore {
    if access == .readWrite { PartFile.clearLeftovers(usedPath) }
    return try SQLiteStore.open(
      path(of: name), access: access, isInterrupted: waiting.isInterrupted)
  }

  /// Creates a session's file with its first entry. A folder stores no summaries.
  public func create(
    _ name: String, first step: Step, blobs: [Blob], summary: () -> SessionSummary,
    waiting: StoreWaiting
  ) throws(StoreError) -> (store: any EntryStore, entry: Entry) {
    let (store, entry) = try SQLiteStore.create(path(of: name), first: step, blobs: blobs)
    return (store, entry)
  }

  /// Renames a session's file.
  public func rename(
    _ name: String, to newName: String, waiting: StoreWaiting
  ) throws(StoreError) {
    try rename(name, to: newName, isInterrupted: waiting.isInterrupted)
  }

  /// Checks a session's file; of a damaged one, the report says what can be recovered.
  public func check(
    _ name: String, copiesIn copies: String, waiting: StoreWaiting,
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport {
    try SQLiteStore.check(
      path(of: name), copiesIn: copies, isInterrupted: waiting.isInterrupted, outcomes: outcomes,
      progress: progress)
  }

  /// Adds a copy of a log under a new name.
  ///
  /// SQLite copies the log of another file, with everything that is on the disk at this moment.
  public func addCopy(
    of log: any EntryStore, as name: String, summary: SessionSummary, waiting: StoreWaiting,
    progress: (Int) -> Void
  ) throws(StoreError) {
    if let log = log as? SQLiteStore { return try log.copy(to: path(of: name)) }
    try SQLiteStore.fill(path(of: name)) { (connection) throws(StoreError) in
      try Self.copy(log, into: connection, waiting, progress)
    }
  }

  /// Writes the entries and blobs of a log into the tables of an empty file.
  private static func copy(
    _ log: any EntryStore, into connection: Connection, _ waiting: StoreWaiting,
    _ progress: (Int) -> Void
  ) throws(StoreError) {
    let last = try log.head().sequence
    do {
      try log.forEachStoredEntry(through: last) { entry in
        if entry.sequence % 500 == 1 { progress(entry.sequence - 1) }
        if waiting.isInterrupted() { throw StoreError.interrupted(connection.path) }
        do {
          try entry.withRow { try $0.insert(into: connection) }
        } catch let fault as EntryRow.Fault {
          throw StoreError.damaged(
            connection.path, detail: "entry \(entry.sequence): \(fault.detail)")
        }
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .io(connection.path, detail: "\(error)", code: 0)
    }
    for digest in try log.blobs() {
      if waiting.isInterrupted() { throw .interrupted(connection.path) }
      let bytes = try log.blob(digest)
      let statement = try connection.statement("INSERT INTO blob VALUES(?1, ?2)")
      try statement.bind(bytes: digest.bytes, at: 1)
      try statement.bind(bytes: bytes, at: 2)
      try statement.run()
    }
  }
}
