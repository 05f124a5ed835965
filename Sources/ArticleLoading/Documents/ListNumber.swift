/// List numbers as displayed: 3, c, C, iii, III.
enum ListNumber {
  /// - Parameter kind: as in HTML and OpenDocument: `a`, `A`, `i`, `I`; anything else means digits.
  static func text(_ number: Int, _ kind: String?) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    switch kind {
    case "a": return letters(number)
    case "A": return letters(number).uppercased()
    case "i": return roman(number)
    case "I": return roman(number).uppercased()
    default: return String(number)
    }
  }

  /// `aa` follows `z`.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var text = ""
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      text = String(letter) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static let signs = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
