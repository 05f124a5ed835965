import FactCheck
import JSON
import SessionStore

extension TeamStore {
  /// Removes a source or words from the entries that contain them. What is removed leaves the server's files only when
  /// PostgreSQL vacuums them, and stays in its backups.
  public func redact(
    _ redaction: Redaction, keeping wordings: [Int: [KeptWording]], after sequence: Int,
    as step: (Change) -> Step
  ) throws(StoreError) -> Entry {
    try refuseReader()
    let head = try head()
    guard head.sequence == sequence else { throw .conflict(head) }
    var log: [(entry: Entry, written: Entry.Written)] = []
    do {
      try read(after: 0, through: sequence, { (entry: $0.0, written: $0.1.written) }) { log += $0 }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .io(location, detail: "\(error)", code: 0)
    }
    let plan = try RedactionPlan(of: redaction, keeping: wordings, in: log) { try? blob($0) }
    // The step is made once, because its id shows afterwards whether it was stored.
    let step = step(plan.change)
    let row = try NewRow(step, blobs: [])
    var struck = CompactJSON()
    struck.array { json in
      for (entry, tombstone) in plan.tombstones {
        json.element()
        json.object { json in
          json.key("entry")
          json.write(entry)
          json.key("body")
          json.write(String(decoding: tombstone.body, as: UTF8.self))
        }
      }
    }
    let dropped = plan.lostBlobs.map(\.hex).sorted().joined(separator: ",")
    return try add(row, after: sequence) { connection, entry in
      try self.ask(
        connection, "redact", "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11",
        [
          .utf8(struck.bytes), .text(dropped), .text(String(entry.sequence)),
          .text(NewRow.id(step)), .text(step.at.description), .bytes(Array(step.line.utf8)),
          .text(String(row.version)), .utf8(row.body), .bytes(entry.hash.bytes), .text(""),
        ])
    }
  }
}
