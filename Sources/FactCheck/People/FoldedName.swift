/// What is compared of a name, of whatever it is one: its letters, marks and digits without their
/// case and style.
public struct FoldedName: Hashable, Sendable {
  /// The letters, marks and digits in small letters; of a name that has none of them, all signs that
  /// can be seen.
  public let text: String
  private let name: String

  /// Folds a name.
  public init(_ name: String) {
    self.name = name
    let letters = Self.letters(of: name) { $0 }
    text = letters.isEmpty ? Self.signs(of: name) : letters
  }

  /// Whether both have the same letters in the same order.
  public static func == (left: Self, right: Self) -> Bool { left.text == right.text }

  /// Folds the letters into the hash, as `==` compares them.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The ways in which the name can look, with every letter as the Latin one that looks like it. A
  /// letter may look like another one as a capital alone, as Н does like H: so the name counts as it
  /// is written, in capitals and in small letters.
  var looks: Set<String> {
    let looks = [name, name.uppercased(), name.lowercased()].map {
      Self.letters(of: LookAlikeLetter.withoutDots($0), as: LookAlikeLetter.latin)
        .replacing("rn", with: "m").replacing("vv", with: "w")
    }
    return Set(looks.filter { !$0.isEmpty })
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

  /// The signs of a name without letters, such as one of emoji.
  private static func signs(of name: String) -> String {
    var signs = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
        .paragraphSeparator:
        continue
      // A pattern of Braille without a dot: it looks like a space.
      default: if scalar != "\u{2800}" { signs.append(scalar) }
      }
    }
    return String(signs)
  }
}
