import ArticleLoading
import FactCheck

/// Reads dates as people type them: `2026-01-30`, `2026/01/30`, `30.1.2026`, `30 Jan 2026`, `30. Januar 2026`,
/// `Jan 2026`, `2026`, `today`, `yesterday`, `monday`.
enum TypedDate {
  /// Why a text is not a date.
  enum Fault: Error, Equatable {
    /// It is no date, or one without a year.
    case unreadable
    /// The numbers can be day and month or month and day.
    case twoReadings(CalendarDay, CalendarDay)
  }

  /// Reads a date. Words such as `yesterday` count from `today`; a weekday is the latest one before it.
  /// - Parameter looksAhead: whether a weekday is the next one after `today`, because the date is one in the future.
  static func read(
    _ text: String, today: CalendarDay, looksAhead: Bool = false
  ) throws(Fault) -> PartialDate {
    if let date = PartialDate(text) { return date }
    if let day = relative(text.lowercased(), today: today, looksAhead) { return .day(day) }
    if let numbers = Numbers(text) { return try numbers.date() }
    // A time behind the day would be lost.
    guard case .date(let date) = WrittenDate.read(text), !text.contains(":") else {
      throw .unreadable
    }
    if let weekday = text.split(separator: " ").first.flatMap({ weekday(String($0)) }) {
      guard case .day(let day) = date, day.weekday == weekday else { throw .unreadable }
    }
    return date
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `today`, `yesterday`, `tomorrow`, or a weekday, also by its first three letters.
  private static func relative(
    _ word: String, today: CalendarDay, _ looksAhead: Bool
  ) -> CalendarDay? {
    switch word {
    case "today": return today
    case "yesterday": return today.day(after: -1)
    case "tomorrow": return today.day(after: 1)
    default:
      guard let weekday = weekday(word) else { return nil }
      let back = (today.weekday - weekday + 7) % 7
      if looksAhead { return today.day(after: 7 - back) }
      return today.day(after: back == 0 ? -7 : -back)
    }
  }

  /// The number of a weekday, from 1 for Monday, also by its first three letters and before a comma.
  static func weekday(_ word: String) -> Int? {
    let word = word.lowercased()
    return weekdays.firstIndex {
      [$0, $0 + ",", String($0.prefix(3)), $0.prefix(3) + ","].contains(word)
    }
    .map { $0 + 1 }
  }
}

extension TypedDate {
  /// Two or three numbers with the same separator between them: a point, a slash or a hyphen.
  private struct Numbers {
    /// The numbers as typed.
    var parts: [Substring]
    var separator: Character

    /// `nil` if the text is anything else, or its year has not four digits.
    init?(_ text: String) {
      guard let separator = text.first(where: { "./-".contains($0) }) else { return nil }
      self.separator = separator
      parts = text.split(separator: separator, omittingEmptySubsequences: false)
      let lengths = parts.map(\.utf8.count)
      guard (2...3).contains(parts.count), lengths.count(where: { $0 == 4 }) == 1,
        lengths.first == 4 || lengths.last == 4, lengths.allSatisfy({ [1, 2, 4].contains($0) }),
        parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
      else { return nil }
    }

    func date() throws(Fault) -> PartialDate {
      var values = parts.map { Int($0) ?? 0 }
      if parts[0].utf8.count == 4 { values.reverse() }
      let year = values[values.count - 1]
      guard values.count == 3 else {
        guard let first = CalendarDay(year: year, month: values[0], day: 1) else {
          throw .unreadable
        }
        return .month(year: year, month: first.month)
      }
      let dayFirst = CalendarDay(year: year, month: values[1], day: values[0])
      // Only slashes and hyphens also separate a month before its day, and only a year at the end leaves it open.
      let monthFirst =
        separator == "." || parts[0].utf8.count == 4
        ? nil : CalendarDay(year: year, month: values[0], day: values[1])
      switch (dayFirst, monthFirst) {
      case (let first?, let second?) where first != second: throw .twoReadings(first, second)
      case (let day?, _), (nil, let day?): return .day(day)
      case (nil, nil): throw .unreadable
      }
    }
  }
}
