import FactCheck
import SeededRandom
import Testing

/// Every date that can be written can be read.
@Suite("Dates that are written") struct WritableDateTests {
  private static let first = -62_135_596_800
  private static let last = 253_402_300_799

  private static let edges = [
    first, first + 1, -86401, -86400, -1, 0, 1, 86399, 86400, last - 1, last,
  ]

  @Test func everyInstantOfFourDigitYearsRoundTrips() throws {
    var random = SplitMix64(seed: 5)
    let drawn = (0..<20_000).map { _ in Int.random(in: Self.first...Self.last, using: &random) }
    for seconds in Self.edges + drawn {
      let instant = Timestamp(seconds: seconds)
      #expect(instant.canBeWritten)
      #expect(Timestamp(instant.description) == instant, "\(seconds): \(instant)")
      #expect(PartialDate(instant.description) == .instant(instant))
      #expect(PartialDate(instant.day.description) == .day(instant.day))
    }
  }

  @Test(arguments: [
    first - 1, last + 1, last + 86400, 263_000_000_000, -263_000_000_000, Int.max / 2, Int.min / 2,
    Int.max, Int.min,
  ])
  func noOtherInstantCanBeWritten(seconds: Int) {
    let instant = Timestamp(seconds: seconds)
    #expect(!instant.canBeWritten)
    #expect(Timestamp(instant.description) == nil)
  }

  /// Nothing that is typed becomes a date that is written otherwise than it can be read.
  @Test func everyDateRoundTrips() {
    var random = SplitMix64(seed: 6)
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(random.below(10)) }.joined()
    }
    var read = 0
    for _ in 0..<20_000 {
      let year = random.once(in: 4) ? random.pick(["0000", "0001", "9999", "10000"])! : digits(4)
      let month = random.once(in: 3) ? digits(2) : "0\(1 + random.below(9))"
      let day = random.once(in: 3) ? digits(2) : "1\(random.below(10))"
      let zone = random.pick(["Z", "+14:00", "-12:00", "+00:01", "-23:59"])!
      let text = random.pick([
        year, "\(year)-\(month)", "\(year)-\(month)-\(day)",
        "\(year)-\(month)-\(day)T\(random.pick(["00:00:00", "23:59:59", "23:59:60"])!)\(zone)",
      ])!
      guard let date = PartialDate(text) else { continue }
      read += 1
      #expect(PartialDate(date.description) == date, "\(text) became \(date)")
    }
    #expect(read > 5000)
  }

  @Test(arguments: [
    ("2026-02-04", false), ("2026-02-05", true), ("2026-02", false), ("2026-03", true),
    ("2026", false), ("2027", true), ("2026-02-04T23:59:59Z", false),
    ("2026-02-05T00:00:00Z", true),
  ])
  func aDayIsAllowedForTimeZones(date: String, isAfter: Bool) throws {
    let now = try #require(Timestamp("2026-02-03T23:30:00Z"))
    #expect(try #require(PartialDate(date)).isAfter(now) == isAfter)
  }
}
