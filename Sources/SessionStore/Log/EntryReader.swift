import FactCheck
import FoundationEssentials
import JSON

/// Makes entries from rows, one after the other; caches what neighbouring rows share.
package final class EntryReader {
  private var scanner = JSONView.scanner
  private var analyst = ""
  private var analystBytes: [UInt8] = []
  /// The last entry's day, as text and as the second at which it begins.
  private var dayBytes: [UInt8] = []
  private var day = 0

  /// Makes a reader.
  package init() {}

  /// Makes the entry of a row.
  /// - Throws: `EntryRow.Fault` if its fields are not those of an entry, or a later version wrote it.
  package func entry(_ row: EntryRow) throws(EntryRow.Fault) -> Entry {
    guard let id = Self.uuid(row.id) else { throw .damaged("no UUID") }
    guard let at = timestamp(row.at) else { throw .damaged("no time") }
    if !Self.areSame(row.analyst, analystBytes) {
      analyst = try text(row.analyst)
      analystBytes = Array(row.analyst)
    }
    let changes: [Change]
    if let tombstone = row.tombstone {
      changes = tombstone.changes
    } else {
      changes = try self.changes(row.body, version: row.version)
    }
    let salt = row.salt.isEmpty ? nil : Salt(hex: String(decoding: row.salt, as: UTF8.self))
    if row.version >= 2, row.tombstone == nil, salt == nil { throw .damaged("no salt") }
    let step = Step(
      id: id, at: at, analyst: analyst, line: try text(row.line), changes: changes, salt: salt)
    return Entry(
      sequence: row.sequence, step: step, hash: row.hash, written: row.tombstone?.written,
      version: row.version)
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(EntryRow.Fault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged("no UTF-8") }
    return text
  }

  /// The changes of a body of this version.
  func changes(
    _ body: UnsafeBufferPointer<UInt8>, version: Int
  ) throws(EntryRow.Fault) -> [Change] {
    guard version <= EntryCoding.version else { throw .newer(version: version) }
    guard version >= 1 else { throw .damaged("no version") }
    do {
      return try JSONView.scan(body, with: &scanner) { whole throws(JSONView.Fault) in
        version < 2 ? try [Change](whole) : try whole.read("changes")
      }
    } catch {
      throw .damaged(error.detail)
    }
  }

  /// Reads a UUID in lower case, the only form that is written here.
  static func uuid(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
    guard text.count == 36 else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    var digits = 0
    for index in 0..<36 {
      let byte = text[index]
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let value: UInt8
      switch byte {
      case 0x30...0x39: value = byte - 0x30
      case 0x61...0x66: value = byte - 0x61 + 10
      default: return nil
      }
      if digits < 16 { high = high << 4 | UInt64(value) } else { low = low << 4 | UInt64(value) }
      digits += 1
    }
    var bytes = (high.bigEndian, low.bigEndian)
    return withUnsafeBytes(of: &bytes) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }

  /// Reads a time in the only form that is written here: `2026-02-03T09:30:00Z`.
  private func timestamp(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard text.count == 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "Z"),
      let hour = Self.number(text, at: 11), hour < 24, let minute = Self.number(text, at: 14),
      minute < 60, let second = Self.number(text, at: 17), second < 60
    else { return nil }
    let date = UnsafeBufferPointer(rebasing: text[..<10])
    if !Self.areSame(date, dayBytes) {
      guard let midnight = Timestamp(String(decoding: date, as: UTF8.self) + "T00:00:00Z") else {
        return nil
      }
      day = midnight.seconds
      dayBytes = Array(date)
    }
    return Timestamp(seconds: day + hour * 3600 + minute * 60 + second)
  }

  /// The number of two digits.
  private static func number(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let (tens, ones) = (text[index], text[index + 1])
    guard (0x30...0x39).contains(tens), (0x30...0x39).contains(ones) else { return nil }
    return Int(tens - 0x30) * 10 + Int(ones - 0x30)
  }

  private static func areSame(_ text: UnsafeBufferPointer<UInt8>, _ other: [UInt8]) -> Bool {
    guard text.count == other.count else { return false }
    for index in 0..<text.count where text[index] != other[index] { return false }
    return true
  }
}
