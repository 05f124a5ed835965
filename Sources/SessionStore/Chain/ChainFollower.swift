import FactCheck

/// Checks the chain of a log's entries while they are read, so that nothing altered is passed on.
package struct ChainFollower {
  /// The hash to which the next entry must be chained.
  package private(set) var previous: Digest
  private var redactions = RedactionLedger()
  private var bytes = ChainBytes()

  /// Begins after an entry with this hash.
  package init(after previous: Digest) { self.previous = previous }

  /// Whether a row is the next entry, as it was written.
  package mutating func follow(_ row: EntryRow) -> Bool {
    let isChained = bytes.hash(row, after: previous) == row.hash
    previous = row.hash
    return isChained
  }

  /// Records what redactions left in an entry and said about others.
  package mutating func keep(_ entry: Entry, _ row: EntryRow) {
    redactions.add(entry, body: row.tombstone.map { _ in Digest(of: row.body) })
  }

  /// The first entry whose content is not what a redaction left, after a log was read from its first entry to
  /// its last.
  package var misredacted: Int? { redactions.misredacted.first }
}
