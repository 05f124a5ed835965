import Database
import FactCheck
import FoundationEssentials

/// A step that is being written to a store: encoded once, even if the attempt is repeated.
package struct NewRow {
  /// The step.
  package let step: Step
  /// The bytes that it names and the store may not have yet.
  package let blobs: [Blob]
  /// Its stored form.
  package let body: [UInt8]

  /// - Throws: `emptyStep`; `timeOutOfRange`, because an entry that cannot be read again must not be confirmed.
  package init(_ step: Step, blobs: [Blob]) throws(StoreError) {
    guard !step.changes.isEmpty else { throw .emptyStep }
    guard step.at.canBeWritten else { throw .timeOutOfRange(step.at) }
    self.step = step
    self.blobs = blobs
    body = EntryCoding.body(of: step)
  }

  /// A step's UUID in its stored form.
  package static func id(_ step: Step) -> String { step.id.uuidString.lowercased() }

  /// The version of the body's form.
  package var version: Int { step.version }

  /// The hashes that the step names and whose bytes it does not bring: the store must have them.
  package var storedBlobs: [Digest] {
    let given = Set(blobs.map(\.digest))
    return step.changes.flatMap(\.blobs).filter { !given.contains($0) }
  }

  /// The entry that it will be after another.
  package func entry(after head: LogHead) -> Entry {
    Entry(
      sequence: head.sequence + 1, step: step, hash: Chain.hash(step, body: body, after: head))
  }

  /// Writes the blobs and the entry, within the caller's transaction.
  /// - Throws: `unknownBlob` if the step names bytes that are neither given nor stored.
  func insert(after head: LogHead, into connection: Connection) throws(StoreError) -> Entry {
    for blob in blobs {
      let statement = try connection.statement("INSERT OR IGNORE INTO blob VALUES(?1, ?2)")
      try statement.bind(bytes: blob.digest.bytes, at: 1)
      try statement.bind(bytes: blob.bytes, at: 2)
      try statement.run()
    }
    for digest in storedBlobs {
      let statement = try connection.statement("SELECT 1 FROM blob WHERE sha256 = ?1")
      defer { statement.reset() }
      try statement.bind(bytes: digest.bytes, at: 1)
      guard try statement.step() else { throw .unknownBlob(digest) }
    }
    let entry = entry(after: head)
    let statement = try connection.statement(
      "INSERT INTO entry(\(EntryRow.columns)) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    try statement.bind(entry.sequence, at: 1)
    try statement.bind(text: Self.id(step).utf8, at: 2)
    try statement.bind(text: step.at.description.utf8, at: 3)
    try statement.bind(text: step.analyst.utf8, at: 4)
    try statement.bind(text: step.line.utf8, at: 5)
    try statement.bind(version, at: 6)
    try statement.bind(text: body, at: 7)
    try statement.bind(bytes: entry.hash.bytes, at: 8)
    try statement.run()
    return entry
  }
}
