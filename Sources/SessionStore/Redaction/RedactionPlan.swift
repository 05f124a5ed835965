import FactCheck

/// The effect of a redaction on a log.
package struct RedactionPlan {
  /// The new contents of entries, by their numbers in ascending order; at least one.
  package let tombstones: [(entry: Int, tombstone: Tombstone)]
  /// Where they have marks of this redaction, in the same order.
  private let marks: [[String]]
  /// The blobs that no entry names any more.
  package let lostBlobs: Set<Digest>
  /// The item that the log names for it.
  private let item: ItemID

  /// Works out what a redaction removes from a log.
  /// - Parameters:
  ///   - wordings: by the number of an entry that imported a report, the values of it that stay without its file.
  ///   - log: the entries, each with the hashes of what was first written.
  ///   - blob: returns the bytes of a hash; `nil` if they are missing or altered.
  /// - Throws: `nothingToRedact`, `noWordsToRedact`.
  package init(
    of redaction: Redaction, keeping wordings: [Int: [KeptWording]],
    in log: [(entry: Entry, written: Entry.Written)],
    blob: (Digest) -> [UInt8]?
  ) throws(StoreError) {
    var tombstones: [(Int, Tombstone)] = []
    var marks: [[String]] = []
    var named: (before: Set<Digest>, after: Set<Digest>) = ([], [])
    var copies = redaction.copies
    for (entry, written) in log {
      let blobs = entry.step.changes.flatMap(\.blobs)
      let kept = wordings[entry.sequence] ?? []
      copies.follow(entry.step.changes)
      let tombstone =
        switch redaction {
        case .source(let item): Tombstone(of: entry, written, redacting: item, keeping: kept)
        case .words(let words, _):
          Tombstone(of: entry, written, striking: words, in: copies, keeping: kept, blob: blob)
        }
      if let tombstone {
        tombstones.append((entry.sequence, tombstone))
        marks.append(tombstone.changes.marks(since: entry.step.changes))
        named.before.formUnion(blobs)
        named.after.formUnion(tombstone.changes.flatMap(\.blobs))
      } else {
        named.after.formUnion(blobs)
      }
    }
    self.tombstones = tombstones
    self.marks = marks
    lostBlobs = named.before.subtracting(named.after)
    switch redaction {
    case .source(let item):
      guard !tombstones.isEmpty else { throw .nothingToRedact(item) }
      self.item = item
    case .words:
      guard let first = tombstones.first else { throw .noWordsToRedact }
      // An entry that redacts names an item; the first that was affected, or the first article.
      item = first.1.changes.redactedItem ?? .article(ArticleID(1))
    }
  }

  /// The change that records it.
  package var change: Change {
    .redacted(
      item: item,
      entries: zip(tombstones, marks).map {
        RedactedEntry(entry: $0.entry, body: Digest(of: $0.tombstone.body), marks: $1)
      })
  }
}

extension [Change] {
  /// The first item among these changes of a redacted entry that a redaction could have named.
  var redactedItem: ItemID? {
    for change in self {
      switch change {
      case .claim(let id, _): return .claim(id)
      case .evidence(let id, _): return .evidence(id)
      case .note(let change): return .note(change.id)
      case .question(let change): return .question(change.id)
      case .undone(_, let changes), .redone(_, let changes):
        if let item = changes.redactedItem { return item }
      default: continue
      }
    }
    return nil
  }
}
