import FactCheck
import FoundationEssentials

/// What an entry's hash covers: SHA-256 over the previous entry's hash and the entry's own fields.
///
/// Each field is written as a netstring (`5:hello,`), so that no two entries have the same bytes. The line and
/// the body enter by their own SHA-256, so that a redaction can remove a protected source from an entry
/// (`Tombstone`) and the chain can still be checked.
enum Chain {
  /// The first field of the bytes of entries of version 1.
  static let mark = "factdesk-entry/1"
  /// The first field of entries from version 2 on, whose line is hashed after their salt.
  static let saltedMark = "factdesk-entry/2"

  /// The mark of entries of a version.
  static func mark(of version: Int) -> String { version < 2 ? mark : saltedMark }

  /// The fields of an entry as they are stored.
  struct Fields {
    var sequence: Int
    /// The UUID in lower case.
    var id: String
    /// RFC 3339.
    var at: String
    var analyst: String
    var version: Int
    /// SHA-256 of the line's UTF-8 bytes.
    var line: Digest
    /// SHA-256 of the body's UTF-8 bytes.
    var body: Digest
  }

  /// The bytes whose SHA-256 is an entry's hash.
  static func canonicalBytes(_ entry: Fields, after previous: Digest) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(320 + entry.analyst.utf8.count)
    func add(_ field: String) {
      bytes += String(field.utf8.count).utf8
      bytes.append(UInt8(ascii: ":"))
      bytes += field.utf8
      bytes.append(UInt8(ascii: ","))
    }
    add(mark(of: entry.version))
    add(previous.hex)
    add(String(entry.sequence))
    add(entry.id)
    add(entry.at)
    add(entry.analyst)
    add(String(entry.version))
    add(entry.line.hex)
    add(entry.body.hex)
    return bytes
  }

  /// An entry's hash.
  static func hash(_ entry: Fields, after previous: Digest) -> Digest {
    Digest(of: canonicalBytes(entry, after: previous))
  }

  /// The hash of an entry that follows this one.
  static func hash(of entry: Entry, after head: LogHead) -> Digest {
    hash(
      entry.step, entry.written ?? Entry.Written(entry.step), version: entry.version, after: head)
  }

  /// The hash of a step that will be the entry after this one.
  static func hash(_ step: Step, body: [UInt8], after head: LogHead) -> Digest {
    hash(
      step, Entry.Written(line: Entry.Written.line(of: step), body: Digest(of: body)),
      version: step.version, after: head)
  }

  private static func hash(
    _ step: Step, _ written: Entry.Written, version: Int, after head: LogHead
  ) -> Digest {
    hash(
      Fields(
        sequence: head.sequence + 1, id: step.id.uuidString.lowercased(), at: step.at.description,
        analyst: step.analyst, version: version, line: written.line, body: written.body),
      after: head.hash)
  }
}
