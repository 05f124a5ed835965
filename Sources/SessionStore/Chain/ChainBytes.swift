import FactCheck

/// The bytes that an entry's hash covers, made from a row without copying its texts: every opening checks a log
/// of perhaps a hundred thousand entries.
struct ChainBytes {
  private var bytes: [UInt8] = []

  /// The hash that a row must have after the previous one.
  mutating func hash(_ row: EntryRow, after previous: Digest) -> Digest {
    bytes.removeAll(keepingCapacity: true)
    add(Chain.mark(of: row.version).utf8)
    add(previous)
    add(row.sequence)
    add(row.id)
    add(row.at)
    add(row.analyst)
    add(row.version)
    let written = row.written
    add(written.line)
    add(written.body)
    return Digest(of: bytes)
  }

  private mutating func add(_ field: some Collection<UInt8>) {
    begin(field.count)
    bytes.append(contentsOf: field)
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func add(_ digest: Digest) {
    begin(64)
    digest.appendHex(to: &bytes)
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func add(_ number: Int) { add(String(number).utf8) }

  private mutating func begin(_ count: Int) {
    bytes.append(contentsOf: String(count).utf8)
    bytes.append(UInt8(ascii: ":"))
  }
}
