/// Writes keys for libedit and for people.
enum KeyNotation {
  /// For libedit's `bind`: every character by its number, so that none has another meaning.
  static func bindable(_ keys: [Unicode.Scalar]) -> String {
    keys.map { key in
      let digits = String(key.value, radix: 8)
      return "\\" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }.joined()
  }

  /// For people: `Ctrl-A`, `Alt-F`, `Up`, `Ctrl-X Ctrl-E`.
  static func readable(_ keys: [Unicode.Scalar]) -> String {
    guard keys.first == "\u{1B}", keys.count > 1 else {
      return keys.map(readable).joined(separator: " ")
    }
    let rest = String(String.UnicodeScalarView(keys.dropFirst()))
    if let name = names[rest] { return name }
    if keys.count == 2 { return "Alt-" + readable(keys[1]).uppercased(isLetter: keys[1]) }
    // With a modifier: `[1;5C` is Ctrl and Right.
    let modifiers = ["2": "Shift-", "3": "Alt-", "5": "Ctrl-"]
    if rest.hasPrefix("[1;"), rest.count == 5, let last = rest.last, let name = names["[\(last)"],
      let modifier = modifiers[String(rest.dropLast().suffix(1))]
    {
      return modifier + name
    }
    return keys.map(readable).joined(separator: " ")
  }

  private static func readable(_ key: Unicode.Scalar) -> String {
    switch key.value {
    case 0: "Ctrl-@"
    case 0x09: "Tab"
    case 0x0D: "Enter"
    case 0x1B: "Esc"
    case 0x20: "Space"
    case 0x7F: "Backspace"
    case 0..<0x20: "Ctrl-" + String(Unicode.Scalar(UInt8(key.value) | 0x40))
    default: String(key)
    }
  }

  /// Keys without a character, by the characters after Escape.
  private static let names = [
    "[A": "Up", "[B": "Down", "[C": "Right", "[D": "Left", "[H": "Home", "[F": "End",
    "OA": "Up", "OB": "Down", "OC": "Right", "OD": "Left", "OH": "Home", "OF": "End",
    "[1~": "Home", "[7~": "Home", "[4~": "End", "[8~": "End", "[2~": "Insert", "[3~": "Delete",
    "[5~": "Page Up", "[6~": "Page Down",
  ]
}

extension String {
  fileprivate func uppercased(isLetter key: Unicode.Scalar) -> String {
    key.properties.isAlphabetic ? uppercased() : self
  }
}
