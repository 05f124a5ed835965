import FactCheck
import Foundation
import Presentation
import Testing

@testable import Launch

/// The time of the machine's zone, by which people read times and `publish --on` judges.
@Suite(.serialized) struct LocalTimeTests {
  private static let morning = Timestamp("2026-02-03T10:00:00Z")!

  /// Performs `body` with a zone of the machine, and restores it.
  private func with(zone: String, _ body: () -> Void) {
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", zone, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    body()
  }

  @Test(arguments: [
    ("EAST-14", "2026-02-04", "00:00:00", "EAST"), ("UTC", "2026-02-03", "10:00:00", "UTC"),
    ("WEST12", "2026-02-02", "22:00:00", "WEST"),
    ("<+0530>-5:30", "2026-02-03", "15:30:00", "+0530"),
  ])
  func aTimeIsThatOfTheZone(zone: String, day: String, time: String, name: String) {
    with(zone: zone) {
      let clock = LocalTime.clock
      #expect(clock.day(at: Self.morning).description == day)
      #expect(clock.time(at: Self.morning) == time)
      #expect(clock.zone(at: Self.morning) == name)
    }
  }

  @Test func anotherZoneIsChosenByName() {
    with(zone: "UTC") {
      guard LocalTime.names().contains("Europe/Berlin") else { return }
      #expect(LocalTime.isKnown("Europe/Berlin"))
      LocalTime.use("Europe/Berlin")
      #expect(LocalTime.clock.time(at: Self.morning) == "11:00:00")
      #expect(LocalTime.clock.zone(at: Self.morning) == "CET")
      let summer = Timestamp("2026-07-03T10:00:00Z")!
      #expect(LocalTime.clock.time(at: summer) == "12:00:00")
      #expect(LocalTime.clock.zone(at: summer) == "CEST")
      for zone in [
        "Europe/Nowhere", "Europe", "../../etc/passwd", "/usr/share/zoneinfo/UTC", ":UTC", "",
        "zone.tab", "leapseconds", "Europe/Berlin\u{1B}[2J", String(repeating: "a/", count: 900),
      ] {
        #expect(!LocalTime.isKnown(zone), "\(zone)")
      }
    }
  }
}
