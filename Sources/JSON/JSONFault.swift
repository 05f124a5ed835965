/// Why bytes are not acceptable JSON, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// The text ends before its value does.
    case ended
    /// A character that cannot occur at its place.
    case unexpected
    /// Text after the value.
    case moreBehind
    /// A string that is not UTF-8.
    case notUTF8
    /// The bytes EF BB BF, which RFC 8259 does not allow, stand before the document.
    case byteOrderMark
    /// A control character in a string, which must be escaped.
    case control
    /// A backslash before a character that it cannot escape.
    case badEscape
    /// Half of a surrogate pair without the other half.
    case loneSurrogate
    /// Not a number as JSON writes them.
    case badNumber
    /// NaN, an infinity, or a number too large for `Double`.
    case notFinite
    /// The object has this key twice.
    case duplicateKey(String)
    /// Objects and arrays are nested deeper than this limit.
    case tooDeep(limit: Int)
    /// The text has more bytes than this limit.
    case tooLarge(limit: Int)
  }

  /// What is wrong.
  public let reason: Reason
  /// The place of the value that has the fault.
  public let pointer: JSONPointer
  /// The line, from 1.
  public let line: Int
  /// The position in the line, in code points from 1.
  public let column: Int

  /// Makes the fault at a byte of a text.
  init(
    _ reason: Reason, at offset: Int, in text: UnsafeBufferPointer<UInt8>,
    pointer: JSONPointer = JSONPointer()
  ) {
    self.reason = reason
    self.pointer = pointer
    let before = text[..<min(offset, text.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    line = 1 + before.count { $0 == 0x0A }
    column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
  }
}
