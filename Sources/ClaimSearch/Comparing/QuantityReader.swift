import ArticleText

/// Finds the numbers that a text states, with their units and with what is said of them: about, over, doubled.
struct QuantityReader {
  private let words: [WordScan.Word]
  private let bytes: [UInt8]
  private let table: ComparisonTable
  private let days: [StatedDay]
  private var found: [Quantity] = []

  init(
    _ words: [WordScan.Word], _ bytes: [UInt8], _ table: ComparisonTable, days: [StatedDay]
  ) {
    self.words = words
    self.bytes = bytes
    self.table = table
    self.days = days
  }

  /// The quantities, in order.
  func quantities() -> [Quantity] {
    var reader = self
    reader.read()
    return reader.found
  }

  private mutating func read() {
    let taken = days.map(\.range)
    let hasNumber = words.contains { $0.isNumeric || NumberNames.contains($0.folded) }
    if hasNumber {
      for number in StatedNumber.all(in: String(decoding: bytes, as: UTF8.self))
      where !taken.contains(where: { $0.overlaps(number.range) }) {
        found.append(quantity(number))
      }
    }
    for day in days {
      guard let year = day.year, let range = day.yearRange else { continue }
      found.append(Quantity(kind: .year, values: [Double(year)], unit: nil, range: range))
    }
    readYears()
    readDoubtful()
    readRatios()
    readHundredths()
    readOrdinals()
    readMultiples()
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    markApproximate()
    markBounds()
  }

  private func quantity(_ number: StatedNumber) -> Quantity {
    // The table's language decides how figures are read, if it can.
    var values = number.values
    if values.count == 2 {
      let figures = number.words.prefix { $0.isNumber || !$0.isLetter }
      let sign: Character = table.isEnglish ? "." : ","
      values = [figures.contains(sign) ? values[1] : values[0]]
    }
    let kind: Quantity.Kind
    var unit: String?
    let letter = number.unit == .none ? lettered(number, values) : nil
    switch number.unit {
    case .percent: (kind, unit) = (.percent, "%")
    case .points: (kind, unit) = (.percent, "points")
    case .named(let name):
      unit = name
      let isOfShares = Measure.named(name)?.dimension == .points
      kind = ["€", "$", "£", "¥"].contains(name) ? .money : isOfShares ? .plain : .measure
    case .none:
      let isYear =
        !(letter?.isSmall ?? false) && number.range.count == 4
        && bytes[number.range].allSatisfy { (0x30...0x39).contains($0) }
        && values.allSatisfy { (1500...2100).contains($0) }
      kind = isYear ? .year : .plain
    }
    var quantity = Quantity(kind: kind, values: values, unit: unit, range: number.range)
    quantity.isNegative = number.isNegative
    if let letter {
      quantity.lettered = (letter.values, letter.unit)
      // The letter stays a word of the text.
      quantity.figures = quantity.range
      quantity.range = number.range.lowerBound..<letter.end
    }
    if let unit, unit == "£" {
      let last = words.last { $0.range.upperBound == number.range.upperBound }
      quantity.isInPounds = last?.folded.hasPrefix("pound") ?? false
    } else if let unit {
      quantity.figures = figures(of: quantity, in: unit)
    }
    return quantity
  }

  /// What a number is if the letter behind it is a unit, and where the letter ends.
  private func lettered(
    _ number: StatedNumber, _ values: [Double]
  ) -> (values: [Double], unit: String, isSmall: Bool, end: Int)? {
    var end = number.range.upperBound
    let before = number.range.count > 1 ? bytes[end - 2] : 0
    // "12m", "12 m people"
    let isScale =
      bytes[end - 1] == UInt8(ascii: "m")
      && ((0x30...0x39).contains(before)
        || Self.spaces.contains { bytes[..<(end - 1)].suffix($0.count).elementsEqual($0) })
    if isScale { return (values.map { $0 / 1e6 }, "m", true, end) }
    let rest = bytes[end...].prefix(4)
    let space = Self.spaces.first { rest.starts(with: $0) }?.count ?? 0
    end += space
    let word = bytes[end...].prefix(4).prefix(while: Self.isInWord)
    guard let unit = Self.letters[String(decoding: word, as: UTF8.self)],
      // "1990s" are years.
      space > 0 || unit != "s"
    else { return nil }
    return (values, unit, word.first.map { $0 >= 0x61 } ?? false, end + word.count)
  }

