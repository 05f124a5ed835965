/// Decides whether a sentence ends at marks, by a ladder of rules, the surest first.
struct BoundaryDecision {
  enum Verdict {
    case continues
    /// The sentence ends at `end`; the next begins at `resume`.
    case ends(at: Int, resume: Int)
  }

  let text: ByteView
  let words: WordTable
  let habits: WritingHabits
  /// Read when no other rule decides a case.
  private var evidence: LowercaseEvidence?

  init(text: ByteView, language: Language) {
    self.text = text
    words = language.words
    habits = language.habits
  }

  /// Judges the marks of `run` in the sentence that begins at `sentenceStart`.
  ///
  /// - Parameter next: the first offset after the run that is not white space.
  mutating func judge(_ run: MarkRun, sentenceStart: Int, next: Int) -> Verdict {
    if isEnclosed(run) { return .continues }
    if run.hasIdeographic {
      return afterIdeographic(run, next: next) ? .ends(at: run.end, resume: next) : .continues
    }
    if next == run.end { return judgeGlued(run) }
    let left = LeftToken(in: text, before: run.start, notBefore: sentenceStart, words: words)
    if let mark = NoteMark.endOfAlone(in: text, at: next) {
      return judgeBeforeNoteMark(run, left, sentenceStart: sentenceStart, next: next, mark)
    }
    if isHead(run, left, sentenceStart: sentenceStart, next: next) { return .continues }
    let right = RightToken(in: text, at: next, words: words)
    let place = Place(run: run, left: left, right: right, sentenceStart: sentenceStart, next: next)
    // `compounds. . . . The`: the first dot ends the sentence, the others mark an omission.
    if run.isSpaced, right.isCapital, left.shape == .word, !run.hasQuoteCloser,
      !run.hasBracketCloser, text.whiteSpaceLength(at: run.firstEnd) > 0
    {
      return .ends(at: run.firstEnd, resume: text.skippingWhiteSpace(from: run.firstEnd))
    }
    return ends(place) ? .ends(at: run.end, resume: next) : .continues
  }

  /// `It fell. ¹ Nobody spoke.`: the mark belongs to the sentence before it, unless that opens with one, as
  /// notes do: `¹ It fell. ² See page 4.`
  private mutating func judgeBeforeNoteMark(
    _ run: MarkRun, _ left: LeftToken, sentenceStart: Int, next: Int, _ mark: Int
  ) -> Verdict {
    let resume = text.skippingWhiteSpace(from: mark)
    guard resume < text.count, !run.isEllipsis else { return .continues }
    let right = RightToken(in: text, at: resume, words: words)
    let place = Place(
      run: run, left: left, right: right, sentenceStart: sentenceStart, next: resume)
    guard right.isCapital || right.shape == .digit, ends(place) else { return .continues }
    return NoteMark.opens(text, at: sentenceStart)
      ? .ends(at: run.end, resume: next) : .ends(at: mark, resume: resume)
  }

  /// Everything that the rules examine.
  struct Place {
    let run: MarkRun
    let left: LeftToken
    let right: RightToken
    let sentenceStart: Int
    let next: Int

    var hasCloser: Bool { run.hasQuoteCloser || run.hasBracketCloser }
  }

  private mutating func ends(_ place: Place) -> Bool {
    switch place.right.shape {
    case .joining: return false
    case .dash: return endsBeforeDash(place)
    // `We won. [...] They lost.`, `We won. ...and then we lost.`
    case .mark:
      let isOpening = place.right.opensBracket || isEllipsis(at: place.next)
      return isOpening && place.left.shape == .word && !isTied(place)
    case .lower: return endsBeforeLowerCase(place)
    case .upper, .uncased, .digit, .sign: break
    }
    if place.run.hasStrong { return endsAfterStrong(place) }
    if place.run.isEllipsis { return endsAfterEllipsis(place) }
    return endsAfterStop(place)
  }

  private func isEllipsis(at offset: Int) -> Bool {
    text[offset] == 0x2E && text[offset + 1] == 0x2E || text.scalar(at: offset).value == 0x2026
  }

  /// Whether the word before the mark keeps its full stop.
  private func isTied(_ place: Place) -> Bool {
    place.run.isEllipsis || place.left.isAbbreviation
  }

  // MARK: Any mark

