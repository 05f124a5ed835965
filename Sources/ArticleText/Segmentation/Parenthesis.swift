/// A remark in round brackets.
enum Parenthesis {
  /// What is longer holds sentences of its own, in bytes.
  private static let longest = 400

  /// Where the bracket that opens at `offset` closes; nil if that is not near, or in another paragraph.
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
