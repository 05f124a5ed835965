/// A digest that a record states, and bytes to compare with it.
struct RecordDigest {
  private let stated: String
  private var hash: RunningHash

  /// Reads `sha256:…`; `nil` if the algorithm is unknown.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let hash = RunningHash(named: parts[0]) else { return nil }
    stated = parts[1].uppercased()
    self.hash = hash
  }

  /// Adds bytes.
  mutating func add(_ bytes: [UInt8]) { hash.add(bytes) }

  /// Whether the bytes have the stated digest, in hexadecimal digits or in base 32 (RFC 4648).
  var fits: Bool {
    let bytes = hash.bytes
    guard stated.utf8.count == 2 * bytes.count else {
      return stated.prefix { $0 != "=" } == Self.base32(bytes)
    }
    return stated
      == bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  private static func base32(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var text = ""
    var (bits, count) = (0, 0)
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 5 {
        text.append(letters[bits >> (count - 5) & 31])
        count -= 5
      }
    }
    if count > 0 { text.append(letters[bits << (5 - count) & 31]) }
    return text
  }
}
