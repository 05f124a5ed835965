/// Writes JSON for people: a line for each member and element, two spaces for each level.
struct PrettyJSON {
  var bytes: [UInt8] = []
  /// Whether `<` is escaped too, so that the text can be inside an HTML script element.
  var escapesMarkup = false
  private(set) var depth = 0

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let number): bytes += ECMAScriptNumber.text(number).utf8
    case .string(let text): write(text)
    case .array(let elements):
      writeLines(elements, between: "[", "]") { $0.write($1) }
    case .object(let members):
      writeLines(members, between: "{", "}") {
        $0.write(key: $1.key)
        $0.write($1.value)
      }
    }
  }

  /// Writes a key and the colon after it.
  mutating func write(key: String) {
    write(key)
    bytes += ": ".utf8
  }

  /// Opens a list or an object; the next line is one level deeper.
  mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    depth += 1
  }

  /// Closes the innermost list or object, on a line of its own unless it is empty.
  mutating func close(_ bracket: Unicode.Scalar, isEmpty: Bool) {
    depth -= 1
    if !isEmpty { startLine() }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func writeLines<Item>(
    _ items: [Item], between open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ write: (inout Self, Item) -> Void
  ) {
    self.open(open)
    for (index, item) in items.enumerated() {
      startItem(isFirst: index == 0)
      write(&self, item)
    }
    self.close(close, isEmpty: items.isEmpty)
  }

  /// Starts the line of the next member or element.
  mutating func startItem(isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    startLine()
  }

  private mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += "  ".utf8 }
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x3C }) {
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
    } else {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A: bytes += "\\n".utf8
    case 0x22: bytes += "\\\"".utf8
    case 0x5C: bytes += "\\\\".utf8
    case 0x3C where escapesMarkup: bytes.appendEscaped(scalar)
    case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
    case _ where Self.mayAct(scalar): bytes.appendEscaped(scalar)
    default: bytes += UTF8.encode(scalar)!
    }
  }

  /// Whether a character could affect the display of the file.
  static func mayAct(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
