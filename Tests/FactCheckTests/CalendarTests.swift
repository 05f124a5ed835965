import FactCheck
import Foundation
import JSON
import SeededRandom
import TestSupport
import Testing

@Suite("Days") struct CalendarDayTests {
  @Test(arguments: [
    (2026, 1, 31, true), (2026, 4, 30, true), (2026, 4, 31, false), (2026, 2, 28, true),
    (2026, 2, 29, false), (2024, 2, 29, true), (2024, 2, 30, false), (2000, 2, 29, true),
    (1900, 2, 29, false), (2100, 2, 29, false), (2400, 2, 29, true), (4, 2, 29, true),
    (1, 1, 1, true), (0, 1, 1, false), (-1, 1, 1, false), (9999, 12, 31, true),
    (10000, 1, 1, false), (2026, 0, 1, false), (2026, 13, 1, false), (2026, 1, 0, false),
    (2026, 12, 32, false), (2026, -1, -1, false),
  ])
  func areThoseOfTheCalendar(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CalendarDay(year: year, month: month, day: day) != nil) == exists)
  }

  @Test func areWrittenWithLeadingZerosAndOrderedByTime() throws {
    let early = try #require(CalendarDay(year: 33, month: 4, day: 3))
    let late = try #require(CalendarDay(year: 2026, month: 11, day: 30))
    #expect(early.description == "0033-04-03")
    #expect(late.description == "2026-11-30")
    #expect(early < late && !(late < early) && !(late < late))
  }
}

@Suite("Instants") struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00z", 0), ("1970-01-01t00:00:00Z", 0),
    ("1969-12-31T23:59:59Z", -1), ("2026-02-03T09:30:00Z", 1_770_111_000),
    ("2026-02-03T11:30:00+02:00", 1_770_111_000), ("2026-02-03T04:00:00-05:30", 1_770_111_000),
    ("2026-02-03T09:30:00-00:00", 1_770_111_000), ("2026-02-03T09:30:00.5Z", 1_770_111_000),
    ("2026-02-03T09:30:00.999999999999+00:00", 1_770_111_000),
    ("2016-12-31T23:59:60Z", 1_483_228_799), ("2000-02-29T23:59:59Z", 951_868_799),
    ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ("2026-01-01T00:30:00+01:00", 1_767_223_800),
  ])
  func areRead(text: String, seconds: Int) {
    #expect(Timestamp(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2026", "2026-02-03", "2026-02-03T09:30:00", "2026-02-03 09:30:00Z", "2026-02-03T09:30Z",
    "2026-02-30T09:30:00Z", "2025-02-29T09:30:00Z", "2026-13-01T09:30:00Z",
    "2026-02-03T24:00:00Z", "2026-02-03T09:60:00Z", "2026-02-03T09:30:61Z",
    "2026-02-03T09:30:00.Z", "2026-02-03T09:30:00,5Z", "2026-02-03T09:30:00+0200",
    "2026-02-03T09:30:00+2:00", "2026-02-03T09:30:00+24:00", "2026-02-03T09:30:00+02:60",
    "2026-02-03T09:30:00 02:00", "2026-02-03T09:30:00ZZ", "2026-02-03T09:30:00Z ",
    " 2026-02-03T09:30:00Z", "2026-2-3T09:30:00ZZZ", "20260203T093000Z00000",
    "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    "２０２６-02-03T09:30:00Z", "2026-02-03T09:30:0٣Z", "+026-02-03T09:30:00Z",
    "2026-02-03T-9:30:00Z", "2026-02-03T09:30:00\u{301}",
  ])
  func areRefusedWhenMalformed(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [
    (-62_135_596_800, "0001-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (0, "1970-01-01T00:00:00Z"), (86_399, "1970-01-01T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func areWrittenInUTC(seconds: Int, text: String) {
    let instant = Timestamp(seconds: seconds)
    #expect(instant.description == text)
    #expect(Timestamp(text) == instant)
    #expect("\(instant.day)T\(instant.clock)Z" == text)
  }

  @Test func agreeWithFoundationsCalendarAllOverTheRange() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var random = SplitMix64(seed: 3)
    // Foundation changes to the Julian calendar before 1582; ours is proleptic.
    for _ in 0..<3000 {
      let seconds = Int.random(in: -12_000_000_000...253_402_300_799, using: &random)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second],
        from: Date(timeIntervalSince1970: Double(seconds)))
      let instant = Timestamp(seconds: seconds)
      #expect(
        [instant.day.year, instant.day.month, instant.day.day]
          == [parts.year, parts.month, parts.day])
      let clock = [parts.hour, parts.minute, parts.second].map { part in
        let digits = "\(part ?? -1)"
        return digits.count == 1 ? "0" + digits : digits
      }
      #expect(instant.clock == clock.joined(separator: ":"))
    }
  }

  @Test func everyDayOfNineCenturiesFollowsTheOneBefore() throws {
    var day = try #require(CalendarDay(year: 1599, month: 12, day: 31))
    for step in 0..<330_000 {
      // 1600-01-01 is 135,140 days before 1970.
      let next = Timestamp(seconds: (step - 135_140) * 86_400).day
      let isNext =
        (next.year, next.month, next.day) == (day.year, day.month, day.day + 1)
        || (next.year, next.month, next.day) == (day.year, day.month + 1, 1)
        || (next.year, next.month, next.day) == (day.year + 1, 1, 1)
      guard isNext, CalendarDay(year: next.year, month: next.month, day: next.day) == next else {
        Issue.record("\(next) does not follow \(day)")
        return
      }
      day = next
    }
    #expect(day.year == 2503)
  }

  @Test func daysSurviveBeingWrittenAndRead() {
    for step in stride(from: -62_135_596_800, through: 253_402_300_799, by: 86_400 * 97 + 12_345) {
      let instant = Timestamp(seconds: step)
      #expect(Timestamp(instant.description) == instant)
      #expect(PartialDate(instant.day.description) == .day(instant.day))
    }
  }

  @Test func areOrderedByTimeAndCodedAsText() throws {
    let (one, two) = (Timestamp(seconds: -5), Timestamp(seconds: 5))
    #expect(one < two && !(two < one))
    let stored = [one, two].stored
    #expect(
      String(decoding: stored, as: UTF8.self)
        == #"["1969-12-31T23:59:55Z","1970-01-01T00:00:05Z"]"#)
    #expect(try [Timestamp](stored: stored) == [one, two])
    #expect(throws: JSONView.Fault.self) { try [Timestamp](stored: #"["yesterday"]"#.utf8) }
  }
}

