import ArticleText

/// A claim or another text as claims are compared: its words, with numbers by their value and dates by their day.
///
/// Takes linear time. What is beyond `longest` bytes is not read.
struct ComparedText: Sendable {
  /// All terms in order.
  private(set) var terms: [Term] = []
  private(set) var quantities: [Quantity] = []
  private(set) var days: [StatedDay] = []
  let table: ComparisonTable

  /// Bytes of a text that are read; a claim is no book.
  static let longest = 20_000

  /// - Parameter isPost: whether it is what somebody wrote on a platform: addresses, handles and the date of the post are
  ///   left out.
  init(_ text: String, table: ComparisonTable, isPost: Bool = false) {
    self.table = table
    var bytes = Array(text.utf8.prefix(Self.longest))
    // Not within a character: the last one that is whole.
    while let last = bytes.last, bytes.count == Self.longest, last & 0xC0 == 0x80 || last >= 0xC0 {
      bytes.removeLast()
      if last >= 0xC0 { break }
    }
    if isPost { PostCleaning.clean(&bytes) }
    let words = WordScan(bytes).words
    days = DayReader(words, bytes, table).days()
    let months = DayReader(words, bytes, table).months(outside: days)
    readQuantities(bytes, words)
    appendTerms(words, months: months)
  }

  /// The text with some of its sentences only.
  func keeping(_ sentences: Set<Int>) -> ComparedText {
    var text = self
    text.terms.removeAll { !sentences.contains($0.sentence) }
    let kept = text.terms.map(\.range)
    text.quantities.removeAll { one in !kept.contains { $0.overlaps(one.range) } }
    text.days.removeAll { one in !kept.contains { $0.overlaps(one.range) } }
    return text
  }

  // MARK: Numbers

  private mutating func readQuantities(_ bytes: [UInt8], _ words: [WordScan.Word]) {
    let taken = days.map(\.range)
    let hasNumber = words.contains { $0.isNumeric || NumberNames.contains($0.folded) }
    if hasNumber {
      for number in StatedNumber.all(in: String(decoding: bytes, as: UTF8.self))
      where !taken.contains(where: { $0.overlaps(number.range) }) {
        quantities.append(quantity(number, in: bytes))
      }
    }
    for day in days {
      guard let year = day.year, let range = day.yearRange else { continue }
      quantities.append(Quantity(kind: .year, values: [Double(year)], unit: nil, range: range))
    }
    readYears(words)
    readDoubtful(words)
    readRatios(words)
    readOrdinals(words)
    quantities.sort { $0.range.lowerBound < $1.range.lowerBound }
    markApproximate(words)
  }

  private func quantity(_ number: StatedNumber, in bytes: [UInt8]) -> Quantity {
    // The table's language decides how figures are read, if it can.
    var values = number.values
    if values.count == 2 {
      let figures = number.words.prefix { $0.isNumber || !$0.isLetter }
      let sign: Character = table.isEnglish ? "." : ","
      values = [figures.contains(sign) ? values[1] : values[0]]
    }
    let kind: Quantity.Kind
    var unit: String?
    switch number.unit {
    case .percent: (kind, unit) = (.percent, "%")
    case .points: (kind, unit) = (.percent, "points")
    case .named(let name):
      unit = name
      kind = ["€", "$", "£", "¥"].contains(name) ? .money : .measure
    case .none:
      let isYear =
        number.range.count == 4 && bytes[number.range].allSatisfy { (0x30...0x39).contains($0) }
        && values.allSatisfy { (1500...2100).contains($0) }
      kind = isYear ? .year : .plain
    }
    return Quantity(kind: kind, values: values, unit: unit, range: number.range)
  }

  /// Years behind a month, which are no numbers of their own.
  private mutating func readYears(_ words: [WordScan.Word]) {
    for (month, word) in zip(words, words.dropFirst())
    where word.isNumeric && word.range.count == 4 && DayReader.isMonth(month.folded) {
      guard let year = Int(word.folded), (1000...2999).contains(year),
        !quantities.contains(where: { $0.range.overlaps(word.range) })
      else { continue }
      quantities.append(
        Quantity(kind: .year, values: [Double(year)], unit: nil, range: word.range))
    }
  }

  /// Words that are a number only before a noun, in languages whose nouns have capitals.
  private mutating func readDoubtful(_ words: [WordScan.Word]) {
    guard !table.doubtfulNumbers.isEmpty else { return }
    for (word, next) in zip(words, words.dropFirst())
    where table.doubtfulNumbers.contains(word.folded) && next.isCapital {
      guard let value = NumberNames.small(word.folded) else { continue }
      quantities.append(
        Quantity(kind: .plain, values: [Double(value)], unit: nil, range: word.range))
    }
  }

  /// One in five, two out of three: a part of a hundred.
  private mutating func readRatios(_ words: [WordScan.Word]) {
    for index in words.indices.dropFirst() where table.ratios.contains(words[index].folded) {
      var before = index - 1
      if table.isEnglish, words[before].folded == "out", before > 0 { before -= 1 }
      // "Seven of the twelve".
      let next = index + 1 < words.count && words[index + 1].folded == "the" ? index + 2 : index + 1
      guard next < words.count,
        let part = NumberNames.small(words[before].folded),
        let whole = NumberNames.small(words[next].folded), part > 0, part < whole,
        whole <= 100, words[before].range.upperBound + 5 >= words[index].range.lowerBound
      else { continue }
      let range = words[before].range.lowerBound..<words[next].range.upperBound
      quantities.removeAll { $0.range.overlaps(range) }
      quantities.append(
        Quantity(
          kind: .percent, values: [100 * Double(part) / Double(whole)], unit: "%", range: range))
    }
  }

