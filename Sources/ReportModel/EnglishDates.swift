import FactCheck
import ReportWords

/// Dates written out for messages, which are in English whatever the report's language.
extension PartialDate {
  /// `3 February 2026`, `February 2026`, `2026`, or with the time in UTC.
  public var inWords: String { Phrasebook.english.text(self) }

  /// With its preposition: `on 3 February 2026`, `in 2026`.
  public var placed: String { Phrasebook.english.placed(self) }

  /// The date of an access. A typed day is recorded as its first second, so such a time means the day.
  public init(lookedAt time: Timestamp) {
    self = time.clock == "00:00:00" ? .day(time.day) : .instant(time)
  }
}
