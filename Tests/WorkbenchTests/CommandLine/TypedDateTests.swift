import FactCheck
import SeededRandom
import TestSupport
import Testing

@testable import Workbench

@Suite("Dates as people type them") struct TypedDateTests {
  /// A Thursday.
  private static let today = CalendarDay(year: 2026, month: 2, day: 5)!

  private static func read(_ text: String) throws -> String {
    try TypedDate.read(text, today: today).description
  }

  @Test(
    "a date has many forms",
    arguments: [
      ("2026-01-30", "2026-01-30"), ("2026/01/30", "2026-01-30"), ("2026/1/3", "2026-01-03"),
      ("2026.1.3", "2026-01-03"), ("30.1.2026", "2026-01-30"), ("03.04.2025", "2025-04-03"),
      ("30/1/2026", "2026-01-30"), ("1/30/2026", "2026-01-30"), ("1-30-2026", "2026-01-30"),
      ("4/4/2025", "2025-04-04"), ("8 Sep 2017", "2017-09-08"), ("Sept 2017", "2017-09"),
      ("8. September 2017", "2017-09-08"), ("September 8, 2017", "2017-09-08"),
      ("8 de septiembre de 2017", "2017-09-08"), ("8 septembre 2017", "2017-09-08"),
      ("2017年9月8日", "2017-09-08"), ("9/2017", "2017-09"), ("2017/9", "2017-09"),
      ("9.2017", "2017-09"), ("2017-09", "2017-09"), ("2017", "2017"),
      ("2026-01-30T09:00:00+01:00", "2026-01-30T08:00:00Z"),
    ])
  func forms(typed: String, date: String) throws {
    #expect(try Self.read(typed) == date)
  }

  @Test(
    "words count from today; a weekday is the latest one before it",
    arguments: [
      ("today", "2026-02-05"), ("Yesterday", "2026-02-04"), ("tomorrow", "2026-02-06"),
      ("monday", "2026-02-02"), ("MON", "2026-02-02"), ("wed", "2026-02-04"),
      ("thursday", "2026-01-29"), ("friday", "2026-01-30"), ("sun", "2026-02-01"),
    ])
  func words(typed: String, date: String) throws {
    #expect(try Self.read(typed) == date)
  }

  @Test(
    "a weekday of a date in the future is the next one after today",
    arguments: [
      ("today", "2026-02-05"), ("monday", "2026-02-09"), ("wed", "2026-02-11"),
      ("thursday", "2026-02-12"), ("friday", "2026-02-06"), ("sun", "2026-02-08"),
    ])
  func wordsAhead(typed: String, date: String) throws {
    let today = CalendarDay(year: 2026, month: 2, day: 5)!
    #expect(try TypedDate.read(typed, today: today, looksAhead: true).description == date)
  }

  @Test(
    "two readings are an error that has both",
    arguments: [
      ("03/04/2025", "2025-04-03", "2025-03-04"), ("1-2-2025", "2025-02-01", "2025-01-02"),
    ])
  func twoReadings(typed: String, dayFirst: String, monthFirst: String) throws {
    let error = #expect(throws: TypedDate.Fault.self) { try Self.read(typed) }
    guard case .twoReadings(let first, let second) = error else {
      Issue.record("\(typed) is not ambiguous")
      return
    }
    #expect(first.description == dayFirst && second.description == monthFirst)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "lately", "31.2.2026", "31/2/2026", "2026/13", "13/13/2026", "8 Sep", "1/2/26", "26-01-02",
      "2026-1-2-3", "/", "2026/", "--", "1/2.2026", "8 Sep 2017 8 Oct 2017", "mo", "day", "0000",
      "2026-02-03x", "99999", "٣", "1//2026", "today monday",
    ])
  func noDates(typed: String) {
    #expect(throws: TypedDate.Fault.unreadable) { try Self.read(typed) }
  }

  @Test("every day is read from its forms, and none of another year is meant")
  func everyDay() throws {
    var random = SplitMix64(seed: 13)
    for _ in 0..<400 {
      let day = try #require(Self.today.day(after: -Int.random(in: 0..<80_000, using: &random)))
      let forms = [
        "\(day.year)/\(day.month)/\(day.day)", "\(day.day).\(day.month).\(day.year)",
        day.description,
      ]
      for form in forms { #expect(try Self.read(form) == day.description) }
    }
  }

  @Test("weekdays and days between agree with the calendar") func weekdays() {
    #expect(Self.today.weekday == 4)
    #expect(CalendarDay(year: 1969, month: 12, day: 28)?.weekday == 7)
    #expect(CalendarDay(year: 1, month: 1, day: 1)?.weekday == 1)
    #expect(CalendarDay(year: 1, month: 1, day: 1)?.day(after: -1) == nil)
    #expect(CalendarDay(year: 9999, month: 12, day: 31)?.day(after: 1) == nil)
    #expect(CalendarDay(year: 2024, month: 2, day: 28)?.day(after: 2)?.description == "2024-03-01")
  }
}
