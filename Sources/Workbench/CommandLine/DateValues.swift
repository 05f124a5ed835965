import ArgumentParser
import FactCheck

/// Accepts dates in the future, which are typing errors nearly always.
struct FutureOption: ParsableArguments {
  @Flag(name: .customLong("allow-future"), help: "Accept dates in the future.")
  var isAllowed = false
}

/// Reads the values of options that are dates, at one moment; an empty value clears the field.
struct DateValues {
  /// The moment from which `yesterday` counts and after which the future begins.
  let now: Timestamp
  /// Whether a date may be in the future.
  let allowsFuture: Bool

  /// A day, a month, a year or an instant, as people type them.
  func date(_ words: OptionText, _ option: String) throws -> PartialDate? {
    guard !words.text.isEmpty else { return nil }
    let date: PartialDate
    do throws(TypedDate.Fault) {
      date = try TypedDate.read(words.text, today: now.day)
    } catch {
      switch error {
      case .twoReadings(let first, let second):
        throw DeskError.ambiguousDate(option: option, value: words.text, first, second)
      case .unreadable:
        throw DeskError.badDate(option: option, value: words.text)
      }
    }
    guard allowsFuture || !date.isAfter(now) else {
      throw DeskError.futureDate(option: option, date)
    }
    return date
  }

  /// An instant; `today` means now, any other day its first second in UTC.
  func time(_ words: OptionText, _ option: String) throws -> Timestamp? {
    guard !words.text.isEmpty else { return nil }
    switch try date(words, option) {
    case .instant(let time): return time
    case .day(let day) where day == now.day: return now
    case .day(let day): return Timestamp("\(day)T00:00:00Z")
    default:
      throw DeskError.badValue(
        option: option, value: words.text,
        wanted: "a day or a time, such as 2026-01-30 or 2026-01-30T09:00:00Z")
    }
  }
}
