import FactCheck

/// Dates as people read them; parts that are unknown are not said.
package enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `3 February 2026`, `February 2026`, `2026`, or with the time in UTC.
  package static func text(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): String(year)
    case .month(let year, let month): "\(months[month - 1]) \(year)"
    case .day(let day): text(day)
    case .instant(let instant): text(instant)
    }
  }

  /// `3 February 2026, 09:30 UTC`.
  package static func text(_ instant: Timestamp) -> String {
    "\(text(instant.day)), \(instant.clock.prefix(5)) UTC"
  }

  /// `3 February 2026`.
  package static func text(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
}
