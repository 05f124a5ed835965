import FactCheck
import SessionStore

/// The fields of an entry in a row of an answer, valid as long as the row.
struct EntryFields {
  /// The columns that are read, in their order.
  static let columns = "seq, id::text, at, analyst, line, version, body, hash"

  let sequence: Int
  private let version: Int
  private let id, at, analyst, line, body, hash: UnsafeBufferPointer<UInt8>

  /// - Throws: `ServerError` if a column has another type.
  init(_ row: ServerRow) throws(ServerError) {
    sequence = try row.someInteger(0)
    id = try row.someBytes(1)
    at = try row.someBytes(2)
    analyst = try row.someBytes(3)
    line = try row.someBytes(4)
    version = try row.someInteger(5)
    body = try row.someBytes(6)
    hash = try row.someBytes(7)
  }

  /// The number of bytes.
  var size: Int { body.count + line.count + analyst.count }

  /// The fields as a row of any store.
  /// - Throws: `EntryRow.Fault` if the hash is none, or the body a tombstone that cannot be read.
  func row() throws(EntryRow.Fault) -> EntryRow {
    try EntryRow(
      sequence: sequence, id: id, at: at, analyst: analyst, line: line, version: version,
      body: body, hash: hash)
  }

  /// A copy that outlives the row.
  /// - Throws: `EntryRow.Fault` if the hash has another length.
  func stored() throws(EntryRow.Fault) -> StoredEntry {
    guard let digest = Digest(bytes: Array(hash)) else { throw .damaged("no hash") }
    return StoredEntry(
      sequence: sequence, id: Array(id), at: Array(at), analyst: Array(analyst), line: Array(line),
      version: version, body: Array(body), hash: digest)
  }
}
