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
  public internal(set) var read = 0
  /// The sessions that could not be read; what the library had of them stays.
  public internal(set) var unread: [UnreadSession] = []
  /// The library beside the sessions, if its archives could not be read.
  public internal(set) var unreadLibrary: String?
}

extension ClaimLibrary {
  /// A session as the library remembers it.
  struct Known {
    let mark: String?
    let sequence: Int
    let head: String?

    func isAt(_ head: LogHead) -> Bool {
      sequence == head.sequence && self.head == head.hash.hex
    }
  }

  /// Reads the sessions that have changed since the library read them, and forgets those that have gone. When it is
  /// cancelled, what is done stays.
  /// - Parameters:
  ///   - now: the time: a file that has just changed is examined again next time.
  ///   - progress: called with the number of sessions that were examined, and of all.
  /// - Throws: `StoreError` if the repository cannot be read.
  @discardableResult
  public func update(
    from repository: any SessionRepository, now: Timestamp,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> LibraryUpdate {
    var update = LibraryUpdate()
    update.unreadLibrary = try adoptSharedArchives()
    var gone = try sessions()
    let marks = try repository.marks()
    for (done, mark) in marks.enumerated() {
      let known = gone.removeValue(forKey: mark.name)
      if known?.mark == mark.text { continue }
      progress(done, marks.count)
      do {
        let log = try repository.open(mark.name, access: .readOnly, waiting: waiting)
        defer { log.close() }
        if try read(log, of: mark.name, mark: mark.lasting(at: now), known) { update.read += 1 }
      } catch let error as DatabaseError {
        throw error
      } catch let error as StoreError where error.concernsAll {
        throw error
      } catch {
        update.unread.append(UnreadSession(name: mark.name, error: error))
      }
    }
    for name in gone.keys.sorted() {
      try write { () throws(DatabaseError) in
        try forget(SessionRows.archive(ofSession: name))
      }
    }
    return update
  }

  /// Reads a session if it has other entries than the library remembers.
  /// - Returns: whether its claims were compared.
  private func read(
    _ log: any EntryStore, of name: String, mark: String?, _ known: Known?
  ) throws -> Bool {
    let head = try log.head()
    guard known?.isAt(head) != true else {
      try remember(name, mark)
      return false
    }
    var state = Session()
    var isRedacted = false
    try log.forEachEntry(after: 0) { entry in
      guard entry.sequence <= head.sequence else { return }
      try state.apply(entry)
      isRedacted =
        isRedacted
        || entry.sequence > (known?.sequence ?? 0)
          && entry.step.changes.contains { $0.isRedaction }
    }
    try store(state, of: name, mark: mark, head: head)
    // Words that a redaction removed must not remain in the index.
    if isRedacted { try index.optimize() }
    return true
  }

  /// What logs ask while they are read.
  var waiting: StoreWaiting { StoreWaiting(isInterrupted: connection.patience.isInterrupted) }

  private func remember(_ name: String, _ mark: String?) throws(DatabaseError) {
    let statement = try connection.statement("UPDATE source SET mark = ?1 WHERE archive = ?2")
    try statement.bind(mark, at: 1)
    try statement.bind(text: SessionRows.archive(ofSession: name).utf8, at: 2)
    try statement.run()
  }

  /// The sessions that the library has read, by name.
  func sessions() throws(DatabaseError) -> [String: Known] {
    let statement = try connection.statement(
      "SELECT archive, mark, sequence, head FROM source WHERE kind = 'session'")
    defer { statement.reset() }
    var known: [String: Known] = [:]
    while try statement.step() {
      let name = String(statement.text(0).dropLast(SessionFolder.fileEnding.count))
      known[name] = Known(
        mark: statement.optionalText(1), sequence: statement.integer(2),
        head: statement.optionalText(3))
    }
    return known
  }

  /// Writes the difference between a session and what the library has of it: by now, because another program may have read
  /// the same session.
  private func store(
    _ session: Session, of name: String, mark: String?, head: LogHead
  ) throws {
    let archive = SessionRows.archive(ofSession: name)
    let rows = SessionRows(session, named: name).rows
    try write { () throws(DatabaseError) in
      let stored = try self.rows(of: archive)
      let changed = rows.filter { stored[$0.record.record] != $0 }
      let same = Set(rows.map(\.record.record)).subtracting(changed.map(\.record.record))
      for record in stored.keys where !same.contains(record) { try remove(record, of: archive) }
      try index.add(changed.map(\.record))
      for row in changed { try add(row.work, of: row.record) }
      let statement = try connection.statement(
        """
        INSERT INTO source (archive, kind, mark, sequence, head) VALUES (?1, 'session', ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET mark = excluded.mark, sequence = excluded.sequence, head = excluded.head
        """)
      try statement.bind(text: archive.utf8, at: 1)
      try statement.bind(mark, at: 2)
      try statement.bind(head.sequence, at: 3)
      try statement.bind(text: head.hash.hex.utf8, at: 4)
      try statement.run()
    }
  }

  private func remove(_ record: String, of archive: String) throws(DatabaseError) {
    try index.remove(archive: archive, record: record)
    let statement = try connection.statement(
      "DELETE FROM session_claim WHERE archive = ?1 AND record = ?2")
    try statement.bind(text: archive.utf8, at: 1)
    try statement.bind(text: record.utf8, at: 2)
    try statement.run()
  }

  private func add(_ work: LibraryClaim.Work?, of record: ClaimRecord) throws(DatabaseError) {
    guard let work else { return }
    let statement = try connection.statement(
      "INSERT INTO session_claim VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
    try statement.bind(text: record.archive.utf8, at: 1)
    try statement.bind(text: record.record.utf8, at: 2)
    try statement.bind(text: work.status.utf8, at: 3)
    try statement.bind(text: work.topics.joined(separator: "\n").utf8, at: 4)
    try statement.bind(work.analyst, at: 5)
    try statement.bind(work.evidence, at: 6)
    try statement.bind(text: work.earlierChecks.joined(separator: "\n").utf8, at: 7)
    try statement.bind(text: work.stage.rawValue.utf8, at: 8)
    try statement.bind(work.assignee, at: 9)
    try statement.bind(work.due?.description, at: 10)
    try statement.run()
  }

  /// What the library has of a session, by address.
  func rows(of archive: String) throws(DatabaseError) -> [String: SessionRows.Row] {
    let works = try works(of: archive)
    var rows: [String: SessionRows.Row] = [:]
    for record in try index.records(of: archive) {
      rows[record.record] = SessionRows.Row(record: record, work: works[record.record])
    }
    return rows
  }

  /// What only the claims of a session have, by address.
  func works(of archive: String) throws(DatabaseError) -> [String: LibraryClaim.Work] {
    let statement = try connection.statement(
      "SELECT \(Self.workColumns) FROM session_claim WHERE archive = ?1")
    defer { statement.reset() }
    try statement.bind(text: archive.utf8, at: 1)
    var works: [String: LibraryClaim.Work] = [:]
    while try statement.step() { works[statement.text(0)] = Self.work(statement) }
    return works
  }

  /// What only a claim of a session has; `nil` for a review or a record of an archive.
  func work(of record: String, _ archive: String) throws(DatabaseError) -> LibraryClaim.Work? {
    let statement = try connection.statement(
      "SELECT \(Self.workColumns) FROM session_claim WHERE archive = ?1 AND record = ?2"
    )
    defer { statement.reset() }
    try statement.bind(text: archive.utf8, at: 1)
    try statement.bind(text: record.utf8, at: 2)
    return try statement.step() ? Self.work(statement) : nil
  }

  private static let workColumns =
    "record, status, topics, analyst, evidence, earlier, stage, assignee, due"

  private static func work(_ row: Statement<DatabaseError>) -> LibraryClaim.Work {
    func lines(_ column: Int32) -> [String] {
      row.text(column).split(separator: "\n").map(String.init)
    }
    return LibraryClaim.Work(
      status: row.text(1), topics: lines(2), analyst: row.optionalText(3),
      evidence: row.integer(4), earlierChecks: lines(5),
      stage: ClaimStage(rawValue: row.text(6)) ?? .open, assignee: row.optionalText(7),
      due: row.optionalText(8).flatMap(CalendarDay.init))
  }

  /// Forgets all sessions, so that the next update reads them again. Archives stay.
  public func forgetSessions() throws {
    for name in try sessions().keys.sorted() {
      try write { () throws(DatabaseError) in
        try forget(SessionRows.archive(ofSession: name))
      }
    }
  }
}
