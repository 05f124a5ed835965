/// Names of files and folders as texts. The system takes any bytes for a name; a text is Unicode. So a
/// byte that is no UTF-8 becomes a character of the last private plane that nobody uses, U+10F780 for
/// 0x80 to U+10F7FF for 0xFF, and becomes that byte again when the system is called.
package enum FileName {
  private static let base: UInt32 = 0x10F700

  /// The text for the bytes of a name, or of a line that may hold one.
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var result = String.UnicodeScalarView()
    var at = 0
    while at < bytes.count {
      if let (scalar, length) = scalar(in: bytes, at: at) {
        result.append(scalar)
        at += length
      } else {
        result.append(Unicode.Scalar(base + UInt32(bytes[at]))!)
        at += 1
      }
    }
    return String(result)
  }

  /// The text for a name that C keeps.
  package static func text(_ name: UnsafePointer<CChar>) -> String {
    var end = name
    while end.pointee != 0 { end += 1 }
    return text(UnsafeRawBufferPointer(start: name, count: end - name))
  }

  /// The name's bytes.
  package static func bytes(_ name: String) -> [UInt8] {
    guard holdsBytes(name) else { return Array(name.utf8) }
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      if let byte = byte(of: scalar) {
        bytes.append(byte)
      } else {
        bytes += UTF8.encode(scalar)!
      }
    }
    return bytes
  }

  /// Hands the name's bytes to C.
  package static func withBytes<Result>(
    _ name: String, _ body: (UnsafePointer<CChar>) throws -> Result
  ) rethrows -> Result {
    guard holdsBytes(name) else { return try name.withCString(body) }
    var bytes = bytes(name).map { CChar(bitPattern: $0) }
    bytes.append(0)
    return try bytes.withUnsafeBufferPointer { try body($0.baseAddress!) }
  }

  /// The name as it is shown and kept: U+FFFD for each byte that is no UTF-8.
  package static func shown(_ name: String) -> String {
    guard holdsBytes(name) else { return name }
    return String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { byte(of: $0) == nil ? $0 : "\u{FFFD}" }))
  }

  /// Whether a text holds a byte that is no UTF-8.
  package static func holdsBytes(_ text: String) -> Bool {
    text.utf8.contains(0xF4) && text.unicodeScalars.contains { byte(of: $0) != nil }
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (base + 0x80...base + 0xFF).contains(scalar.value) ? UInt8(scalar.value - base) : nil
  }

  /// The scalar that is encoded at a place, and how many bytes it has; `nil` where none is.
  private static func scalar(
    in bytes: [UInt8], at place: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    for length in 1...4 where place + length <= bytes.count {
      if let text = String(validating: bytes[place..<(place + length)], as: UTF8.self),
        let scalar = text.unicodeScalars.first
      {
        return (scalar, length)
      }
    }
    return nil
  }
}
