/// Which words a document also writes in lower case.
///
/// A capital behind "U.S." then begins a sentence rather than a name (Mikheev, 2002). A set of
/// hashes in fixed space, so a false "yes" is possible, and harmless.
struct LowercaseEvidence {
  /// No article is longer; what is, is a collection whose parts say little about each other.
  private static let longestDocument = 1 << 18
  private static let bits: UInt64 = 19
  private var seen: [UInt64]

  /// Reads the text once, or its first quarter of a mebibyte.
  init(_ text: ByteView) {
    seen = Array(repeating: 0, count: 1 << (Self.bits - 6))
    var position = 0
    let end = min(text.count, Self.longestDocument)
    while position < end {
      let start = position
      // FNV-1a; bytes of other scripts count as letters.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var isLower = true
      while position < end {
        let byte = text[position]
        guard (byte >= 0x80 && byte != 0xE2) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) else {
          break
        }
        if byte < 0x61 { isLower = false }
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        position += 1
      }
      if isLower, position - start > 1 { insert(hash) }
      position += 1
    }
  }

  /// Whether the word at `range`, which begins with an ASCII capital, stands somewhere in lower case.
  func contains(_ range: Range<Int>, in text: ByteView) -> Bool {
    guard range.count > 1, text[range.lowerBound] < 0x80 else { return false }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range {
      let byte = text[offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
    }
    let slot = Self.slot(hash)
    return seen[slot.word] & slot.bit != 0
  }

  private mutating func insert(_ hash: UInt64) {
    let slot = Self.slot(hash)
    seen[slot.word] |= slot.bit
  }

  private static func slot(_ hash: UInt64) -> (word: Int, bit: UInt64) {
    let index = ((hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits)
    return (Int(index >> 6), 1 << (index & 63))
  }
}
