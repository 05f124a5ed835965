/// The speaker after a quotation: `“…stop!” Trump said`, `“…?” Sen. Joe B. Marsh asked`.
struct Attribution {
  /// Whether no object of the verb follows: `Clinton asked.`
  let endsClause: Bool
  /// Whether the speaker's statement follows: `“Stop!” Trump said he would`, a sentence of its own.
  let beginsClause: Bool

  private static let mostNames = 6

  /// Reads up to six capitalized words and a verb of speech at `offset`; nil if it finds anything else.
  static func find(in text: ByteView, from offset: Int, words: WordTable) -> Attribution? {
    var position = offset
    for index in 0..<mostNames {
      let token = RightToken(in: text, at: position, words: words)
      let isPronounI = token.word.count == 1 && text[token.word.lowerBound] == 0x49
      if token.word.isEmpty || token.opensQuote || token.opensBracket { return nil }
      switch token.shape {
      case .upper:
        // "The", "He" begin a new sentence. "I" is always a capital.
        if index == 0, token.classes.contains(.starter), !token.classes.contains(.title),
          !isPronounI
        {
          return nil
        }
      case .lower:
        if index > 0, token.classes.contains(.speech) {
          return Attribution(in: text, behind: token.word.upperBound, words: words)
        }
        guard index > 0, token.classes.contains(.particle) else { return nil }
      default: return nil
      }
      position = token.word.upperBound
      // Titles and initials have a full stop; a hyphen can join names.
      if text[position] == 0x2E {
        let isShort = token.word.count <= 2 || token.classes.contains(.title)
        guard isShort || token.classes.contains(.trailing) else { return nil }
        position += 1
      }
      if text[position] == 0x2D {
        position += 1
        continue
      }
      let gap = text.skippingWhiteSpace(from: position)
      if gap == position, text[position - 1] != 0x2E { return nil }
      position = gap
    }
    return nil
  }

  private init(in text: ByteView, behind offset: Int, words: WordTable) {
    let next = text.skippingWhiteSpace(from: offset)
    let byte = text[next]
    endsClause = next >= text.count || byte == 0x2E || byte == 0x2C
    let after = RightToken(in: text, at: next, words: words)
    beginsClause =
      after.shape == .lower && next > offset && after.classes.contains(.contentStarter)
      && words.classes(of: Self.lastWord(in: text, before: offset), in: text).contains(.takesClause)
  }

  private static func lastWord(in text: ByteView, before end: Int) -> Range<Int> {
    var start = end
    while start > 0, LetterShape.of(UInt32(text[start - 1])).isLetter { start -= 1 }
    return start..<end
  }
}