  /// Whether the mark belongs to a table cell of one word, or of two whose second is short: `No.`, `Qty.`, `Est. wt.`.
  /// A tab is the border of the cell.
  private func isHead(_ run: MarkRun, _ left: LeftToken, sentenceStart: Int, next: Int) -> Bool {
    guard (run.end..<next).contains(where: { text[$0] == 0x09 }) else { return false }
    var start = left.range.lowerBound
    var spaces = 0
    while start > sentenceStart, text[start - 1] != 0x09, text[start - 1] != 0x0A {
      let previous = text.scalar(before: start)
      if previous.isWhiteSpace { spaces += 1 }
      guard spaces < 2, left.range.lowerBound - start < 40 else { return false }
      start -= previous.length
    }
    return spaces == 0 || left.range.count < 5
  }

  /// `[...]`, `(?)`: a remark on the words, not their end.
  private func isEnclosed(_ run: MarkRun) -> Bool {
    let before = text[run.start - 1]
    return (before == 0x5B || before == 0x28) && run.hasBracketCloser
  }

  /// 。 needs no space after it; a closer, a continuation or a Japanese particle can follow.
  private func afterIdeographic(_ run: MarkRun, next: Int) -> Bool {
    guard next == run.end else { return true }
    let value = text.scalar(at: next).value
    // ３．２９ is a number.
    if LetterShape.of(value) == .digit, text.scalar(at: run.start).value == 0xFF0E { return false }
    if run.hasQuoteCloser {
      if (0x3041...0x309F).contains(value) || HanAttribution.begins(in: text, at: next) {
        return false
      }
    }
    switch value {
    case 0x3001, 0xFF0C, 0xFF1A, 0xFF1B, 0x2014, 0x2026, 0xFF5E: return false
    default: return true
    }
  }

  /// A dash continues the sentence (`Minn. — Gov.`) unless it begins a remark of its own (`— Jane Doe wrote
  /// it`).
  private func endsBeforeDash(_ place: Place) -> Bool {
    if place.hasCloser || place.run.isEllipsis || place.left.isAbbreviation { return false }
    if place.left.shape == .letter || place.left.shape == .dotted { return false }
    if isDateline(place) { return false }
    var position = place.next
    while text[position] == 0x2D || text[position] == 0xE2 {
      position += text.scalar(at: position).length
    }
    position = text.skippingWhiteSpace(from: position)
    guard position < text.count else { return false }
    let after = RightToken(in: text, at: position, words: words)
    return after.isCapital || after.opensQuote
  }

  /// `MADRID (EFE). — El Gobierno`: a place in capitals, and the agency.
  private func isDateline(_ place: Place) -> Bool {
    place.run.start - place.sentenceStart <= 48
      && RightToken(in: text, at: place.sentenceStart, words: words).isAllCapitals
  }

  /// News never begins a sentence in lower case; comments, mails and texts that lost their capitals do.
  private func endsBeforeLowerCase(_ place: Place) -> Bool {
    let (left, right) = (place.left, place.right)
    if place.run.isEllipsis || place.hasCloser || left.isAbbreviation { return false }
    if left.classes.contains(.exclamatory) || isListMarker(place) { return false }
    // `Warum? fragte er.`
    if right.classes.contains(.speech) { return false }
    switch left.shape {
    case .number, .closed, .opaque: break
    // Two letters that are not a known word can be an unlisted abbreviation.
    case .word where left.range.count > 2 || !left.classes.isEmpty: break
    case .none where place.run.hasStrong: return isInformal(place)
    default: return false
    }
    if right.opensQuote || right.opensBracket || right.isAddress { return true }
    if right.classes.contains(.informalStarter) || isInformal(place) { return true }
    if right.classes.contains(.looseStarter), left.shape == .word, left.range.count > 3,
      !left.isCapitalized
    {
      return true
    }
    // `Where is it? and why?`, but not `Guess? jeans`, where the mark belongs to a name.
    return place.run.hasStrong && !left.isCapitalized
  }

  /// Whether the sentence began in lower case: then its author may do it again.
  private func isInformal(_ place: Place) -> Bool {
    LetterShape.of(text.scalar(at: place.sentenceStart).value) == .lower
  }

  /// Whether the sentence has only a list marker so far: `1.`, `a.`, `• 9.`, `IV.`
  func isListMarker(_ place: Place) -> Bool {
    let left = place.left
    guard left.range.count <= 5, !place.run.hasStrong, !place.run.hasQuoteCloser else {
      return false
    }
    var position = place.sentenceStart
    while position < left.range.lowerBound {
      let next = text.scalar(at: position)
      guard ListMarker.isBullet(next.value) || next.value == 0x28 || WhiteSpace.contains(next.value)
      else { return false }
      position += next.length
    }
    switch left.shape {
    case .number: return left.range.count <= 3 || text[left.range.lowerBound + 1] == 0x2E
    case .letter: return true
    case .word: return ListMarker.isRoman(left.range, in: text)
    default: return false
    }
  }

