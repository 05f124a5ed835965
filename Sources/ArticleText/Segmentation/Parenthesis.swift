/// A remark in round brackets.
enum Parenthesis {
  /// The maximum length in bytes; a longer one contains sentences of its own.
  private static let longest = 400

  /// The offset of the bracket that closes the one at `offset`; nil if it is farther away or in another
  /// paragraph.
  static func end(in text: ByteView, openedAt offset: Int) -> Int? {
    var depth = 0
    var position = offset
    while position < text.count, position - offset < longest {
      switch text[position] {
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return position }
      case 0x0A, 0x0D:
        if LineGap(in: text, at: position).endsParagraph { return nil }
      default: break
      }
      position += 1
    }
    return nil
  }
}
