/// A backslash in a JSON string and the characters after it: an escape.
struct JSONEscape {
  /// The character that it represents.
  let scalar: Unicode.Scalar
  /// The length of the escape in bytes.
  let length: Int

  /// Reads the escape whose backslash is at an index; a surrogate pair counts as one.
  /// - Throws: `ended`, `badEscape` or `loneSurrogate`.
  init<Text: RandomAccessCollection<UInt8>>(
    _ text: Text, at offset: Int
  ) throws(JSONFault.Reason) where Text.Index == Int {
    guard offset + 1 < text.endIndex else { throw .ended }
    let letter = text[offset + 1]
    if letter == UInt8(ascii: "u") {
      let first = try Self.unit(text, at: offset + 2)
      if let scalar = Unicode.Scalar(first) {
        (self.scalar, length) = (scalar, 6)
        return
      }
      guard UTF16.isLeadSurrogate(first), offset + 7 < text.endIndex,
        text[offset + 6] == UInt8(ascii: "\\"), text[offset + 7] == UInt8(ascii: "u")
      else { throw .loneSurrogate }
      let second = try Self.unit(text, at: offset + 8)
      guard UTF16.isTrailSurrogate(second) else { throw .loneSurrogate }
      (scalar, length) = (UTF16.decode(UTF16.EncodedScalar([first, second])), 12)
      return
    }
    length = 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    default: throw .badEscape
    }
  }

  /// The UTF-16 unit of four hexadecimal digits.
  private static func unit<Text: RandomAccessCollection<UInt8>>(
    _ text: Text, at offset: Int
  ) throws(JSONFault.Reason) -> UInt16 where Text.Index == Int {
    guard offset + 4 <= text.endIndex else { throw .ended }
    var value: UInt16 = 0
    for byte in text[offset..<offset + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt16(byte - 0x61 + 10)
      default: throw .badEscape
      }
    }
    return value
  }
}
