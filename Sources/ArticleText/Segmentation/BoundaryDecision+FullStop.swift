/// The full stop, which abbreviations have, too.
extension BoundaryDecision {
  mutating func endsAfterStop(_ place: Place) -> Bool {
    let (run, left, right) = (place.run, place.left, place.right)
    if isListMarker(place) { return false }
    if run.hasQuoteCloser, right.isCapital, !right.opensQuote,
      let speech = Attribution.find(in: text, from: right.word.lowerBound, words: words),
      speech.endsClause
    {
      return false
    }
    if left.classes.contains(.connective) { return false }
    if left.classes.contains(.unit), !place.hasCloser {
      // `умер в 1990 г. Отец`, but `г. Москва`, `Осенью 1941 г. Жуков`.
      guard right.isCapital, isBehindNumber(left) else { return false }
      // `nach 20 Min. Fahrt`, `min. 3 kg`: an abbreviation that can precede a noun ends before a first word.
      if left.classes.contains(.trailing), !isLikelyStart(right) { return false }
      return spacesSoFar(in: place).map { $0 > 2 } != false && !isOpeningPhrase(place)
    }
    if left.classes.contains(.title), !place.hasCloser, !isLabel(left) {
      // Only St. is both: a saint, and a street that can end a sentence.
      return left.classes.contains(.trailing) && right.classes.contains(.starter)
    }
    if isOrdinal(left), !place.hasCloser {
      return right.isCapital && isLikelyStart(right) && !right.classes.contains(.ordinalFollower)
    }
    switch left.shape {
    // 12. Juni, in an unknown language.
    case .number: return left.range.count > 2 || !right.classes.contains(.ordinalFollower)
    case .none, .closed, .opaque: return true
    case .letter: return endsAfterLetter(place)
    case .dotted, .word: break
    }
    if left.classes.contains(.closing) { return right.isCapital }
    if left.classes.contains(.clock) { return endsAfterClock(place) }
    if left.classes.contains(.numberTaker), !run.hasQuoteCloser {
      if right.shape == .digit { return false }
      // Vol. II, but "no. I" begins a new sentence.
      if ListMarker.isRoman(right.word, in: text), !right.classes.contains(.starter) {
        return false
      }
      // In Sept. Congress met: too short for a sentence.
      if !left.classes.contains(.trailing) { return !isOpeningPhrase(place) }
    }
    if left.classes.contains(.trailing) || left.shape == .dotted || looksAbbreviated(left) {
      return endsAfterTrailing(place)
    }
    return true
  }

  /// Whether the full stop makes an ordinal of a number: `am 12. Juni`, `Wilhelm II. floh`.
  private func isOrdinal(_ left: LeftToken) -> Bool {
    guard habits.contains(.ordinals) else { return false }
    switch left.shape {
    // `č. 5. Pracuje`, `S. 12. Dort`: a number that counts something is not an ordinal.
    case .number:
      return left.range.count <= 3
        && !precedingToken(before: left.range.lowerBound, skippingStop: true)
          .classes.contains(.numberTaker)
    case .word: return left.isCapitalized && ListMarker.isRoman(left.range, in: text)
    default: return false
    }
  }

  /// Whether a number, Arabic or Roman, precedes the word.
  private func isBehindNumber(_ left: LeftToken) -> Bool {
    let before = precedingToken(before: left.range.lowerBound)
    return before.shape == .number || ListMarker.isRoman(before.range, in: text)
  }

  /// `Albert I. Jones` against `you and I. Did`, `Plan B. Officials`.
  private mutating func endsAfterLetter(_ place: Place) -> Bool {
    let (left, right) = (place.left, place.right)
    if place.hasCloser { return right.isCapital && isLikelyStart(right) }
    if right.shape == .digit { return false }
    guard right.isCapital else { return false }
    // El s. XX.
    if left.classes.contains(.numberTaker), ListMarker.isRoman(right.word, in: text) {
      return false
    }
    if isLabel(left) { return true }
    if isInitial(right) { return false }
    if right.classes.contains(.starter) { return true }
    let before = precedingToken(before: left.range.lowerBound).classes
    if text[left.range.lowerBound] == 0x49, before.contains(.beforePronoun) { return true }
    // A Latin lower-case letter is more often a label than an abbreviation; others are not.
    return text[left.range.lowerBound] >= 0x61 && text[left.range.lowerBound] < 0x80
  }

  /// `Plan B`, `vitamin D`: a letter that is not an abbreviation.
  private func isLabel(_ left: LeftToken) -> Bool {
    left.shape == .letter
      && precedingToken(before: left.range.lowerBound).classes.contains(.label)
  }

  /// One letter followed by a full stop: А. С. Пушкин, z. B.
  private func isInitial(_ right: RightToken) -> Bool {
    guard !right.word.isEmpty, text[right.word.upperBound] == 0x2E else { return false }
    return text.scalar(at: right.word.lowerBound).length == right.word.count
  }

  /// `at 5 p.m. Monday` against `at 8 p.m. The`, `At 5 a.m. Mr. Smith`.
  private func endsAfterClock(_ place: Place) -> Bool {
    let right = place.right
    if right.classes.contains(.calendar), !right.classes.contains(.starter) { return false }
    return !isOpeningPhrase(place)
  }

  /// `the U.S. Army` against `the U.S. He`.
  private mutating func endsAfterTrailing(_ place: Place) -> Bool {
    let right = place.right
    guard right.isCapital else { return right.shape == .sign && !isCurrency(right) }
    if isOpeningPhrase(place) { return false }
    return isLikelyStart(right)
  }

  private func isCurrency(_ right: RightToken) -> Bool {
    let value = text.scalar(at: right.word.lowerBound).value
    return value == 0x24 || (0xA2...0xA5).contains(value) || (0x20A0...0x20CF).contains(value)
  }

  /// Letters without a vowel, not all capitals: `Blvd`, `Sgt`. No language writes such words.
  private func looksAbbreviated(_ left: LeftToken) -> Bool {
    guard left.shape == .word, left.range.count <= 5 else { return false }
    var hasLower = false
    for offset in left.range {
      let byte = text[offset]
      let lower = byte | 0x20
      guard lower >= 0x61, lower <= 0x7A else { return false }
      if lower == 0x61 || lower == 0x65 || lower == 0x69 || lower == 0x6F || lower == 0x75
        || lower == 0x79
      {
        return false
      }
      hasLower = hasLower || byte >= 0x61
    }
    return hasLower
  }
}
