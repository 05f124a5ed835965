import ClaimSearch
import Database
import FactCheck
import SessionStore

/// A session that the library could not read.
public struct UnreadSession: Sendable {
  /// The session's name.
  public let name: String
  /// Why.
  public let error: any Error
}

/// What a library had to do to be up to date.
public struct LibraryUpdate: Sendable {
  /// The number of sessions that were read.
  public var read = 0
  /// The names of sessions whose file has gone.
  public var gone: [String] = []
  /// The sessions that could not be read; what the library had of them stays.
  public var unread: [UnreadSession] = []
}

extension ClaimLibrary {
  /// A session as the library remembers it.
  struct Known {
    let id: Int
    let mark: String?
    let sequence: Int
    let head: String?
  }

  /// Reads the sessions that have changed since the library read them. What is done when it is cancelled stays.
  /// - Parameters:
  ///   - open: the name and state of the session that the caller has open, so that it is not read again.
  ///   - now: the time: a file that has just changed is examined again next time.
  ///   - progress: called with the number of sessions that were examined, and of all.
  /// - Throws: `LibraryError`; `StoreError` if the folder cannot be read.
  @discardableResult
  public func update(
    from folder: SessionFolder, open: (name: String, state: Session, head: Digest)? = nil,
    now: Timestamp, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> LibraryUpdate {
    var update = LibraryUpdate()
    var known = try sessions()
    let files = try folder.files()
    for (done, file) in files.enumerated() {
      let before = known.removeValue(forKey: file.name)
      if let mark = before?.mark, mark == file.mark { continue }
      progress(done, files.count)
      do {
        // Within a tick of its clock, the file system does not show a further edit.
        let mark = now.seconds - file.changed.seconds > 1 ? file.mark : nil
        if try read(file, mark: mark, open: open, before) { update.read += 1 }
      } catch let error as LibraryError {
        throw error
      } catch StoreError.interrupted {
        throw LibraryError.interrupted(path)
      } catch StoreError.notASession {
        continue
      } catch {
        update.unread.append(UnreadSession(name: file.name, error: error))
      }
    }
    for (name, session) in known {
      try write { () throws(LibraryError) in try forget(source: session.id) }
      update.gone.append(name)
    }
    update.gone.sort()
    return update
  }

  /// Reads a session if it has other entries than the library remembers.
  /// - Returns: whether its rows were compared.
  private func read(
    _ file: SessionFile, mark: String?, open: (name: String, state: Session, head: Digest)?,
    _ before: Known?
  ) throws -> Bool {
    if let open, open.name == file.name {
      guard open.state.sequence != before?.sequence || open.head.hex != before?.head else {
        return try remember(file.name, mark)
      }
      try write(
        open.state, of: file.name, mark: mark, head: LogHead(sequence: open.state.sequence, hash: open.head),
        after: before)
      return true
    }
    let store = try SQLiteStore.open(
      file.path, access: .readOnly, isInterrupted: connection.patience.isInterrupted)
    defer { store.close() }
    let head = try store.head()
    guard head.sequence != before?.sequence || head.hash.hex != before?.head else {
      return try remember(file.name, mark)
    }
    let state = try Self.replayed(store)
    let last = try store.entries(after: state.sequence - 1, through: state.sequence).first
    try write(
      state, of: file.name, mark: mark,
      head: LogHead(sequence: state.sequence, hash: last?.hash ?? LogHead.empty.hash), after: before)
    return true
  }

  /// The state that a log produces.
  /// - Parameter last: the number of the last entry that counts; `nil` for all.
  static func replayed(_ store: SQLiteStore, through last: Int? = nil) throws -> Session {
    var state = Session()
    try store.forEachEntry(after: 0) { entry in
      if last.map({ entry.sequence <= $0 }) ?? true { try state.apply(entry) }
    }
    return state
  }

  private func remember(_ name: String, _ mark: String?) throws(LibraryError) -> Bool {
    let statement = try connection.statement(
      "UPDATE source SET mark = ?1 WHERE kind = 'session' AND name = ?2")
    try statement.bind(mark, at: 1)
    try statement.bind(text: name.utf8, at: 2)
    try statement.run()
    return false
  }

  /// The sessions that the library has read, by name.
  func sessions() throws(LibraryError) -> [String: Known] {
    let statement = try connection.statement(
      "SELECT id, name, mark, sequence, head FROM source WHERE kind = 'session'")
    defer { statement.reset() }
    var known: [String: Known] = [:]
    while try statement.step() {
      known[statement.text(1)] = Known(
        id: statement.integer(0), mark: statement.optionalText(2), sequence: statement.integer(3),
        head: statement.optionalText(4))
    }
    return known
  }

  /// Writes the difference between a session and the rows that the library has of it.
  private func write(
    _ session: Session, of name: String, mark: String?, head: LogHead, after before: Known?
  ) throws {
    try write { () throws(LibraryError) in
      let source = try before?.id ?? addSource("session", name)
      var stored = try rows(of: source)
      var isReplaced = false
      for row in SessionRows(session, source: source).rows {
        if let old = stored.removeValue(forKey: row.claim.address) {
          if old.row == row { continue }
          isReplaced = true
          try remove(old.id)
        }
        try add(row)
      }
      for old in stored.values { try remove(old.id) }
      if isReplaced || !stored.isEmpty, session.hasRedaction(after: before?.sequence ?? 0) {
        try index.eraseRemoved()
      }
      let statement = try connection.statement(
        "UPDATE source SET mark = ?1, sequence = ?2, head = ?3 WHERE id = ?4")
      try statement.bind(mark, at: 1)
      try statement.bind(head.sequence, at: 2)
      try statement.bind(text: head.hash.hex.utf8, at: 3)
      try statement.bind(source, at: 4)
      try statement.run()
    }
  }

  /// The rows that the library has of a session, by address.
  func rows(of source: Int) throws(LibraryError) -> [String: (id: Int, row: SessionRows.Row)] {
    var rows: [String: (id: Int, row: SessionRows.Row)] = [:]
    let works = try works(of: source)
    try index.forEach(source: source) { id, claim in
      rows[claim.address] = (id, SessionRows.Row(claim: claim, work: works[id]))
    }
    return rows
  }

  /// What only the claims of a session have, by their number in the library.
  func works(of source: Int) throws(LibraryError) -> [Int: LibraryClaim.Work] {
    let statement = try connection.statement(
      """
      SELECT w.claim, w.status, w.topics, w.analyst, w.evidence
      FROM session_claim w JOIN claim c ON c.id = w.claim WHERE c.source = ?1
      """)
    defer { statement.reset() }
    try statement.bind(source, at: 1)
    var works: [Int: LibraryClaim.Work] = [:]
    while try statement.step() {
      works[statement.integer(0)] = LibraryClaim.Work(
        status: statement.text(1), topics: statement.text(2).split(separator: " ").map(String.init),
        analyst: statement.optionalText(3), evidence: statement.integer(4))
    }
    return works
  }

  private func add(_ row: SessionRows.Row) throws(LibraryError) {
    let id = try index.insert(row.claim)
    guard let work = row.work else { return }
    let statement = try connection.statement("INSERT INTO session_claim VALUES (?1, ?2, ?3, ?4, ?5)")
    try statement.bind(id, at: 1)
    try statement.bind(text: work.status.utf8, at: 2)
    try statement.bind(text: work.topics.joined(separator: " ").utf8, at: 3)
    try statement.bind(work.analyst, at: 4)
    try statement.bind(work.evidence, at: 5)
    try statement.run()
  }

  /// Forgets everything, so that the next update reads all sessions again. Archives stay.
  public func forgetSessions() throws(LibraryError) {
    for session in try sessions().values {
      try write { () throws(LibraryError) in try forget(source: session.id) }
    }
  }
}
