import FactCheck
import SessionStore

extension TeamStore {
  /// Appends one step with the blobs it names, completely or not at all; it is on the server's disk, and on that of the
  /// standby that the server waits for, when this returns.
  public func append(
    _ step: Step, blobs: [Blob], after sequence: Int
  ) throws(StoreError) -> Entry {
    try append(step, blobs: blobs, after: sequence, listed: nil)
  }

  /// Appends a step, and stores what a list says of the session then.
  public func append(
    _ step: Step, blobs: [Blob], after sequence: Int, summary: () -> SessionSummary
  ) throws(StoreError) -> Entry {
    try append(step, blobs: blobs, after: sequence, listed: summary())
  }

  private func append(
    _ step: Step, blobs: [Blob], after sequence: Int, listed summary: SessionSummary?
  ) throws(StoreError) -> Entry {
    try refuseReader()
    let row = try NewRow(step, blobs: blobs)
    if !blobs.isEmpty {
      try link.perform { connection in
        if let digest = try self.missing(of: row.storedBlobs, connection) {
          throw StoreError.unknownBlob(digest)
        }
        // A conflict must not send a large copy twice: what was sent stays.
        try self.put(blobs, connection)
      }
    }
    return try add(row, after: sequence) { connection, entry in
      try self.send(row, as: entry, summary, connection)
    }
  }

  /// Sends a new entry once.
  private func send(
    _ row: NewRow, as entry: Entry, _ summary: SessionSummary?, _ connection: ServerConnection
  ) throws -> Answer {
    let step = row.step
    return try ask(
      connection, "append", "$2, $3, $4, $5, $6, $7, $8, $9, $10",
      [
        .text(String(entry.sequence)), .text(NewRow.id(step)), .text(step.at.description),
        .bytes(Array(step.line.utf8)), .text(String(row.version)), .utf8(row.body),
        .bytes(entry.hash.bytes), .text(row.blobNames), .text(summary?.storedText ?? ""),
      ])
  }

  /// - Throws: `readOnly` if the store was opened to read.
  func refuseReader() throws(StoreError) {
    guard access == .readWrite else { throw .readOnly(location) }
  }

  /// Sends a new entry until an answer comes.
  /// - Parameter send: sends it once.
  func add(
    _ row: NewRow, after sequence: Int, _ send: (ServerConnection, Entry) throws -> Answer
  ) throws(StoreError) -> Entry {
    let step = row.step
    let (entry, answer) = try link.perform(isWrite: true) { connection in
      try self.refuseOtherAnalyst(step, connection)
      // If the server does not have that entry it will find a conflict, whatever the hash.
      let previous = try self.hash(of: sequence, connection) ?? .zero
      let entry = row.entry(after: LogHead(sequence: sequence, hash: previous))
      do {
        return (entry, try send(connection, entry))
      } catch let error as ServerError where error.kind == .refused(state: "FD409") {
        // Either of the two that the hash covers and the server knows better.
        try self.link.greet(connection)
        try self.refuseOtherAnalyst(step, connection)
        _ = try self.readHead(connection)
        throw error
      }
    }
    switch answer.outcome {
    case .done:
      known.add(entry.sequence, entry.hash)
      noteEnd(LogHead(sequence: entry.sequence, hash: entry.hash))
      link.perhaps { $0.sendUnawaited(notification(of: entry)) }
      return entry
    case .known: return try self.entry(numbered: answer.sequence)
    case .unknownBlob: throw .unknownBlob(answer.hash)
    case .conflict:
      // A server that lost entries has another head, too; this says which. It is no look at the log's end.
      _ = try link.perform { try self.readHead($0) }
      throw .conflict(LogHead(sequence: answer.sequence, hash: answer.hash))
    }
  }

  /// - Throws: `otherAnalyst` if the server would sign with another name. It is asked again first: whoever administers may
  /// have changed the name.
  private func refuseOtherAnalyst(_ step: Step, _ connection: ServerConnection) throws {
    if link.member?.name != step.analyst { try link.greet(connection) }
    guard let name = link.member?.name, name == step.analyst else {
      throw StoreError.otherAnalyst(location, enrolled: link.member?.name ?? "")
    }
  }

  private func entry(numbered sequence: Int) throws(StoreError) -> Entry {
    guard let entry = try entries(after: sequence - 1, through: sequence).first else {
      throw .damaged(location, detail: "entry \(sequence): it is missing")
    }
    return entry
  }

  /// The name of the channel on which colleagues send word of new entries.
  var channel: String { "factdesk \(session)" }

  /// Sends word of an entry. It need not be on the disk, nor on a standby's: the next entry would wait for that.
  private func notification(of entry: Entry) -> String {
    "SELECT set_config('synchronous_commit', 'off', true), pg_notify('\(channel)', '\(entry.sequence)')"
  }

  /// What the server answers to a new entry.
  struct Answer {
    enum Outcome: String {
      /// It is the last entry now.
      case done
      /// The log has an entry of this id.
      case known
      /// The log has other entries after the one before.
      case conflict
      /// The log lacks bytes that the entry names.
      case unknownBlob
    }

    let outcome: Outcome
    /// The number of the entry, of the log's end for a conflict.
    let sequence: Int
    /// Its hash; that of the missing bytes for `unknownBlob`.
    let hash: Digest
  }

  /// Calls a function that adds an entry.
  /// - Parameter places: the places of its values after the session.
  func ask(
    _ connection: ServerConnection, _ function: String, _ places: String,
    _ values: [ServerConnection.Value]
  ) throws -> Answer {
    var answer: Answer?
    try connection.run(
      "SELECT outcome, seq, hash FROM factdesk.\(function)($1, \(places))", [sessionValue] + values
    ) { row in
      guard let outcome = Answer.Outcome(rawValue: try row.text(0) ?? "") else {
        throw ServerError(.badAnswer, "an answer to a new entry that this program does not know")
      }
      answer = Answer(outcome: outcome, sequence: try row.someInteger(1), hash: try row.digest(2))
    }
    guard let answer else { throw ServerError(.badAnswer, "no answer to a new entry") }
    return answer
  }
}

extension NewRow {
  /// The hashes of the bytes that the step names, as the server's functions read them.
  var blobNames: String {
    var seen: Set<Digest> = []
    return step.changes.flatMap(\.blobs).filter { seen.insert($0).inserted }.map(\.hex)
      .joined(separator: ",")
  }
}

extension TeamStore {
  /// Creates the session with its first entry, completely or not at all.
  /// - Throws: `exists`; what appending throws.
  func create(_ row: NewRow, summary: SessionSummary) throws(StoreError) -> Entry {
    try add(row, after: 0) { connection, entry in
      try connection.transaction {
        var outcome: String?
        try connection.run(
          "SELECT factdesk.create_session($1, $2, '', 'open')", [sessionValue, .text(name)]
        ) { outcome = try $0.text(0) }
        guard outcome == "done" || outcome == "known" else { throw StoreError.exists(location) }
        try put(row.blobs, connection)
        return try send(row, as: entry, summary, connection)
      }
    }
  }
}
