import FactCheck

/// Dates in words: `3 February 2026`.
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A date as far as it is known: `2026`, `February 2026`, `3 February 2026`,
  /// `3 February 2026, 09:30 UTC`.
  static func text(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): String(year)
    case .month(let year, let month): "\(months[month - 1]) \(year)"
    case .day(let day): text(day)
    case .instant(let instant): "\(text(instant.day)), \(instant.clock.prefix(5)) UTC"
    }
  }

  /// The day of an instant, in UTC.
  static func day(_ instant: Timestamp) -> String { text(instant.day) }

  /// Words that place a date in a sentence: `on 3 February 2026`, `in 2026`.
  static func placed(_ date: PartialDate) -> String {
    (date.knownDay == nil ? "in " : "on ") + text(date)
  }

  private static func text(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
}
