/// Why bytes are no JSON that may be read, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// The text ends before its value does.
    case ended
    /// Something stands where it may not.
    case unexpected
    /// Something stands behind the value.
    case moreBehind
    /// A text that is not UTF-8.
    case notUTF8
    /// A byte order mark.
    case byteOrderMark
    /// A control character in a string that should have been escaped.
    case control
    /// A backslash before something that it cannot escape.
    case badEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// No number as JSON writes them.
    case badNumber
    /// NaN, an infinity, or a number too large to be told from one.
    case notFinite
    /// The key stands twice in its object.
    case duplicateKey(String)
    /// Objects and lists lie deeper within each other than this many.
    case tooDeep(limit: Int)
    /// The text has more bytes than are read.
    case tooLarge(limit: Int)
  }

  /// What is wrong.
  public let reason: Reason
  /// The value in which it is.
  public let pointer: JSONPointer
  /// The line, from 1.
  public let line: Int
  /// The character in the line, in code points from 1.
  public let column: Int

  /// A fault at a byte of a text.
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
