/// Which state of a session a report was made from.
package enum ReportOrigin: Equatable, Sendable {
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

  /// The entry at which the session is compared with the report; `nil` where none is known.
  package var entry: Int? {
    switch self {
    case .entry(let entry, _), .misnumbered(let entry, _): entry
    default: nil
    }
  }
}
