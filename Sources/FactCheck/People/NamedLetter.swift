/// Latin letters in other shapes, identified by their Unicode names: small capitals, raised and lowered
/// letters, letters in circles, squares and brackets, and Roman numerals.
///
/// The standard library has the names, and they follow rules, so that no list of some four hundred letters is
/// needed that would grow with Unicode.
enum NamedLetter {
  /// The plain letters of a scalar; `nil` for one without others.
  static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard blocks.contains(where: { $0.contains(scalar.value) }), let name = scalar.properties.name
    else { return nil }
    let words = name.split(separator: " ")
    if let index = words.firstIndex(of: "NUMERAL"), index > 0, words[index - 1] == "ROMAN" {
      return roman(words[(index + 1)...].joined(separator: " "), isSmall: words[0] == "SMALL")
    }
    guard let letter = words.last, letter.utf8.count == 1, let sign = letter.unicodeScalars.first,
      sign.properties.isUppercase, let kind = kinds[words.dropLast().joined(separator: " ")]
    else { return nil }
    return [kind == .capital ? sign : sign.properties.lowercaseMapping.unicodeScalars.first ?? sign]
  }

  private enum Kind { case capital, small }

  /// The beginnings of such names.
  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [
      "LATIN LETTER SMALL CAPITAL": .small, "LATIN CAPITAL LETTER SMALL CAPITAL": .capital,
      "MODIFIER LETTER SMALL": .small, "MODIFIER LETTER CAPITAL": .capital,
      "MODIFIER LETTER SMALL CAPITAL": .small, "LATIN SUBSCRIPT SMALL LETTER": .small,
      "SUPERSCRIPT LATIN SMALL LETTER": .small, "LATIN SMALL LETTER SCRIPT": .small,
      "OUTLINED LATIN CAPITAL LETTER": .capital, "LATIN SMALL LETTER BLACKLETTER": .small,
      "CIRCLED ITALIC LATIN CAPITAL LETTER": .capital,
      "TORTOISE SHELL BRACKETED LATIN CAPITAL LETTER": .capital,
    ]
    for frame in [
      "CIRCLED", "SQUARED", "PARENTHESIZED", "NEGATIVE CIRCLED", "NEGATIVE SQUARED",
      "CROSSED NEGATIVE SQUARED",
    ] {
      kinds["\(frame) LATIN CAPITAL LETTER"] = .capital
      kinds["\(frame) LATIN SMALL LETTER"] = .small
    }
    return kinds
  }()

  /// The blocks with such letters; the names of all others need not be looked up.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x250...0x2FF, 0x1D00...0x1DBF, 0x2070...0x209F, 0x2160...0x217F, 0x249C...0x24E9,
    0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0x10780...0x107BF, 0x1CCD6...0x1CCEF,
    0x1F110...0x1F18F,
  ]

  private static func roman(_ name: String, isSmall: Bool) -> [Unicode.Scalar]? {
    numerals[name].map { Array((isSmall ? $0.lowercased() : $0).unicodeScalars) }
  }

  private static let numerals = [
    "ONE": "I", "TWO": "II", "THREE": "III", "FOUR": "IV", "FIVE": "V", "SIX": "VI", "SEVEN": "VII",
    "EIGHT": "VIII", "NINE": "IX", "TEN": "X", "ELEVEN": "XI", "TWELVE": "XII", "FIFTY": "L",
    "ONE HUNDRED": "C", "FIVE HUNDRED": "D", "ONE THOUSAND": "M",
  ]
}
