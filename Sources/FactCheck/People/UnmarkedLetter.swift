/// Letters without accents and similar marks.
///
/// The standard library does not decompose letters, but the names of most say what they are made of: LATIN SMALL
/// LETTER E WITH ACUTE. Marks that make another letter (the dots of Japanese kana, vowel signs and tones of Indian and
/// Southeast Asian scripts) stay.
enum UnmarkedLetter {
  /// A name without marks.
  static func text(_ name: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !isAccent(scalar) { letters.append(base(of: scalar)) }
    return String(letters)
  }

  /// The letter without its mark; itself if it has none.
  static func base(of letter: Unicode.Scalar) -> Unicode.Scalar {
    guard letter.value >= 0xC0 else { return letter }
    if let base = others[letter] { return base }
    guard letter.properties.isAlphabetic, let name = letter.properties.name,
      let mark = name.firstRange(of: " WITH ")
    else { return letter }
    return bases[String(name[..<mark.lowerBound])] ?? letter
  }

  /// Whether it is a mark above, below or through a letter, or a vowel sign that Arabic and Hebrew can omit.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.canonicalCombiningClass.rawValue {
    case 1, 10...35, 200...: true
    default: false
    }
  }

  /// The letters of Latin, Greek, Cyrillic and Arabic script without marks, by their names.
  private static let bases: [String: Unicode.Scalar] = {
    var bases: [String: Unicode.Scalar] = [:]
    let blocks: [ClosedRange<UInt32>] = [
      0x41...0x7A, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x52F, 0x620...0x6D5,
    ]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      guard let name = scalar.properties.name, !name.contains(" WITH ") else { continue }
      bases[name] = scalar
    }
    return bases
  }()

  /// Cyrillic letters that Unicode decomposes although their names are words of their own.
  private static let others: [Unicode.Scalar: Unicode.Scalar] = [
    "Ѓ": "Г", "Ё": "Е", "Ї": "І", "Ќ": "К", "Й": "И", "Ў": "У", "ѓ": "г", "ё": "е", "ї": "і",
    "ќ": "к", "й": "и", "ў": "у",
  ]
}
