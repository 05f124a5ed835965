import FactCheck
import ReportModel

/// Writes dates for people; unknown parts are left out.
package enum DateWords {
  /// `3 February 2026`, `February 2026`, `2026`, or with the time in UTC: in messages, which have no page.
  package static func text(_ date: PartialDate) -> String { date.inWords }

  /// The same, with the time by the clock on the wall: `3 February 2026, 10:30 CET`.
  package static func text(_ date: PartialDate, by clock: WallClock) -> String {
    if case .instant(let instant) = date { text(instant, by: clock) } else { text(date) }
  }

  /// `3 February 2026, 10:30 CET`.
  package static func text(_ instant: Timestamp, by clock: WallClock) -> String {
    "\(text(clock.day(at: instant))), \(clock.time(at: instant).prefix(5)) \(clock.zone(at: instant))"
  }

  /// `3 February 2026`.
  package static func text(_ day: CalendarDay) -> String { text(.day(day)) }
}
