import FactCheck

/// A date as a page writes it.
struct PageDate: Equatable, Sendable {
  /// An instant if the offset from UTC is known, else the day.
  let date: PartialDate
  /// The day as written, in whatever time zone.
  let day: CalendarDay

  /// A day, and its time with offset if both are known.
  ///
  /// `nil` for days that no article can have: before newspapers existed, zero in Unix time ("unknown"), and
  /// after this century.
  init?(_ day: CalendarDay, _ time: ZonedTime? = nil) {
    guard (1605...2100).contains(day.year), day != Self.unixZero else { return nil }
    self.day = day
    let instant = time.flatMap { Timestamp("\(day)T\($0)") }
    date = instant.map { .instant($0) } ?? .day(day)
  }

  /// Reads a complete value, or else the first date in a text.
  ///
  /// - Parameter language: decides what 03.02.2026 and 3/2/2026 mean.
  init?(_ text: String, language: String? = nil) {
    self.init(text, order: DateOrder(language: language))
  }

  /// Whether a text contains a day, even an ambiguous one.
  static func holdsDay(_ text: String) -> Bool {
    if unixTime(text) != nil { return true }
    let tokens = DateTokens.tokens(of: text)
    return [DateOrder.dayFirst, .monthFirst].contains { order in
      DateReader(tokens: tokens, order: order).firstDate() != nil
    }
  }

  /// Reads a complete value, or else the first date in a text; `nil` if that is ambiguous.
  init?(_ text: String, order: DateOrder?) {
    if let unix = Self.unixTime(text) {
      self = unix
      return
    }
    let tokens = DateTokens.tokens(of: text)
    let reader = DateReader(tokens: tokens, order: order)
    guard let date = reader.firstDate() else { return nil }
    self = date
  }

  private static let unixZero = CalendarDay(year: 1970, month: 1, day: 1)

  /// Ten digits are seconds, thirteen are milliseconds: both from 2001 to 2286.
  private static func unixTime(_ text: String) -> PageDate? {
    let digits = text.utf8.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    guard digits.count == 10 || digits.count == 13, let number = Int(Substring(digits)), number > 0
    else { return nil }
    let instant = Timestamp(seconds: digits.count == 13 ? number / 1000 : number)
    return PageDate(instant.day, ZonedTime(clock: instant.clock))
  }
}

/// A time of day with its offset from UTC, in RFC 3339 form after the `T`.
struct ZonedTime: CustomStringConvertible {
  let description: String

  /// Makes a time in UTC, `09:30:00`.
  init(clock: String) { description = clock + "Z" }

  /// `nil` for an impossible time.
  ///
  /// - Parameter offset: in minutes east of UTC.
  init?(hour: Int, minute: Int, second: Int, offset: Int) {
    guard hour < 24, minute < 60, second <= 60, abs(offset) <= 14 * 60 else { return nil }
    let clock = [hour, minute, second].map(Self.padded).joined(separator: ":")
    let zone = [abs(offset) / 60, abs(offset) % 60].map(Self.padded).joined(separator: ":")
    description = clock + (offset < 0 ? "-" : "+") + zone
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
