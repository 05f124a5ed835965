/// Reads the text of a JSON string that has escapes in it.
enum ByteUnescaping {
  /// The text; `nil` for an escape that means nothing, a lone surrogate, a control character that
  /// should have been escaped, or broken UTF-8.
  static func text(_ raw: UnsafeBufferPointer<UInt8>) -> String? {
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var at = raw.startIndex
    while at < raw.endIndex {
      let byte = raw[at]
      at += 1
      guard byte == UInt8(ascii: "\\") else {
        guard byte >= 0x20 else { return nil }
        output.append(byte)
        continue
      }
      guard at < raw.endIndex else { return nil }
      let letter = raw[at]
      at += 1
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(letter)
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "u"):
        guard let scalar = scalar(raw, &at) else { return nil }
        output += UTF8.encode(scalar)!
      default: return nil
      }
    }
    return String(validating: output, as: UTF8.self)
  }

  /// The character of one `\uXXXX`, or of two that are a pair of surrogates.
  private static func scalar(_ raw: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Unicode.Scalar?
  {
    guard let first = unit(raw, &at) else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard raw.endIndex - at >= 2, raw[at] == UInt8(ascii: "\\"), raw[at + 1] == UInt8(ascii: "u")
    else { return nil }
    at += 2
    guard let second = unit(raw, &at), UTF16.isTrailSurrogate(second) else { return nil }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private static func unit(_ raw: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt16? {
    guard raw.endIndex - at >= 4 else { return nil }
    var value: UInt16 = 0
    for byte in raw[at..<at + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt16(byte - 0x61 + 10)
      default: return nil
      }
    }
    at += 4
    return value
  }
}
