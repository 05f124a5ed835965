/// The characters of symbol fonts: Word writes them as a font and a position in it.
enum WordSymbols {
  /// The character; U+FFFD if no other font has it.
  static func text(font: String?, code: String?) -> String {
    guard let value = code.flatMap({ UInt32($0, radix: 16) }) else { return "\u{FFFD}" }
    // Symbol fonts use the private area from U+F000.
    let code = (0xF000...0xF0FF).contains(value) ? value - 0xF000 : value
    let table: [UInt32: Character]? =
      switch font?.lowercased() ?? "" {
      case "symbol": symbol
      case "wingdings": wingdings
      case "wingdings 2": wingdings2
      default: nil
      }
    if let table { return table[code].map { String($0) } ?? "\u{FFFD}" }
    guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .privateUse,
      scalar.properties.generalCategory != .control
    else { return "\u{FFFD}" }
    return String(Character(scalar))
  }

  private static func table(_ first: UInt32, _ characters: String) -> [UInt32: Character] {
    var table: [UInt32: Character] = [:]
    for (index, character) in characters.enumerated() where character != " " {
      table[first + UInt32(index)] = character
    }
    return table
  }

  private static let symbol = table(
    0x21,
    "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
  ).merging(
    table(
      0xA0,
      "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
    )
  ) { $1 }

  private static let wingdings: [UInt32: Character] = [
    0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌", 0x43: "👍",
    0x44: "👎", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹",
    0x4D: "💣", 0x4E: "☠", 0x51: "✈", 0x52: "☼", 0x54: "❄", 0x55: "✝", 0x58: "✠", 0x59: "✡",
    0x5B: "☯", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻",
    0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xB0: "⌖", 0xB6: "★", 0xD5: "⌫", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "←", 0xE8: "➔", 0xE9: "↑", 0xEA: "↓",
    0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⇔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
  ]
  private static let wingdings2: [UInt32: Character] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x97: "●", 0xA3: "□", 0xA2: "■",
  ]
}
