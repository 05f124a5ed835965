import FactCheck
import FoundationEssentials
import ReportModel
import SessionStore

/// The session to compare a report with.
struct SessionAtHand {
  let session: OpenSession
  /// Its name; `nil` for the session on the desk.
  let name: String?

  /// Closes it, unless it is on the desk.
  func close() {
    if name != nil { session.close() }
  }

  /// Finds the session: the named one, else the one on the desk, else the one in the folder whose log contains
  /// the report's entry, or whose beginning gives the report its id: a forged report may also change its
  /// declared origin.
  /// - Parameter damaged: sessions too damaged to compare with; newly found ones are added.
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
    // An unreadable session is not the one searched for.
    for listing in (try? desk.setup.folder.list()) ?? [] where !damaged.contains(listing.name) {
      desk.console.progress { "verify: looking into \(listing.name)" }
      guard let store = try? SQLiteStore.open(listing.path, access: .readOnly) else { continue }
      let isOrigin = isOrigin(store, of: report)
      store.close()
      guard isOrigin else { continue }
      do {
        return SessionAtHand(session: try desk.openExisting(listing.name), name: listing.name)
      } catch  where isDamage(error) {
        // There may also be an undamaged copy.
        damaged.append(listing.name)
      }
    }
    return nil
  }

  /// Whether the error means that a session is damaged.
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
