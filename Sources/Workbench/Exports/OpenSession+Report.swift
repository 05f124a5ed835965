import FactCheck
import Presentation
import ReportModel
import SessionStore

extension OpenSession {
  /// A report of the session's current state.
  /// - Parameter notice: the start of a notice of corrections; `nil` for the whole report.
  func report(_ scope: ReportScope, notice: ReportSource.Notice? = nil) throws -> Report {
    try Report(
      of: reportSource(notice: notice), scope: scope, generatorVersion: Version.current)
  }

  /// The source for a report of the current state. What others have appended since does not belong to it.
  func reportSource(notice: ReportSource.Notice? = nil) throws -> ReportSource {
    guard let store, !state.articles.isEmpty else { throw DeskError.nothingToReport }
    let later = try state.publications.first.map {
      try store.entries(after: $0.entry, through: state.sequence)
    }
    return ReportSource(
      session: state, head: head, laterEntries: later ?? [], notice: notice,
      body: { try self.text(of: self.state.existing($0)).body },
      imported: { try self.importedReport(of: self.state) },
      kept: { try store.blob($0.sha256) })
  }

  /// The source for a report of the state after an entry that is not appended yet.
  func reportSource(after entry: Entry) throws -> ReportSource {
    guard let store else { throw DeskError.nothingToReport }
    var next = state
    try next.apply(entry)
    let later = try next.publications.first.map { first in
      first.entry < entry.sequence
        ? try store.entries(after: first.entry, through: state.sequence) + [entry] : []
    }
    return ReportSource(
      session: next, head: entry.hash, laterEntries: later ?? [],
      body: { try self.text(of: next.existing($0)).body },
      imported: { try self.importedReport(of: next) })
  }

  /// The source for a report of the state at an entry.
  /// - Parameter read: how each entry is read; as it is by default.
  /// - Throws: `StoreError` or `ReplayError` if the log cannot be replayed to it.
  func reportSource(at sequence: Int, _ read: (Entry) -> Entry = { $0 }) throws -> ReportSource {
    guard let store else { throw DeskError.nothingToReport }
    let (past, head) = try past(at: sequence, read)
    let later = try past.publications.first.map {
      try store.entries(after: $0.entry, through: sequence).map(read)
    }
    return ReportSource(
      session: past, head: head, laterEntries: later ?? [],
      body: { try self.text(of: past.existing($0)).body },
      imported: { try self.importedReport(of: past) })
  }

  /// The session at an entry, and the entry's hash.
  private func past(
    at sequence: Int, _ read: (Entry) -> Entry = { $0 }
  ) throws -> (session: Session, head: Digest) {
    var past = Session()
    var head = Digest.zero
    for first in stride(from: 0, to: sequence, by: 1000) {
      for entry in try store?.entries(after: first, through: min(first + 1000, sequence)) ?? [] {
        try past.apply(read(entry))
        head = entry.hash
      }
    }
    return (past, head)
  }

  /// What the reports that this session continues say otherwise than the session, by the entries that imported them. A
  /// damaged text must not prevent a redaction; then an export has the session's values.
  var importedWordings: [Int: [KeptWording]] {
    var wordings: [Int: [KeptWording]] = [:]
    for record in state.imports where record.document != nil && record.report?.isContinued == true {
      wordings[record.entry] = try? reportSource(at: record.entry).importedWordings
    }
    return wordings
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
  /// A report of the session on the desk.
  func report(_ scope: ReportScope, notice: ReportSource.Notice? = nil) throws -> Report {
    try refuseWhatIsHidden()
    return try session.report(scope, notice: notice)
  }

  func reportSource() throws -> ReportSource {
    try refuseWhatIsHidden()
    return try session.reportSource()
  }
}
