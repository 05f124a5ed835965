/// The shape of a word's first scalar.
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
    // Whole alphabets by their range, because asking for properties takes ten times as long.
    switch value {
    case 0x430...0x45F, 0xDF...0xF6, 0xF8...0xFF, 0x3AC...0x3AF, 0x3B1...0x3CE: return .lower
    case 0x400...0x42F, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3A9: return .upper
    case 0x4E00...0x9FA5, 0x3041...0x3096, 0x621...0x63A, 0x641...0x64A, 0x904...0x939,
      0xAC00...0xD7A3:
      return .uncased
    default: break
    }
    // Punctuation and letterlike symbols are frequent, and no letters.
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
