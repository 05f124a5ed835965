import FactCheck
import ReportWords

/// Dates as messages write them out, which are in English whatever the report's language is.
extension PartialDate {
  /// `3 February 2026`, `February 2026`, `2026`, or with the time in UTC.
  public var inWords: String { Phrasebook.english.text(self) }

  /// With the word that places it in a sentence: `on 3 February 2026`, `in 2026`.
  public var placed: String { Phrasebook.english.placed(self) }

  /// When something was looked at. Whoever typed a day is recorded with its first second, so that such a
  /// time is the day.
  public init(lookedAt time: Timestamp) {
    self = time.clock == "00:00:00" ? .day(time.day) : .instant(time)
  }
}
