extension JSONParser {
  /// A string, from its opening quote on.
  mutating func string() throws(JSONFault) -> String {
    let open = at
    at += 1
    let start = at
    var bits: UInt8 = 0
    while at < text.count {
      let byte = text[at]
      bits |= byte
      switch byte {
      case UInt8(ascii: "\""):
        let raw = UnsafeBufferPointer(rebasing: text[start..<at])
        at += 1
        if bits < 0x80 { return String(decoding: raw, as: UTF8.self) }
        guard let string = String(validating: raw, as: UTF8.self) else {
          throw fault(.notUTF8, at: open)
        }
        return string
      case UInt8(ascii: "\\"): return try escapedString(Array(text[start..<at]), from: open)
      case 0..<0x20: throw fault(.control)
      default: at += 1
      }
    }
    throw fault(.ended, at: open)
  }

  /// A string with escapes in it, of which this much was read.
  private mutating func escapedString(
    _ begun: [UInt8], from open: Int
  ) throws(JSONFault) -> String {
    var output = begun
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        guard let string = String(validating: output, as: UTF8.self) else {
          throw fault(.notUTF8, at: open)
        }
        return string
      case UInt8(ascii: "\\"): try readEscape(into: &output)
      case 0..<0x20: throw fault(.control)
      default:
        output.append(byte)
        at += 1
      }
    }
    throw fault(.ended, at: open)
  }

  private mutating func readEscape(into output: inout [UInt8]) throws(JSONFault) {
    guard at + 1 < text.count else { throw fault(.ended) }
    let letter = text[at + 1]
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(letter)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "u"):
      output += UTF8.encode(try escapedScalar())!
      return
    default: throw fault(.badEscape)
    }
    at += 2
  }

  /// The character of one `\uXXXX`, or of two that are a pair of surrogates.
  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    let start = at
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), at + 1 < text.count, text[at] == UInt8(ascii: "\\"),
      text[at + 1] == UInt8(ascii: "u")
    else { throw fault(.loneSurrogate, at: start) }
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else { throw fault(.loneSurrogate, at: start) }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    guard at + 6 <= text.count else { throw fault(.ended) }
    var value: UInt16 = 0
    for byte in text[at + 2..<at + 6] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt16(byte - 0x61 + 10)
      default: throw fault(.badEscape)
      }
    }
    at += 6
    return value
  }

  /// A number, from its sign or first digit on.
  mutating func number() throws(JSONFault) -> JSONValue {
    let start = at
    if text[at] == UInt8(ascii: "-") { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: "I") { throw fault(.notFinite, at: start) }
    let whole = digits()
    guard whole == 1 || (whole > 1 && text[at - whole] != 0x30) else {
      throw fault(.badNumber, at: start)
    }
    var isWhole = true
    if at < text.count, text[at] == UInt8(ascii: ".") {
      isWhole = false
      at += 1
      guard digits() > 0 else { throw fault(.badNumber, at: start) }
    }
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      at += 1
      if at < text.count, text[at] == 0x2B || text[at] == 0x2D { at += 1 }
      guard digits() > 0 else { throw fault(.badNumber, at: start) }
    }
    let written = String(decoding: text[start..<at], as: UTF8.self)
    if isWhole, let number = Int(written) { return .integer(number) }
    guard let number = Double(written), number.isFinite else {
      throw fault(.notFinite, at: start)
    }
    return .number(number)
  }

  /// Goes behind a run of digits and tells its length.
  private mutating func digits() -> Int {
    let start = at
    while at < text.count, (0x30...0x39).contains(text[at]) { at += 1 }
    return at - start
  }
}
