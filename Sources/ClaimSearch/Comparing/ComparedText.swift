import ArticleText

/// A claim or another text as claims are compared: its words, with numbers by their value and dates by their day.
///
/// Takes linear time. What is beyond `longest` bytes is not read.
struct ComparedText: Sendable {
  /// All terms in order.
  private(set) var terms: [Term] = []
  private(set) var quantities: [Quantity] = []
  private(set) var days: [StatedDay] = []
  private(set) var hours: [StatedHour] = []
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
    quantities = QuantityReader(words, bytes, table, days: days).quantities()
    if table.isEnglish { hours = HourReader.hours(words) }
    appendTerms(words, months: months)
  }

  /// The text with some of its sentences only.
  func keeping(_ sentences: Set<Int>) -> ComparedText {
    var text = self
    text.terms.removeAll { !sentences.contains($0.sentence) }
    let kept = text.terms.map(\.range)
    text.quantities.removeAll { one in !kept.contains { $0.overlaps(one.range) } }
    text.days.removeAll { one in !kept.contains { $0.overlaps(one.range) } }
    text.hours.removeAll { one in !kept.contains { $0.overlaps(one.range) } }
    return text
  }

  /// Says what is in a range by other terms.
  mutating func replaceTerms(in range: Range<Int>, by others: [Term]) {
    guard let first = terms.firstIndex(where: { $0.range.overlaps(range) }) else { return }
    terms.removeAll { $0.range.overlaps(range) }
    terms.insert(contentsOf: others, at: first)
  }

  // MARK: Terms

  private mutating func appendTerms(_ words: [WordScan.Word], months: [Int: Int]) {
    var facts: [(range: Range<Int>, keys: [String], kind: Term.Kind)] = []
    for day in days {
      let keys = day.options.map { "d" + Self.two($0.month) + Self.two($0.day) }
      facts.append((day.range, keys, .date))
    }
    for hour in hours {
      facts.append(
        (hour.range, [Self.key(Double(hour.number)), hour.isAfternoon ? "pm" : "am"], .number))
    }
    for quantity in quantities
    where quantity.isTerm && !hours.contains(where: { $0.range.overlaps(quantity.range) }) {
      var keys = quantity.values.prefix(1).map(Self.key)
      if let unit = quantity.unit.flatMap({ Self.unitWords[$0] }) { keys.append(unit) }
      facts.append((quantity.figures ?? quantity.range, keys, .number))
    }
    // A date before the year in it.
    facts.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var next = 0
    /// The index behind a name of several words.
    var behindName = 0
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
      guard !word.folded.isEmpty, index >= behindName else { continue }
      if let (name, end) = name(at: index, in: words) {
        terms.append(
          Term(
            kind: .word, key: name, word: name,
            range: word.range.lowerBound..<words[end - 1].range.upperBound, isCapital: true,
            isFirst: word.isFirst, sentence: word.sentence))
        behindName = end
        continue
      }
      terms.append(
        Term(
          kind: .word, key: key(of: word), word: word.folded, range: word.range,
          isCapital: word.isCapital, isAcronym: word.isAcronym,
          beginsPhrase: table.phraseBeginnings.contains(word.folded), isStop: isStop(word),
          isFirst: word.isFirst, sentence: word.sentence))
    }
  }

  /// The name that words are together, and the index behind them: United States.
  private func name(at index: Int, in words: [WordScan.Word]) -> (String, Int)? {
    guard words[index].isCapital, table.nameBeginnings.contains(words[index].folded) else {
      return nil
    }
    var phrase = words[index].folded
    var found: (String, Int)?
    for next in (index + 1)..<(index + table.longestName) {
      guard next < words.count,
        words[next].range.lowerBound == words[next - 1].range.upperBound + 1
      else { break }
      phrase += " " + words[next].folded
      if words[next].isCapital, let name = table.names[phrase] { found = (name, next + 1) }
    }
    return found
  }

  private func key(of word: WordScan.Word) -> String {
    if word.isCapital, let name = table.names[word.folded],
      word.isAcronym || !table.codes.contains(word.folded)
    {
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

  static let unitWords = [
    "%": "percent", "points": "percent", "€": "euro", "$": "dollar", "£": "pound", "¥": "yen",
    "km": "kilometr", "mi": "mile", "kg": "kilogram", "t": "tonn", "ha": "hectar", "acre": "acr",
  ]
}
