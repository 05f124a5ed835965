/// Writes JSON without white space, for texts that programs store: keys in the given order, the fewest escapes,
/// slashes not escaped.
package struct CompactJSON {
  /// The text written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Whether the next element or member is the first of its array or object.
  private var isFirst = true

  package init() {}

  /// Writes an object whose members `write` adds.
  package mutating func object(_ write: (inout CompactJSON) -> Void) {
    enclose("{", "}", write)
  }

  /// Writes an array whose elements `write` adds, calling `element` before each.
  package mutating func array(_ write: (inout CompactJSON) -> Void) {
    enclose("[", "]", write)
  }

  /// Begins the next element of an array.
  package mutating func element() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// Begins the next member of an object; its value must follow.
  package mutating func key(_ key: StaticString) {
    element()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes += "\":".utf8
  }

  package mutating func write(_ text: String) { bytes.appendJSONString(text) }

  /// Writes a whole number.
  package mutating func write(_ number: Int) { bytes += String(number).utf8 }

  /// Writes a finite number with Swift's shortest digits, a whole one without a fraction.
  package mutating func write(_ number: Double) {
    let text = number.description
    bytes += text.hasSuffix(".0") ? text.dropLast(2).utf8 : text[...].utf8
  }

  /// Writes a truth value.
  package mutating func write(_ bool: Bool) { bytes += (bool ? "true" : "false").utf8 }

  private mutating func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ write: (inout CompactJSON) -> Void
  ) {
    let outer = isFirst
    bytes.append(UInt8(ascii: open))
    isFirst = true
    write(&self)
    bytes.append(UInt8(ascii: close))
    isFirst = outer
  }
}

extension [UInt8] {
  /// A JSON string with the fewest escapes (RFC 8785, section 3.2.2.2).
  mutating func appendJSONString(_ text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case 0x08: self += "\\b".utf8
      case 0x09: self += "\\t".utf8
      case 0x0A: self += "\\n".utf8
      case 0x0C: self += "\\f".utf8
      case 0x0D: self += "\\r".utf8
      case 0x22: self += "\\\"".utf8
      case 0x5C: self += "\\\\".utf8
      case 0x00..<0x20: appendEscaped(Unicode.Scalar(byte))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
