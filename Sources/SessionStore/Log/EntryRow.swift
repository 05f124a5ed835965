import Database
import FactCheck

/// One row of a store's table of entries as its bytes, valid until the store reads the next row.
package struct EntryRow {
  /// The entry's number.
  package let sequence: Int
  let id: UnsafeBufferPointer<UInt8>
  let at: UnsafeBufferPointer<UInt8>
  let analyst: UnsafeBufferPointer<UInt8>
  let line: UnsafeBufferPointer<UInt8>
  /// The version of its body's form.
  package let version: Int
  /// The bytes of its body.
  package let body: UnsafeBufferPointer<UInt8>
  /// The hash that is stored with it.
  package let hash: Digest
  /// What a redaction left of it.
  package let tombstone: Tombstone?
  /// The digits of its salt; empty in version 1 and after a redaction.
  let salt: UnsafeBufferPointer<UInt8>

  /// The columns that `init` reads, in their order.
  package static let columns = "seq, id, at, analyst, line, version, body, hash"

  /// Why a row is not an entry that this program can read.
  package enum Fault: Error {
    /// A later version wrote it.
    case newer(version: Int)
    /// It is not as it was written.
    case damaged(String)

    /// What is wrong, in English.
    package var detail: String {
      switch self {
      case .newer(let version): "version \(version)"
      case .damaged(let detail): detail
      }
    }

    /// The store's error for an entry of a session at this location.
    package func storeError(at location: String, entry: Int) -> StoreError {
      switch self {
      case .newer(let version):
        .tooNew(location, .entries, version: version, supported: EntryCoding.version)
      case .damaged(let detail): .damaged(location, detail: "entry \(entry): \(detail)")
      }
    }
  }

  /// The hashes of the line and the body as they were first written: of their bytes, which an older version or
  /// another program can have written in another form than this one does.
  package var written: Entry.Written {
    tombstone?.written
      ?? Entry.Written(
        line: salt.isEmpty ? Digest(of: line) : Digest(of: Array(salt) + Array(line)),
        body: Digest(of: body))
  }

  /// Reads the current row of a statement.
  init(_ row: Statement) throws(Fault) {
    guard row.isText(1), row.isText(2), row.isText(3), row.isText(4), row.isInteger(5),
      row.isText(6), row.isBlob(7)
    else { throw .damaged("a field is of another type") }
    try self.init(
      sequence: row.integer(0), id: row.bytes(1), at: row.bytes(2), analyst: row.bytes(3),
      line: row.bytes(4), version: row.integer(5), body: row.bytes(6), hash: row.bytes(7))
  }

  /// Takes the fields of a row as a store has them.
  /// - Throws: `damaged` if the hash has another length or the body is a tombstone that cannot be read.
  package init(
    sequence: Int, id: UnsafeBufferPointer<UInt8>, at: UnsafeBufferPointer<UInt8>,
    analyst: UnsafeBufferPointer<UInt8>, line: UnsafeBufferPointer<UInt8>, version: Int,
    body: UnsafeBufferPointer<UInt8>, hash: UnsafeBufferPointer<UInt8>
  ) throws(Fault) {
    self.sequence = sequence
    self.id = id
    self.at = at
    self.analyst = analyst
    self.line = line
    self.version = version
    self.body = body
    guard let digest = Digest(bytes: Array(hash)) else { throw .damaged("no hash") }
    self.hash = digest
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    salt = version < 2 ? none : EntryCoding.salt(in: body) ?? none
    tombstone = Tombstone.isOne(body, version: version) ? try Tombstone(body) : nil
  }

  /// Writes the row into a file byte by byte, because its hash covers the exact bytes; within the caller's transaction.
  func insert(into connection: Connection) throws(StoreError) {
    let statement = try connection.statement(
      "INSERT INTO entry(\(Self.columns)) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    try statement.bind(sequence, at: 1)
    try statement.bind(text: id, at: 2)
    try statement.bind(text: at, at: 3)
    try statement.bind(text: analyst, at: 4)
    try statement.bind(text: line, at: 5)
    try statement.bind(version, at: 6)
    try statement.bind(text: body, at: 7)
    try statement.bind(bytes: hash.bytes, at: 8)
    try statement.run()
  }
}
