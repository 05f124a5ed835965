import FactCheck

extension Phrasebook {
  /// A date as precise as it is known: `2026`, `February 2026`, `3 February 2026`, `3 February 2026, 09:30
  /// UTC`.
  package func text(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): return String(year)
    case .month(let year, let month):
      return self(.month, ["month": months[month - 1], "year": String(year)])
    case .day(let day): return text(day)
    case .instant(let instant):
      return self(.instant, ["date": text(instant.day), "time": String(instant.clock.prefix(5))])
    }
  }

  /// The day alone, if it is known.
  package func day(_ date: PartialDate) -> String { date.knownDay.map(text) ?? text(date) }

  /// Words that place a date in a sentence: `on 3 February 2026`, `in 2026`.
  package func placed(_ date: PartialDate) -> String {
    let pattern: Pattern =
      switch date {
      case .year: .inYear
      case .month: .inMonth
      case .day, .instant: .onDay
      }
    return self(pattern, ["date": text(date)])
  }

  /// Words that place something between two days in a sentence: `between 3 and 5 February 2026`.
  package func between(_ start: CalendarDay, _ end: CalendarDay) -> String {
    start == end ? placed(.day(end)) : self(.between, ["start": text(start), "end": text(end)])
  }

  private func text(_ day: CalendarDay) -> String {
    self(
      .day, ["day": String(day.day), "month": months[day.month - 1], "year": String(day.year)])
  }
}
