import FactCheck
import ReportModel

/// Writes dates for people; unknown parts are left out.
package enum DateWords {
  /// `3 February 2026`, `February 2026`, `2026`, or with the time in UTC.
  package static func text(_ date: PartialDate) -> String { date.inWords }

  /// `3 February 2026, 09:30 UTC`.
  package static func text(_ instant: Timestamp) -> String { text(.instant(instant)) }

  /// `3 February 2026`.
  package static func text(_ day: CalendarDay) -> String { text(.day(day)) }
}
