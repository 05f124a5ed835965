/// The words that a document also writes in lower case.
///
/// A capital after "U.S." then begins a sentence and not a name (Mikheev, 2002). It is a set of hashes in fixed
/// space, so a false "yes" is possible, and harmless.
struct LowercaseEvidence {
  /// The maximum of a text that is read, in bytes: longer texts are collections whose parts say little about
  /// each other.
  private static let longestDocument = 1 << 18
  private static let bits: UInt64 = 19
  private var seen: [UInt64]

  /// Reads the text once, up to `longestDocument`.
  init(_ text: ByteView) {
    seen = Array(repeating: 0, count: 1 << (Self.bits - 6))
    var position = 0
    let end = min(text.count, Self.longestDocument)
    while position < end {
      let start = position
      // FNV-1a; bytes of other scripts count as letters.
      var hash = Self.seed
      var isLower = true
      while position < end {
        let byte = text[position]
        guard (byte >= 0x80 && byte != 0xE2) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) else {
          break
        }
        if byte < 0x61 || Self.isCapitalLead(byte, text[position + 1]) { isLower = false }
        Self.mix(byte, into: &hash)
        position += 1
      }
      if isLower, position - start > 1 { insert(hash) }
      position += 1
    }
  }

  /// Whether the word at `range`, which begins with a capital, occurs in lower case.
  func contains(_ range: Range<Int>, in text: ByteView) -> Bool {
    guard range.count > 1 else { return false }
    var hash = Self.seed
    var position = range.lowerBound
    while position < range.upperBound {
      let next = text.scalar(at: position)
      position += next.length
      let lower = Unicode.Scalar(CaseFolding.lowercased(next.value)) ?? "\u{FFFD}"
      for byte in UTF8.encode(lower) ?? .init() { Self.mix(byte, into: &hash) }
    }
    let slot = Self.slot(hash)
    return seen[slot.word] & slot.bit != 0
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func mix(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Whether two bytes are a capital of Latin-1, Greek or Russian. Other capitals can pass for lower-case
  /// letters, which costs nothing: their hashes are never looked up.
  @inline(__always)
  private static func isCapitalLead(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0xC3: second >= 0x80 && second <= 0x9E
    case 0xCE: second >= 0x86 && second <= 0xAB
    case 0xD0: second <= 0xAF
    default: false
    }
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
