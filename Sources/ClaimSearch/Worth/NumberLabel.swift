import ArticleText

/// Numbers that only name something: a day of a month, a time of day, an age, a room, a telephone.
enum NumberLabel {
  /// Whether a number is one.
  /// - Parameters:
  ///   - place: its index.
  ///   - tokens: those of the sentence.
  static func isOne(
    at place: Int, in tokens: ArraySlice<Token>, _ lists: WorthWords
  ) -> Bool {
    let key = tokens[place].key
    let figures = key.count(where: \.isNumber)
    // 36-year-old; 555-0147
    if lists.ageEndings.contains(where: { key.hasSuffix($0) }) || key.contains("-") && figures >= 7
    {
      return true
    }
    guard figures <= 2 else { return false }
    func token(_ step: Int) -> Token? {
      tokens.indices.contains(place + step) ? tokens[place + step] : nil
    }
    let (before, after) = (token(-1), token(1))
    // 12 May; Sept. 8
    if isMonth(before) || isMonth(after) || before?.mark == 0x2E && isMonth(token(-2)) {
      return true
    }
    if after.map({ lists.clockWords.contains($0.key) }) ?? false { return true }
    if before.map({ lists.labels.contains($0.key) }) ?? false { return true }
    // 8:15
    if after?.kind == .colon && token(2)?.kind == .number
      || before?.kind == .colon && token(-2)?.kind == .number
    {
      return true
    }
    // Smith, 42, lives in Leeds.
    return before?.kind == .comma && after?.kind == .comma && token(-2)?.isCapital ?? false
  }

  private static func isMonth(_ token: Token?) -> Bool {
    token.map { $0.isCapital && MonthNames.numbers[$0.key] != nil } ?? false
  }
}
