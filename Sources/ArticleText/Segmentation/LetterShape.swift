/// What the first scalar of a word tells.
enum LetterShape {
  case upper
  case lower
  /// A letter of a script without case.
  case uncased
  case digit
  case other

  @inline(__always)
  static func of(_ value: UInt32) -> LetterShape {
    if value < 0x80 {
      switch value {
      case 0x61...0x7A: return .lower
      case 0x41...0x5A: return .upper
      case 0x30...0x39: return .digit
      default: return .other
      }
    }
    return ofOther(value)
  }

  private static func ofOther(_ value: UInt32) -> LetterShape {
    // Punctuation and the sideways alphabets of signs are looked at most, and hold no letter.
    if (0x2000..<0x2100).contains(value) { return .other }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .otherLetter, .modifierLetter: return .uncased
    case .decimalNumber: return .digit
    default: return .other
    }
  }

  var isLetter: Bool { self == .upper || self == .lower || self == .uncased }
}
