/// An instant in UTC, to the second.
///
/// Written as RFC 3339 with capital `T` and `Z` (`2026-02-03T09:30:00Z`); years 0001 to 9999.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The instant this many seconds after the start of 1970.
  public init(seconds: Int) { self.seconds = seconds }

  /// Reads `2026-02-03T09:30:00Z`, also with an offset (`+02:00`), a fraction (dropped) or in lower case; `nil`
  /// if malformed or not on the calendar. A leap second counts as the second before.
  public init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)) }

  /// The same of UTF-8 bytes.
  package init?(utf8 bytes: [UInt8]) {
    guard bytes.count >= 20, let day = CalendarDay(digits: bytes[0..<10]),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = CalendarDay.number(bytes[11..<13]), hour < 24,
      let minute = CalendarDay.number(bytes[14..<16]), minute < 60,
      let second = CalendarDay.number(bytes[17..<19]), second <= 60
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix { (0x30...0x39).contains($0) }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count)
    }
    guard let offset = Self.offset(rest) else { return nil }
    let time = hour * 3600 + minute * 60 + min(second, 59)
    seconds = day.daysSince1970 * 86400 + time - offset
    guard Self.range.contains(seconds) else { return nil }
  }

  /// Whether its year has four digits, so that it can be written and read again.
  public var canBeWritten: Bool { Self.range.contains(seconds) }

  /// Years 0001 to 9999, which four digits can write.
  private static let range = -62_135_596_800...253_402_300_799

  /// Seconds east of UTC in `Z`, `+hh:mm` or `-hh:mm`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.count == 1, let zone = bytes.first, zone | 0x20 == UInt8(ascii: "z") { return 0 }
    guard bytes.count == 6, let sign = bytes.first, sign == 0x2B || sign == 0x2D,
      bytes[bytes.startIndex + 3] == UInt8(ascii: ":"),
      let hours = CalendarDay.number(bytes.dropFirst().prefix(2)), hours < 24,
      let minutes = CalendarDay.number(bytes.suffix(2)), minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == 0x2B ? 1 : -1)
  }

  /// The day in UTC.
  public var day: CalendarDay {
    CalendarDay(daysSince1970: Int((Double(seconds) / 86400).rounded(.down)))
  }

  /// The day in the time zone furthest behind UTC.
  var firstDayAnywhere: CalendarDay { Timestamp(seconds: seconds - 12 * 3600).day }

  /// The day in the time zone furthest ahead of UTC, the latest that any desk can have.
  package var lastDayAnywhere: CalendarDay { Timestamp(seconds: seconds + 14 * 3600).day }

  /// The time of day in UTC, `09:30:00`.
  public var clock: String {
    let time = ((seconds % 86400) + 86400) % 86400
    return [time / 3600, time / 60 % 60, time % 60].map { CalendarDay.padded($0, to: 2) }
      .joined(separator: ":")
  }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC: `2026-02-03T09:30:00Z`.
  public var description: String { "\(day)T\(clock)Z" }
}
