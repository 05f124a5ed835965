import FactCheck
import Foundation
import Testing

@testable import Launch

/// The days of the machine's time zone, by which `publish --on` judges.
@Suite(.serialized) struct LocalDayTests {
  @Test(arguments: [("EAST-14", "2026-02-04"), ("UTC", "2026-02-03"), ("WEST12", "2026-02-02")])
  func aDayIsThatOfTheTimeZone(zone: String, day: String) {
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", zone, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    // 10:00 UTC is the next day at UTC+14, and the day before at UTC-12.
    #expect(LocalDay.day(at: Timestamp("2026-02-03T10:00:00Z")!).description == day)
  }
}
