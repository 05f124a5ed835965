/// Unicode's characters above and below the line.
enum RaisedCharacters {
  static let dashes = Set("-\u{2010}\u{2011}−–".unicodeScalars)
  static let slashes = Set("/⁄∕".unicodeScalars)

  static let raised = pairs(
    "0123456789+-\u{2010}\u{2011}−–=()abcdefghijklmnoprstuvwxyz",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
  static let lowered = pairs(
    "0123456789+-\u{2010}\u{2011}−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

  /// The digit of a raised or lowered one.
  static let digits: [Unicode.Scalar: Unicode.Scalar] = pairs(
    "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  /// A single character if there is one, else small figures around a fraction slash.
  static func fraction(_ over: String, _ under: String) -> String {
    if let known = fractions["\(over)/\(under)"] { return known }
    func small(_ digits: String, _ table: [Unicode.Scalar: Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(digits.unicodeScalars.map { table[$0] ?? $0 }))
    }
    return small(over, raised) + "⁄" + small(under, lowered)
  }

  private static let fractions = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗",
    "4/5": "⅘", "1/6": "⅙", "5/6": "⅚", "1/7": "⅐", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
    "1/9": "⅑", "1/10": "⅒",
  ]

  private static func pairs(_ keys: String, _ values: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(uniqueKeysWithValues: zip(keys.unicodeScalars, values.unicodeScalars))
  }
}

/// The last characters of a line, on which the form of raised characters after them depends.
struct LineEnd {
  private let scalars: [Unicode.Scalar]

  /// Reads only the last bytes; a number is not longer.
  init(_ line: ArraySlice<UInt8>) {
    scalars = Array(String(decoding: line.suffix(40), as: UTF8.self).unicodeScalars)
  }

  var endsWithDigit: Bool { scalars.last.map(RaisedCharacters.isDigit) ?? false }
  var endsWithLetter: Bool { scalars.last?.properties.isAlphabetic ?? false }
  /// Whether it ends with a letter, a figure or a bracket, and not with a space.
  var isWord: Bool { endsWithDigit || endsWithLetter || endsWithMark || scalars.last == ")" }

  /// Whether it ends with something that can be raised to a power: a figure, a single letter, a bracket.
  var isFactor: Bool { endsWithDigit || endsWithMark || scalars.last == ")" || isSingleLetter }

  /// Whether it ends with a single small letter, as a variable is written.
  var isVariable: Bool { isSingleLetter && scalars.last!.properties.isLowercase }

  private var isSingleLetter: Bool {
    guard endsWithLetter, let last = scalars.last, !RaisedCharacters.isSmall(last) else {
      return false
    }
    guard let before = scalars.dropLast().last else { return true }
    return !before.properties.isAlphabetic && !"'’-".unicodeScalars.contains(before)
      || RaisedCharacters.isSmall(before)
  }

  /// Whether the last character is already a raised digit.
  var endsWithMark: Bool { scalars.last.map { RaisedCharacters.digits[$0] != nil } ?? false }

  /// The same for one above the line.
  var endsWithRaisedMark: Bool { scalars.last.map(RaisedCharacters.isRaisedDigit) ?? false }

  /// The number at the end of the line, with the separators of its digits.
  private var number: ArraySlice<Unicode.Scalar> {
    var start = scalars.endIndex
    while start > 0 {
      let scalar = scalars[start - 1]
      let isGroup =
        start < scalars.endIndex && start > 1
        && ".,'’\u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalar)
        && RaisedCharacters.isDigit(scalars[start]) && RaisedCharacters.isDigit(scalars[start - 2])
      guard RaisedCharacters.isDigit(scalar) || isGroup else { break }
      start -= 1
    }
    return scalars[start...]
  }

  /// Whether the number has three digits or more, or a separator.
  var isLongNumber: Bool { number.count > 2 }

  /// Whether a currency precedes the number.
  var isMoney: Bool {
    let before = scalars[..<number.startIndex].last { $0 != " " && $0 != "\u{A0}" }
    return before.map { $0.properties.generalCategory == .currencySymbol } ?? false
  }

  /// Raised digits and a slash at the end: a numerator, and the number of bytes of both.
  var numerator: (digits: String, length: Int)? {
    guard let slash = scalars.last, RaisedCharacters.slashes.contains(slash) else { return nil }
    let marks = Array(
      scalars.dropLast().reversed().prefix { RaisedCharacters.isRaisedDigit($0) }.reversed())
    guard !marks.isEmpty else { return nil }
    let digits = marks.compactMap { RaisedCharacters.digits[$0] }
    let length = (marks + [slash]).reduce(0) { $0 + UTF8.width($1) }
    return (String(String.UnicodeScalarView(digits)), length)
  }
}

extension RaisedCharacters {
  private static let small = Set(raised.values).union(lowered.values)

  /// Whether it is above or below the line.
  static func isSmall(_ scalar: Unicode.Scalar) -> Bool { small.contains(scalar) }

  /// Whether it is a digit above the line.
  fileprivate static func isRaisedDigit(_ scalar: Unicode.Scalar) -> Bool {
    digits[scalar] != nil && !(0x2080...0x2089).contains(scalar.value)
  }
}
