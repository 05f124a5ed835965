/// Reads the numbers of a text, from left to right.
struct NumberReader {
  private enum Token {
    /// Figures with the signs between them.
    case figures(values: [Double], text: String)
    case word(String)
    /// A sign that can belong to a number: `%`, `€`.
    case sign(Unicode.Scalar)
    /// Any other mark: what is before does not belong to what is behind.
    case mark
  }

  private var tokens: [(token: Token, range: Range<Int>)] = []
  private let scalars: [Unicode.Scalar]
  private var index = 0

  /// A longer run of figures is no number that anyone compares.
  private static let mostDigits = 30

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    tokenize()
  }

  /// The numbers, in order.
  mutating func read() -> [StatedNumber] {
    var numbers: [StatedNumber] = []
    index = 0
    var (offset, counted) = (0, 0)
    /// The UTF-8 offset of a scalar; numbers come in order, so that each scalar is counted once.
    func utf8Offset(_ place: Int) -> Int {
      while counted < place {
        offset += UTF8.width(scalars[counted])
        counted += 1
      }
      return offset
    }
    while index < tokens.count {
      let start = index
      if let (stated, range) = number() {
        numbers.append(
          StatedNumber(
            values: stated.values, unit: stated.unit,
            words: String(String.UnicodeScalarView(scalars[range])),
            range: utf8Offset(range.lowerBound)..<utf8Offset(range.upperBound)))
      }
      index = max(index, start + 1)
    }
    return numbers
  }

  // MARK: Numbers

  /// A number, and its place in the scalars.
  private mutating func number() -> (
    (values: [Double], unit: StatedNumber.Unit), Range<Int>
  )? {
    let first = index
    guard !skipDate() else { return nil }
    guard let (values, isPart) = amount() else { return nil }
    var unit: StatedNumber.Unit = isPart ? .percent : .none
    if !isPart {
      unit = unitBehind() ?? unitBefore(first) ?? .none
    }
    let range = tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound
    return ((isPart ? values.map { $0 * 100 } : values, unit), range)
  }

  /// Reads figures or words with their scales; whether they are a part of a whole.
  private mutating func amount() -> (values: [Double], isPart: Bool)? {
    if case .figures(var values, _)? = token(index) {
      index += 1
      if part() { return (values.map { $0 * lastPart }, true) }
      multiply(&values)
      return (values, false)
    }
    guard case .word(let word)? = token(index) else {
      return signPart()
    }
    if NumberWords.halves.contains(word) {
      index += 1
      return ([0.5], true)
    }
    let isArticle = NumberWords.articles.contains(word)
    guard let value = NumberWords.numbers[word] ?? (isArticle ? 1 : nil) else { return nil }
    index += 1
    if isArticle, case .word(let next)? = token(index), NumberWords.halves.contains(next) {
      index += 1
      return ([0.5], true)
    }
    if part() { return ([value * lastPart], true) }
    var values = [value + onesBehind(value)]
    let isScaled = multiply(&values)
    // An article alone, or "one" and its like, are hardly ever meant as numbers.
    return isArticle && !isScaled ? nil : (values, false)
  }

  /// The part of a whole that `part()` read last.
  private var lastPart = 1.0

  /// Reads the name of a part: "two thirds".
  private mutating func part() -> Bool {
    guard case .word(let word)? = token(index), let part = NumberWords.parts[word] else {
      return false
    }
    lastPart = part
    index += 1
    return true
  }

  /// Reads a part in one sign: ½.
  private mutating func signPart() -> (values: [Double], isPart: Bool)? {
    guard case .sign(let sign)? = token(index), let value = sign.properties.numericValue,
      value > 0, value < 1
    else { return nil }
    index += 1
    return ([value], true)
  }

  /// The ones after tens: twenty-five.
  private mutating func onesBehind(_ tens: Double) -> Double {
    guard tens >= 20, case .word(let word)? = token(index),
      let ones = NumberWords.numbers[word], (1..<10).contains(ones)
    else { return 0 }
    index += 1
    return ones
  }

  /// Reads scales: "hundred thousand", "Mio."; whether there is one.
  @discardableResult
  private mutating func multiply(_ values: inout [Double]) -> Bool {
    var isScaled = false
    while case .word(let word)? = token(index), let scale = NumberWords.scales[word] {
      // "5 per cent" is read before; "12 m" is metres for some and millions for others.
      if word == "m", tokens[index].range.lowerBound > tokens[index - 1].range.upperBound {
        break
      }
      values = values.map { $0 * scale }
      index += 1
      isScaled = true
    }
    return isScaled
  }

  // MARK: Units

  private mutating func unitBehind() -> StatedNumber.Unit? {
    switch token(index) {
    case .sign(let sign):
      if ["%", "％", "٪"].contains(sign) {
        index += 1
        return .percent
      }
      guard let unit = NumberWords.units[String(sign)], !isFigures(index + 1) else { return nil }
      index += 1
      return .named(unit)
    case .word(let word):
      if NumberWords.percents.contains(word) {
        index += 1
        return .percent
      }
      if NumberWords.points.contains(word) {
        index += 1
        return .points
      }
      if let pair = NumberWords.percentPairs[word], case .word(let next)? = token(index + 1),
        pair.contains(next)
      {
        index += 2
        return word == "percentage" ? .points : .percent
      }
      guard let unit = NumberWords.units[word] else { return nil }
      index += 1
      return .named(unit)
    default: return nil
    }
  }

  private func unitBefore(_ first: Int) -> StatedNumber.Unit? {
    guard first > 0 else { return nil }
    switch tokens[first - 1].token {
    case .sign(let sign): return NumberWords.units[String(sign)].map { .named($0) }
    case .word(let word) where word.utf8.count == 3:
      return NumberWords.units[word].map { .named($0) }
    default: return nil
    }
  }

  // MARK: Dates

  /// Skips a day beside its month, and the year of both.
  private mutating func skipDate() -> Bool {
    if isDay(index), isMonth(index + 1) {
      index += 2
    } else if isMonth(index), isDay(index + 1) || isYear(index + 1) {
      index += 2
    } else {
      return false
    }
    if case .mark? = token(index), isYear(index + 1) { index += 1 }
    if isYear(index) { index += 1 }
    return true
  }

  private func isMonth(_ index: Int) -> Bool {
    if case .word(let word)? = token(index) { MonthNames.numbers[word] != nil } else { false }
  }

  private func isDay(_ index: Int) -> Bool {
    // Not the beginning of 30,000.
    guard case .figures(_, let text)? = token(index), text.count <= 2 else { return false }
    return isFigures(index) { (1...31).contains($0) }
  }

  private func isYear(_ index: Int) -> Bool { isFigures(index) { (1000...2999).contains($0) } }

  private func isFigures(_ index: Int, _ fits: (Double) -> Bool = { _ in true }) -> Bool {
    if case .figures(let values, _)? = token(index) { values.contains(where: fits) } else { false }
  }

  private func token(_ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index].token : nil
  }

  // MARK: Tokens

  private mutating func tokenize() {
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      let start = at
      if Self.digit(scalar) != nil {
        at = figuresEnd(from: at)
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
          ["%", "％", "٪"].contains(scalar) || scalar.properties.generalCategory == .currencySymbol
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
