import ArgumentParser
import FactCheck
import Presentation

/// Accepts dates in the future, which are typing errors nearly always.
struct FutureOption: ParsableArguments {
  @Flag(name: .customLong("allow-future"), help: "Accept dates in the future.")
  var isAllowed = false
}

/// Reads the values of options that are dates, at one moment; an empty value clears the field.
struct DateValues {
  /// The moment after which the future begins.
  private let now: Timestamp
  /// The day of that moment where the analyst is; `yesterday` counts from it.
  private let today: CalendarDay
  /// Whether a date may be in the future.
  private let allowsFuture: Bool
  /// Whether a date is in the future as a rule.
  private let looksAhead: Bool

  init(at desk: Desk, allowsFuture: Bool, looksAhead: Bool = false) {
    self.looksAhead = looksAhead
    now = desk.now
    today = desk.today
    self.allowsFuture = allowsFuture
  }

  /// A day, a month, a year or an instant, as people type them.
  func date(_ words: OptionText, _ option: String) throws -> PartialDate? {
    guard !words.text.isEmpty else { return nil }
    let date: PartialDate
    do throws(TypedDate.Fault) {
      date = try TypedDate.read(words.text, today: today, looksAhead: looksAhead)
    } catch {
      switch error {
      case .twoReadings(let first, let second):
        throw DeskError.ambiguousDate(option: option, value: words.text, first, second)
      case .unreadable:
        throw DeskError.badDate(option: option, value: words.text)
      }
    }
    guard allowsFuture || !isInFuture(date) else {
      throw DeskError.futureDate(option: option, date)
    }
    return date
  }

  /// A day or an instant that cannot be cleared, and of which a month or a year is not enough.
  func day(_ words: OptionText, _ option: String) throws -> PartialDate {
    guard let date = try date(words, option), date.knownDay != nil else {
      throw DeskError.badValue(
        option: option, value: words.text, expected: "a day such as 2026-02-03")
    }
    return date
  }

  /// The day by which something is due; `nil` when empty.
  static func due(_ words: OptionText, _ option: String, at desk: Desk) throws -> CalendarDay? {
    guard !words.text.isEmpty else { return nil }
    let dates = DateValues(at: desk, allowsFuture: true, looksAhead: true)
    let date = try dates.day(words, option)
    if case .instant(let instant) = date { return desk.setup.clockOnWall.day(at: instant) }
    return date.knownDay
  }

  private func isInFuture(_ date: PartialDate) -> Bool {
    if case .instant(let instant) = date { return now < instant }
    return PartialDate.day(today).isSurelyBefore(date)
  }

  /// An instant; the word `today` means now, a day its first second in UTC.
  func time(_ words: OptionText, _ option: String) throws -> Timestamp? {
    guard !words.text.isEmpty else { return nil }
    if words.text.lowercased() == "today" { return now }
    guard let date = try date(words, option), let start = Self.start(of: date) else {
      throw DeskError.badValue(
        option: option, value: words.text,
        expected: "a day or a time, such as 2026-01-30 or 2026-01-30T09:00:00Z")
    }
    return start
  }

  /// The first second of a date in UTC; `nil` for a month or a year.
  static func start(of date: PartialDate) -> Timestamp? {
    switch date {
    case .instant(let time): time
    case .day(let day): Timestamp("\(day)T00:00:00Z")
    case .month, .year: nil
    }
  }
}
