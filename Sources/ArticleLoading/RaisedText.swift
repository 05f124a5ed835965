/// A few characters above or below the line, written so that readers see the same figures.
///
/// In plain text `10<sup>6</sup>` must not become 106, nor `38,500<sup>1</sup>` 38,5001. Digits and signs
/// become Unicode's raised and lowered ones (10⁶, 10⁻³, CO₂, $11⁹⁹, x²ⁿ), a numerator above a denominator a
/// fraction (3½), and letters stay letters (1st, 2e, Mme) except those of formulas (eᵃˣ, aₙ). What has no such
/// character follows `^` or `_`: x^(2N). The mark of a note is separate from the number before it (38,500 ¹).
struct RaisedText: Equatable {
  /// The position of the characters.
  enum Position {
    case raised, lowered
  }

  /// The maximum number of characters; longer texts are small print, not a mark or an exponent.
  static let limit = 16

  /// The characters, without white space at the ends.
  let words: String
  let position: Position
  /// Whether the markup says that they lead to a note: a link, or a name such as `footnote-ref`.
  let isNote: Bool
  /// Whether an "a" after a figure is the ending of an ordinal (12ª), as in Romance languages, and no note.
  let hasOrdinals: Bool

  /// `nil` if there are none, or too many.
  init?(_ words: String, _ position: Position, isNote: Bool, hasOrdinals: Bool = true) {
    let words = words.trimmed(of: " \t\n\r\u{A0}")
    guard !words.isEmpty, words.count <= Self.limit else { return nil }
    self.words = words
    self.position = position
    self.isNote = isNote
    self.hasOrdinals = hasOrdinals
  }

  /// Writes the characters after the line so far; a fraction replaces its numerator.
  ///
  /// - Parameters:
  ///   - start: the beginning of the line in `text`.
  ///   - next: the first bytes that follow, as far as they are known.
  func write(onto text: inout [UInt8], from start: Int = 0, next: ArraySlice<UInt8> = []) {
    let before = LineEnd(text[start...])
    switch position {
    case .lowered:
      if let (fraction, length) = fraction(behind: before) {
        text.removeLast(length)
        text += fraction.utf8
      } else {
        let mark = lowered(behind: before, next)
        // What could not be lowered does not belong to the number before it.
        let isApart =
          before.endsWithDigit && mark.unicodeScalars.first.map(RaisedCharacters.isDigit) == true
        if isApart { text.append(0x20) }
        text += mark.utf8
      }
    case .raised:
      if let sign = degree(behind: before, next) ?? Self.tradeMarks[words.lowercased()] {
        text += sign.utf8
        return
      }
      let (mark, isApart) = raised(behind: before)
      if isApart, let last = text[start...].last, last > 0x20 { text.append(0x20) }
      text += mark.utf8
    }
  }