  /// Letters that are units, and other things as well: million, grams and a network, Great Britain.
  private static let letters = [
    "m": "m", "g": "g", "l": "l", "L": "l", "h": "h", "s": "s", "W": "W", "min": "min", "hr": "h",
    "sec": "s", "ms": "ms", "nm": "nm", "ng": "ng", "kt": "kt", "Mt": "Mt", "Sv": "Sv", "kB": "kB",
    "KB": "kB", "MB": "MB", "GB": "GB", "TB": "TB",
  ]

  /// The space, and those at which no line ends.
  private static let spaces: [[UInt8]] = [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]]

  private static func isInWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "'") || byte >= 0x80
  }

  /// Years behind a month, which are no numbers of their own.
  private mutating func readYears() {
    for (month, word) in zip(words, words.dropFirst())
    where word.isNumeric && word.range.count == 4 && DayReader.isMonth(month.folded) {
      guard let year = Int(word.folded), (1000...2999).contains(year),
        !found.contains(where: { $0.range.overlaps(word.range) })
      else { continue }
      found.append(
        Quantity(kind: .year, values: [Double(year)], unit: nil, range: word.range))
    }
  }

  /// Words that are a number only before a noun, in languages whose nouns have capitals.
  private mutating func readDoubtful() {
    guard !table.doubtfulNumbers.isEmpty else { return }
    for (word, next) in zip(words, words.dropFirst())
    where table.doubtfulNumbers.contains(word.folded) && next.isCapital {
      guard let value = NumberNames.small(word.folded) else { continue }
      found.append(
        Quantity(kind: .plain, values: [Double(value)], unit: nil, range: word.range))
    }
  }

  /// One in five, two out of three: a part of a hundred.
  private mutating func readRatios() {
    for index in words.indices.dropFirst() where table.ratios.contains(words[index].folded) {
      var before = index - 1
      if table.isEnglish, words[before].folded == "out", before > 0 { before -= 1 }
      // "Seven of the twelve", "one in every four".
      let isApart = index + 1 < words.count && table.ratioWords.contains(words[index + 1].folded)
      let next = isApart ? index + 2 : index + 1
      guard next < words.count,
        let part = NumberNames.small(words[before].folded),
        let whole = NumberNames.small(words[next].folded), part > 0, part < whole,
        whole <= 100, words[before].range.upperBound + 5 >= words[index].range.lowerBound
      else { continue }
      let range = words[before].range.lowerBound..<words[next].range.upperBound
      found.removeAll { $0.range.overlaps(range) }
      found.append(
        Quantity(
          kind: .percent, values: [100 * Double(part) / Double(whole)], unit: "%", range: range))
    }
  }

  /// First, 21st.
  private mutating func readOrdinals() {
    for word in words {
      var value = table.ordinals[word.folded]
      if word.isNumeric, table.isEnglish, let digits = word.ordinalDigits { value = digits }
      guard let value, !days.contains(where: { $0.range.overlaps(word.range) }) else { continue }
      if let index = found.firstIndex(where: { $0.range.overlaps(word.range) }) {
        // "A third" is a part, and "third" alone an order.
        guard found[index].kind != .percent else { continue }
        found.remove(at: index)
      }
      found.append(
        Quantity(kind: .ordinal, values: [Double(value)], unit: nil, range: word.range))
    }
  }

  /// "25 cents of every dollar": a part of a hundred, too.
  private mutating func readHundredths() {
    guard !table.hundredths.isEmpty, !found.isEmpty else { return }
    for index in words.indices.dropFirst() where table.hundredths.contains(words[index].folded) {
      guard let part = NumberNames.small(words[index - 1].folded),
        let link = words.dropFirst(index + 1).first,
        table.ratios.contains(link.folded) || table.hundredthLinks.contains(link.folded),
        let place = words[(index + 2)...].prefix(4).firstIndex(where: {
          table.wholes.contains($0.folded)
        }),
        // "25 cents of the dollar that he paid" is; "25 cents in 2010 dollars" is not.
        words[(index + 2)..<place].contains(where: {
          table.ratioWords.contains($0.folded) || table.ones.contains($0.folded)
        })
      else { continue }
      let range = words[index - 1].range.lowerBound..<words[place].range.upperBound
      found.removeAll { $0.range.overlaps(range) }
      var quantity = Quantity(kind: .percent, values: [Double(part)], unit: "%", range: range)
      quantity.figures = words[index - 1].range.lowerBound..<words[index].range.upperBound
      found.append(quantity)
    }
  }

  /// Doubled, fivefold, ten times, 10x.
  private mutating func readMultiples() {
    guard !table.multiples.isEmpty else { return }
    for index in found.indices where found[index].kind == .plain && found[index].unit == nil {
      let end = found[index].range.upperBound
      // "Ten times", and "10x" in one word.
      guard let word = words.first(where: { $0.range.upperBound > end }),
        word.range.lowerBound == end + 1
          ? table.times.contains(word.folded)
          : word.range.contains(end)
            && table.times.contains(String(word.folded.drop { $0.isNumber }))
      else { continue }
      found[index].kind = .multiple
    }
    for word in words {
      guard let value = multiple(word.folded), value > 1,
        !found.contains(where: { $0.range.overlaps(word.range) })
      else { continue }
      var quantity = Quantity(kind: .multiple, values: [value], unit: nil, range: word.range)
      quantity.isTerm = false
      found.append(quantity)
    }
  }

  private func multiple(_ word: String) -> Double? {
    if let value = table.multiples[word] { return Double(value) }
    guard let ending = table.multipleEnding, word.utf8.count > ending.utf8.count + 2,
      word.utf8.last == ending.utf8.last, word.hasSuffix(ending)
    else { return nil }
    return NumberNames.small(String(word.dropLast(ending.count))).map(Double.init)
  }

  /// Where a number is without a unit that is a word of the text.
  private func figures(of quantity: Quantity, in unit: String) -> Range<Int>? {
    guard Measure.named(unit) != nil, ComparedText.unitWords[unit] == nil else { return nil }
    let word = words.first {
      $0.range.lowerBound > quantity.range.lowerBound
        && $0.range.upperBound <= quantity.range.upperBound && NumberNames.isUnit($0.folded)
    }
    guard let word else { return nil }
    return quantity.range.lowerBound..<word.range.lowerBound
  }

  private mutating func markApproximate() {
    guard !table.approximate.isEmpty else { return }
    for index in found.indices where found[index].kind != .year {
      let start = found[index].range.lowerBound
      let before = words.lastIndex { $0.range.upperBound <= start } ?? -1
      guard before >= 0 else { continue }
      found[index].isApproximate =
        table.approximate.contains(words[before].folded)
        && start - words[before].range.upperBound <= 3
    }
  }

  private mutating func markBounds() {
    guard !table.bounds.isEmpty else { return }
    for index in found.indices where found[index].kind != .year && found[index].kind != .ordinal {
      let start = found[index].range.lowerBound
      guard let last = words.lastIndex(where: { $0.range.upperBound <= start }),
        // A currency's sign can be between.
        start - words[last].range.upperBound <= 4
      else { continue }
      let first = max(0, last + 1 - table.bounds.longest)
      for place in first...last {
        guard
          let phrase = table.bounds.find(
            at: place,
            { index in
              words.indices.contains(index) ? words[index].folded : nil
            }), phrase.end == last + 1, let kind = Quantity.Bound(rawValue: phrase.row)
        else { continue }
        found[index].bound = (
          kind, words[place].range.lowerBound..<words[last].range.upperBound
        )
        break
      }
    }
  }
}
