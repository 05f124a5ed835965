/// The word before a mark, read backwards as far as needed.
struct LeftToken {
  enum Shape {
    /// Nothing, or white space.
    case none
    /// A closing bracket or quotation mark: the mark ends what it closes, not an abbreviation.
    case closed
    case number
    /// One letter: an initial, or a label.
    case letter
    /// Letters with full stops between them: U.S, a.m, Ph.D
    case dotted
    case word
    /// An address or similar, never an abbreviation.
    case opaque
  }

  /// Longer words are not abbreviations.
  private static let reach = 32

  let range: Range<Int>
  let shape: Shape
  let isCapitalized: Bool
  /// The classes of the word; those of abbreviations only if it is written as one.
  let classes: WordClass

  init(in text: ByteView, before end: Int, notBefore floor: Int, words: WordTable) {
    var start = end
    var counts = Counts()
    while start > floor, end - start <= Self.reach {
      let previous = text.scalar(before: start)
      guard counts.count(previous.value) else { break }
      start -= previous.length
    }
    // A leading dot or apostrophe is not part of the word.
    while start < end, text[start] == 0x2E || text[start] == 0x27 { start += 1 }
    range = start..<end
    let first = start < end ? LetterShape.of(text.scalar(at: start).value) : .other
    isCapitalized = first == .upper
    let shape = Self.shape(in: text, range, floor, counts)
    if shape == .letter || shape == .word && range.count <= 4,
      let classes = Self.spacedClasses(in: text, range, floor, words)
    {
      (self.shape, self.classes) = (.dotted, classes)
      return
    }
    var classes: WordClass = []
    if shape == .word || shape == .letter || shape == .dotted {
      classes = Self.classes(of: range, shape, in: text, words)
    }
    self.shape = shape
    self.classes = classes
  }

  var isAbbreviation: Bool { !classes.isDisjoint(with: .abbreviations) }

  /// The classes of a word in the lists, without those of another spelling.
  private static func classes(
    of range: Range<Int>, _ shape: Shape, in text: ByteView, _ words: WordTable
  ) -> WordClass {
    var word = range
    var classes = words.classes(of: word, in: text)
    // l'On. Neri, L'art. 5: the part after the apostrophe decides.
    if classes.isEmpty, let apostrophe = text.firstApostrophe(in: range) {
      let rest = apostrophe + text.scalar(at: apostrophe).length..<range.upperBound
      // Syafi'ie is a name, war's a verb.
      let isCapitalized =
        rest.count > 1 && LetterShape.of(text.scalar(at: rest.lowerBound).value) == .upper
      guard isCapitalized || Elision.ends(at: apostrophe, from: range.lowerBound, in: text) else {
        return []
      }
      word = rest
      classes = words.classes(of: word, in: text)
    }
    let isCapitalized = LetterShape.of(text.scalar(at: word.lowerBound).value) == .upper
    // Miss. is a state, miss. is not; est. is short, EST is a time zone; "Vitamin D." is not "d."
    let isWrong =
      switch shape {
      case _ where classes.contains(.capitalizedOnly): !isCapitalized
      case _ where classes.contains(.smallOnly) && isCapitalized: true
      case .letter: isCapitalized
      case .word: word.count > 2 && text[word.upperBound - 1] < 0x61
      default: false
      }
    return isWrong ? classes.subtracting(.abbreviations) : classes
  }

  /// The classes of an abbreviation in several pieces, whose last is at `range`: `z. B.`, `и т. д.`; nil if no
  /// list has it.
  private static func spacedClasses(
    in text: ByteView, _ range: Range<Int>, _ floor: Int, _ words: WordTable
  ) -> WordClass? {
    var start = range.lowerBound
    for _ in 0..<3 {
      guard start > floor else { return nil }
      let space = text.scalar(before: start)
      let dot = start - space.length - 1
      guard space.isWhiteSpace, dot > floor, text[dot] == 0x2E else { return nil }
      start = dot
      while start > floor, dot - start <= 6 {
        let previous = text.scalar(before: start)
        guard LetterShape.of(previous.value).isLetter else { break }
        start -= previous.length
      }
      guard start < dot, dot - start <= 6 else { return nil }
      let classes = words.classes(of: start..<range.upperBound, in: text)
      if !classes.isDisjoint(with: .abbreviations) {
        return classes.subtracting(.capitalizedOnly)
      }
    }
    return nil
  }

  private struct Counts {
    var letters = 0
    var digits = 0
    var dots = 0

    /// Counts one scalar; false if it is not part of a word.
    mutating func count(_ value: UInt32) -> Bool {
      switch value {
      case 0x2E: dots += 1
      // The degree sign and similar occur in N° and Nº; the comma and the apostrophe inside.
      case 0x27, 0x2019, 0xB0, 0xBA, 0xAA, 0xA7: break
      case 0x2C where letters == 0 && digits > 0: break
      default:
        switch LetterShape.of(value) {
        case .upper, .lower, .uncased: letters += 1
        case .digit: digits += 1
        case .other: return isMark(value)
        }
      }
      return true
    }

    /// Combining marks belong to the letters.
    private func isMark(_ value: UInt32) -> Bool {
      guard value >= 0x300, !(0x2000..<0x20D0).contains(value),
        let scalar = Unicode.Scalar(value)
      else { return false }
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .spacingMark
    }
  }

  private static func shape(
    in text: ByteView, _ range: Range<Int>, _ floor: Int, _ counts: Counts
  ) -> Shape {
    let before = range.lowerBound > floor ? text.scalar(before: range.lowerBound).value : 0x20
    if range.isEmpty { return Enclosure.closing(before) == nil ? .none : .closed }
    // 350 °F: a unit, not an initial. The other signs follow their letter: N°
    if text[range.lowerBound] == 0xC2, text[range.lowerBound + 1] == 0xB0 { return .opaque }
    if range.count > reach || [0x40, 0x2F, 0x5F, 0x23, 0x5C, 0x7E, 0x3D].contains(before) {
      return .opaque
    }
    if counts.letters == 0 { return counts.digits > 0 ? .number : .none }
    if counts.letters == 1, counts.digits == 0, counts.dots == 0 { return .letter }
    if counts.dots > 0 { return isDotted(text, range) ? .dotted : .opaque }
    return .word
  }

  /// Whether full stops separate pieces of one to three letters, one of them a single letter.
  private static func isDotted(_ text: ByteView, _ range: Range<Int>) -> Bool {
    var length = 0
    var hasSingle = false
    var position = range.lowerBound
    while position < range.upperBound {
      let next = text.scalar(at: position)
      position += next.length
      if next.value == 0x2E {
        if length == 0 || length > 3 { return false }
        hasSingle = hasSingle || length == 1
        length = 0
      } else if LetterShape.of(next.value).isLetter {
        length += 1
      } else {
        return false
      }
    }
    return length > 0 && length <= 3 && (hasSingle || length == 1)
  }
}
