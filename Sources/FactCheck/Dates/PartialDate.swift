/// A date with the precision of a year, a month, a day or a second; unknown parts are never invented.
public enum PartialDate: Hashable, Sendable {
  /// A year, 1 to 9999.
  case year(Int)
  /// A month of a year.
  case month(year: Int, month: Int)
  /// A day.
  case day(CalendarDay)
  /// An instant.
  case instant(Timestamp)

  /// Reads `2026`, `2026-01`, `2026-01-30` or an RFC 3339 instant; `nil` if malformed or not on the calendar.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    switch bytes.count {
    case 4:
      guard let year = CalendarDay.number(bytes[...]), year > 0 else { return nil }
      self = .year(year)
    case 7:
      guard bytes[4] == 0x2D, let year = CalendarDay.number(bytes[0..<4]),
        let month = CalendarDay.number(bytes[5..<7]),
        CalendarDay(year: year, month: month, day: 1) != nil
      else { return nil }
      self = .month(year: year, month: month)
    case 10:
      guard let day = CalendarDay(digits: bytes[...]) else { return nil }
      self = .day(day)
    default:
      guard let instant = Timestamp(text) else { return nil }
      self = .instant(instant)
    }
  }

  /// The day, if it is known.
  public var knownDay: CalendarDay? {
    switch self {
    case .year, .month: nil
    case .day(let day): day
    case .instant(let instant): instant.day
    }
  }

  /// Whether this date is certainly before another: its last possible day is before the other's first, or both
  /// are instants and it is earlier.
  /// - Parameters:
  ///   - other: the other date.
  ///   - dayOf: the day at an instant; by default the day in UTC.
  public func isSurelyBefore(
    _ other: PartialDate, dayOf: (Timestamp) -> CalendarDay = { $0.day }
  ) -> Bool {
    if case .instant(let mine) = self, case .instant(let theirs) = other { return mine < theirs }
    return lastDay(dayOf) < other.firstDay(dayOf)
  }

  /// Whether this date is certainly after an instant, allowing a day: a day that begins in Auckland is still
  /// yesterday in Honolulu.
  public func isAfter(_ instant: Timestamp) -> Bool {
    PartialDate.day(CalendarDay(daysSince1970: instant.day.daysSince1970 + 1))
      .isSurelyBefore(self)
  }

  /// Whether this date is certainly before another by more than a day, because their time zones can differ.
  public func isADayBefore(_ other: PartialDate) -> Bool {
    PartialDate.day(CalendarDay(daysSince1970: lastDay { $0.day }.daysSince1970 + 1))
      .isSurelyBefore(other)
  }

  /// Whether this date is before another in every time zone: before the other's first possible day, or both are
  /// instants and it is earlier. A typed day is that of some desk, and at an instant the calendars of the world
  /// show two days: clocks are from 12 hours behind UTC to 14 ahead.
  public func isBeforeEverywhere(_ other: PartialDate) -> Bool {
    if case .instant(let mine) = self, case .instant(let theirs) = other { return mine < theirs }
    return lastDay(\.lastDayAnywhere) < other.firstDay(\.firstDayAnywhere)
  }

  private func firstDay(_ dayOf: (Timestamp) -> CalendarDay) -> CalendarDay {
    switch self {
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)!
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)!
    case .day(let day): day
    case .instant(let instant): dayOf(instant)
    }
  }

  private func lastDay(_ dayOf: (Timestamp) -> CalendarDay) -> CalendarDay {
    switch self {
    case .year(let year): CalendarDay(year: year, month: 12, day: 31)!
    case .month(let year, let month):
      CalendarDay(
        year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))!
    case .day(let day): day
    case .instant(let instant): dayOf(instant)
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The form in reports: `2026`, `2026-01`, `2026-01-30` or `2026-01-30T10:00:00Z`.
  public var description: String {
    switch self {
    case .year(let year): CalendarDay.padded(year, to: 4)
    case .month(let year, let month):
      "\(CalendarDay.padded(year, to: 4))-\(CalendarDay.padded(month, to: 2))"
    case .day(let day): day.description
    case .instant(let instant): instant.description
    }
  }
}
