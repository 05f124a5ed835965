/// The form of a line in the history file: `\` as `\\`, line feed as `\n`, carriage return as `\r`.
enum HistoryEntry {
  static func encode(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.utf8.count + 8)
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
      case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\r"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  /// Decodes any bytes: an unknown escape stays as it is, invalid UTF-8 is repaired.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        switch byte {
        case UInt8(ascii: "\\"): line.append(byte)
        case UInt8(ascii: "n"): line.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "r"): line.append(UInt8(ascii: "\r"))
        default: line += [UInt8(ascii: "\\"), byte]
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        line.append(byte)
      }
    }
    if isEscaped { line.append(UInt8(ascii: "\\")) }
    return String(decoding: line, as: UTF8.self)
  }
}
