import FactCheck

/// Follows the chain of a log's entries while they are read, so that nothing altered is handed on.
struct ChainFollower {
  /// The hash that the next entry must be chained to.
  private(set) var previous: Digest
  private var redactions = RedactionLedger()
  private var bytes = ChainBytes()

  /// Begins behind an entry of this hash.
  init(after previous: Digest) { self.previous = previous }

  /// Whether a row is the entry after the one before, as it was written.
  mutating func follow(_ row: EntryRow) -> Bool {
    let isChained = bytes.hash(row, after: previous) == row.hash
    previous = row.hash
    return isChained
  }

  /// Keeps account of what redactions left in an entry and said of others.
  mutating func keep(_ entry: Entry, _ row: EntryRow) {
    redactions.take(entry, body: row.tombstone.map { _ in Digest(of: row.body) })
  }

  /// The first entry that does not hold what a redaction left in it, when the log was followed from its
  /// first entry to its last.
  var misredacted: Int? { redactions.misredacted.first }
}
