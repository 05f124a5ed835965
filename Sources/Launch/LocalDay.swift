import FactCheck
import Glibc

/// The calendar of the machine's time zone, which the variable TZ can replace.
enum LocalDay {
  /// The day there at an instant; the day in UTC if the system cannot say.
  static func day(at instant: Timestamp) -> CalendarDay {
    var seconds = time_t(instant.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return instant.day }
    return CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? instant.day
  }
}
