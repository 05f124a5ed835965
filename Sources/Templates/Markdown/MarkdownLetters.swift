/// Letters, digits and white space at the edges of UTF-8 text, for CommonMark's flanking rules.
enum MarkdownLetters {
  /// Whether the text ends with a letter or a digit.
  static func endWord(_ text: ArraySlice<UInt8>) -> Bool {
    last(text).map(isLetterOrDigit) ?? false
  }

  /// Whether the text begins with a letter or a digit.
  static func beginWord(_ text: ArraySlice<UInt8>) -> Bool {
    first(text).map(isLetterOrDigit) ?? false
  }

  /// Whether the text begins with white space, or is empty.
  static func beginSpace(_ text: ArraySlice<UInt8>) -> Bool {
    first(text).map(\.properties.isWhitespace) ?? true
  }

  /// Whether the text ends with white space, or is empty.
  static func endSpace(_ text: ArraySlice<UInt8>) -> Bool {
    last(text).map(\.properties.isWhitespace) ?? true
  }

  /// The part of a text that stars can make bold, closest to the given part; `nil` if there is none.
  static func strong(_ part: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    var (start, end) = (part.lowerBound, part.upperBound)
    if beginSpace(text[start..<end]) || !endSpace(text[..<start]) {
      while start < end, !beginWord(text[start..<end]) { start = next(start, in: text) }
    }
    if endSpace(text[start..<end]) || !beginSpace(text[end...]) {
      while start < end, !endWord(text[start..<end]) { end = previous(end, in: text) }
    }
    return start < end ? start..<end : nil
  }

  private static func next(_ offset: Int, in text: [UInt8]) -> Int {
    var offset = offset + 1
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private static func previous(_ offset: Int, in text: [UInt8]) -> Int {
    var offset = offset - 1
    while offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      return true
    default: return false
    }
  }

  private static func first(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private static func last(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var start = text.endIndex
    repeat {
      guard start > text.startIndex else { return nil }
      start -= 1
    } while text[start] & 0xC0 == 0x80
    return String(decoding: text[start...], as: UTF8.self).unicodeScalars.first
  }
}
