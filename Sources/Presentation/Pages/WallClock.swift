import FactCheck

/// The clock on the wall of the desk: pages for people show instants by it, and name its zone. Files and JSON have
/// UTC.
package struct WallClock: Sendable {
  /// How many seconds its time is ahead of UTC at an instant, and its zone's short name then: `CET`, `+03`.
  private let offset: @Sendable (Timestamp) -> (seconds: Int, zone: String)

  /// Makes a clock.
  /// - Parameter offset: the seconds ahead of UTC at an instant, and the zone's short name then.
  package init(_ offset: @escaping @Sendable (Timestamp) -> (seconds: Int, zone: String)) {
    self.offset = offset
  }

  /// The clock without a desk.
  package static let utc = WallClock { _ in (0, "UTC") }

  /// The day there at an instant.
  package func day(at instant: Timestamp) -> CalendarDay { local(instant).day }

  /// The time of day there, `09:30:00`.
  package func time(at instant: Timestamp) -> String { local(instant).clock }

  /// The zone's short name.
  package func zone(at instant: Timestamp) -> String { offset(instant).zone }

  private func local(_ instant: Timestamp) -> Timestamp {
    let local = Timestamp(seconds: instant.seconds + offset(instant).seconds)
    return local.canBeWritten ? local : instant
  }
}
