import FactCheck
import FoundationEssentials
import ReportModel
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
  /// - Parameter damaged: the sessions that are damaged so that nothing can be held against them; what
  ///   is found to be so is added.
  static func find(
    for report: ReportVerification, named name: String?, at desk: Desk,
    passing damaged: inout [String]
  ) throws -> SessionAtHand? {
    if let name {
      guard damaged.isEmpty else { return nil }
      if try desk.target(name).path == desk.session.path, desk.session.store != nil {
        return SessionAtHand(session: desk.session, name: nil)
      }
      do {
        return SessionAtHand(session: try desk.openExisting(name), name: name)
      } catch  where isDamage(error) {
        damaged.append(name)
        return nil
      }
    }
    if desk.session.store != nil {
      guard damaged.isEmpty else { return nil }
      return SessionAtHand(session: desk.session, name: nil)
    }
    // What cannot be read is not the session that is looked for.
    for listing in (try? desk.setup.folder.list()) ?? [] where !damaged.contains(listing.name) {
      desk.console.progress { "verify: looking into \(listing.name)" }
      guard let store = try? SQLiteStore.open(listing.path, access: .readOnly) else { continue }
      let isOrigin = isOrigin(store, of: report)
      store.close()
      guard isOrigin else { continue }
      do {
        return SessionAtHand(session: try desk.openExisting(listing.name), name: listing.name)
      } catch  where isDamage(error) {
        // A sound copy of it may lie there too.
        damaged.append(listing.name)
      }
    }
    return nil
  }

  /// Whether a session cannot be read because it is not what it was.
  static func isDamage(_ error: any Error) -> Bool {
    switch error {
    case StoreError.damaged, StoreError.unknownBlob: true
    default: error is ReplayError
    }
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
