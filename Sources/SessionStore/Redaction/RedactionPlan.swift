import FactCheck

/// The effect of a redaction on a log.
struct RedactionPlan {
  /// The new contents of entries, by their numbers in ascending order.
  let tombstones: [(entry: Int, tombstone: Tombstone)]
  /// The blobs that no entry names any more.
  let lostBlobs: Set<Digest>
  private let item: ItemID

  init(of item: ItemID, in log: [Entry]) {
    self.item = item
    var tombstones: [(Int, Tombstone)] = []
    var named: (before: Set<Digest>, after: Set<Digest>) = ([], [])
    for entry in log {
      let blobs = entry.step.changes.flatMap(\.blobs)
      if let tombstone = Tombstone(of: entry, redacting: item) {
        tombstones.append((entry.sequence, tombstone))
        named.before.formUnion(blobs)
        named.after.formUnion(tombstone.changes.flatMap(\.blobs))
      } else {
        named.after.formUnion(blobs)
      }
    }
    self.tombstones = tombstones
    lostBlobs = named.before.subtracting(named.after)
  }

  /// The change that records it.
  var change: Change {
    .redacted(
      item: item,
      entries: tombstones.map {
        RedactedEntry(entry: $0.entry, body: Digest(of: $0.tombstone.body))
      })
  }
}
