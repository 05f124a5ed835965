import FactCheck

/// The contents of redacted entries, and what later entries say about them.
struct RedactionLedger {
  private var contents: [Int: Digest] = [:]
  private var said: [Int: Digest] = [:]

  /// Records the next entry.
  /// - Parameter body: SHA-256 of its new body, if it was redacted.
  mutating func add(_ entry: Entry, body: Digest?) {
    // The chain does not cover the line of a redacted entry, as it does not cover its body.
    if let body { contents[entry.sequence] = entry.step.line == Tombstone.line ? body : .zero }
    for case .redacted(_, let entries) in entry.step.changes {
      for redacted in entries { said[redacted.entry] = redacted.body }
    }
  }

  /// The entries for which the two differ.
  var misredacted: [Int] {
    guard !contents.isEmpty || !said.isEmpty else { return [] }
    return Set(contents.keys).union(said.keys).filter { contents[$0] != said[$0] }.sorted()
  }
}
