import FactCheck
import Presentation
import ReportModel
import SessionStore

extension OpenSession {
  /// The report of the session as it is.
  /// - Parameter notice: what a notice counts from; the whole report without it.
  func report(_ scope: ReportScope, notice: ReportSource.Notice? = nil) throws -> Report {
    try Report(
      of: reportSource(notice: notice), scope: scope, generatorVersion: Version.current)
  }

  /// What a report of the session as it is would be made from.
  func reportSource(notice: ReportSource.Notice? = nil) throws -> ReportSource {
    guard let store, !state.articles.isEmpty else { throw DeskError.nothingToReport }
    let later = try state.publications.first.map {
      try store.entries(after: $0.entry, through: nil)
    }
    return ReportSource(
      session: state, head: try store.head().hash, laterEntries: later ?? [], notice: notice,
      body: { try self.text(of: self.state.existing($0)).body },
      imported: { try self.importedReport(of: self.state) })
  }

  /// What a report of the session as it was at an entry would be made from.
  /// - Throws: `StoreError` or `ReplayError` where the log does not lead there.
  func reportSource(at sequence: Int) throws -> ReportSource {
    guard let store else { throw DeskError.nothingToReport }
    let (past, head) = try past(at: sequence)
    let later = try past.publications.first.map {
      try store.entries(after: $0.entry, through: sequence)
    }
    return ReportSource(
      session: past, head: head, laterEntries: later ?? [],
      body: { try self.text(of: past.existing($0)).body },
      imported: { try self.importedReport(of: past) })
  }

  /// The session as it was at an entry, and the entry's hash.
  private func past(at sequence: Int) throws -> (session: Session, head: Digest) {
    var past = Session()
    var head = Digest.zero
    for first in stride(from: 0, to: sequence, by: 1000) {
      for entry in try store?.entries(after: first, through: min(first + 1000, sequence)) ?? [] {
        try past.apply(entry)
        head = entry.hash
      }
    }
    return (past, head)
  }

  /// The imported report that a session continues.
  private func importedReport(of session: Session) throws -> ReportSource.Imported? {
    guard let store, let record = session.continuedImport, let document = record.document
    else { return nil }
    return ReportSource.Imported(
      document: try store.blob(document), session: try past(at: record.entry).session)
  }
}

extension Desk {
  /// The report of the session on the desk.
  func report(_ scope: ReportScope, notice: ReportSource.Notice? = nil) throws -> Report {
    try session.report(scope, notice: notice)
  }

  /// What a report of the session on the desk would be made from.
  func reportSource() throws -> ReportSource { try session.reportSource() }
}
