import ArticleText
import FactCheck

/// Finds a date among the tokens of a text.
struct DateReader {
  let tokens: [DateToken]
  /// The order of two small numbers before a year; `nil` if the language does not determine it.
  let order: DateOrder?

  /// The first date in the text; `nil` if it is ambiguous, because the next one refers to something else.
  func firstDate() -> PageDate? {
    for start in tokens.indices {
      if let date = date(at: start) { return date }
      if isAmbiguous(start) { return nil }
    }
    return nil
  }

  /// The date that begins at a token.
  private func date(at start: Int) -> PageDate? {
    let reading =
      yearFirst(start) ?? compact(start) ?? eastAsian(start) ?? dayAndName(start)
      ?? nameAndDay(start) ?? numeric(start)
    guard let (day, next) = reading else { return nil }
    return PageDate(day, DateTime(tokens: tokens).time(at: next))
  }

  private typealias Reading = (day: CalendarDay, next: Int)

  /// `2026-02-03`, `2026/2/3`, `2026.02.03`, `2026/feb/03`
  private func yearFirst(_ at: Int) -> Reading? {
    guard let year = year(at), let separator = mark(at + 1, of: "-/."),
      let month = small(at + 2) ?? month(at + 2),
      mark(at + 3, of: "-/.") == separator, let number = small(at + 4),
      let day = CalendarDay(year: year, month: month, day: number)
    else { return nil }
    return (day, at + 5)
  }

  /// `20260203`
  private func compact(_ at: Int) -> Reading? {
    guard case .number(let value, digits: 8)? = token(at),
      let day = CalendarDay(year: value / 10000, month: value / 100 % 100, day: value % 100)
    else { return nil }
    return (day, at + 1)
  }

  /// `2026年2月3日`, `2026년 2월 3일`
  private func eastAsian(_ at: Int) -> Reading? {
    guard let year = year(at), word(at + 1, isOneOf: ["年", "년"]), let month = small(at + 2),
      word(at + 3, isOneOf: ["月", "월"]), let number = small(at + 4),
      case .word(let unit)? = token(at + 5), let first = unit.first, "日일号".contains(first),
      let day = CalendarDay(year: year, month: month, day: number)
    else { return nil }
    return (day, at + 6)
  }

  /// `3 February 2026`, `3. Februar 2026`, `3 de febrero de 2026`, `03-Feb-2026`
  private func dayAndName(_ at: Int) -> Reading? {
    guard let number = small(at) else { return nil }
    var next = skip(from: at + 1, marks: ".-", words: ["st", "nd", "rd", "th", "er", "de", "of"])
    guard let month = month(next) else { return nil }
    next = skip(from: next + 1, marks: ".,-", words: ["de", "del", "of"])
    guard let year = year(next), let day = CalendarDay(year: year, month: month, day: number)
    else { return nil }
    return (day, next + 1)
  }

  /// `February 3, 2026`, `Feb. 3rd 2026`, and `Feb 03 14:05:09 +0000 2026`
  private func nameAndDay(_ at: Int) -> Reading? {
    guard let month = month(at) else { return nil }
    let index = skip(from: at + 1, marks: ".", words: [])
    guard let number = small(index) else { return nil }
    let next = skip(from: index + 1, marks: ",", words: ["st", "nd", "rd", "th", "of"])
    if let year = year(next), let day = CalendarDay(year: year, month: month, day: number) {
      return (day, next + 1)
    }
    // The year after the time, as programs write it.
    guard mark(index + 2, of: ":") != nil,
      let year = (index + 4..<index + 12).lazy.compactMap(yearBehindTime).first,
      let day = CalendarDay(year: year, month: month, day: number)
    else { return nil }
    return (day, index + 1)
  }

  /// `03.02.2026`, `3/2/2026`: the two numbers and the year.
  private func numbers(_ at: Int) -> (first: Int, second: Int, year: Int)? {
    guard let first = small(at), let separator = mark(at + 1, of: "./-"),
      let second = small(at + 2), mark(at + 3, of: "./-") == separator, let year = year(at + 4)
    else { return nil }
    return (first, second, year)
  }

  /// Whether an ambiguous day begins there.
  private func isAmbiguous(_ at: Int) -> Bool {
    guard order == nil, let (first, second, year) = numbers(at), first != second else {
      return false
    }
    return [first, second].allSatisfy { (1...12).contains($0) } && (1605...2100).contains(year)
  }

  /// `03.02.2026`, `3/2/2026`, if the order is known.
  private func numeric(_ at: Int) -> Reading? {
    guard let (first, second, year) = numbers(at) else { return nil }
    let order: DateOrder
    if first == second || first > 12 {
      order = .dayFirst
    } else if second > 12 {
      order = .monthFirst
    } else if let known = self.order {
      order = known
    } else {
      return nil
    }
    let day =
      order == .dayFirst
      ? CalendarDay(year: year, month: second, day: first)
      : CalendarDay(year: year, month: first, day: second)
    return day.map { ($0, at + 5) }
  }

  private func token(_ at: Int) -> DateToken? { at < tokens.count ? tokens[at] : nil }

  /// A year of four digits.
  private func year(_ at: Int) -> Int? {
    guard case .number(let value, digits: 4)? = token(at), value > 0 else { return nil }
    return value
  }

  /// A year that is not an offset from UTC.
  private func yearBehindTime(_ at: Int) -> Int? {
    mark(at - 1, of: "+-") == nil ? year(at) : nil
  }

  /// A number of one or two digits.
  private func small(_ at: Int) -> Int? {
    guard case .number(let value, let digits)? = token(at), digits <= 2 else { return nil }
    return value
  }

  private func month(_ at: Int) -> Int? {
    guard case .word(let name)? = token(at) else { return nil }
    return MonthNames.numbers[name]
  }

  private func mark(_ at: Int, of marks: String) -> Unicode.Scalar? {
    guard case .mark(let mark)? = token(at), marks.unicodeScalars.contains(mark) else { return nil }
    return mark
  }

  private func word(_ at: Int, isOneOf words: [String]) -> Bool {
    guard case .word(let word)? = token(at) else { return false }
    return words.contains(word)
  }

  /// Skips at most two of these.
  private func skip(from start: Int, marks: String, words: [String]) -> Int {
    var at = start
    while at < start + 2, mark(at, of: marks) != nil || word(at, isOneOf: words) { at += 1 }
    return at
  }
}
