/// The state of a session that a report was made from.
package enum ReportOrigin: Equatable, Sendable {
  /// The state at an entry whose hash the report contains, and the number of entries since.
  case entry(Int, since: Int)
  /// The state at an entry whose hash the report contains under another number.
  case misnumbered(Int, said: Int?)
  /// Unknown: the report declares more entries than the session has.
  case beyond(said: Int, entries: Int)
  /// Unknown: no entry has the declared hash, neither the one of that number nor any other.
  case otherHash(said: Int)
  /// An entry of a copy of the session, which an entry here repeats or keeps for a decision.
  case copy(said: Int, here: Int)
  /// Unknown: no entry has the declared hash, though the report's id is this session's.
  case ownWithOtherHash(said: Int?)
  /// Unknown: the report declares no entry, though its id is this session's.
  case ownWithout
  /// The report declares no entry.
  case unsaid
  /// There is no session to compare with.
  case noSession

  /// The entry at which to compare the session with the report; `nil` if unknown.
  package var entry: Int? {
    switch self {
    case .entry(let entry, _), .misnumbered(let entry, _): entry
    default: nil
    }
  }
}