  /// The characters above the line, and whether a space separates them from the word before.
  private func raised(behind before: LineEnd) -> (mark: String, isApart: Bool) {
    let scalars = words.unicodeScalars
    let digits = scalars.count { RaisedCharacters.isDigit($0) }
    let letters = scalars.count { $0.properties.isAlphabetic }
    // Two adjacent marks are not one number; a figure below the line and one above it are distinct (SO₄²⁻).
    let joinsMark = before.endsWithRaisedMark && digits > 0
    // With a decimal point, cents are read as they are.
    if let first = scalars.first, first == "." || first == ",", digits == scalars.count - 1 {
      return (words, false)
    }
    if digits > 0, let parts = fractionParts {
      return (RaisedCharacters.fraction(parts.over, parts.under), joinsMark)
    }
    let isMixed = digits > 0 && digits + letters == scalars.count && letters > 0
    // Alone, "3rd" is an ordinal.
    let mayBeSmall = !isMixed || letters <= 3 && before.isWord
    if digits > 0, mayBeSmall, let mark = figures(scalars) {
      let isNote = isNoteMark(behind: before, digits) || isMixed && before.isLongNumber
      return (mark, joinsMark || before.endsWithDigit && isNote)
    }
    if let list = noteList { return (list, joinsMark || before.endsWithDigit) }
    guard letters > 0, letters == scalars.count else {
      if scalars.count == 1, before.endsWithLetter || before.endsWithMark,
        let sign = RaisedCharacters.raised[scalars.first!]
      {
        return (String(sign), false)
      }
      if !isNote, before.isFactor, isFormula { return (Self.joined("^", words), false) }
      // In brackets, or a sign: it is distinct from a figure. Text that begins with a figure is not.
      let joinsFigure = before.endsWithDigit && RaisedCharacters.isDigit(scalars.first!)
      return (words, letters > 4 || joinsMark || joinsFigure)
    }
    if scalars.count == 1, let letter = scalars.first {
      // After a figure, "o" is also a degree, and "a" a note where no ordinal ends in it.
      let isOrdinal = !isNote && (hasOrdinals || letter != "a" || !before.endsWithDigit)
      if isOrdinal, let ordinal = Self.ordinals[letter] { return (ordinal, false) }
      if isNote || before.isVariable || !Self.plainLetters.contains(letter) {
        let isApart = before.endsWithDigit && (isNote || before.isLongNumber)
        if let mark = RaisedCharacters.raised[letter] { return (String(mark), isApart) }
        let isPower = !isNote && before.isFactor && !Self.capitals.contains(letter)
        return (isPower ? "^" + words : words, isApart && !isPower)
      }
      return (words, false)
    }
    if !isNote, before.isVariable, letters <= 4, !Self.endings.contains(words.lowercased()) {
      let marks = scalars.map { RaisedCharacters.raised[$0] }
      guard marks.allSatisfy({ $0 != nil }) else { return (Self.joined("^", words), false) }
      return (String(String.UnicodeScalarView(marks.compactMap { $0 })), false)
    }
    return (words, isNote || letters > 4)
  }

  /// Digits, signs and the letters of formulas above the line; `nil` if it contains anything else.
  private func figures(_ scalars: String.UnicodeScalarView) -> String? {
    var mark = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in scalars {
      defer { before = scalar }
      // Between two digits a dash means "to", as in notes 1–3.
      let isRange =
        RaisedCharacters.dashes.contains(scalar) && before.map(RaisedCharacters.isDigit) == true
        && scalar != scalars.last
      // In 900⁵.² the point belongs to the exponent.
      let isPoint =
        scalar == "." && before.map(RaisedCharacters.isDigit) == true && scalar != scalars.last
      if isRange || isPoint || scalar == "," {
        mark.append(scalar)
      } else if scalar == " " || scalar == "\u{A0}" {
        continue
      } else if let raised = RaisedCharacters.raised[scalar], !"()".unicodeScalars.contains(scalar)
      {
        mark.append(raised)
      } else {
        return nil
      }
    }
    return String(mark)
  }

  /// Several marks of notes, each a number, a letter or a sign, as after an author's name: "1,*", "a,b", "2†".
  private var noteList: String? {
    let signs = Set("*∗†‡§¶‖#".unicodeScalars)
    var parts = words.unicodeScalars.split(separator: ",").map { Array($0.drop { $0 == " " }) }
    // A sign can follow its number without a comma.
    if parts.count == 1, let last = parts[0].last, parts[0].count > 1, signs.contains(last) {
      parts = [parts[0].dropLast(), [last]]
      guard parts[0].allSatisfy(RaisedCharacters.isDigit) else { return nil }
    } else {
      guard parts.count > 1 else { return nil }
    }
    let separator = words.contains(",") ? "," : ""
    var marks: [String] = []
    for part in parts {
      let isNumber = !part.isEmpty && part.count < 4 && part.allSatisfy(RaisedCharacters.isDigit)
      guard isNumber || part.count == 1,
        isNumber || signs.contains(part[0]) || RaisedCharacters.raised[part[0]] != nil
      else { return nil }
      marks.append(
        String(String.UnicodeScalarView(part.map { RaisedCharacters.raised[$0] ?? $0 })))
    }
    return marks.joined(separator: separator)
  }

