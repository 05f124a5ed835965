import ArticleText

/// Finds the days and months that a text names: `5 March 2020`, `March 5`, `12th of June`, `5/3/2020`, `2020-03-05`.
struct DayReader {
  private let words: [WordScan.Word]
  private let bytes: [UInt8]
  private let table: ComparisonTable

  init(_ words: [WordScan.Word], _ bytes: [UInt8], _ table: ComparisonTable) {
    self.words = words
    self.bytes = bytes
    self.table = table
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (name, number) in MonthNames.numbers { months[WordFolding.folded(name)] = number }
    return months
  }()

  /// Whether a word is the name of a month in some language.
  static func isMonth(_ word: String) -> Bool { months[WordFolding.folded(word)] != nil }

  private static let links: Set<String> = ["of", "de", "del", "the"]

  func days() -> [StatedDay] {
    var days: [StatedDay] = []
    var index = 0
    while index < words.count {
      if let (day, next) = inFigures(index) ?? inWords(index) {
        days.append(day)
        index = next
      } else {
        index += 1
      }
    }
    return days
  }

  /// The months that stand without a day, by the index of their word.
  func months(outside days: [StatedDay]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for index in words.indices {
      guard let month = month(index),
        !days.contains(where: { $0.range.overlaps(words[index].range) })
      else { continue }
      // "May" is a month only beside a year, or behind a preposition.
      if table.doubtfulMonths.contains(words[index].folded) {
        let isBeforeYear = index + 1 < words.count && year(index + 1) != nil
        let before = index > 0 ? words[index - 1].folded : ""
        guard
          isBeforeYear
            || ["in", "since", "until", "last", "next", "by", "of", "late", "early"].contains(
              before)
        else { continue }
      }
      found[index] = month
    }
    return found
  }

  // MARK: Words

  private func inWords(_ index: Int) -> (StatedDay, Int)? {
    if let day = dayNumber(index) {
      var next = index + 1
      if next < words.count, Self.links.contains(words[next].folded) { next += 1 }
      guard next < words.count, isNear(index, next), let month = month(next) else { return nil }
      return withYear(month, day, index, next)
    }
    guard let month = month(index) else { return nil }
    var next = index + 1
    if next < words.count, words[next].folded == "the" { next += 1 }
    guard next < words.count, isNear(index, next), let day = dayNumber(next), !isFigureBehind(next)
    else { return nil }
    return withYear(month, day, index, next)
  }

  private func withYear(_ month: Int, _ day: Int, _ first: Int, _ last: Int) -> (StatedDay, Int) {
    var next = last + 1
    if next < words.count, Self.links.contains(words[next].folded) { next += 1 }
    var year: Int?
    if next < words.count, isNear(last, next) { year = self.year(next) }
    let end = year == nil ? last : next
    return (
      StatedDay(
        options: [(month, day)], year: year,
        range: words[first].range.lowerBound..<words[end].range.upperBound,
        yearRange: year == nil ? nil : words[next].range), end + 1
    )
  }

  private func month(_ index: Int) -> Int? {
    guard words.indices.contains(index), let month = Self.months[words[index].folded] else {
      return nil
    }
    // In small letters, these are other words.
    if table.doubtfulMonths.contains(words[index].folded), !words[index].isCapital { return nil }
    return month
  }

  private func dayNumber(_ index: Int) -> Int? {
    let word = words[index]
    guard word.isNumeric, word.range.count <= 4 else { return nil }
    let day = Int(word.folded) ?? word.ordinalDigits
    guard let day, (1...31).contains(day) else { return nil }
    return day
  }

  private func year(_ index: Int) -> Int? {
    guard words[index].isNumeric, words[index].range.count == 4,
      let year = Int(words[index].folded),
      (1000...2999).contains(year), !isFigureBehind(index)
    else { return nil }
    return year
  }

  /// Whether only spaces and the marks of dates are between two words.
  private func isNear(_ one: Int, _ other: Int) -> Bool {
    let gap = bytes[words[one].range.upperBound..<words[other].range.lowerBound]
    return gap.count <= 10
      && gap.allSatisfy {
        $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
          || (0x61...0x7A).contains($0) || $0 == 0xC2 || $0 == 0xA0
      }
  }

  /// Whether the figures go on behind a word: 30 of 30,000.
  private func isFigureBehind(_ index: Int) -> Bool {
    let end = words[index].range.upperBound
    guard end + 1 < bytes.count else { return false }
    return [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "%")].contains(bytes[end])
      && (0x30...0x39).contains(bytes[end + 1])
  }

  // MARK: Figures

  private func inFigures(_ index: Int) -> (StatedDay, Int)? {
    guard index + 2 < words.count,
      let one = figures(index), let two = figures(index + 1), let three = figures(index + 2),
      let sign = sign(index), sign == self.sign(index + 1)
    else { return nil }
    let lengths = (0..<3).map { words[index + $0].range.count }
    let options: [(month: Int, day: Int)]
    let (year, yearIndex): (Int, Int)
    if lengths[0] == 4, sign != UInt8(ascii: ".") {
      (year, yearIndex) = (one, index)
      options = [(two, three)]
    } else if lengths[2] == 4 || lengths[2] == 2 && sign != UInt8(ascii: ".") {
      (year, yearIndex) = (lengths[2] == 2 ? 2000 + three : three, index + 2)
      // Month first is English only, and only with strokes or hyphens.
      let isMonthFirst = table.isEnglish && sign != UInt8(ascii: ".") && one != two
      options = isMonthFirst ? [(two, one), (one, two)] : [(two, one)]
    } else {
      return nil
    }
    let valid = options.filter { (1...12).contains($0.month) && (1...31).contains($0.day) }
    guard !valid.isEmpty, (1000...2999).contains(year) else { return nil }
    let range = words[index].range.lowerBound..<words[index + 2].range.upperBound
    return (
      StatedDay(options: valid, year: year, range: range, yearRange: words[yearIndex].range),
      index + 3
    )
  }

  private func figures(_ index: Int) -> Int? {
    words[index].isNumeric && words[index].range.count <= 4 ? Int(words[index].folded) : nil
  }

  /// The one sign between a word and the next.
  private func sign(_ index: Int) -> UInt8? {
    let end = words[index].range.upperBound
    guard end + 1 == words[index + 1].range.lowerBound else { return nil }
    let sign = bytes[end]
    return [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(sign) ? sign : nil
  }
}
