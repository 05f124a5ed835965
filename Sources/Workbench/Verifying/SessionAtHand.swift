import FactCheck
import Reports
import SessionStore

/// The session that a report is held against.
struct SessionAtHand {
  let session: OpenSession
  /// Its name, where it is not the one on the desk.
  let name: String?

  /// Lets go of it, unless it is the one on the desk.
  func close() {
    if name != nil { session.close() }
  }

  /// Finds it: the one that was named, else the one on the desk, else the one of the folder whose log
  /// has the entry that the report names.
  static func find(
    for report: ReportVerification, named name: String?, at desk: Desk
  ) throws -> SessionAtHand? {
    if let name {
      if try desk.target(name).path == desk.session.path, desk.session.store != nil {
        return SessionAtHand(session: desk.session, name: nil)
      }
      return SessionAtHand(session: try desk.openExisting(name), name: name)
    }
    if desk.session.store != nil { return SessionAtHand(session: desk.session, name: nil) }
    guard let head = report.head, let number = report.entry else { return nil }
    // What cannot be read is not the session that is looked for.
    for listing in (try? desk.setup.folder.list()) ?? [] {
      desk.console.progress { "verify: looking into \(listing.name)" }
      guard let store = try? SQLiteStore.open(listing.path, access: .readOnly) else { continue }
      let entry = try? store.entries(after: number - 1, through: number).first
      store.close()
      guard let entry, entry.hash == head else { continue }
      return SessionAtHand(session: try desk.openExisting(listing.name), name: listing.name)
    }
    return nil
  }
}
