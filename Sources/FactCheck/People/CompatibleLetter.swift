/// Letters and digits that Unicode has for compatibility with other character sets, or for their style. The
/// standard library does not decompose them, and a name needs only these.
enum CompatibleLetter {
  /// The plain form of a styled letter or digit; else the scalar itself.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    switch value {
    case 0..<0xAA: return scalar
    case 0xAA: return "a"
    case 0xBA: return "o"
    // Full width.
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0) ?? scalar
    // Half width.
    case 0xFF65...0xFF9F: return katakana[Int(value - 0xFF65)]
    // Mathematical: thirteen alphabets of capitals and lower-case letters.
    case 0x1D400...0x1D6A3:
      let index = (value - 0x1D400) % 52
      return index < 26 ? letter("A", index) : letter("a", index - 26)
    default:
      // Digits of any style or script, and raised ones.
      if let number = scalar.properties.numericValue, scalar.properties.numericType != .numeric,
        (0...9).contains(number), number.rounded() == number
      {
        return letter("0", UInt32(number))
      }
      return letterlike[scalar] ?? scalar
    }
  }

  /// The plain letters or digits of a styled one: more than one for a Roman numeral.
  static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    NamedLetter.letters(of: scalar) ?? [plain(scalar)]
  }

  private static func letter(_ first: Unicode.Scalar, _ index: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(first.value + index) ?? first
  }

  /// The mathematical letters at other code points, because Unicode had them before.
  private static let letterlike: [Unicode.Scalar: Unicode.Scalar] = [
    "ℂ": "C", "ℊ": "g", "ℋ": "H", "ℌ": "H", "ℍ": "H", "ℎ": "h", "ℐ": "I", "ℑ": "I", "ℒ": "L",
    "ℓ": "l", "ℕ": "N", "ℙ": "P", "ℚ": "Q", "ℛ": "R", "ℜ": "R", "ℝ": "R", "ℤ": "Z", "ℨ": "Z",
    "ℬ": "B", "ℭ": "C", "ℯ": "e", "ℰ": "E", "ℱ": "F", "ℳ": "M", "ℴ": "o", "ⁿ": "n", "ⁱ": "i",
    "\u{2010}": "-", "\u{2011}": "-", "\u{2019}": "'", "\u{02BC}": "'",
  ]

  private static let katakana = Array(
    ("・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
      + "ヤユヨラリルレロワン\u{3099}\u{309A}").unicodeScalars)
}
