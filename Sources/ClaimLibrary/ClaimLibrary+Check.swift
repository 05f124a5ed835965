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

  /// Whether nothing is wrong.
  public var isSound: Bool { faults.isEmpty && different.isEmpty }
}

extension ClaimLibrary {
  /// Brings the library up to date, checks its file, and compares it with the logs of all sessions.
  /// - Parameter progress: called with the number of sessions that were compared, and of all.
  public func check(
    against folder: SessionFolder, now: Timestamp, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> LibraryCheck {
    var check = LibraryCheck()
    let statement = try connection.statement("PRAGMA integrity_check(10)")
    while try statement.step() {
      if statement.text(0) != "ok" { check.faults.append(statement.text(0)) }
    }
    statement.reset()
    do throws(LibraryError) {
      try index.checkIntegrity()
    } catch {
      guard case .damaged(_, let detail) = error else { throw error }
      check.faults.append(detail)
    }
    guard check.faults.isEmpty else { return check }
    try update(from: folder, now: now)
    let known = try sessions()
    let files = try folder.files().filter { known[$0.name] != nil }
    for (done, file) in files.enumerated() {
      progress(done, files.count)
      guard let session = known[file.name], let store = try? SQLiteStore.open(
          file.path, access: .readOnly, isInterrupted: connection.patience.isInterrupted)
      else { continue }
      defer { store.close() }
      let state = try Self.replayed(store, through: session.sequence)
      var stored = try rows(of: session.id)
      let isSame = SessionRows(state, source: session.id).rows.allSatisfy {
        stored.removeValue(forKey: $0.claim.address)?.row == $0
      }
      if !isSame || !stored.isEmpty { check.different.append(file.name) }
    }
    return check
  }
}
