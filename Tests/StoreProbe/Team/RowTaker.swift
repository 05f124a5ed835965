import FactCheck
import PlainPostgres
import SessionStore

/// A client that takes the row of an append for the answer. The row comes before the commit, and a server that is stopped
/// meanwhile sends it with its last words: what this client confirms can be lost.
struct RowTaker {
  private let probe: TeamProbe

  init(_ probe: TeamProbe) { self.probe = probe }

  /// Appends one step.
  /// - Parameter acknowledged: gets it as soon as the row is there.
  func append(_ acknowledged: RecordFile) throws {
    let client = try PlainClient(probe.address)
    var found: (session: String, head: LogHead, analyst: String)?
    _ = try client.run(
      """
      SELECT id, head, encode(hash, 'hex'), (factdesk.me()).name FROM factdesk.session
      WHERE name = $1
      """, [probe.name]
    ) { row in
      guard let sequence = Int(row[1]), let hash = Digest(hex: row[2]) else { return }
      found = (row[0], LogHead(sequence: sequence, hash: hash), row[3])
    }
    guard let found else { throw TeamProbe.NoSession(argument: probe.name) }
    let row = try NewRow(step(1, seed: found.analyst, salt: .random()), blobs: [])
    let entry = row.entry(after: found.head)
    let start = RecordFile.now()
    let isDone = try client.run(
      "SELECT outcome FROM factdesk.append($1, $2, $3, $4, $5, $6, $7, $8, '', '')",
      [
        found.session, "\(entry.sequence)", NewRow.id(entry.step), entry.step.at.description,
        Self.bytea(entry.step.line.utf8), "\(row.version)",
        String(decoding: row.body, as: UTF8.self), Self.bytea(entry.hash.bytes),
      ]
    ) { columns in
      guard columns == ["done"] else { return }
      acknowledged.add(entry, from: start, to: RecordFile.now())
      say("took the row of entry \(entry.sequence)")
    }
    say(isDone ? "the server has done it" : "the server did not say that it was done")
  }

  /// Bytes in PostgreSQL's text form.
  private static func bytea(_ bytes: some Sequence<UInt8>) -> String {
    "\\x" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
