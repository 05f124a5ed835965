/// Replaces shapes that exist only for printing by letters as they are written.
enum PrintedLetters {
  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st", "\u{FB06}": "st",
  ]

  /// A word without ligatures, control characters and white space.
  static func plain(_ word: String) -> String {
    var plain = ""
    for scalar in word.unicodeScalars {
      if let letters = ligatures[scalar] {
        plain += letters
      } else if !scalar.properties.isWhitespace, scalar.properties.generalCategory != .control,
        scalar != "\u{FEFF}"
      {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
