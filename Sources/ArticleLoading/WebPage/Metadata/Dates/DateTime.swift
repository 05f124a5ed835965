/// Reads the time after a day.
///
/// A time without an offset cannot be stored, so only forms with an offset matter.
struct DateTime {
  let tokens: [DateToken]

  /// The time that begins at a token, perhaps after a comma or a word; `nil` without an offset.
  func time(at start: Int) -> ZonedTime? {
    var at = start
    while at < start + 2, isLink(at) { at += 1 }
    guard let (seconds, next) = clock(at), let offset = offset(next) else { return nil }
    return ZonedTime(
      hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60, offset: offset)
  }

  private func token(_ at: Int) -> DateToken? { at < tokens.count ? tokens[at] : nil }

  private func isLink(_ at: Int) -> Bool {
    switch token(at) {
    case .mark(let mark)?: ",|-–—·•@".unicodeScalars.contains(mark)
    case .word(let word)?: ["t", "at", "um", "à", "om", "alle", "kl"].contains(word)
    default: false
    }
  }

  /// `14:05`, `14:05:09.123`, `140509`, `4:15 p.m.`, `4 pm`: seconds since midnight.
  private func clock(_ start: Int) -> (seconds: Int, next: Int)? {
    guard case .number(var hour, let digits)? = token(start) else { return nil }
    var (minute, second) = (0, 0)
    var at = start + 1
    if digits == 6 || digits == 4 {
      let time = digits == 6 ? hour : hour * 100
      (hour, minute, second) = (time / 10000, time / 100 % 100, time % 100)
    } else if digits <= 2, token(at) == .mark(":"),
      case .number(let value, digits: 2)? = token(at + 1)
    {
      minute = value
      at += 2
      if token(at) == .mark(":"), case .number(let value, digits: 2)? = token(at + 1) {
        second = value
        at += 2
      }
    } else if digits > 2 || half(at) == nil {
      return nil
    }
    if let mark = token(at), mark == .mark(".") || mark == .mark(","), case .number? = token(at + 1)
    {
      at += 2
    }
    if let (isAfternoon, next) = half(at) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      at = next
    }
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    return (hour * 3600 + minute * 60 + min(second, 59), at)
  }

  /// `am`, `pm`, `a.m.`, `p.m.`
  private func half(_ at: Int) -> (isAfternoon: Bool, next: Int)? {
    guard case .word(let word)? = token(at) else { return nil }
    switch word {
    case "am", "pm": return (word == "pm", at + 1)
    case "a", "p":
      guard token(at + 1) == .mark("."), token(at + 2) == .word("m") else { return nil }
      return (word == "p", token(at + 3) == .mark(".") ? at + 4 : at + 3)
    default: return nil
    }
  }

  /// `Z`, `+02:00`, `+0200`, `+02`, `EST`, `GMT+0100`: minutes east of UTC.
  private func offset(_ start: Int) -> Int? {
    var at = start
    while token(at) == .mark("(") || token(at) == .mark(",") { at += 1 }
    var named: Int?
    if case .word(let word)? = token(at) {
      guard let minutes = Self.zones[word] else { return nil }
      named = minutes
      at += 1
    }
    guard case .mark(let sign)? = token(at), ["+", "-", "−"].contains(sign) else { return named }
    guard case .number(let value, let digits)? = token(at + 1) else { return named }
    let factor = sign == "+" ? 1 : -1
    switch digits {
    case 4: return factor * (value / 100 * 60 + value % 100)
    case 1, 2:
      guard token(at + 2) == .mark(":"), case .number(let minutes, digits: 2)? = token(at + 3)
      else {
        return digits == 2 || named != nil ? factor * value * 60 : nil
      }
      return factor * (value * 60 + minutes)
    default: return named
    }
  }

  /// Abbreviations with exactly one offset: not those with several meanings (BST, CST, IST), nor those that
  /// change in summer (ET).
  private static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "cet": 60, "cest": 120, "mez": 60, "mesz": 120,
    "eet": 120, "eest": 180, "msk": 180, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540,
    "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480,
    "hst": -600,
  ]
}
