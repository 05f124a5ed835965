/// Names of files and folders as strings. The system accepts any bytes as a name; a string is Unicode. So a
/// byte that is not UTF-8 becomes two characters: one of the last private plane, U+10F780 for 0x80 to U+10F7FF
/// for 0xFF, followed by the noncharacter U+10FFFE, which no exchanged text contains. System calls get the byte
/// again, and `\xE9` is shown for it.
///
/// So strings with only those private characters are unchanged, in names too. If the bytes of a name encode
/// such a pair, each byte of its first character counts as not UTF-8.
package enum FileName {
  private static let base: UInt32 = 0x10F700
  /// The character after the one for a byte.
  private static let mark: Unicode.Scalar = "\u{10FFFE}"

  /// The string for the bytes of a name, or of a line that can contain one.
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), !holdsBytes(text) { return text }
    var result = String.UnicodeScalarView()
    var at = 0
    while at < bytes.count {
      if let (scalar, length) = scalar(in: bytes, at: at),
        byte(of: scalar) == nil || self.scalar(in: bytes, at: at + length)?.scalar != mark
      {
        result.append(scalar)
        at += length
      } else {
        // If the bytes encode such a pair, its character is converted byte by byte.
        let length = scalar(in: bytes, at: at)?.length ?? 1
        for byte in bytes[at..<at + length] {
          result.append(Unicode.Scalar(base + UInt32(byte))!)
          result.append(mark)
        }
        at += length
      }
    }
    return String(result)
  }

  /// The string for a name in C memory.
  package static func text(_ name: UnsafePointer<CChar>) -> String {
    if let text = String(validatingCString: name), !holdsBytes(text) { return text }
    var end = name
    while end.pointee != 0 { end += 1 }
    return text(UnsafeRawBufferPointer(start: name, count: end - name))
  }

  /// The name's bytes.
  package static func bytes(_ name: String) -> [UInt8] {
    guard holdsBytes(name) else { return Array(name.utf8) }
    var bytes: [UInt8] = []
    spell(name.utf8) {
      bytes.append($0)
    } isByte: {
      bytes.append($0)
    }
    return bytes
  }

  /// Calls `body` with the name's bytes as a C string.
  package static func withBytes<Result>(
    _ name: String, _ body: (UnsafePointer<CChar>) throws -> Result
  ) rethrows -> Result {
    guard holdsBytes(name) else { return try name.withCString(body) }
    var bytes = bytes(name).map { CChar(bitPattern: $0) }
    bytes.append(0)
    return try bytes.withUnsafeBufferPointer { try body($0.baseAddress!) }
  }

  /// The name, or a line that contains one, in the form that is shown: `\xE9` for a byte that is not UTF-8.
  package static func shown(_ name: String) -> String {
    guard holdsBytes(name) else { return name }
    return String(decoding: shown(name.utf8, stroke: #"\"#), as: UTF8.self)
  }

  /// A JSON text with the names in it in the form that is shown.
  package static func shownInJSON(_ text: [UInt8]) -> [UInt8] {
    text.contains(0xF4) ? shown(text, stroke: #"\\"#) : text
  }

  /// The text of a word that is not a name; `nil` if it has bytes that are not UTF-8.
  package static func words(_ text: String) -> String? {
    holdsBytes(text) ? String(validating: bytes(text), as: UTF8.self) : text
  }

  /// Whether a string contains a byte that is not UTF-8.
  package static func holdsBytes(_ text: String) -> Bool {
    guard text.utf8.contains(0xF4) else { return false }
    var holds = false
    spell(text.utf8) { _ in
    } isByte: { _ in
      holds = true
    }
    return holds
  }

  private static func shown(_ text: some Sequence<UInt8>, stroke: String) -> [UInt8] {
    var shown: [UInt8] = []
    spell(text) {
      shown.append($0)
    } isByte: {
      shown += (stroke + "x" + String($0, radix: 16, uppercase: true)).utf8
    }
    return shown
  }

  /// Iterates over a text in UTF-8: its own bytes, and the bytes that pairs represent.
  private static func spell(
    _ text: some Sequence<UInt8>, isOwn own: (UInt8) -> Void, isByte: (UInt8) -> Void
  ) {
    let text = Array(text)
    var at = 0
    while at < text.count {
      // U+10F780 to U+10F7FF are F4 8F 9E 80 to F4 8F 9F BF, U+10FFFE is F4 8F BF BE.
      if text[at] == 0xF4, at + 8 <= text.count, text[at + 1] == 0x8F,
        0x9E...0x9F ~= text[at + 2],
        text[(at + 4)..<(at + 8)].elementsEqual([0xF4, 0x8F, 0xBF, 0xBE])
      {
        isByte((text[at + 2] == 0x9E ? 0x80 : 0xC0) | text[at + 3] & 0x3F)
        at += 8
      } else {
        own(text[at])
        at += 1
      }
    }
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (base + 0x80...base + 0xFF).contains(scalar.value) ? UInt8(scalar.value - base) : nil
  }

  /// The scalar encoded at an index, and its length in bytes; `nil` if the bytes are not valid.
  private static func scalar(
    in bytes: [UInt8], at offset: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    for length in 1...4 where offset + length <= bytes.count {
      if let text = String(validating: bytes[offset..<(offset + length)], as: UTF8.self),
        let scalar = text.unicodeScalars.first
      {
        return (scalar, length)
      }
    }
    return nil
  }
}