  /// First, 21st.
  private mutating func readOrdinals(_ words: [WordScan.Word]) {
    for word in words {
      var value = table.ordinals[word.folded]
      if word.isNumeric, table.isEnglish, let digits = word.ordinalDigits { value = digits }
      guard let value, !days.contains(where: { $0.range.overlaps(word.range) }) else { continue }
      if let index = quantities.firstIndex(where: { $0.range.overlaps(word.range) }) {
        // "A third" is a part, and "third" alone an order.
        guard quantities[index].kind != .percent else { continue }
        quantities.remove(at: index)
      }
      quantities.append(
        Quantity(kind: .ordinal, values: [Double(value)], unit: nil, range: word.range))
    }
  }

  private mutating func markApproximate(_ words: [WordScan.Word]) {
    guard !table.approximate.isEmpty else { return }
    for index in quantities.indices where quantities[index].kind != .year {
      let start = quantities[index].range.lowerBound
      let before = words.lastIndex { $0.range.upperBound <= start } ?? -1
      guard before >= 0 else { continue }
      quantities[index].isApproximate =
        table.approximate.contains(words[before].folded)
        && start - words[before].range.upperBound <= 3
    }
  }

  // MARK: Terms

  private mutating func appendTerms(_ words: [WordScan.Word], months: [Int: Int]) {
    var facts: [(range: Range<Int>, keys: [String], kind: Term.Kind)] = []
    for day in days {
      let keys = day.options.map { "d" + Self.two($0.month) + Self.two($0.day) }
      facts.append((day.range, keys, .date))
    }
    for quantity in quantities where quantity.kind != .ordinal {
      var keys = quantity.values.prefix(1).map(Self.key)
      if let unit = quantity.unit.flatMap({ Self.unitWords[$0] }) { keys.append(unit) }
      facts.append((quantity.range, keys, .number))
    }
    // A date before the year in it.
    facts.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var next = 0
    for (index, word) in words.enumerated() {
      while next < facts.count, facts[next].range.lowerBound < word.range.upperBound {
        let fact = facts[next]
        for key in fact.keys {
          terms.append(
            Term(
              kind: fact.kind, key: key, word: "", range: fact.range, sentence: word.sentence))
        }
        next += 1
      }
      if facts.prefix(next).suffix(3).contains(where: { $0.range.overlaps(word.range) }) {
        continue
      }
      if let month = months[index] {
        terms.append(
          Term(
            kind: .date, key: "m" + Self.two(month), word: "", range: word.range,
            sentence: word.sentence))
        continue
      }
      guard !word.folded.isEmpty else { continue }
      if let last = terms.last, let name = name(last, word) {
        terms[terms.count - 1] = Term(
          kind: .word, key: name, word: name,
          range: last.range.lowerBound..<word.range.upperBound, isCapital: true,
          isFirst: last.isFirst, sentence: last.sentence)
        continue
      }
      terms.append(
        Term(
          kind: .word, key: key(of: word), word: word.folded, range: word.range,
          isCapital: word.isCapital, isStop: isStop(word), isFirst: word.isFirst,
          sentence: word.sentence))
    }
  }

  /// The name that two words are together: United States.
  private func name(_ last: Term, _ word: WordScan.Word) -> String? {
    guard last.isCapital, word.isCapital, last.kind == .word,
      word.range.lowerBound == last.range.upperBound + 1
    else { return nil }
    return table.names[last.word + " " + word.folded]
  }

  private func key(of word: WordScan.Word) -> String {
    if word.isCapital, let name = table.names[word.folded], word.folded != "us" || word.isAcronym {
      return name
    }
    if word.isNumeric { return String(word.folded) }
    guard table.isEnglish else { return word.folded }
    return String(decoding: PorterStemmer.stem(Array(word.folded.utf8)), as: UTF8.self)
  }

  private func isStop(_ word: WordScan.Word) -> Bool {
    if word.isAcronym, table.names[word.folded] != nil { return false }
    return table.stops.contains(word.folded) || word.folded.utf8.count == 1 && !word.isNumeric
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `n38d5` for 38.5.
  private static func key(_ value: Double) -> String {
    if value.rounded() == value, abs(value) < 1e15 { return "n\(Int(value))" }
    return "n" + String("\(value)".map { $0.isNumber ? $0 : "d" })
  }

  private static let unitWords = [
    "%": "percent", "points": "percent", "€": "euro", "$": "dollar", "£": "pound", "¥": "yen",
    "km": "kilometr", "mi": "mile", "kg": "kilogram", "t": "tonn", "ha": "hectar", "acre": "acr",
  ]
}

/// The names of numbers, folded.
enum NumberNames {
  private static let names: [String: Double] = {
    var names: [String: Double] = [:]
    for (word, value) in StatedNumber.names { names[WordFolding.folded(word)] = value }
    return names
  }()

  /// Those that can be part of a number in a text, which alone need a closer look. "One" alone is hardly ever meant as a
  /// number, and many texts have it.
  private static let telling = Set(
    names.filter { word, value in
      value >= 12 || value.rounded() != value || !StatedNumber.all(in: word).isEmpty
    }.keys)

  static func contains(_ word: String) -> Bool {
    telling.contains(word) || scalesInWords.contains { word.contains($0) }
  }

  /// German writes them within the word of a number.
  private static let scalesInWords = ["hundert", "tausend"]

  /// A whole number below a hundred in words or figures.
  static func small(_ word: String) -> Int? {
    if let number = Int(word) { return number }
    guard let value = names[word], value >= 1, value < 100, value.rounded() == value else {
      return nil
    }
    return Int(value)
  }
}
