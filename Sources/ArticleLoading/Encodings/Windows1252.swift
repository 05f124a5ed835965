/// Decodes windows-1252: Latin-1 with printable characters where Latin-1 has the C1 controls.
enum Windows1252 {
  /// The characters of 0x80 to 0x9F; 0xFFFD for unused bytes.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// Each byte's UTF-8.
  private static let table: [[UInt8]] = (0...255).map { byte in
    let value = (0x80...0x9F).contains(byte) ? upper[byte - 0x80] : UInt16(byte)
    // No entry is a surrogate.
    return Array(UTF8.encode(Unicode.Scalar(value)!)!)
  }

  /// The character of a byte; `nil` for an unused one.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0xFFFD ? nil : Unicode.Scalar(value)
  }

  /// The text as UTF-8, and the number of invalid bytes that became U+FFFD.
  static func decode(_ bytes: [UInt8]) -> (bytes: [UInt8], replaced: Int) {
    let table = self.table
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var replaced = 0
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text += table[Int(byte)]
        if (0x80...0x9F).contains(byte), upper[Int(byte) - 0x80] == 0xFFFD { replaced += 1 }
      }
    }
    return (text, replaced)
  }
}
