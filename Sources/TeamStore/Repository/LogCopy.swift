import FactCheck
import JSON
import SessionStore

/// A log on its way to a server, in one transaction: nobody sees half of it.
struct LogCopy {
  private let log: any EntryStore
  private let name: String
  private let session: String
  private let location: String

  /// How many entries are sent at once, and how many bytes of them, about.
  private static let batchEntries = 500, batchBytes = 4 << 20

  init(of log: any EntryStore, named name: String, session: String, at location: String) {
    self.log = log
    self.name = name
    self.session = session
    self.location = location
  }

  /// Sends everything, within the caller's transaction.
  /// - Throws: `StoreError`, `ServerError`.
  func send(
    to connection: ServerConnection, _ summary: SessionSummary, _ waiting: StoreWaiting,
    _ progress: (Int) -> Void
  ) throws {
    var outcome: String?
    try connection.run(
      "SELECT factdesk.create_session($1, $2, '', 'arriving')", [.text(session), .text(name)]
    ) { outcome = try $0.text(0) }
    switch outcome {
    case "done": break
    // An attempt before this one arrived.
    case "known": return
    default: throw StoreError.exists(location)
    }
    let last = try log.head().sequence
    var batch = Batch()
    try log.forEachStoredEntry(through: last) { entry in
      if waiting.isInterrupted() { throw StoreError.interrupted(location) }
      batch.add(entry)
      guard batch.count == Self.batchEntries || batch.json.bytes.count > Self.batchBytes else {
        return
      }
      try send(batch, to: connection)
      progress(entry.sequence)
      batch = Batch()
    }
    if batch.count > 0 { try send(batch, to: connection) }
    for digest in try log.blobs() {
      if waiting.isInterrupted() { throw StoreError.interrupted(location) }
      let blob = Blob(try log.blob(digest))
      try TeamStore.put(blob, of: session, at: location, connection)
    }
    try connection.run(
      "SELECT factdesk.arrived($1, $2)", [.text(session), .text(summary.storedText)])
  }

  private func send(_ batch: Batch, to connection: ServerConnection) throws {
    try connection.run(
      "SELECT factdesk.copy_entries($1, $2)", [.text(session), .utf8(batch.whole)])
  }

  /// Entries as a JSON list.
  private struct Batch {
    var json = CompactJSON()
    var count = 0

    /// The list as it is sent.
    var whole: [UInt8] { [UInt8(ascii: "[")] + json.bytes + [UInt8(ascii: "]")] }

    mutating func add(_ entry: StoredEntry) {
      json.element()
      count += 1
      json.object { json in
        func text(_ key: StaticString, _ bytes: [UInt8]) {
          json.key(key)
          json.write(String(decoding: bytes, as: UTF8.self))
        }
        json.key("seq")
        json.write(entry.sequence)
        text("id", entry.id)
        text("at", entry.at)
        // Texts that may contain U+0000, which PostgreSQL refuses in JSON.
        text("analyst", entry.analyst.hex)
        text("line", entry.line.hex)
        json.key("version")
        json.write(entry.version)
        text("body", entry.body)
        text("hash", Array(entry.hash.hex.utf8))
      }
    }
  }
}

extension [UInt8] {
  /// Its lower-case hexadecimal digits.
  fileprivate var hex: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }
}
