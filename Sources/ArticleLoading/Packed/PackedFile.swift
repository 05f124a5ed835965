/// A ZIP file, as used by office documents and books.
struct PackedFile {
  /// The maximum number of entries; no document has more.
  private static let mostEntries = 20_000

  private struct Entry {
    let name: String
    let method: Int
    let check: UInt32
    let packed: Range<Int>
    let size: Int
  }

  private let bytes: [UInt8]
  private var entries: [Entry] = []

  /// A file without files in it.
  init() { bytes = [] }

  /// Reads its directory; `nil` if it is not a ZIP file, damaged, protected by a password, or larger than 4 GB.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let tail = max(0, bytes.count - 65_557)
    guard
      let end = stride(from: bytes.count - 22, through: tail, by: -1).first(where: {
        $0 >= 0 && bytes[$0] == 0x50 && Self.number(bytes, $0, 4) == 0x0605_4B50
      }), let count = Self.number(bytes, end + 10, 2), count <= Self.mostEntries,
      var offset = Self.number(bytes, end + 16, 4)
    else { return nil }
    for _ in 0..<count {
      guard let entry = Self.entry(bytes, at: &offset) else { return nil }
      entries.append(entry)
    }
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  private static func entry(_ bytes: [UInt8], at offset: inout Int) -> Entry? {
    func field(_ distance: Int, _ count: Int) -> Int? { number(bytes, offset + distance, count) }
    guard field(0, 4) == 0x0201_4B50, let flags = field(8, 2), flags & 1 == 0,
      let method = field(10, 2), let check = field(16, 4), let packed = field(20, 4),
      let size = field(24, 4), let name = field(28, 2), let extra = field(30, 2),
      let comment = field(32, 2), let header = field(42, 4), offset + 46 + name <= bytes.count,
      number(bytes, header, 4) == 0x0403_4B50, let localName = number(bytes, header + 26, 2),
      let localExtra = number(bytes, header + 28, 2)
    else { return nil }
    let start = header + 30 + localName + localExtra
    guard start + packed <= bytes.count else { return nil }
    let text = String(decoding: bytes[(offset + 46)..<(offset + 46 + name)], as: UTF8.self)
    offset += 46 + name + extra + comment
    return Entry(
      name: text, method: method, check: UInt32(truncatingIfNeeded: check),
      packed: start..<(start + packed), size: size)
  }

  /// The names of all files in it, in their order.
  var names: [String] { entries.map(\.name) }

  /// The name of a file given by its address in another one: `../styles/a.css`.
  static func path(of address: String, from other: String) -> String {
    var folders = other.split(separator: "/").dropLast().map(String.init)
    let relative = address.prefix { $0 != "#" && $0 != "?" }
    if relative.hasPrefix("/") { folders = [] }
    for name in relative.split(separator: "/") where name != "." {
      if name == ".." { _ = folders.popLast() } else { folders.append(decoded(name)) }
    }
    return folders.joined(separator: "/")
  }

  /// A name without percent-encoding.
  private static func decoded(_ name: Substring) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return String(name) }
    var bytes: [UInt8] = []
    var rest = name.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The stated size of a file in it.
  func size(of name: String) -> Int { entries.first { $0.name == name }?.size ?? 0 }

  /// A file in it; `nil` if there is none, or it is damaged or longer than `limit`.
  func contents(of name: String, limit: Int = 100_000_000) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    // Unpacked it is not longer than stated, or it is damaged.
    guard entry.size <= limit else { return nil }
    let packed = bytes[entry.packed]
    switch entry.method {
    case 0: return packed.count <= limit ? Array(packed) : nil
    case 8: return Inflation.inflate(packed, limit: min(limit, entry.size))
    default: return nil
    }
  }

  /// The same file with new contents of some files, which can be new ones; the rest stays packed as it is.
  func replacing(_ contents: [String: [UInt8]]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    var count = 0
    func add(_ name: String, method: Int, check: UInt32, size: Int, _ data: ArraySlice<UInt8>) {
      let start = file.count
      let words = Array(name.utf8)
      let common =
        Self.bytes(0x0800, 2) + Self.bytes(method, 2) + Self.bytes(0x0021_0000, 4)
        + Self.bytes(Int(check), 4) + Self.bytes(data.count, 4) + Self.bytes(size, 4)
        + Self.bytes(words.count, 2) + Self.bytes(0, 2)
      file += Self.bytes(0x0403_4B50, 4) + Self.bytes(20, 2) + common + words + data
      directory += Self.bytes(0x0201_4B50, 4) + Self.bytes(20, 2) + Self.bytes(20, 2) + common
      directory += Self.bytes(0, 2 + 2 + 2 + 4) + Self.bytes(start, 4) + words
      count += 1
    }
    for entry in entries where contents[entry.name] == nil {
      add(
        entry.name, method: entry.method, check: entry.check, size: entry.size, bytes[entry.packed])
    }
    for (name, data) in contents.sorted(by: { $0.key < $1.key }) {
      add(name, method: 0, check: Checksum.of(data), size: data.count, data[...])
    }
    let start = file.count
    return file + directory + Self.bytes(0x0605_4B50, 4) + Self.bytes(0, 4) + Self.bytes(count, 2)
      + Self.bytes(count, 2) + Self.bytes(directory.count, 4) + Self.bytes(start, 4)
      + Self.bytes(0, 2)
  }

  /// A number as in ZIP files, the lowest byte first.
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }
}

/// CRC-32, as ZIP files have it.
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
