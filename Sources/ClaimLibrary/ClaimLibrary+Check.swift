import ClaimSearch
import Database
import FactCheck
import SessionStore

/// What a check of a library found.
public struct LibraryCheck: Sendable {
  /// What SQLite says is wrong with the file; empty if nothing is.
  public internal(set) var faults: [String] = []
  /// The sessions of which the library says something else than their logs.
  public internal(set) var different: [String] = []
  /// The sessions that could not be read, so that nothing was compared with them.
  public internal(set) var unread: [UnreadSession] = []

  /// Whether nothing is wrong.
  public var isSound: Bool { faults.isEmpty && different.isEmpty && unread.isEmpty }
}

extension ClaimLibrary {
  /// How many sessions, and how many claims and reviews of them, the library has.
  public func counts() throws -> (sessions: Int, claims: Int) {
    let sessions =
      try connection.integer("SELECT count(*) FROM source WHERE kind = 'session'") ?? 0
    let claims =
      try connection.integer(
        "SELECT count(*) FROM claim JOIN source USING (archive) WHERE kind = 'session'") ?? 0
    return (sessions, claims)
  }

  /// Checks the file, and compares it with the logs of all sessions as the library has read them.
  /// - Parameter progress: called with the number of sessions that were compared, and of all.
  public func check(
    against repository: any SessionRepository, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> LibraryCheck {
    var check = LibraryCheck()
    let statement = try connection.statement("PRAGMA integrity_check(10)")
    while try statement.step() {
      if statement.text(0) != "ok" { check.faults.append(statement.text(0)) }
    }
    statement.reset()
    do throws(DatabaseError) {
      try index.checkIntegrity()
    } catch {
      guard error.failure.kind == .damaged else { throw error }
      check.faults.append(error.failure.words)
    }
    guard check.faults.isEmpty else { return check }
    let known = try sessions()
    let marks = try repository.marks()
    for (done, mark) in marks.enumerated() {
      progress(done, marks.count)
      do {
        if try !fits(mark.name, of: repository, known[mark.name]) {
          check.different.append(mark.name)
        }
      } catch let error as DatabaseError {
        throw error
      } catch let error as StoreError where error.concernsAll {
        throw error
      } catch {
        check.unread.append(UnreadSession(name: mark.name, error: error))
      }
    }
    return check
  }

  /// Whether the library has what the session had when it was read.
  private func fits(
    _ name: String, of repository: any SessionRepository, _ known: Known?
  ) throws -> Bool {
    let store = try repository.open(name, access: .readOnly, waiting: waiting)
    defer { store.close() }
    // A session that another program has just made is read next time.
    guard let known else { return true }
    var stored = try rows(of: SessionRows.archive(ofSession: name))
    var state = Session()
    try store.forEachEntry(after: 0) {
      if $0.sequence <= known.sequence { try state.apply($0) }
    }
    let isSame = SessionRows(state, named: name).rows.allSatisfy {
      stored.removeValue(forKey: $0.record.record) == $0
    }
    return isSame && stored.isEmpty
  }
}
