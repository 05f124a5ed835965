/// The Unicode property White_Space, for bytes of UTF-8.
enum WhiteSpace {
  @inline(__always)
  static func contains(_ value: UInt32) -> Bool {
    if value < 0x80 { return value == 0x20 || (value >= 0x09 && value <= 0x0D) }
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }
}

extension DecodedScalar {
  var isWhiteSpace: Bool { WhiteSpace.contains(value) }
}

extension ByteView {
  /// Length of the white space scalar at `offset`; 0 if there is none.
  @inline(__always)
  func whiteSpaceLength(at offset: Int) -> Int {
    let byte = self[offset]
    if byte < 0x80 { return WhiteSpace.contains(UInt32(byte)) ? 1 : 0 }
    // Only these bytes lead white space: C2 (85, A0), E1 (1680), E2 (2000…205F), E3 (3000).
    guard byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) else { return 0 }
    let found = scalar(at: offset)
    return WhiteSpace.contains(found.value) ? found.length : 0
  }

  /// The first offset from `offset` on without white space; at most `count`.
  func skippingWhiteSpace(from offset: Int) -> Int {
    var position = offset
    while position < count {
      let length = whiteSpaceLength(at: position)
      if length == 0 { break }
      position += length
    }
    return position
  }

  /// The offset of a word's first apostrophe, straight or curly.
  func firstApostrophe(in word: Range<Int>) -> Int? {
    word.first { offset in
      let byte = self[offset]
      return byte == 0x27 || byte == 0xE2 && self[offset + 1] == 0x80 && self[offset + 2] == 0x99
    }
  }

  /// `range` without the white space at its ends; empty at its lower end if it contains nothing else.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    while upper > range.lowerBound {
      let last = scalar(before: upper)
      guard last.isWhiteSpace else { break }
      upper -= last.length
    }
    // The start moves last: it cannot pass the end, because the character before the end is not white space.
    var lower = range.lowerBound
    while lower < upper {
      let length = whiteSpaceLength(at: lower)
      if length == 0 { break }
      lower += length
    }
    return min(lower, upper)..<upper
  }

  /// Length of the line end at `offset`: LF, CR, CRLF, U+0085, U+2028; 0 if there is none.
  ///
  /// `isParagraphSeparator` detects U+2029.
  @inline(__always)
  func lineEndLength(at offset: Int) -> Int {
    switch self[offset] {
    case 0x0A: return 1
    case 0x0D: return self[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return self[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      return self[offset + 1] == 0x80 && (self[offset + 2] == 0xA8 || self[offset + 2] == 0xA9)
        ? 3 : 0
    default: return 0
    }
  }

  /// Whether U+2029 is at `offset`: it ends a paragraph without a blank line.
  @inline(__always)
  func isParagraphSeparator(at offset: Int) -> Bool {
    self[offset] == 0xE2 && self[offset + 1] == 0x80 && self[offset + 2] == 0xA9
  }
}
