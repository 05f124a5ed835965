import FactCheck
import ReportModel
import SessionStore

/// Which state of a session a report was made from.
enum ReportOrigin: Equatable, Sendable {
  /// The state at an entry, whose hash the report names; so many entries came since.
  case entry(Int, since: Int)
  /// The state at an entry whose hash the report names, under another number.
  case misnumbered(Int, said: Int?)
  /// None: it names more entries than there are.
  case beyond(said: Int, entries: Int)
  /// None: the entry of that number has another hash, and so have all others.
  case otherHash(said: Int)
  /// None, though the report bears the name of this session's: no entry has the hash.
  case ownWithOtherHash(said: Int?)
  /// The report names no entry, though it bears the name of this session's.
  case ownWithout
  /// The report names no entry.
  case unsaid
  /// There is no session to ask.
  case noSession

  /// Looks the report's entry up in the log of a session.
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
    for first in stride(from: 0, to: count, by: 1000) {
      let entries = try store.entries(after: first, through: min(first + 1000, count))
      if let entry = entries.first(where: { $0.hash == head }) {
        self = .misnumbered(entry.sequence, said: report.entry)
        return
      }
    }
    if isOwn {
      self = .ownWithOtherHash(said: report.entry)
    } else if let said = report.entry {
      self = said > count ? .beyond(said: said, entries: count) : .otherHash(said: said)
    } else {
      self = .unsaid
    }
  }

  /// The entry at which the session is compared with the report; `nil` where none is known.
  var entry: Int? {
    switch self {
    case .entry(let entry, _), .misnumbered(let entry, _): entry
    default: nil
    }
  }
}