  /// Whether digits after a number lead to a note: nobody raises 38,500 or the year 2025 to a power, unlike 10
  /// or 2. Two digits after an amount of money are its cents.
  private func isNoteMark(behind before: LineEnd, _ digits: Int) -> Bool {
    if isNote || words.contains(",") { return true }
    let isRange = words.unicodeScalars.dropFirst().dropLast().contains(
      where: RaisedCharacters.dashes.contains)
    if isRange, words.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic }) { return true }
    guard digits == words.unicodeScalars.count, digits <= 2 else { return false }
    return before.isLongNumber && !(before.isMoney && digits == 2)
  }

  private func degree(behind before: LineEnd, _ next: ArraySlice<UInt8>) -> String? {
    guard before.endsWithDigit, ["o", "O", "0"].contains(words) else { return nil }
    let rest = next.drop { $0 == 0x20 }
    guard let unit = rest.first, unit == UInt8(ascii: "C") || unit == UInt8(ascii: "F"),
      rest.dropFirst().first.map({ $0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A }) ?? true
    else { return nil }
    return "°"
  }

  /// Digits, signs, formulas and single letters below the line; words stay as they are, as in "Vmax".
  private func lowered(behind before: LineEnd, _ next: ArraySlice<UInt8>) -> String {
    let scalars = words.unicodeScalars
    if scalars.allSatisfy(\.properties.isAlphabetic) {
      let continues = String(decoding: next, as: UTF8.self).unicodeScalars.first
      guard scalars.count == 1, before.endsWithLetter,
        before.isVariable || continues?.properties.isLowercase != true
      else { return words }
      return RaisedCharacters.lowered[scalars.first!].map { String($0) } ?? "_" + words
    }
    var mark = String.UnicodeScalarView()
    for scalar in scalars {
      guard let lowered = RaisedCharacters.lowered[scalar] else {
        return before.isFactor && isFormula ? Self.joined("_", words) : words
      }
      mark.append(lowered)
    }
    return String(mark)
  }

  /// Whether it contains letters or figures with signs or with one another, and nothing else.
  private var isFormula: Bool {
    let scalars = words.unicodeScalars
    guard scalars.first != "(" || scalars.last != ")" else { return false }
    let names = scalars.count { $0.properties.isAlphabetic || RaisedCharacters.isDigit($0) }
    return names > 0 && scalars.count > 1
      && scalars.allSatisfy {
        $0.properties.isAlphabetic || RaisedCharacters.isDigit($0) || Self.formulaSigns.contains($0)
      }
  }

  /// What follows a sign for raised or lowered text, as in formulas.
  private static func joined(_ sign: String, _ words: String) -> String {
    words.unicodeScalars.count == 1 ? sign + words : "\(sign)(\(words))"
  }

  /// `1/2`, all of it above the line.
  private var fractionParts: (over: String, under: String)? {
    let parts = words.unicodeScalars.split(omittingEmptySubsequences: false) {
      RaisedCharacters.slashes.contains($0)
    }
    guard parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(RaisedCharacters.isDigit) })
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// The fraction whose numerator and slash end the line, and the number of their bytes.
  private func fraction(behind before: LineEnd) -> (String, Int)? {
    guard words.unicodeScalars.allSatisfy(RaisedCharacters.isDigit),
      let numerator = before.numerator
    else { return nil }
    return (RaisedCharacters.fraction(numerator.digits, words), numerator.length)
  }

  /// Ordinals with a character of their own.
  private static let ordinals: [Unicode.Scalar: String] = ["a": "ª", "o": "º"]
  /// The letters of ordinals, titles and times: 2e, 2d, Mr, St, 7h.
  private static let plainLetters = Set("edrthms".unicodeScalars)
  /// These and "O", "A" as capitals, as in headlines: 2E, NO.
  private static let capitals = Set("EDRTHMSOA".unicodeScalars)
  /// The endings of abbreviations after a single letter: nos, mme.
  private static let endings: Set<String> = [
    "os", "as", "me", "mes", "lle", "lles", "gr", "te", "ve", "re", "er", "ers", "res", "nd", "rd",
    "st", "th", "le", "ie", "rs", "ls", "ma", "mo", "va", "vo", "ro", "ra",
  ]
  private static let formulaSigns = Set("+-−–=/·×*^.() ".unicodeScalars)
  private static let tradeMarks = ["tm": "™", "sm": "℠", "(r)": "®"]
}
