import ArticleLoading
import FactCheck

/// A date as others write it. It is read only if it has a single meaning, and never guessed.
public enum ForeignDate: Equatable {
  /// The date.
  case date(PartialDate)
  /// It has no single meaning, and is omitted.
  case omitted(Fault)

  /// Reads a text: ISO 8601 with its precision; dates with the name of the month; numeric dates whose order
  /// makes no difference, or of which only one is on the calendar. An impossible time makes the day doubtful,
  /// too.
  package init(_ text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let date = PartialDate(text) ?? Self.isoDay(text) ?? Self.basicDay(text) {
      self =
        Self.isZero(text) || Self.isZero("\(date)") ? .omitted(.placeholder) : Self.judged(date)
      return
    }
    switch WrittenDate.read(text) {
    case .date(let date):
      self = Self.isZero("\(date)") ? .omitted(.placeholder) : Self.judged(date)
      return
    case .ambiguous:
      self = .omitted(.ambiguous(days: []))
      return
    case nil: break
    }
    switch Self.days(text) {
    case let days where days.count == 1:
      self = Self.isZero("\(days[0])") ? .omitted(.placeholder) : Self.judged(.day(days[0]))
    case let days: self = .omitted(days.isEmpty ? .unreadable : .ambiguous(days: days))
    }
  }

  /// The date, unless programs write it as a placeholder.
  private static func judged(_ date: PartialDate) -> ForeignDate {
    let year =
      switch date {
      case .year(let year), .month(let year, _): year
      case .day(let day): day.year
      case .instant(let instant): instant.day.year
      }
    guard (1000...2099).contains(year) else { return .omitted(.placeholder) }
    return .date(date)
  }

  /// Whether a text is midnight, in any zone, of a day from which programs count.
  private static func isZero(_ text: String) -> Bool {
    guard zeros.contains(String(text.prefix(10))) else { return false }
    let clock = text.dropFirst(11)
    return clock.isEmpty || clock.hasPrefix("00:00")
  }

  /// The zeros of Windows, of SQL Server, of spreadsheets and of Unix.
  private static let zeros: Set = [
    "1601-01-01", "1753-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01",
    "1970-01-01",
  ]

  /// The day of a time without a zone, or in another form than RFC 3339's.
  private static func isoDay(_ text: String) -> PartialDate? {
    let day = text.prefix(10)
    let rest = text.dropFirst(10)
    guard day.count == 10, let first = rest.first, "Tt Zz+".contains(first),
      WrittenDate.isClock(String(rest))
    else { return nil }
    return PartialDate(day)
  }

  /// The day in the basic form of ISO 8601, `20250204`, alone or before a time of day. Eight digits whose first
  /// four are no likely year can be anything.
  private static func basicDay(_ text: String) -> PartialDate? {
    let digits = Array(text.utf8.prefix { (0x30...0x39).contains($0) })
    guard digits.count == 8, let year = CalendarDay.value(ofDigits: text.prefix(4)),
      (1900...2099).contains(year),
      let month = CalendarDay.value(ofDigits: text.dropFirst(4).prefix(2)),
      let day = CalendarDay.value(ofDigits: text.dropFirst(6).prefix(2)),
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    let rest = text.dropFirst(8)
    let isTime =
      rest.first.map { "Tt".contains($0) } ?? true
      && rest.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || ":.,+-Zz".contains($0)) }
    return isTime ? .day(date) : nil
  }

  /// The days that three numbers can mean, without duplicates; empty if they are not a date. Two digits at
  /// either end may be a year of this century.
  private static func days(_ text: String) -> [CalendarDay] {
    // A time of day after the date does not change the day.
    let date = text.prefix { $0 != " " }
    guard date.utf8.count == text.utf8.count || WrittenDate.isClock(String(text[date.endIndex...]))
    else { return [] }
    let parts = date.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let values = parts.compactMap { CalendarDay.value(ofDigits: $0) }
    guard parts.count == 3, values.count == 3 else { return [] }
    var orders: [(year: Int, month: Int, day: Int)] = []
    switch (parts[0].utf8.count, parts[2].utf8.count) {
    case (4, 1...2): orders = [(values[0], values[1], values[2])]
    case (1...2, 4):
      orders = [(values[2], values[1], values[0]), (values[2], values[0], values[1])]
    case (1...2, 2):
      orders = [
        (2000 + values[2], values[1], values[0]), (2000 + values[2], values[0], values[1]),
        (2000 + values[0], values[1], values[2]),
      ]
    default: break
    }
    var days: [CalendarDay] = []
    for order in orders {
      guard let day = CalendarDay(year: order.year, month: order.month, day: order.day),
        !days.contains(day)
      else { continue }
      days.append(day)
    }
    return days
  }
}

extension CalendarDay {
  /// The number that one to four ASCII digits form.
  fileprivate static func value(ofDigits text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}

extension ForeignDate {
  /// Why the date of a record was omitted.
  public enum Fault: Hashable, Sendable {
    /// It may be any of several days (03/04/2025); without days if its year is unclear.
    case ambiguous(days: [CalendarDay])
    /// Programs write it for an unknown date: the year 1, 1970-01-01, 2999.
    case placeholder
    /// It is in the future.
    case future
    /// It is not a date.
    case unreadable
  }
}
