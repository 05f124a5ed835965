import FactCheck

/// A date as a page writes it.
struct PageDate: Equatable, Sendable {
  /// What is known: an instant when the offset from UTC is given, else the day.
  let date: PartialDate
  /// The day as it is written, wherever that was.
  let day: CalendarDay

  /// A day, and the time of it with its offset where both are written.
  ///
  /// `nil` for days that no article is from: before there were newspapers, the zero of Unix time that
  /// stands for "unknown", and what lies beyond this century.
  init?(_ day: CalendarDay, _ time: ZonedTime? = nil) {
    guard (1605...2100).contains(day.year), day != Self.unixZero else { return nil }
    self.day = day
    let instant = time.flatMap { Timestamp("\(day)T\($0)") }
    date = instant.map { .instant($0) } ?? .day(day)
  }

  /// Reads a whole value, or else the first date in a text.
  ///
  /// - Parameter language: tells what 03.02.2026 and 3/2/2026 mean.
  init?(_ text: String, language: String? = nil) {
    self.init(text, order: DateOrder(language: language))
  }

  /// Whether a day stands in a text, though it may not be known which of two it is.
  static func holdsDay(_ text: String) -> Bool {
    if unixTime(text) != nil { return true }
    let tokens = DateTokens.tokens(of: text)
    return [DateOrder.dayFirst, .monthFirst].contains { order in
      DateReader(tokens: tokens, order: order).firstDate() != nil
    }
  }

  /// Reads a whole value, or else the first date in a text; none where that may be two.
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

  /// Ten digits are seconds, thirteen milliseconds: both from 2001 to 2286.
  private static func unixTime(_ text: String) -> PageDate? {
    let digits = text.utf8.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    guard digits.count == 10 || digits.count == 13, let number = Int(Substring(digits)), number > 0
    else { return nil }
    let instant = Timestamp(seconds: digits.count == 13 ? number / 1000 : number)
    return PageDate(instant.day, ZonedTime(clock: instant.clock))
  }
}

/// A time of day with its offset from UTC, written as RFC 3339 does behind the `T`.
struct ZonedTime: CustomStringConvertible {
  let description: String

  /// Takes a time in UTC, `09:30:00`.
  init(clock: String) { description = clock + "Z" }

  /// `nil` when it is on no clock.
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
