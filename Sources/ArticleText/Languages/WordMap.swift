/// Words with their classes, looked up by the bytes of a text in any letter case.
struct WordMap<Value: OptionSet & Sendable>: Sendable {
  private let bits: UInt64
  private var keys: [WordKey]
  private var values: [Value]

  /// An empty map for up to `capacity` words.
  init(capacity: Int) {
    var bits: UInt64 = 6
    while 1 << bits < capacity * 2 { bits += 1 }
    self.bits = bits
    keys = Array(repeating: WordKey(), count: 1 << bits)
    values = Array(repeating: [], count: 1 << bits)
  }

  /// The value of a word; empty if it was never added.
  subscript(key: WordKey) -> Value {
    get { values[slot(of: key)] }
    set {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = newValue
    }
  }

  /// The slot of a key, or where it would be. The map is never full, so the walk ends.
  private func slot(of key: WordKey) -> Int {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: key.hash >> (64 - bits))
    while keys[index] != key, keys[index] != WordKey() { index = (index + 1) & mask }
    return index
  }
}

/// A word of up to 16 bytes, lower case. No list has longer words.
struct WordKey: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  /// The lower-case bytes of a word without white space; nil if there are more than 16.
  init?(of range: Range<Int>, in text: ByteView) {
    guard range.count <= 24 else { return nil }
    var filled: UInt64 = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if byte < 0x80 {
        position += 1
        // "z. B." is "z.B."
        if WhiteSpace.contains(UInt32(byte)) { continue }
        if filled >= 128 { return nil }
        put(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte, at: &filled)
        continue
      }
      let next = text.scalar(at: position)
      position += next.length
      if next.isWhiteSpace { continue }
      // A curly apostrophe counts as a straight one: don’t.
      let lower = next.value == 0x2019 ? 0x27 : CaseFolding.lowercased(next.value)
      for byte in UTF8.encode(Unicode.Scalar(lower) ?? "\u{FFFD}") ?? .init() {
        if filled >= 128 { return nil }
        put(byte, at: &filled)
      }
    }
  }

  /// Spreads the bits so that the top ones can serve as an index.
  fileprivate var hash: UInt64 {
    var mixed = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    return mixed &* 0xD6E8_FEB8_6659_FD93
  }

  /// Sets the byte that begins at bit `filled`, and advances `filled`.
  @inline(__always)
  private mutating func put(_ byte: UInt8, at filled: inout UInt64) {
    if filled < 64 { low |= UInt64(byte) << filled } else { high |= UInt64(byte) << (filled - 64) }
    filled += 8
  }
}

extension String {
  /// Calls `body` on each word between white space.
  ///
  /// It works on bytes, not characters, because every process that reads an article runs it at its start.
  func eachListedWord(_ body: (ByteView) -> Void) {
    for word in utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      Array(word).withView(body)
    }
  }
}