  // MARK: After ! and ?

  private mutating func endsAfterStrong(_ place: Place) -> Bool {
    let (run, left, right) = (place.run, place.left, place.right)
    guard right.isCapital else { return true }
    // Arabic puts the verb first and has no lower case.
    if run.hasQuoteCloser, right.shape == .uncased, right.classes.contains(.speech) { return false }
    if left.classes.contains(.exclamatory), !run.hasQuoteCloser, left.isCapitalized {
      return isLikelyStart(right)
    }
    if run.hasQuoteCloser, !right.opensQuote,
      let speech = Attribution.find(in: text, from: right.word.lowerBound, words: words)
    {
      return speech.beginsClause
    }
    if run.hasBracketCloser, !sentenceOpensBracket(place) { return isLikelyStart(right) }
    return true
  }

  // MARK: After ...

  private mutating func endsAfterEllipsis(_ place: Place) -> Bool {
    let (run, left, right) = (place.run, place.left, place.right)
    if run.start <= place.sentenceStart { return false }
    let isAfterSpace = text.scalar(before: run.start).isWhiteSpace
    guard right.isCapital else { return !isAfterSpace && right.shape == .sign }
    // A pause, not an end: `nothing ... I mean`, `said ... Smith`.
    if isAfterSpace {
      return isLikelyStart(right) && !isPronounI(right)
    }
    if run.hasQuoteCloser,
      Attribution.find(in: text, from: right.word.lowerBound, words: words) != nil
    {
      return false
    }
    return !left.classes.contains(.title)
  }

  // MARK: Shared questions

  /// Whether a capitalized word begins a sentence and does not continue a name.
  mutating func isLikelyStart(_ right: RightToken) -> Bool {
    if right.shape == .uncased { return true }
    if right.classes.contains(.starter) { return true }
    if right.classes.contains(.attributive) || right.isAllCapitals { return false }
    if evidence == nil { evidence = LowercaseEvidence(text) }
    return evidence?.contains(right.word, in: text) ?? false
  }

  private func isPronounI(_ right: RightToken) -> Bool {
    text[right.word.lowerBound] == 0x49
      && LetterShape.of(text.scalar(at: right.word.lowerBound + 1).value) == .other
  }

  private func sentenceOpensBracket(_ place: Place) -> Bool {
    let first = text.scalar(at: place.sentenceStart).value
    return Enclosure.opening(first) == .bracket
  }

  /// `At 5 a.m.`, `In the U.S.`: a few words after a preposition are not yet a sentence.
  func isOpeningPhrase(_ place: Place) -> Bool {
    guard let spaces = spacesSoFar(in: place), spaces <= 4 else { return false }
    let first = RightToken(in: text, at: place.sentenceStart, words: words)
    return first.shape == .upper && first.classes.contains(.preposition)
  }

  /// The number of spaces between the beginning of the sentence and the word before the mark; nil if the text
  /// there is not a phrase of up to 40 letters without a comma.
  func spacesSoFar(in place: Place) -> Int? {
    let phrase = place.sentenceStart..<place.left.range.lowerBound
    // Letters of other scripts take up to three bytes.
    guard !phrase.isEmpty, phrase.count <= 120 else { return nil }
    var letters = 0
    var spaces = 0
    for offset in phrase {
      if text[offset] == 0x2C { return nil }
      if text[offset] & 0xC0 != 0x80 { letters += 1 }
      if text.whiteSpaceLength(at: offset) > 0 { spaces += 1 }
    }
    return letters <= 40 ? spaces : nil
  }

  /// The word before the one that begins at `offset`.
  /// - Parameter skippingStop: whether a full stop can follow the word.
  func precedingToken(before offset: Int, skippingStop: Bool = false) -> LeftToken {
    var end = offset
    while end > 0 {
      let previous = text.scalar(before: end)
      guard previous.isWhiteSpace else { break }
      end -= previous.length
    }
    if skippingStop, text[end - 1] == 0x2E { end -= 1 }
    return LeftToken(in: text, before: end, notBefore: 0, words: words)
  }
}