@Suite("Partial dates") struct PartialDateTests {
  @Test(arguments: ["2026", "0001", "9999", "2026-01", "2026-12", "2026-01-30", "2024-02-29"])
  func stayWhatTheyAre(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test func instantsAreConvertedToUTC() {
    #expect(PartialDate("2026-01-30T12:00:00+02:00")?.description == "2026-01-30T10:00:00Z")
  }

  @Test(arguments: [
    "", "26", "202", "0000", "20266", "2026-", "2026-00", "2026-13", "2026-1", "2026/01",
    "0000-01", "2026-02-29", "2026-02-30", "2026-00-01", "2026-01-00", "2026-1-30", "30-01-2026",
    "2026 01 30", "2026-01-3O", "today", "20260130", "٢٠٢٦", "-026", "+026", "2026-01-30T10:00",
    "2026-01-30T25:00:00Z", "2026-+1", "é026", "2026-01-30 ",
  ])
  func areRefusedWhenMalformed(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [
    ("2025", "2026", true), ("2026", "2026", false), ("2026", "2025", false),
    ("2026", "2026-12", false), ("2026-01", "2026-02-01", true),
    ("2026-01", "2026-01-31", false), ("2026-01-30", "2026-01-31", true),
    ("2026-01-31", "2026-01-31", false), ("2024-02", "2024-03", true),
    ("2026-01-30T10:00:00Z", "2026-01-30T10:00:01Z", true),
    ("2026-01-30T10:00:00Z", "2026-01-30T10:00:00Z", false),
    ("2026-01-30T10:00:00Z", "2026-01-30", false), ("2026-01-30T23:59:59Z", "2026-01-31", true),
    ("2025-12-31T23:30:00-01:00", "2026", false), ("2024-02", "2024-02-29", false),
  ])
  func areBeforeAnotherOnlyWhenThatIsSure(one: String, other: String, isBefore: Bool) throws {
    let (one, other) = (try #require(PartialDate(one)), try #require(PartialDate(other)))
    #expect(one.isSurelyBefore(other) == isBefore)
  }

  @Test func giveTheDayIfItIsKnown() {
    #expect(PartialDate("2026")?.knownDay == nil)
    #expect(PartialDate("2026-01")?.knownDay == nil)
    #expect(PartialDate("2026-01-30")?.knownDay == CalendarDay(year: 2026, month: 1, day: 30))
    #expect(
      PartialDate("2026-01-30T23:30:00-01:00")?.knownDay
        == CalendarDay(year: 2026, month: 1, day: 31))
  }
}

extension PartialDateTests {
  /// At 13:12 in UTC, it is already the next day in Auckland; at 9:59, it is nowhere.
  @Test(arguments: [
    ("2026-11-29T13:12:00Z", "2026-11-30", false), ("2026-11-29T13:12:00Z", "2026-12-01", true),
    ("2026-11-29T09:59:59Z", "2026-11-30", true), ("2026-11-29T10:00:00Z", "2026-11-30", false),
    ("2026-11-28", "2026-11-29T11:00:00Z", false), ("2026-11-28", "2026-11-29T12:00:00Z", true),
    ("2026-11-29", "2026-11-30", true), ("2026-11-29", "2026-11-29", false),
    ("2026-11-29T09:00:00Z", "2026-11-29T09:00:01Z", true), ("2026-10", "2026-11", true),
    ("2026-11", "2026-11-30", false), ("2025", "2026-01", true),
  ])
  func aDateIsBeforeAnotherInEveryTimeZone(left: String, right: String, isBefore: Bool) throws {
    let (left, right) = (try #require(PartialDate(left)), try #require(PartialDate(right)))
    #expect(left.isBeforeEverywhere(right) == isBefore)
  }
}
