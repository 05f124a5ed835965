/// What is left of a terminal's bytes without the escape sequences.
public enum PlainText {
  /// The text without escape sequences, carriage returns, bells and backspaces.
  public static func withoutEscapes(_ bytes: [UInt8]) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x1B: index = endOfSequence(in: bytes, from: index)
      case 0x07, 0x08, 0x0D: break
      default: plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Where the sequence whose Escape is before `start` ends.
  private static func endOfSequence(in bytes: [UInt8], from start: Int) -> Int {
    guard start < bytes.count else { return start }
    switch bytes[start] {
    case UInt8(ascii: "["):
      let final = bytes[(start + 1)...].firstIndex { (0x40...0x7E).contains($0) }
      return final.map { $0 + 1 } ?? bytes.count
    case UInt8(ascii: "]"):
      // It ends with BEL, or with Escape and a backslash.
      let final = bytes[(start + 1)...].firstIndex { $0 == 0x07 || $0 == 0x1B }
      return final.map { min($0 + (bytes[$0] == 0x07 ? 1 : 2), bytes.count) } ?? bytes.count
    // Character sets: one byte more.
    case UInt8(ascii: "("), UInt8(ascii: ")"): return min(start + 2, bytes.count)
    default: return start + 1
    }
  }

  /// The end of the first place where `expected` stands in `text`.
  static func end(of expected: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard !expected.isEmpty else { return 0 }
    guard text.count >= expected.count else { return nil }
    for start in 0...(text.count - expected.count)
    where text[start] == expected[0]
      && text[start..<(start + expected.count)].elementsEqual(expected)
    {
      return start + expected.count
    }
    return nil
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
