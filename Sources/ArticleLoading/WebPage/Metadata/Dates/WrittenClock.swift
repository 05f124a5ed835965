import ArticleText

/// The time of day after a date, and whether it is valid.
struct WrittenClock {
  private let tokens: ArraySlice<DateToken>
  private var at: Int

  /// The number of tokens of the time at the beginning, with its zone; 0 without a time, `nil` for an
  /// impossible one.
  static func length(of tokens: ArraySlice<DateToken>) -> Int? {
    var clock = WrittenClock(tokens: tokens, at: tokens.startIndex)
    clock.skipLead()
    guard clock.readTime(), clock.readZone(), clock.readRemark() else { return nil }
    return clock.at - tokens.startIndex
  }

  private static let leads: Set<String> = ["t", "at", "um", "à", "om", "alle", "kl", "los", "las"]
  private static let units: Set<String> = ["h", "uhr", "hrs", "uur", "ч"]

  private func token(_ ahead: Int = 0) -> DateToken? {
    tokens.indices.contains(at + ahead) ? tokens[at + ahead] : nil
  }

  private func number(_ ahead: Int = 0, digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count)? = token(ahead), digits.contains(count) else {
      return nil
    }
    return value
  }

  private mutating func skipLead() {
    for _ in 0..<2 {
      switch token() {
      case .mark(let mark)? where ",|–—·•@".unicodeScalars.contains(mark): at += 1
      case .word(let word)? where Self.leads.contains(word): at += 1
      default: return
      }
    }
  }

  /// `14:05`, `14:05:09.123`, `14h05`, `4:15 p.m.`, `140509`
  private mutating func readTime() -> Bool {
    if let time = number(digits: 6...6) ?? number(digits: 4...4).map({ $0 * 100 }) {
      at += 1
      return time / 10000 < 24 && time / 100 % 100 < 60 && time % 100 <= 60
    }
    guard let hour = number(digits: 1...2) else { return true }
    at += 1
    var parts: [Int] = []
    while parts.count < 2, token() == .mark(":") || parts.isEmpty && token() == .word("h"),
      let part = number(1, digits: 2...2)
    {
      parts.append(part)
      at += 2
    }
    guard token() != .mark(":") else { return false }
    if parts.count == 2, token() == .mark(".") || token() == .mark(","),
      number(1, digits: 1...12) != nil
    {
      at += 2
    }
    let isMidnight = hour == 24 && parts.allSatisfy { $0 == 0 }
    guard hour < 24 || isMidnight, parts.first ?? 0 < 60, parts.dropFirst().first ?? 0 <= 60 else {
      return false
    }
    guard readHalf(of: hour) else { return false }
    if case .word(let unit)? = token(), Self.units.contains(unit) { at += 1 }
    return true
  }

  /// `am`, `p.m.`; `false` for an hour outside 1 to 12.
  private mutating func readHalf(of hour: Int) -> Bool {
    switch token() {
    case .word("am")?, .word("pm")?: at += 1
    case .word("a")?, .word("p")?:
      guard token(1) == .mark("."), token(2) == .word("m") else { return true }
      at += token(3) == .mark(".") ? 4 : 3
    default: return true
    }
    return (1...12).contains(hour)
  }

  /// `Z`, `UTC`, `+02:00`, `GMT+0100`; `false` for an offset that no zone has.
  private mutating func readZone() -> Bool {
    if case .word(let name)? = token(), (1...5).contains(name.count),
      MonthNames.numbers[name] == nil
    {
      at += 1
    }
    guard case .mark(let sign)? = token(), ["+", "-", "−"].contains(sign) else { return true }
    if let value = number(1, digits: 4...4) {
      at += 2
      return value / 100 <= 14 && value % 100 < 60
    }
    guard let hours = number(1, digits: 1...2), hours <= 14 else { return false }
    at += 2
    guard token() == .mark(":") else { return true }
    guard let minutes = number(1, digits: 2...2), minutes < 60 else { return false }
    at += 2
    return true
  }

  /// The zone's description: `(Central European Time)`, `[Europe/Oslo]`.
  private mutating func readRemark() -> Bool {
    guard token() == .mark("(") || token() == .mark("[") else { return true }
    while let next = token() {
      if case .number = next { return false }
      at += 1
      if next == .mark(")") || next == .mark("]") { break }
    }
    return true
  }
}
