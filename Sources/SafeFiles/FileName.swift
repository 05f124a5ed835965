/// Names of files and folders as texts. The system takes any bytes for a name; a text is Unicode. So a
/// byte that is no UTF-8 becomes two characters: one of the last private plane, U+10F780 for 0x80 to
/// U+10F7FF for 0xFF, and behind it U+10FFFE, which no text that is exchanged holds (a noncharacter). It
/// becomes that byte again when the system is called, and `\xE9` when it is shown.
///
/// So texts that hold those private characters are themselves, in names too; should the bytes of a name
/// spell such a pair, each byte of it is taken as if it were no UTF-8.
package enum FileName {
  private static let base: UInt32 = 0x10F700
  /// What stands behind the character for a byte.
  private static let mark: Unicode.Scalar = "\u{10FFFE}"

  /// The text for the bytes of a name, or of a line that may hold one.
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
        // Of a pair that the bytes spell, the character is taken byte by byte.
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
    spell(name.utf8) {
      bytes.append($0)
    } isByte: {
      bytes.append($0)
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

  /// The name, or a line that holds one, as it is shown: `\xE9` for a byte that is no UTF-8.
  package static func shown(_ name: String) -> String {
    guard holdsBytes(name) else { return name }
    return String(decoding: shown(name.utf8, stroke: #"\"#), as: UTF8.self)
  }

  /// A text in JSON with the names in it as they are shown.
  package static func shownInJSON(_ text: [UInt8]) -> [UInt8] {
    text.contains(0xF4) ? shown(text, stroke: #"\\"#) : text
  }

  /// What a word says that is no name: U+FFFD for what is no UTF-8.
  package static func words(_ text: String) -> String {
    holdsBytes(text) ? String(decoding: bytes(text), as: UTF8.self) : text
  }

  /// Whether a text holds a byte that is no UTF-8.
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

  /// Goes through a text in UTF-8: the bytes that are its own, and those that pairs stand for.
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
