import FactCheck

/// Checks the chain of a log's entries while they are read, so that nothing altered is passed on.
struct ChainFollower {
  /// The hash to which the next entry must be chained.
  private(set) var previous: Digest
  private var redactions = RedactionLedger()
  private var bytes = ChainBytes()

  /// Begins after an entry with this hash.
  init(after previous: Digest) { self.previous = previous }

  /// Whether a row is the next entry, as it was written.
  mutating func follow(_ row: EntryRow) -> Bool {
    let isChained = bytes.hash(row, after: previous) == row.hash
    previous = row.hash
    return isChained
  }

  /// Records what redactions left in an entry and said about others.
  mutating func keep(_ entry: Entry, _ row: EntryRow) {
    redactions.take(entry, body: row.tombstone.map { _ in Digest(of: row.body) })
  }

  /// The first entry whose content is not what a redaction left, after a log was read from its first entry to
  /// its last.
  var misredacted: Int? { redactions.misredacted.first }
}

/// The contents of redacted entries, and what later entries say about them.
struct RedactionLedger {
  private var standing: [Int: Digest] = [:]
  private var said: [Int: Digest] = [:]

  /// Records the next entry.
  /// - Parameter body: SHA-256 of its new body, if it was redacted.
  mutating func take(_ entry: Entry, body: Digest?) {
    // The chain does not cover the line of a redacted entry, as it does not cover its body.
    if let body { standing[entry.sequence] = entry.step.line == Tombstone.line ? body : .zero }
    for case .redacted(_, let entries) in entry.step.changes {
      for redacted in entries { said[redacted.entry] = redacted.body }
    }
  }

  /// The entries for which the two differ.
  var misredacted: [Int] {
    guard !standing.isEmpty || !said.isEmpty else { return [] }
    return Set(standing.keys).union(said.keys).filter { standing[$0] != said[$0] }.sorted()
  }
}

/// The bytes that an entry's hash covers, made from a row without copying its texts: every opening checks a log
/// of perhaps a hundred thousand entries.
struct ChainBytes {
  private var bytes: [UInt8] = []

  /// The hash that a row must have after the previous one.
  mutating func hash(_ row: EntryRow, after previous: Digest) -> Digest {
    bytes.removeAll(keepingCapacity: true)
    add(Chain.mark(of: row.version).utf8)
    add(previous)
    add(row.sequence)
    add(row.id)
    add(row.at)
    add(row.analyst)
    add(row.version)
    add(row.tombstone?.written.line ?? line(of: row))
    add(row.tombstone?.written.body ?? Digest(of: row.body))
    return Digest(of: bytes)
  }

  private func line(of row: EntryRow) -> Digest {
    row.salt.isEmpty ? Digest(of: row.line) : Digest(of: Array(row.salt) + Array(row.line))
  }

  private mutating func add(_ field: some Collection<UInt8>) {
    begin(field.count)
    bytes.append(contentsOf: field)
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func add(_ digest: Digest) {
    begin(64)
    digest.appendHex(to: &bytes)
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func add(_ number: Int) { add(String(number).utf8) }

  private mutating func begin(_ count: Int) {
    bytes.append(contentsOf: String(count).utf8)
    bytes.append(UInt8(ascii: ":"))
  }
}
