import Database
import FactCheck
import FoundationEssentials

/// A step that is being written to a file: encoded once, even if the attempt is repeated.
struct NewRow {
  private let step: Step
  private let blobs: [Blob]
  private let body: [UInt8]

  /// - Throws: `emptyStep`; `timeOutOfRange`, because an entry that cannot be read again must not be confirmed.
  init(_ step: Step, blobs: [Blob]) throws(StoreError) {
    guard !step.changes.isEmpty else { throw .emptyStep }
    guard step.at.canBeWritten else { throw .timeOutOfRange(step.at) }
    self.step = step
    self.blobs = blobs
    body = EntryCoding.body(of: step)
  }

  /// A step's UUID in its stored form.
  static func id(_ step: Step) -> String { step.id.uuidString.lowercased() }

  /// Writes the blobs and the entry, within the caller's transaction.
  /// - Throws: `unknownBlob` if the step names bytes that are neither given nor stored.
  func insert(after head: LogHead, into connection: Connection) throws(StoreError) -> Entry {
    for blob in blobs {
      let statement = try connection.statement("INSERT OR IGNORE INTO blob VALUES(?1, ?2)")
      try statement.bind(bytes: blob.digest.bytes, at: 1)
      try statement.bind(bytes: blob.bytes, at: 2)
      try statement.run()
    }
    let given = Set(blobs.map(\.digest))
    for digest in step.changes.flatMap(\.blobs) where !given.contains(digest) {
      let statement = try connection.statement("SELECT 1 FROM blob WHERE sha256 = ?1")
      defer { statement.reset() }
      try statement.bind(bytes: digest.bytes, at: 1)
      guard try statement.step() else { throw .unknownBlob(digest) }
    }
    let hash = Chain.hash(step, body: body, after: head)
    let statement = try connection.statement(
      "INSERT INTO entry(\(EntryRow.columns)) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    try statement.bind(head.sequence + 1, at: 1)
    try statement.bind(text: Self.id(step).utf8, at: 2)
    try statement.bind(text: step.at.description.utf8, at: 3)
    try statement.bind(text: step.analyst.utf8, at: 4)
    try statement.bind(text: step.line.utf8, at: 5)
    try statement.bind(step.salt == nil ? 1 : 2, at: 6)
    try statement.bind(text: body, at: 7)
    try statement.bind(bytes: hash.bytes, at: 8)
    try statement.run()
    return Entry(sequence: head.sequence + 1, step: step, hash: hash)
  }
}
