import FactCheck

/// A log in memory: for tests, and for a session that nobody wants to keep.
public final class MemoryStore: EntryStore {
  private var log: [Entry] = []
  private var kept: [Digest: [UInt8]] = [:]
  private var seen = 0
  private var isClosed = false

  /// An empty log.
  public init() {}

  private func refuseClosed() throws(StoreError) {
    if isClosed { throw .closed("") }
  }

  private var last: LogHead {
    log.last.map { LogHead(sequence: $0.sequence, hash: $0.hash) } ?? .empty
  }

  /// Number and hash of the last entry; `LogHead.empty` when there is none.
  public func head() throws(StoreError) -> LogHead {
    try refuseClosed()
    seen = log.count
    return last
  }

  /// Appends one step with the blobs it names, all or nothing.
  public func append(
    _ step: Step, blobs: [Blob], after sequence: Int
  ) throws(StoreError) -> Entry {
    try refuseClosed()
    guard !step.changes.isEmpty else { throw .emptyStep }
    if let known = log.first(where: { $0.step.id == step.id }) { return known }
    guard sequence == last.sequence else { throw .conflict(last) }
    let given = Set(blobs.map(\.digest))
    for digest in step.changes.flatMap(\.blobs)
    where !given.contains(digest) && kept[digest] == nil {
      throw .unknownBlob(digest)
    }
    for blob in blobs { kept[blob.digest] = blob.bytes }
    let hash = Chain.hash(step, body: EntryCoding.encode(step.changes), after: last)
    let entry = Entry(sequence: last.sequence + 1, step: step, hash: hash)
    log.append(entry)
    seen = log.count
    return entry
  }

  /// The entries after one number, through another or to the end, in order.
  public func entries(
    after sequence: Int, through last: Int?
  ) throws(StoreError) -> [Entry] {
    try refuseClosed()
    if last == nil { seen = log.count }
    let end = min(last ?? log.count, log.count)
    let start = max(sequence, 0)
    return start < end ? Array(log[start..<end]) : []
  }

  /// Hands over the entries after a number one by one.
  public func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws {
    for entry in try entries(after: sequence, through: nil) { try body(entry) }
  }

  /// The bytes of this hash.
  public func blob(_ digest: Digest) throws(StoreError) -> [UInt8] {
    try refuseClosed()
    guard let bytes = kept[digest] else { throw .unknownBlob(digest) }
    return bytes
  }

  /// Whether somebody else may have appended since this store last looked at the log's end.
  public func mayHaveChanged() -> Bool { seen != log.count }

  /// Looks at everything; what is found is in the report.
  public func check(progress: (Int) -> Void) throws(StoreError) -> CheckReport {
    try refuseClosed()
    var check = LogCheck()
    for entry in log {
      let before = LogHead(sequence: entry.sequence - 1, hash: check.previous)
      let hash = Chain.hash(entry.step, body: EntryCoding.encode(entry.step.changes), after: before)
      check.take(entry, isChained: hash == entry.hash)
    }
    for (digest, bytes) in kept { check.takeBlob(digest, isSound: Digest(of: bytes) == digest) }
    return check.report()
  }

  /// Lets go of nothing, but refuses everything from now on, as a file's store does.
  public func close() { isClosed = true }
}
