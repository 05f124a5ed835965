/// A remark in brackets, or words in quotation marks inside a sentence.
enum Parenthesis {
  /// The maximum lengths; a longer one contains sentences of its own: in bytes within a sentence, in characters
  /// if it is alone.
  private static let longest = (within: 400, alone: 120)

  /// Brackets whose ends are the same in all languages.
  private static let brackets: [UInt32: UInt32] = [
    0x28: 0x29, 0x5B: 0x5D, 0x7B: 0x7D, 0xFF08: 0xFF09, 0xFF3B: 0xFF3D, 0x3010: 0x3011,
    0x3014: 0x3015,
  ]
  /// Quotation marks with the ones that close them; those with the same form at both ends are ambiguous.
  private static let quotes: [UInt32: [UInt32]] = [
    0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0xAB: [0xBB], 0x300C: [0x300D], 0x300E: [0x300F],
  ]

  /// Whether a scalar opens a bracket of East Asia, which needs no space before it.
  static func isWide(_ value: UInt32) -> Bool { value > 0x3000 && brackets[value] != nil }

  /// The offset of the bracket that closes the one at `offset`; nil if it is farther away or in another
  /// paragraph.
  ///
  /// - Parameter isAlone: whether the sentence begins with it.
  static func end(in text: ByteView, openedAt offset: Int, isAlone: Bool) -> Int? {
    let opener = text.scalar(at: offset)
    guard let closer = brackets[opener.value] else { return nil }
    return end(
      in: text, from: offset, opener: opener.value, closers: [closer],
      characters: isAlone ? longest.alone : longest.within)
  }

  /// The end of words in quotation marks after which the sentence continues in lower case: `The sign “No dogs.
  /// No cats.” hangs there`; nil for any others, which may be a statement.
  static func endOfQuotation(in text: ByteView, openedAt offset: Int) -> Int? {
    let opener = text.scalar(at: offset)
    guard let closers = quotes[opener.value],
      let end = end(
        in: text, from: offset, opener: opener.value, closers: closers, characters: longest.alone)
    else { return nil }
    let behind = end + text.scalar(at: end).length
    let next = text.skippingWhiteSpace(from: behind)
    guard next > behind, next < text.count, LetterShape.of(text.scalar(at: next).value) == .lower
    else { return nil }
    return end
  }

  private static func end(
    in text: ByteView, from offset: Int, opener: UInt32, closers: [UInt32], characters: Int
  ) -> Int? {
    var depth = 0
    var count = 0
    var position = offset
    while position < text.count, position - offset < longest.within, count <= characters {
      let next = text.scalar(at: position)
      count += 1
      if next.value == opener {
        depth += 1
      } else if closers.contains(next.value) {
        depth -= 1
        if depth == 0 { return position }
      } else if next.value == 0x0A || next.value == 0x0D,
        LineGap(in: text, at: position).endsParagraph
      {
        return nil
      }
      position += next.length
    }
    return nil
  }
}
