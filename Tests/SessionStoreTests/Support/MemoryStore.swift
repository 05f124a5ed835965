import FactCheck

@testable import SessionStore

/// A log in memory, with which tests compare the log in a file.
final class MemoryStore: EntryStore {
  private var log: [Entry] = []
  private var kept: [Digest: [UInt8]] = [:]
  private var seen = 0
  private var isClosed = false

  private func refuseClosed() throws(StoreError) {
    if isClosed { throw .closed("") }
  }

  private var last: LogHead {
    log.last.map { LogHead(sequence: $0.sequence, hash: $0.hash) } ?? .empty
  }

  /// The number and hash of the last entry; `LogHead.empty` if there is none.
  func head() throws(StoreError) -> LogHead {
    try refuseClosed()
    seen = log.count
    return last
  }

  /// Appends one step with the blobs it names, completely or not at all.
  func append(
    _ step: Step, blobs: [Blob], after sequence: Int
  ) throws(StoreError) -> Entry {
    try refuseClosed()
    guard !step.changes.isEmpty else { throw .emptyStep }
    guard step.at.canBeWritten else { throw .timeOutOfRange(step.at) }
    if let known = log.first(where: { $0.step.id == step.id }) { return known }
    guard sequence == last.sequence else { throw .conflict(last) }
    let given = Set(blobs.map(\.digest))
    for digest in step.changes.flatMap(\.blobs)
    where !given.contains(digest) && kept[digest] == nil {
      throw .unknownBlob(digest)
    }
    for blob in blobs { kept[blob.digest] = blob.bytes }
    let hash = Chain.hash(step, body: EntryCoding.body(of: step), after: last)
    let entry = Entry(sequence: last.sequence + 1, step: step, hash: hash)
    log.append(entry)
    seen = log.count
    return entry
  }

  /// Removes a source or words from the entries that contain them.
  func redact(
    _ redaction: Redaction, keeping wordings: [Int: [KeptWording]], after sequence: Int,
    as step: (Change) -> Step
  ) throws(StoreError) -> Entry {
    try refuseClosed()
    guard sequence == last.sequence else { throw .conflict(last) }
    let plan = try RedactionPlan(
      of: redaction, keeping: wordings, in: log.map { ($0, $0.written ?? Entry.Written($0.step)) }
    ) { kept[$0] }
    let step = step(plan.change)
    guard step.at.canBeWritten else { throw .timeOutOfRange(step.at) }
    for (number, tombstone) in plan.tombstones {
      let entry = log[number - 1]
      log[number - 1] = Entry(
        sequence: number,
        step: Step(
          id: entry.step.id, at: entry.step.at, analyst: entry.step.analyst, line: Tombstone.line,
          changes: tombstone.changes),
        hash: entry.hash, written: tombstone.written, version: entry.version)
    }
    for digest in plan.lostBlobs { kept[digest] = nil }
    return try append(step, blobs: [], after: sequence)
  }

  /// The entries after one number, up to another or to the end, in order.
  func entries(
    after sequence: Int, through last: Int?
  ) throws(StoreError) -> [Entry] {
    try refuseClosed()
    if last == nil { seen = log.count }
    let end = min(last ?? log.count, log.count)
    let start = max(sequence, 0)
    return start < end ? Array(log[start..<end]) : []
  }

  /// Calls `body` with the entries after a number one by one.
  func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws {
    for entry in try entries(after: sequence, through: nil) { try body(entry) }
  }

  /// Calls `body` with the first entries as they are stored, in order.
  func forEachStoredEntry(through last: Int, _ body: (StoredEntry) throws -> Void) throws {
    try refuseClosed()
    guard last <= log.count else { throw StoreError.damaged("", detail: "entries are missing") }
    for entry in log.prefix(last) {
      let (step, written) = (entry.step, entry.written)
      let left = written.map { Tombstone(written: $0, changes: step.changes).body }
      try body(
        StoredEntry(
          sequence: entry.sequence, id: Array(NewRow.id(step).utf8),
          at: Array(step.at.description.utf8), analyst: Array(step.analyst.utf8),
          line: Array(step.line.utf8), version: entry.version,
          body: left ?? EntryCoding.body(of: step), hash: entry.hash))
    }
  }

  /// The hashes of all bytes in the log, in ascending order.
  func blobs() throws(StoreError) -> [Digest] {
    try refuseClosed()
    return kept.keys.sorted { $0.hex < $1.hex }
  }

  /// Whether it has bytes of this hash.
  func has(_ digest: Digest) throws(StoreError) -> Bool {
    try refuseClosed()
    return kept[digest] != nil
  }

  /// The bytes of this hash.
  func blob(_ digest: Digest) throws(StoreError) -> [UInt8] {
    try refuseClosed()
    guard let bytes = kept[digest] else { throw .unknownBlob(digest) }
    return bytes
  }

  /// Whether another store may have appended since this one last read the log's end.
  func mayHaveChanged() -> Bool { seen != log.count }

  /// Has no path; only refuses a closed log.
  func checkFile() throws(StoreError) { try refuseClosed() }

  /// Checks everything; the report has the findings.
  func check(
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport {
    try refuseClosed()
    var check = LogCheck()
    for entry in log {
      let before = LogHead(sequence: entry.sequence - 1, hash: check.previous)
      let tombstone = entry.written.map { Tombstone(written: $0, changes: entry.step.changes) }
      check.add(
        entry, isChained: Chain.hash(of: entry, after: before) == entry.hash,
        body: tombstone.map { Digest(of: $0.body) }, blob: { kept[$0] })
    }
    for (digest, bytes) in kept { check.addBlob(digest, isSound: Digest(of: bytes) == digest) }
    try check.checkTexts { (digest) throws(StoreError) in kept[digest] }
    return check.report(lost: [])
  }

  /// Refuses everything from now on, as a closed file store does.
  func close() { isClosed = true }
}
