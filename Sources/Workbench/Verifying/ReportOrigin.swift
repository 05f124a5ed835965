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
    if let (entry, origin) = try store.entry(merging: head), entry.sequence <= count {
      self = .copy(said: origin.entry, here: entry.sequence)
    } else if isOwn {
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
    return try first { $0.hash == hash ? $0 : nil }
  }

  /// The entry that repeats the entry of a copy with this hash, or keeps it for a decision, and where it comes from; `nil`
  /// if there is none.
  fileprivate func entry(merging hash: Digest) throws -> (Entry, MergeOrigin)? {
    try first { entry in
      for change in entry.step.changes {
        switch change {
        case .merged(let origin) where origin.hash == hash: return (entry, origin)
        case .conflictRecorded(let conflict) where conflict.origin.hash == hash:
          return (entry, conflict.origin)
        default: continue
        }
      }
      return nil
    }
  }

  /// What is found first in the entries of the log.
  private func first<Found>(_ find: (Entry) -> Found?) throws -> Found? {
    let count = try head().sequence
    for first in stride(from: 0, to: count, by: 1000) {
      for entry in try entries(after: first, through: min(first + 1000, count)) {
        if let found = find(entry) { return found }
      }
    }
    return nil
  }
}
