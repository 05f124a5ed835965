/// The parts of a text of which numbers are made: runs of figures, words, signs and other marks.
struct NumberTokens {
  enum Token {
    /// Figures with the signs between them.
    case figures(values: [Double], text: String)
    case word(String)
    /// A sign that can belong to a number: `%`, `€`, `°`.
    case sign(Unicode.Scalar)
    /// Any other mark: what is before does not belong to what is behind.
    case mark
  }

  private(set) var tokens: [(token: Token, range: Range<Int>)] = []
  /// The text; the ranges of tokens are indices in it.
  let scalars: [Unicode.Scalar]

  /// A longer run of figures is no number that anyone compares.
  private static let mostDigits = 30

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    tokenize()
  }

  private mutating func tokenize() {
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      let start = at
      if Self.digit(scalar) != nil || beginsDecimals(at) {
        at = figuresEnd(from: at + 1)
        let text = String(String.UnicodeScalarView(scalars[start..<at]))
        tokens.append((.figures(values: values(start..<at), text: text), start..<at))
      } else if scalar.properties.isAlphabetic {
        // A letter of a script without spaces is a word, so that a scale is read behind its figures.
        at += 1
        if !WordList.standsAlone(scalar.value) {
          while at < scalars.count, Self.digit(scalars[at]) == nil, isInWord(at) { at += 1 }
        }
        let word = String(String.UnicodeScalarView(scalars[start..<at])).lowercased()
        tokens.append((.word(word), start..<at))
      } else {
        at += 1
        guard !WhiteSpace.contains(scalar.value), !Self.joins(scalar) else { continue }
        let isSign =
          ["%", "％", "٪", "‰", "°"].contains(scalar)
          || scalar.properties.generalCategory == .currencySymbol
          || scalar.properties.generalCategory == .otherNumber
        tokens.append((isSign ? .sign(scalar) : .mark, start..<at))
      }
    }
  }

  /// Marks that do not part a number from its scale or unit: hyphens, and the stop of an abbreviation is read as part
  /// of its word.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    ["-", "\u{2010}", "\u{2011}"].contains(scalar) || SpellingFolding.isUnseen(scalar.value)
  }

  /// Whether a stop before a figure, behind none, begins decimals: .5
  private func beginsDecimals(_ index: Int) -> Bool {
    scalars[index] == "." && index + 1 < scalars.count && Self.digit(scalars[index + 1]) != nil
      && (index == 0 || WhiteSpace.contains(scalars[index - 1].value)
        || scalars[index - 1].properties.generalCategory == .currencySymbol)
  }

  /// Whether a minus sign, or a hyphen that follows no word, is before figures or a currency's sign.
  func isNegative(at index: Int) -> Bool {
    guard index > 0, Self.minus.contains(scalars[index - 1]) else { return false }
    guard index > 1 else { return true }
    let before = scalars[index - 2]
    return WhiteSpace.contains(before.value) || before == "("
  }

  /// The hyphen and the sign for minus.
  private static let minus: Set<Unicode.Scalar> = ["-", "\u{2212}", "\u{2010}", "\u{2013}"]

  private func isInWord(_ index: Int) -> Bool {
    let properties = scalars[index].properties
    return properties.isAlphabetic && !WordList.standsAlone(scalars[index].value)
      || properties.isGraphemeExtend
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }

  /// Signs between figures: of thousands and of decimals.
  private static let separators: Set<Unicode.Scalar> = [
    ",", ".", "'", "’", "٫", "٬", "，", "．", "\u{A0}", "\u{202F}", "\u{2009}", " ",
  ]

  private func figuresEnd(from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      if Self.digit(scalars[end]) != nil {
        end += 1
      } else if Self.separators.contains(scalars[end]), end + 1 < scalars.count,
        Self.digit(scalars[end + 1]) != nil,
        !WhiteSpace.contains(scalars[end].value) || isGroup(behind: end, from: start)
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a space separates thousands: at most three figures before it, exactly three behind it.
  private func isGroup(behind space: Int, from start: Int) -> Bool {
    let before = scalars[start..<space].reversed().prefix { Self.digit($0) != nil }.count
    let behind = scalars[(space + 1)...].prefix(4).prefix { Self.digit($0) != nil }.count
    return before <= 3 && behind == 3
  }

  /// The values that figures can have.
  private func values(_ range: Range<Int>) -> [Double] {
    let text = scalars[range].map { scalar -> String in
      Self.digit(scalar).map(String.init) ?? String(scalar)
    }
    guard text.count <= Self.mostDigits else { return [] }
    let separators = text.indices.filter { Int(text[$0]) == nil }
    let digits = text.filter { Int($0) != nil }.joined()
    guard let last = separators.last, let whole = Double(digits) else {
      return [Double(digits)].compactMap { $0 }
    }
    let decimals = text.count - last - 1
    // .500
    if last == 0 { return Double("0" + text.joined()).map { [$0] } ?? [] }
    guard
      let decimal = Double(
        text[..<last].filter { Int($0) != nil }.joined() + "."
          + text[(last + 1)...].joined())
    else { return [whole] }
    let sign = text[last]
    if [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’", "٬"].contains(sign) { return [whole] }
    if sign == "٫" { return [decimal] }
    // The same sign twice separates thousands; another one last, decimals.
    if separators.count > 1 {
      return separators.dropLast().contains { text[$0] == sign } ? [whole] : [decimal]
    }
    return decimals == 3 && last <= 3 && text[0] != "0" ? [whole, decimal] : [decimal]
  }
}
