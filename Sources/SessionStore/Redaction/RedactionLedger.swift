import FactCheck

/// What stands in place of the bodies of redacted entries, and what later entries say stands there.
struct RedactionLedger {
  private var standing: [Int: Digest] = [:]
  private var said: [Int: Digest] = [:]

  /// Takes the next entry.
  /// - Parameter body: SHA-256 of what stands in place of its body, where it was redacted.
  mutating func take(_ entry: Entry, body: Digest?) {
    // The line of a redacted entry is no more covered by the chain than its body.
    if let body { standing[entry.sequence] = entry.step.line == Tombstone.line ? body : .zero }
    for case .redacted(_, let entries) in entry.step.changes {
      for redacted in entries { said[redacted.entry] = redacted.body }
    }
  }

  /// The entries of which the two differ.
  var misredacted: [Int] {
    guard !standing.isEmpty || !said.isEmpty else { return [] }
    return Set(standing.keys).union(said.keys).filter { standing[$0] != said[$0] }.sorted()
  }
}
