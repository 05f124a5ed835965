/// A character reference in HTML, parsed as the standard requires and browsers do: `&#8217;`, `&rsquo;`, also
/// without the semicolon, as in old pages.
struct CharacterReference: Equatable {
  /// Where a reference stands: in attributes, some without semicolon are text.
  enum Context {
    /// Between tags.
    case text
    /// In an attribute, or in data that may be an address: `?a=1&copy=2` contains no copyright sign.
    case value
  }

  /// The characters that it represents.
  let text: String
  /// Its length in bytes, including the ampersand.
  let length: Int
  /// Whether it has its semicolon.
  let isClosed: Bool

  /// Reads the reference at the beginning of the bytes; `nil` if there is none.
  init?(_ bytes: ArraySlice<UInt8>, in context: Context) {
    let rest = bytes.dropFirst()
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "#") {
      self.init(number: rest.dropFirst())
    } else if Self.isNameByte(first) {
      self.init(name: rest, in: context)
    } else {
      return nil
    }
  }

  private init?(number rest: ArraySlice<UInt8>) {
    let isHex = rest.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = (isHex ? rest.dropFirst() : rest)
    var value: UInt32 = 0
    var count = 0
    for byte in digits {
      guard let digit = Self.digit(byte, isHex) else { break }
      // All numbers beyond the last character mean the same.
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      count += 1
    }
    guard count > 0 else { return nil }
    text = String(Self.character(value))
    isClosed = digits.dropFirst(count).first == UInt8(ascii: ";")
    length = 2 + (isHex ? 1 : 0) + count + (isClosed ? 1 : 0)
  }

  private init?(name rest: ArraySlice<UInt8>, in context: Context) {
    let letters = rest.prefix(ReferenceNames.longest + 1).prefix(while: Self.isNameByte)
    if rest.dropFirst(letters.count).first == UInt8(ascii: ";"),
      let text = ReferenceNames.text(of: Substring(decoding: letters, as: UTF8.self).utf8)
    {
      (self.text, length, isClosed) = (text, letters.count + 2, true)
      return
    }
    guard let (text, count) = ReferenceNames.unclosed(startOf: letters) else { return nil }
    let next = rest.dropFirst(count).first
    if context == .value, let next, Self.isNameByte(next) || next == UInt8(ascii: "=") {
      return nil
    }
    (self.text, length, isClosed) = (text, count + 1, next == UInt8(ascii: ";"))
  }

  /// The character of a number. Numbers from 128 to 159 mean windows-1252.
  private static func character(_ value: UInt32) -> Unicode.Scalar {
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return UInt8(exactly: value).flatMap(Windows1252.scalar) ?? scalar
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHex: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where isHex: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
