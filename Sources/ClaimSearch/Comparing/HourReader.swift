/// An hour that a text gives with its half of the day: 10 a.m., 3:30pm, 8 in the evening.
struct StatedHour: Sendable {
  /// The last number of the time: 30 in 3:30.
  let number: Int
  let isAfternoon: Bool
  /// UTF-8 offsets in the text, of the number and what follows it.
  let range: Range<Int>
}

/// Finds the hours of English texts that say in which half of the day they are.
enum HourReader {
  static func hours(_ words: [WordScan.Word]) -> [StatedHour] {
    words.indices.compactMap { index in
      let word = words[index]
      // 10am
      if word.isNumeric, word.folded.first?.isASCII == true,
        let isAfternoon = halves[String(word.folded.drop { $0.isNumber })],
        let number = Int(word.folded.prefix { $0.isNumber })
      {
        return StatedHour(number: number, isAfternoon: isAfternoon, range: word.range)
      }
      guard let number = NumberNames.small(word.folded), let half = half(index + 1, number, words)
      else { return nil }
      return StatedHour(
        number: number, isAfternoon: half.isAfternoon,
        range: word.range.lowerBound..<words[half.last].range.upperBound)
    }
  }

  /// The half of the day that the words from an index on name, and the index of the last of them.
  private static func half(
    _ index: Int, _ number: Int, _ words: [WordScan.Word]
  ) -> (isAfternoon: Bool, last: Int)? {
    func word(_ index: Int) -> String { index < words.count ? words[index].folded : "" }
    if let isAfternoon = halves[word(index)] { return (isAfternoon, index) }
    // "a.m." is two words.
    if let isAfternoon = halves[word(index) + word(index + 1)] { return (isAfternoon, index + 1) }
    guard (1...12).contains(number) else { return nil }
    if word(index) == "at", word(index + 1) == "night" {
      return (number >= firstOfNight && number < 12, index + 1)
    }
    guard word(index) == "in", word(index + 1) == "the", let isAfternoon = parts[word(index + 2)]
    else { return nil }
    return (isAfternoon, index + 2)
  }

  private static let halves = ["am": false, "pm": true]
  private static let parts = ["morning": false, "afternoon": true, "evening": true]
  /// From this hour on, "at night" is before midnight.
  private static let firstOfNight = 6
}
