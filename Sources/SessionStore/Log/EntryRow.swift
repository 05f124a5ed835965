import Database
import FactCheck

/// One row of the `entry` table as its bytes, valid until the statement's next step.
struct EntryRow {
  let sequence: Int
  let id: UnsafeBufferPointer<UInt8>
  let at: UnsafeBufferPointer<UInt8>
  let analyst: UnsafeBufferPointer<UInt8>
  let line: UnsafeBufferPointer<UInt8>
  let version: Int
  let body: UnsafeBufferPointer<UInt8>
  let hash: Digest
  /// What a redaction left of it.
  let tombstone: Tombstone?
  /// The digits of its salt; empty in version 1 and after a redaction.
  let salt: UnsafeBufferPointer<UInt8>

  /// The columns that `init` reads, in their order.
  static let columns = "seq, id, at, analyst, line, version, body, hash"

  /// Why a row is not an entry that this program can read.
  enum Fault: Error {
    /// A later version wrote it.
    case newer(version: Int)
    /// It is not as it was written.
    case damaged(String)

    /// What is wrong, in English.
    var detail: String {
      switch self {
      case .newer(let version): "version \(version)"
      case .damaged(let detail): detail
      }
    }
  }

  /// The hashes of the line and the body as they were first written: of their bytes, which an older version or
  /// another program can have written in another form than this one does.
  var written: Entry.Written {
    tombstone?.written
      ?? Entry.Written(
        line: salt.isEmpty ? Digest(of: line) : Digest(of: Array(salt) + Array(line)),
        body: Digest(of: body))
  }

  /// Reads the current row of a statement.
  init(_ row: Statement) throws(Fault) {
    sequence = row.integer(0)
    guard row.isText(1), row.isText(2), row.isText(3), row.isText(4), row.isInteger(5),
      row.isText(6), row.isBlob(7)
    else { throw .damaged("a field is of another type") }
    id = row.bytes(1)
    at = row.bytes(2)
    analyst = row.bytes(3)
    line = row.bytes(4)
    version = row.integer(5)
    body = row.bytes(6)
    guard let hash = Digest(bytes: Array(row.bytes(7))) else { throw .damaged("no hash") }
    self.hash = hash
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    salt = version < 2 ? none : EntryCoding.salt(in: body) ?? none
    tombstone = Tombstone.isOne(body, version: version) ? try Tombstone(body) : nil
  }
}
