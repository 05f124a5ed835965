/// The mark of a note, which belongs to the sentence before it: `[12]`, `[4, 5]`, `[citation needed]`, ¹, †.
enum NoteMark {
  /// The maximum length of a note mark, in bytes.
  private static let longest = 24

  /// The offset after the mark at `offset`; nil if there is none. A mark in brackets with nothing but numbers
  /// can have a space before it: `She won. [5] He lost.`
  static func end(in text: ByteView, at offset: Int) -> Int? {
    let first = text[offset]
    if first == 0x5B { return endOfBrackets(in: text, at: offset) }
    if first >= 0x80 {
      guard offset < text.count else { return nil }
      let scalar = text.scalar(at: offset)
      guard isRaised(scalar.value) else { return nil }
      let end = offset + scalar.length
      // "to" and "and" between two marks: ¹²–¹⁴, ⁴,⁵.
      let joint = lengthOfJoint(in: text, at: end)
      guard joint > 0, end + joint < text.count,
        isRaised(text.scalar(at: end + joint).value) || text[end + joint] == 0x2A
      else { return end }
      return text[end + joint] == 0x2A ? end + joint + 1 : end + joint
    }
    guard first == 0x20, text[offset + 1] == 0x5B, isDigit(text[offset + 2]) else { return nil }
    return endOfBrackets(in: text, at: offset + 1, numbersOnly: true)
  }

  /// The offset after a raised mark with white space on both sides; nil for anything else.
  static func endOfAlone(in text: ByteView, at offset: Int) -> Int? {
    guard text[offset] >= 0x80, var end = end(in: text, at: offset) else { return nil }
    while end < text.count, end - offset < longest, text[end] >= 0x80,
      let next = Self.end(in: text, at: end)
    {
      end = next
    }
    return end < text.count && text.whiteSpaceLength(at: end) > 0 ? end : nil
  }

  /// Whether a raised mark opens the text from `offset` on, as it opens a note.
  static func opens(_ text: ByteView, at offset: Int) -> Bool {
    endOfAlone(in: text, at: offset) != nil
  }

  /// The offset after the digits of a mark that is no longer raised: `were made.12 The council`, `in 2010.3,4
  /// It`.
  /// Nil if no white space follows.
  static func endOfDigits(in text: ByteView, at offset: Int) -> Int? {
    var position = offset
    while true {
      let start = position
      while isDigit(text[position]) { position += 1 }
      guard (1...3).contains(position - start) else { return nil }
      guard text[position] == 0x2C || text[position] == 0x2D, isDigit(text[position + 1]) else {
        break
      }
      position += 1
    }
    return text.whiteSpaceLength(at: position) > 0 && position - offset <= longest
      ? position : nil
  }

  private static func endOfBrackets(
    in text: ByteView, at offset: Int, numbersOnly: Bool = false
  ) -> Int? {
    var position = offset + 1
    while position - offset < longest,
      isListOfNumbers(text[position]) || !numbersOnly && isSmallLetter(text[position])
    {
      position += 1
    }
    return text[position] == 0x5D && position > offset + 1 ? position + 1 : nil
  }

  /// The length of a comma, a hyphen or an en dash, in bytes; 0 for anything else.
  private static func lengthOfJoint(in text: ByteView, at offset: Int) -> Int {
    switch text[offset] {
    case 0x2C, 0x2D: 1
    case 0xE2 where text[offset + 1] == 0x80 && text[offset + 2] == 0x93: 3
    default: 0
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// Whether the byte is a digit or a separator of digits: a space, a comma, a semicolon, a hyphen, an en dash.
  private static func isListOfNumbers(_ byte: UInt8) -> Bool {
    isDigit(byte) || [0x20, 0x2C, 0x2D, 0x3B, 0xE2, 0x80, 0x93].contains(byte)
  }

  /// Superscript figures, † and ‡.
  private static func isRaised(_ value: UInt32) -> Bool {
    switch value {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079, 0x2020, 0x2021: true
    default: false
    }
  }
}
