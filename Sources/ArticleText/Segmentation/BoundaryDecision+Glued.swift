extension BoundaryDecision {
  /// How far the word on either side is examined for signs of an address, in bytes.
  private static var reach: Int { 48 }

  /// Marks without white space after them: `close.The` ends a sentence that lost its line end; `example.Com`,
  /// `U.S.News`, `3.5` and addresses do not.
  mutating func judgeGlued(_ run: MarkRun) -> Verdict {
    let next = text.scalar(at: run.end).value
    if LetterShape.of(next) == .digit { return afterNoteMark(run) }
    // `over.“The`: the opening mark was read as a closer.
    if run.hasQuoteCloser { return afterQuote(run, next: next) }
    // `¡Hola!¿Qué tal?`
    if next == 0xBF || next == 0xA1 { return .ends(at: run.end, resume: run.end) }
    let shape = LetterShape.of(next)
    if shape == .uncased { return afterUnspaced(run, next: next) }
    guard !run.hasBracketCloser, shape == .upper || shape == .lower && run.hasStrong else {
      return .continues
    }
    let left = LeftToken(
      in: text, before: run.start, notBefore: max(0, run.start - Self.reach), words: words)
    let right = RightToken(in: text, at: run.end, words: words)
    if shape == .lower { return beforeLower(run, left, right) }
    guard !left.isAbbreviation, !left.classes.contains(.exclamatory),
      !right.classes.contains(.suffix), !right.isAllCapitals
    else { return .continues }
    // `gone...Trump` can leave out words; `gone...They` ends. Four dots are a full stop and an omission after
    // it.
    if run.isEllipsis, run.dots < 4, !isLikelyStart(right) { return .continues }
    switch left.shape {
    case .word where left.range.count > 1 && endsInLower(left.range) && isBare(left, right): break
    case .number where right.classes.contains(.starter) && isBare(left, right): break
    default: return .continues
    }
    return .ends(at: run.end, resume: run.end)
  }

  /// `were made.12 The council`: a note mark, if it follows a word in lower case or a quotation; but `No.1
  /// The`, `v2.1 The`.
  private mutating func afterNoteMark(_ run: MarkRun) -> Verdict {
    guard !run.isEllipsis, let end = NoteMark.endOfDigits(in: text, at: run.end) else {
      return .continues
    }
    let resume = text.skippingWhiteSpace(from: end)
    guard resume < text.count else { return .continues }
    let right = RightToken(in: text, at: resume, words: words)
    guard right.isCapital else { return .continues }
    let left = LeftToken(
      in: text, before: run.start, notBefore: max(0, run.start - Self.reach), words: words)
    let isWord =
      left.shape == .word && left.range.count > 2 && endsInLower(left.range) && !left.isAbbreviation
    return isWord || left.shape == .closed || run.hasQuoteCloser || run.hasBracketCloser
      || run.hasStrong
      ? .ends(at: end, resume: resume) : .continues
  }

  /// `foreigners?thanks`: occurs only in comments, and only before a small word.
  private func beforeLower(_ run: MarkRun, _ left: LeftToken, _ right: RightToken) -> Verdict {
    let isWord = left.shape == .word && left.range.count > 2 && endsInLower(left.range)
    let isStart = !right.classes.isDisjoint(with: [.informalStarter, .looseStarter])
    guard isWord, isStart, right.word.count > 1, isBare(left, right),
      text.whiteSpaceLength(at: right.word.upperBound) > 0
    else { return .continues }
    return .ends(at: run.end, resume: run.end)
  }

  /// 真的吗?不是!: ASCII marks between letters of a script without spaces.
  private func afterUnspaced(_ run: MarkRun, next: UInt32) -> Verdict {
    guard !run.isEllipsis, run.start > 0, Script(next)?.isUnspaced == true else {
      return .continues
    }
    let isUnspaced = Script(text.scalar(before: run.start).value)?.isUnspaced == true
    return isUnspaced ? .ends(at: run.end, resume: run.end) : .continues
  }

  private func afterQuote(_ run: MarkRun, next: UInt32) -> Verdict {
    guard LetterShape.of(next) == .upper else { return .continues }
    let last = text.scalar(before: run.end)
    if last.value == 0x201C || last.value == 0x2018 {
      let end = run.end - last.length
      return .ends(at: end, resume: end)
    }
    return last.value == 0x201D ? .ends(at: run.end, resume: run.end) : .continues
  }

  private func endsInLower(_ range: Range<Int>) -> Bool {
    LetterShape.of(text.scalar(before: range.upperBound).value) == .lower
  }

  /// Whether both words are plain: without a second dot or signs of an address or a file name, and the right
  /// one a capital followed by lower-case letters, or a word of one letter.
  private func isBare(_ left: LeftToken, _ right: RightToken) -> Bool {
    let before = text[left.range.lowerBound - 1]
    if [0x40, 0x2F, 0x5F, 0x3A, 0x2E, 0x23, 0x5C, 0x2D, 0x3D].contains(before) { return false }
    guard right.word.count > 1 || right.classes.contains(.starter) else { return false }
    var position = right.word.upperBound
    let end = min(position + Self.reach, text.count)
    while position < end, text.whiteSpaceLength(at: position) == 0 {
      switch text[position] {
      case 0x40, 0x2F, 0x5F, 0x28, 0x3D: return false
      // A second sentence can follow without a space, too; the lower-case letters of a domain cannot.
      case 0x2E where LetterShape.of(UInt32(text[position + 1])) == .lower: return false
      default: position += 1
      }
    }
    return true
  }
}
