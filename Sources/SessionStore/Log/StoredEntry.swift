import FactCheck

/// An entry as a log stores it, byte for byte, so that a copy has the same chain of hashes.
public struct StoredEntry: Equatable, Sendable {
  /// The number, from 1.
  public var sequence: Int
  /// The UUID in lower case.
  public var id: [UInt8]
  /// The time, as RFC 3339.
  public var at: [UInt8]
  /// The name that signed it.
  public var analyst: [UInt8]
  /// The line in UTF-8.
  public var line: [UInt8]
  /// The form of the body.
  public var version: Int
  /// The body in UTF-8: JSON, or what a redaction left.
  public var body: [UInt8]
  /// The hash, which covers the fields and the previous entry's hash.
  public var hash: Digest

  /// Makes an entry from the columns of a row.
  public init(
    sequence: Int, id: [UInt8], at: [UInt8], analyst: [UInt8], line: [UInt8], version: Int,
    body: [UInt8], hash: Digest
  ) {
    self.sequence = sequence
    self.id = id
    self.at = at
    self.analyst = analyst
    self.line = line
    self.version = version
    self.body = body
    self.hash = hash
  }
}

extension StoredEntry {
  /// Copies a row.
  package init(_ row: EntryRow) {
    self.init(
      sequence: row.sequence, id: Array(row.id), at: Array(row.at), analyst: Array(row.analyst),
      line: Array(row.line), version: row.version, body: Array(row.body), hash: row.hash)
  }

  /// Calls `body` with the entry as a row, which is valid only during the call.
  /// - Throws: `EntryRow.Fault` if a redaction left something that cannot be read; what `body` throws.
  package func withRow<Value>(_ body: (EntryRow) throws -> Value) throws -> Value {
    let texts = [id, at, analyst, line, self.body, hash.bytes]
    let all = texts.flatMap { $0 }
    return try all.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      let parts = texts.map { text in
        defer { rest = rest.dropFirst(text.count) }
        return UnsafeBufferPointer(rebasing: rest.prefix(text.count))
      }
      return try body(
        EntryRow(
          sequence: sequence, id: parts[0], at: parts[1], analyst: parts[2], line: parts[3],
          version: version, body: parts[4], hash: parts[5]))
    }
  }
}
