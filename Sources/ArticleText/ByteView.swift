/// Read-only bytes of a text. Reading outside gives 0, so that looking ahead or back needs no checks.
///
/// Valid only inside the `withUnsafeBufferPointer` that made it.
struct ByteView {
  let count: Int
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    count = bytes.count
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? bytes[offset] : 0
  }

  /// The bytes of `range`, which must be inside the text.
  func slice(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return bytes[range]
  }

  /// The first offset in `range` whose byte is marked in `table` (256 entries), or the end of `range`.
  @inline(__always)
  func first(in range: Range<Int>, marked table: UnsafeBufferPointer<Bool>) -> Int {
    // Checked once, so that the loop over every byte of a text need not check each.
    precondition(range.lowerBound >= 0 && range.upperBound <= count && table.count == 256)
    var offset = range.lowerBound
    while offset < range.upperBound, !table[Int(bytes[offset])] { offset += 1 }
    return offset
  }
}

extension ByteView {
  /// The end of the bytes that are ASCII without NUL and CR, eight at a time: the next seven may be, too.
  func plainEnd(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = start
    while at + 8 <= count {
      let eight = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let returns = eight ^ (ones &* 0x0D)
      // Subtracting 1 borrows from the highest bit of a byte only if that is zero, or had this bit.
      guard (eight | (eight &- ones) | (returns &- ones)) & (ones &* 0x80) == 0 else { break }
      at += 8
    }
    return at
  }
}

extension [UInt8] {
  /// Runs `body` on a view of these bytes.
  @inline(__always)
  func withView<Result>(_ body: (ByteView) -> Result) -> Result {
    withUnsafeBufferPointer { body(ByteView($0)) }
  }
}

extension String {
  /// Runs `body` on a view of this text's bytes.
  @inline(__always)
  func withView<Result>(_ body: (ByteView) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body(ByteView($0)) }
  }
}

/// One scalar read from bytes that need not be valid UTF-8.
struct DecodedScalar {
  /// U+FFFD if the bytes are not valid.
  let value: UInt32
  /// The bytes read: those of the scalar, or the longest beginning of a truncated one; at least 1.
  let length: Int
  let isValid: Bool

  var scalar: Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }

  fileprivate static func invalid(_ length: Int) -> DecodedScalar {
    DecodedScalar(value: 0xFFFD, length: length, isValid: false)
  }
}

extension ByteView {
  /// The scalar that begins at `offset`, which must be inside the text.
  @inline(__always)
  func scalar(at offset: Int) -> DecodedScalar {
    let lead = self[offset]
    if lead < 0x80 { return DecodedScalar(value: UInt32(lead), length: 1, isValid: true) }
    return multiByteScalar(at: offset, lead: lead)
  }

  /// By table 3-7 of the Unicode standard: only the second byte has a range of its own.
  private func multiByteScalar(at offset: Int, lead: UInt8) -> DecodedScalar {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (length, value) = (3, UInt32(lead & 0x0F))
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      (length, value) = (4, UInt32(lead & 0x07))
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return .invalid(1)
    }
    guard second.contains(self[offset + 1]) else { return .invalid(1) }
    value = value << 6 | UInt32(self[offset + 1] & 0x3F)
    for index in stride(from: 2, to: length, by: 1) {
      let byte = self[offset + index]
      guard byte & 0xC0 == 0x80 else { return .invalid(index) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return DecodedScalar(value: value, length: length, isValid: true)
  }

  /// The scalar that ends at `offset`, which must be above 0; a single invalid byte if there is none.
  func scalar(before offset: Int) -> DecodedScalar {
    if self[offset - 1] < 0x80 {
      return DecodedScalar(value: UInt32(self[offset - 1]), length: 1, isValid: true)
    }
    for length in stride(from: 2, through: min(4, offset), by: 1)
    where self[offset - length] & 0xC0 != 0x80 {
      let found = scalar(at: offset - length)
      return found.length == length && found.isValid ? found : .invalid(1)
    }
    return .invalid(1)
  }
}
