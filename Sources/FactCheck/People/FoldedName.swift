/// The form in which names of all kinds are compared: letters, marks and digits without case and style.
public struct FoldedName: Hashable, Sendable {
  /// The letters, marks and digits in lower case; for a name without them, all visible characters.
  public let text: String
  private let name: String
  /// Whether the name has letters, marks or digits.
  let hasLetters: Bool

  /// Folds a name.
  public init(_ name: String) {
    self.name = name
    let letters = Self.letters(of: name) { $0 }
    hasLetters = !letters.isEmpty
    text = letters.isEmpty ? Self.signs(of: name) : letters
  }

  /// Whether both have the same letters in the same order.
  public static func == (left: Self, right: Self) -> Bool { left.text == right.text }

  /// Folds the letters into the hash, as `==` compares them.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The looks of the name, with every letter replaced by the Latin one that looks like it. Some letters look
  /// like another only as capitals (Н like H): so the name counts as written, in capitals and in lower case; and
  /// with accents and without.
  var looks: Set<String> {
    var looks: Set<String> = []
    for name in [name, name.uppercased(), name.lowercased()] {
      looks.insert(
        Self.letters(of: LookAlikeLetter.withoutDots(name), as: LookAlikeLetter.latin))
      looks.insert(
        Self.letters(of: UnmarkedLetter.text(name)) {
          UnmarkedLetter.base(of: LookAlikeLetter.latin($0))
        })
    }
    looks.remove("")
    return Set(looks.map { $0.replacing("rn", with: "m").replacing("vv", with: "w") })
  }

  private static func letters(
    of name: String, as shown: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      for plain in CompatibleLetter.letters(of: scalar).map(shown) {
        switch plain.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
          letters.append(plain)
        default: continue
        }
      }
    }
    // To capitals and back: ß and ẞ become ss, and ligatures their letters.
    return String(letters).uppercased().lowercased()
  }

  /// The characters of a name without letters, such as one of emoji.
  private static func signs(of name: String) -> String {
    var signs = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
        .paragraphSeparator:
        continue
      // A Braille pattern without dots looks like a space.
      default: if scalar != "\u{2800}" { signs.append(scalar) }
      }
    }
    return String(signs)
  }
}
