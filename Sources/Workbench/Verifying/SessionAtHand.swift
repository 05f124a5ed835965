import FactCheck
import FoundationEssentials
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
  /// has the entry that the report names, or that began with the entry after which the report is called:
  /// who forges a report may change what it says of its origin, too.
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
    // What cannot be read is not the session that is looked for.
    for listing in (try? desk.setup.folder.list()) ?? [] {
      desk.console.progress { "verify: looking into \(listing.name)" }
      guard let store = try? SQLiteStore.open(listing.path, access: .readOnly) else { continue }
      let isOrigin = isOrigin(store, of: report)
      store.close()
      guard isOrigin else { continue }
      return SessionAtHand(session: try desk.openExisting(listing.name), name: listing.name)
    }
    return nil
  }

  private static func isOrigin(_ store: SQLiteStore, of report: ReportVerification) -> Bool {
    if let head = report.head, let number = report.entry,
      let entry = try? store.entries(after: number - 1, through: number).first, entry.hash == head
    {
      return true
    }
    guard let first = try? store.entries(after: 0, through: 1).first else { return false }
    return report.id?.lowercased() == "urn:uuid:" + first.step.id.uuidString.lowercased()
  }
}
