import FactCheck
import Presentation
import ReportModel
import SessionStore

extension ReportOrigin {
  /// Searches a session's log for the report's entry.
  init(of report: ReportVerification, in session: OpenSession?) throws {
    guard let session, let store = session.store else {
      self = .noSession
      return
    }
    let isOwn = report.id != nil && report.id == session.state.reportID
    guard let head = report.head else {
      self = isOwn ? .ownWithout : .unsaid
      return
    }
    let count = session.state.sequence
    if let said = report.entry, said <= count,
      try store.entries(after: said - 1, through: said).first?.hash == head
    {
      self = .entry(said, since: count - said)
      return
    }
    if let entry = try store.entryHashed(head), entry.sequence <= count {
      self = .misnumbered(entry.sequence, said: report.entry)
      return
    }
    if isOwn {
      self = .ownWithOtherHash(said: report.entry)
    } else if let said = report.entry {
      self = said > count ? .beyond(said: said, entries: count) : .otherHash(said: said)
    } else {
      self = .unsaid
    }
  }
}

extension EntryStore {
  /// The entry with a hash; `nil` if there is none.
  func entryHashed(_ hash: Digest?) throws -> Entry? {
    guard let hash else { return nil }
    let count = try head().sequence
    for first in stride(from: 0, to: count, by: 1000) {
      let entries = try entries(after: first, through: min(first + 1000, count))
      if let entry = entries.first(where: { $0.hash == hash }) { return entry }
    }
    return nil
  }
}
