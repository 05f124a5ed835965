/// Reads the numbers of a text, from left to right.
struct NumberReader {
  let tokens: [(token: NumberTokens.Token, range: Range<Int>)]
  private let text: NumberTokens
  private var scalars: [Unicode.Scalar] { text.scalars }
  var index = 0

  init(_ text: String) {
    self.text = NumberTokens(text)
    tokens = self.text.tokens
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
            range: utf8Offset(range.lowerBound)..<utf8Offset(range.upperBound),
            isNegative: isNegative(start)))
      }
      index = max(index, start + 1)
    }
    return numbers
  }

  // MARK: Numbers

  /// Whether a minus sign or the word is before a number, or before its currency's sign.
  private func isNegative(_ first: Int) -> Bool {
    guard tokens.indices.contains(first) else { return false }
    if text.isNegative(at: tokens[first].range.lowerBound) { return true }
    guard first > 0 else { return false }
    switch tokens[first - 1].token {
    case .word(let word): return NumberWords.minus.contains(word)
    case .sign: return text.isNegative(at: tokens[first - 1].range.lowerBound)
    case .figures, .mark: return false
    }
  }

  /// A number, and its place in the scalars.
  private mutating func number() -> (
    (values: [Double], unit: StatedNumber.Unit), Range<Int>
  )? {
    let first = index
    guard !skipDate() else { return nil }
    var (values, unit) = ([1.0], StatedNumber.Unit.none)
    if let alone = unitWithoutNumber() {
      unit = alone
    } else if let share = hanShare() {
      (values, unit) = ([share], .percent)
    } else if let amount = amount() {
      values = amount.values
      if amount.isPart {
        values = values.map { $0 * 100 }
        unit = .percent
      } else {
        unit = unitBehind() ?? unitBefore(first) ?? .none
      }
    } else {
      return nil
    }
    // "Two years and a half".
    if case .named(let name) = unit, Measure.named(name) != nil, let fraction = fractionBehind() {
      values = values.map { $0 + fraction }
    }
    while case .named(let name) = unit, let (total, smaller) = smallerBehind(values, name) {
      (values, unit) = (total, .named(smaller))
    }
    let range = tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound
    return ((values, unit), range)
  }

  /// Reads what a smaller unit adds to values: an hour *and 35 minutes*, six feet *two inches*.
  /// - Returns: all together in the smaller unit.
  private mutating func smallerBehind(
    _ values: [Double], _ unit: String
  ) -> (values: [Double], unit: String)? {
    guard Measure.named(unit) != nil else { return nil }
    let start = index
    if case .word(let and)? = token(index), NumberWords.and.contains(and) { index += 1 }
    if let amount = amount(), !amount.isPart, let count = amount.values.first,
      case .named(let smaller)? = unitBehind(),
      let units = Measure.units(of: smaller, in: unit, besides: count)
    {
      return (values.map { $0 * units + count }, smaller)
    }
    index = start
    return nil
  }

  /// Whether something is counted for each of the unit at the index: twice *a day*, $40 *an hour*.
  private func isForEach() -> Bool {
    switch token(index - 1) {
    case .figures, .sign: true
    case .word(let word):
      NumberWords.units[word] != nil || NumberWords.percents.contains(word)
        || NumberWords.frequencies.contains(word)
        || NumberWords.value(of: word) != nil || NumberWords.scales[word] != nil
    case .mark, nil: false
    }
  }

  /// Reads a unit that stands for one of it: "a decade", and "an hour" if a fraction or a smaller unit follows.
  private mutating func unitWithoutNumber() -> StatedNumber.Unit? {
    guard case .word(let article)? = token(index), NumberWords.articles.contains(article),
      case .word(let word)? = token(index + 1), let symbol = Measure.symbols[word]
    else { return nil }
    let start = index
    let isForEach = isForEach()
    index += 2
    if Measure.spans.contains(word) { return .named(symbol) }
    let behind = index
    guard fractionBehind() != nil || !isForEach && smallerBehind([1], symbol) != nil else {
      index = start
      return nil
    }
    index = behind
    return .named(symbol)
  }

  /// Reads figures or words with their scales; whether they are a part of a whole.
  private mutating func amount() -> (values: [Double], isPart: Bool)? {
    if case .figures(var values, _)? = token(index) {
      if let fraction = figuresFraction() {
        values = [fraction]
      } else {
        index += 1
        if let part = part() { return ofWhole(values.map { $0 * part }) }
        if let fraction = figuresFraction() ?? signFraction() ?? fractionBehind() {
          values = values.map { $0 + fraction }
        }
      }
      while let scale = scale() { values = values.map { $0 * scale } }
      return (values, false)
    }
    guard case .word(let word)? = token(index) else {
      return signFraction().map { ([$0], true) }
    }
    if NumberWords.bareScales.contains(word), let scale = scale() {
      return ([cardinal(from: scale)], false)
    }
    if let half = half() { return half }
    let isArticle = NumberWords.articles.contains(word)
    if isArticle {
      index += 1
      if let half = half() { return half }
      index -= 1
    }
    let start = index
    guard let small = small(orArticle: true) else { return nil }
    if let part = part() { return ofWhole([small * part]) }
    let value = cardinal(from: small)
    // An article alone, or "one" and its like, are hardly ever meant as numbers.
    return isArticle && index == start + 1 ? nil : ([value], false)
  }

  /// Reads a half: of a whole, or of a scale or unit behind it, "half a million".
  private mutating func half() -> (values: [Double], isPart: Bool)? {
    guard case .word(let word)? = token(index) else { return nil }
    let isAlone = NumberWords.halves.contains(word)
    guard isAlone || NumberWords.halving.contains(word) else { return nil }
    index += 1
    let half = ofWhole([0.5])
    if half.isPart, !isAlone {
      index -= 1
      return nil
    }
    return half
  }

  /// Reads the scale or finds the unit of which values are a part, "a quarter of a million", "half a mile"; without one
  /// they are a part of a whole.
  private mutating func ofWhole(_ values: [Double]) -> (values: [Double], isPart: Bool) {
    let start = index
    if case .word("of")? = token(index) { index += 1 }
    let isOf = index > start
    var hasArticle = false
    if case .word(let word)? = token(index), NumberWords.articles.contains(word) {
      index += 1
      hasArticle = true
    }
    if isOf || hasArticle || start == index {
      var values = values
      var isScaled = false
      while let scale = scale() {
        values = values.map { $0 * scale }
        isScaled = true
      }
      if isScaled { return (values, false) }
    }
    let behind = index
    // "A quarter point" is no part of a whole.
    let hasUnit = (hasArticle || start == index && isPoints(index)) && unitBehind() != nil
    index = hasUnit ? behind : start
    return (values, !hasUnit)
  }

  /// Reads the name of a part: "two thirds".
  private mutating func part() -> Double? {
    guard case .word(let word)? = token(index), let part = NumberWords.parts[word] else {
      return nil
    }
    index += 1
    return part
  }

  /// Reads a part in figures, if a unit of which it is a part is behind it: "1/2 percent", not the day 1/2.
  private mutating func figuresFraction() -> Double? {
    let start = index
    guard case .figures(let parts, _)? = token(index), case .mark? = token(index + 1),
      scalars[tokens[index + 1].range.lowerBound] == "/",
      case .figures(let wholes, _)? = token(index + 2), let part = parts.first,
      let whole = wholes.first, part > 0, part < whole, [2, 3, 4, 5, 8, 10].contains(whole)
    else { return nil }
    index += 3
    let behind = index
    let hasUnit = unitBehind() != nil || scale() != nil
    index = hasUnit ? behind : start
    return hasUnit ? part / whole : nil
  }

  /// Reads a part in one sign: ½.
  private mutating func signFraction() -> Double? {
    guard case .sign(let sign)? = token(index), let value = sign.properties.numericValue,
      value > 0, value < 1
    else { return nil }
    index += 1
    return value
  }

  /// Reads what is added to a whole number: "and a half", "et demi", "y medio".
  private mutating func fractionBehind() -> Double? {
    guard case .word(let and)? = token(index), NumberWords.and.contains(and) else { return nil }
    var next = index + 1
    var hasArticle = false
    if case .word(let word)? = token(next), NumberWords.articles.contains(word) {
      next += 1
      hasArticle = true
    }
    guard case .word(let word)? = token(next) else { return nil }
    let isHalf =
      hasArticle && NumberWords.halves.contains(word) || NumberWords.halving.contains(word)
    guard let value = isHalf ? 0.5 : hasArticle ? NumberWords.parts[word] : nil else { return nil }
    // "Two million, and half of them".
    if case .word(let behind)? = token(next + 1), behind == "of" || behind == "the" { return nil }
    index = next + 1
    return value
  }

  /// Reads a number below a hundred, or a larger one that is one word.
  private mutating func small(orArticle: Bool) -> Double? {
    guard case .word(let word)? = token(index) else { return nil }
    if word == "quatre", case .word(let next)? = token(index + 1), next.hasPrefix("vingt") {
      index += 2
      return 80 + onesBehind(80)
    }
    guard
      let value = NumberWords.value(of: word)
        ?? (orArticle && NumberWords.articles.contains(word) ? 1 : nil)
    else { return nil }
    index += 1
    return value + onesBehind(value)
  }

  /// The ones after tens: twenty-five, treinta y cinco, soixante-quinze.
  private mutating func onesBehind(_ tens: Double) -> Double {
    guard tens >= 20, tens < 100, tens.truncatingRemainder(dividingBy: 10) == 0 else { return 0 }
    var next = index
    if case .word(let and)? = token(next), ["et", "y"].contains(and) { next += 1 }
    // French counts on to nineteen from sixty and eighty.
    guard case .word(let word)? = token(next), let ones = NumberWords.numbers[word],
      (1..<(tens == 60 || tens == 80 ? 20 : 10)).contains(ones), ones.rounded() == ones
    else { return 0 }
    index = next + 1
    return ones
  }

  /// Reads the scales behind a small number, and the smaller groups behind them: "two hundred and fifty thousand three
  /// hundred".
  private mutating func cardinal(from small: Double) -> Double {
    var (total, group) = (0.0, small + (fractionBehind() ?? 0))
    /// The scale of the group before, above which none may be.
    var bound = Double.infinity
    while true {
      var last = 1.0
      while let scale = scale(below: bound / max(1, group)) {
        group *= scale
        last = scale
      }
      let isOpen = last == 100 || last == 1 && group >= 100
      if isOpen, group.truncatingRemainder(dividingBy: 100) == 0, let rest = rest(below: 100) {
        group += rest
        while let scale = scale(below: bound / group) {
          group *= scale
          last = scale
        }
      }
      total += group
      guard last >= 1000 else { return total }
      if last >= 1e6, let fraction = fractionBehind() { return total + fraction * last }
      bound = last
      guard let next = rest(below: last) else { return total }
      group = next
    }
  }

  /// Reads a small number that continues a larger one: "and fifty".
  private mutating func rest(below bound: Double) -> Double? {
    let start = index
    if case .word(let and)? = token(index), NumberWords.and.contains(and) { index += 1 }
    let hasAnd = index > start
    if case .word(let word)? = token(index), word == "one" || !NumberWords.articles.contains(word),
      let rest = small(orArticle: false), rest > 0, rest < bound,
      // "Two hundred and three hundred" are two numbers.
      bound > 100 || !isScale(index, of: 100),
      // "In two thousand five" is, and "a hundred one" is not, how such a number is said.
      hasAnd || word != "one"
    {
      // "One million and two million": its own scale must fit, too.
      if bound > 100, let scale = scaleAhead(index), rest * scale >= bound {
        index = start
        return nil
      }
      return rest
    }
    index = start
    return nil
  }

  private func isScale(_ index: Int, of value: Double) -> Bool { scaleAhead(index) == value }

  private func scaleAhead(_ index: Int) -> Double? {
    guard case .word(let word)? = token(index) else { return nil }
    return NumberWords.scales[word]
  }

  /// Reads a scale: "hundred", "Mio."
  private mutating func scale(below bound: Double = .infinity) -> Double? {
    guard case .word(let word)? = token(index), let scale = NumberWords.scales[word], scale < bound
    else { return nil }
    // "5 per cent" is read before; "12 m" is metres for some and millions for others.
    if word == "m", tokens[index].range.lowerBound > tokens[index - 1].range.upperBound,
      !isMillion()
    {
      return nil
    }
    index += 1
    return scale
  }

  /// Whether an "m" apart from its figures can only be a million: $12 m, 12 m people.
  private func isMillion() -> Bool {
    if index > 1, case .sign(let sign) = tokens[index - 2].token {
      return sign.properties.generalCategory == .currencySymbol
    }
    guard case .word(let counted)? = token(index + 1) else { return false }
    return NumberWords.counted.contains(counted)
  }

  // MARK: Units

  private func isPoints(_ index: Int) -> Bool {
    guard case .word(let word)? = token(index) else { return false }
    return Measure.symbols[word] == "points" || NumberWords.points.contains(word)
      || word == "percentage"
  }

  private mutating func unitBehind() -> StatedNumber.Unit? {
    switch token(index) {
    case .sign(let sign):
      if ["%", "％", "٪"].contains(sign) {
        index += 1
        return .percent
      }
      if sign == "°", case .word(let scale)? = token(index + 1), let unit = Self.degrees[scale] {
        index += 2
        return .named(unit)
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
      for phrase in Measure.phrases[word] ?? [] where isAhead(phrase.rest) {
        index += 1 + phrase.rest.count
        return .named(phrase.symbol)
      }
      guard let unit = NumberWords.units[word] else { return nil }
      index += 1
      return .named(powerBehind(unit) ?? speedBehind(unit) ?? unit)
    default: return nil
    }
  }

  private static let degrees = ["c": "°C", "celsius": "°C", "f": "°F", "fahrenheit": "°F"]

  /// Whether these words follow the next one.
  private func isAhead(_ words: [String]) -> Bool {
    words.enumerated().allSatisfy { offset, expected in
      if case .word(let word)? = token(index + 1 + offset) { word == expected } else { false }
    }
  }

  /// Reads the exponent of a unit: km².
  private mutating func powerBehind(_ unit: String) -> String? {
    guard case .sign(let sign)? = token(index), Measure.named(unit + String(sign)) != nil else {
      return nil
    }
    index += 1
    return unit + String(sign)
  }

  /// Reads the hour of a speed: km/h.
  private mutating func speedBehind(_ unit: String) -> String? {
    guard unit == "km", case .mark? = token(index), scalars[tokens[index].range.lowerBound] == "/",
      case .word("h")? = token(index + 1)
    else { return nil }
    index += 2
    return "km/h"
  }

  private func unitBefore(_ first: Int) -> StatedNumber.Unit? {
    guard first > 0 else { return nil }
    switch tokens[first - 1].token {
    case .sign(let sign): return NumberWords.units[String(sign)].map { .named($0) }
    case .word(let word) where word.utf8.count == 3 && Measure.symbols[word] == nil:
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
    guard case .word(let word)? = token(index), MonthNames.numbers[word] != nil else {
      return false
    }
    // "Under 12 may" and "40 march" name no day.
    return !MonthNames.doubtful.contains(word) || isYear(index + 1)
      || scalars[tokens[index].range.lowerBound].properties.isUppercase
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

  func token(_ index: Int) -> NumberTokens.Token? {
    tokens.indices.contains(index) ? tokens[index].token : nil
  }
}
