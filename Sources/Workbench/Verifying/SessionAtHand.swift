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
  /// the report's entry. If none does, it is one that has the report's id: a forged report may also change its
  /// declared origin.
  /// - Parameter damaged: sessions too damaged to compare with; newly found ones are added.
  static func find(
    for report: ReportVerification, named name: String?, at desk: Desk,
    passing damaged: inout [String]
  ) throws -> SessionAtHand? {
    if let name {
      guard damaged.isEmpty else { return nil }
      if try desk.target(name).isSame(as: desk.session), desk.session.store != nil {
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
    // Several sessions can have the id: copies of one, and those that continue its report. The entry decides.
    var named: [String] = []
    var holders: [String] = []
    // An unreadable session is not the one searched for.
    let sessions = desk.setup.sessions
    for listing in (try? sessions.list()) ?? [] where !damaged.contains(listing.name) {
      desk.console.progress { "verify: looking into \(listing.name)" }
      guard
        let store = try? sessions.open(
          listing.name, access: .readOnly, waiting: desk.setup.waiting)
      else { continue }
      defer { store.close() }
      // One whose entry cannot be read is opened, so that the answer names it as damaged.
      if hasEntry(store, of: report) ?? hasID(store, of: report) {
        if let found = try open(listing.name, at: desk, passing: &damaged) { return found }
      } else if hasID(store, of: report) {
        named.append(listing.name)
        if (try? store.entryHashed(report.head)) != nil { holders.append(listing.name) }
      }
    }
    for name in holders + named where !damaged.contains(name) {
      if let found = try open(name, at: desk, passing: &damaged) { return found }
    }
    return nil
  }

  /// Opens a session of the folder; `nil` for a damaged one, of which there may also be an undamaged copy.
  private static func open(
    _ name: String, at desk: Desk, passing damaged: inout [String]
  ) throws -> SessionAtHand? {
    do {
      return SessionAtHand(session: try desk.openExisting(name), name: name)
    } catch  where isDamage(error) {
      damaged.append(name)
      return nil
    }
  }

  /// Whether the error means that a session is damaged.
  static func isDamage(_ error: any Error) -> Bool {
    switch error {
    case StoreError.damaged, StoreError.unknownBlob: true
    default: error is ReplayError
    }
  }

  /// Whether a log contains the entry that a report names; `nil` if it cannot be read.
  private static func hasEntry(_ store: any EntryStore, of report: ReportVerification) -> Bool? {
    guard let head = report.head, let number = report.entry else { return false }
    return (try? store.entries(after: number - 1, through: number)).map { $0.first?.hash == head }
  }

  /// The number of entries that are read at once.
  private static let atOnce = 20

  /// Whether the beginning of a log gives its report an id: the first entry, or the import of the report that it
  /// continues, before which there are no articles.
  private static func hasID(_ store: any EntryStore, of report: ReportVerification) -> Bool {
    guard let id = report.id, let first = try? store.entries(after: 0, through: 1).first else {
      return false
    }
    if id.lowercased() == "urn:uuid:" + first.step.id.uuidString.lowercased() { return true }
    var last = 0
    // Later ones may be damaged.
    while let entries = try? store.entries(after: last, through: last + atOnce), !entries.isEmpty {
      for entry in entries {
        if entry.step.changes.contains(where: { $0.continues(id) }) { return true }
        if entry.step.changes.contains(where: \.loadsArticle) { return false }
      }
      last += entries.count
    }
    return false
  }
}

extension Change {
  /// Whether it imports the report of this id, which the session then continues.
  fileprivate func continues(_ id: String) -> Bool {
    if case .imported(let record) = self, let report = record.report {
      report.isContinued && report.id == id
    } else {
      false
    }
  }

  fileprivate var loadsArticle: Bool {
    if case .article(_, .loaded) = self { true } else { false }
  }
}
