/// The escapes of letters in scripts and their data: `\\x41`, `\\u0041`, `\\u{41}`.
enum ScriptEscapes {
  /// A text in UTF-8 with these escapes resolved wherever they are; `nil` if it has none. Two escapes of a pair of
  /// surrogates are one character.
  static func resolved(in text: [UInt8]) -> [UInt8]? {
    var resolved: [UInt8] = []
    var copied = 0
    var at = 0
    while let start = text[at...].firstIndex(of: UInt8(ascii: "\\")) {
      at = start + 1
      guard let (scalar, end) = scalar(at: start, in: text) else { continue }
      resolved += text[copied..<start]
      resolved += String(Character(scalar)).utf8
      copied = end
      at = end
    }
    return copied > 0 ? resolved + text[copied...] : nil
  }

  private static func scalar(at start: Int, in text: [UInt8]) -> (Unicode.Scalar, end: Int)? {
    guard let (first, end) = number(at: start, in: text) else { return nil }
    if (0xD800..<0xDC00).contains(first), let (second, last) = number(at: end, in: text),
      (0xDC00..<0xE000).contains(second)
    {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).map { ($0, last) }
    }
    return Unicode.Scalar(first).map { ($0, end) }
  }

  /// The number of an escape, and where it ends.
  private static func number(at start: Int, in text: [UInt8]) -> (UInt32, end: Int)? {
    guard start + 1 < text.count, text[start] == UInt8(ascii: "\\") else { return nil }
    var from = start + 2
    let digits: ArraySlice<UInt8>
    switch text[start + 1] {
    case UInt8(ascii: "x"): digits = text[from...].prefix(2)
    case UInt8(ascii: "u") where from < text.count && text[from] == UInt8(ascii: "{"):
      from += 1
      let rest = text[from...].prefix(longest)
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
      return UInt32(String(decoding: text[from..<close], as: UTF8.self), radix: 16).map {
        ($0, close + 1)
      }
    case UInt8(ascii: "u"): digits = text[from...].prefix(4)
    default: return nil
    }
    guard digits.count == (text[start + 1] == UInt8(ascii: "x") ? 2 : 4),
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return (number, digits.endIndex)
  }

  /// The longest number in braces, with the brace after it.
  private static let longest = 7
}
