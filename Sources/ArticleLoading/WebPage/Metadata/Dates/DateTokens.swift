/// A token of a written date.
enum DateToken: Equatable {
  /// Digits, with their number as written.
  case number(Int, digits: Int)
  /// Letters, in lower case.
  case word(String)
  /// Any other visible character.
  case mark(Unicode.Scalar)
}

/// Splits a text into tokens.
enum DateTokens {
  /// The number of bytes read: dates in data are short, and those in a text are at its beginning.
  static let limit = 2000

  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    let scalars =
      text.utf8.count <= limit
      ? text.unicodeScalars
      : String(decoding: text.utf8.prefix(limit), as: UTF8.self).unicodeScalars
    var at = scalars.startIndex
    while at < scalars.endIndex {
      let scalar = scalars[at]
      if isDigit(scalar) {
        let end = scalars[at...].firstIndex { !isDigit($0) } ?? scalars.endIndex
        let digits = String(String.UnicodeScalarView(scalars[at..<end].map(western)))
        // Longer than any part of a date.
        tokens.append(.number(Int(digits) ?? 0, digits: digits.utf8.count))
        at = end
      } else if isAlphabetic(scalar) {
        let end = scalars[at...].firstIndex { !isLetter($0) } ?? scalars.endIndex
        tokens.append(.word(String(scalars[at..<end]).lowercased()))
        at = end
      } else {
        if !scalar.properties.isWhitespace { tokens.append(.mark(scalar)) }
        at = scalars.index(after: at)
      }
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || !scalar.isASCII && scalar.properties.numericType == .decimal
  }

  /// Converts a digit of another script to ASCII.
  static func western(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !scalar.isASCII, scalar.properties.numericType == .decimal,
      let value = scalar.properties.numericValue
    else { return scalar }
    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    isAlphabetic(scalar)
      || !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }

  /// Most letters are ASCII; classifying others takes longer.
  private static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? 0x61...0x7A ~= scalar.value | 0x20 : scalar.properties.isAlphabetic
  }
}
