/// An hour that a text gives with its half of the day: 10 a.m., 3:30pm.
struct StatedHour: Sendable {
  let isAfternoon: Bool
  /// UTF-8 offsets in the text, of the number and what follows it.
  let range: Range<Int>
}

/// Finds the hours of English texts that say in which half of the day they are.
enum HourReader {
  static func hours(_ words: [WordScan.Word]) -> [StatedHour] {
    words.indices.compactMap { index in
      let word = words[index]
      guard word.isNumeric, word.folded.first?.isASCII == true else { return nil }
      // 10am
      let letters = word.folded.drop { $0.isNumber }
      if let isAfternoon = halves[String(letters)] {
        return StatedHour(isAfternoon: isAfternoon, range: word.range)
      }
      guard letters.isEmpty, index + 1 < words.count else { return nil }
      let next = words[index + 1]
      if let isAfternoon = halves[next.folded] {
        return StatedHour(
          isAfternoon: isAfternoon, range: word.range.lowerBound..<next.range.upperBound)
      }
      // "a.m." is two words.
      guard index + 2 < words.count, let isAfternoon = halves[next.folded + words[index + 2].folded]
      else { return nil }
      return StatedHour(
        isAfternoon: isAfternoon,
        range: word.range.lowerBound..<words[index + 2].range.upperBound)
    }
  }

  private static let halves = ["am": false, "pm": true]
}
