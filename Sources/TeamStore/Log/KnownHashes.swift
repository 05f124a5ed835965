import FactCheck
import SessionStore

/// The hashes of the entries that a store has read or appended, so that it finds out which of them a server has lost.
struct KnownHashes {
  /// The number of the first of them.
  private(set) var first = 1
  private var digests: [Digest] = []

  /// The number of the last one; 0 if there is none.
  var last: Int { digests.isEmpty ? 0 : first + digests.count - 1 }

  /// The hash of an entry; zeros for the beginning of a log, `nil` if the entry is not among them.
  func hash(of sequence: Int) -> Digest? {
    if sequence == 0 { return .zero }
    guard !digests.isEmpty, sequence >= first, sequence <= last else { return nil }
    return digests[sequence - first]
  }

  /// The last one, with its number.
  var head: LogHead? { digests.last.map { LogHead(sequence: last, hash: $0) } }

  /// Records an entry. One that does not follow those before begins anew, unless it is among them.
  mutating func add(_ sequence: Int, _ hash: Digest) {
    if digests.isEmpty || sequence > last + 1 {
      first = sequence
      digests = [hash]
    } else if sequence == last + 1 {
      digests.append(hash)
    }
  }

  /// The entries that a server no longer has.
  /// - Parameter rows: those that it has of the known ones, by their numbers.
  func lost(from rows: [Int: Digest]) -> ClosedRange<Int>? {
    guard let missing = (first...max(first, last)).first(where: { rows[$0] != hash(of: $0) }) else {
      return nil
    }
    return missing...last
  }
}
