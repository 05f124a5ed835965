/// The forms of a word with a number (Unicode CLDR 44, cardinal numbers).
package enum PluralForm: String, Sendable {
  case zero, one, two, few, many, other
}

/// The rule by which a language chooses the form for a whole number that is not negative.
package enum PluralRule: Sendable {
  /// One, and all others: English, German, Spanish.
  case oneAndOther
  /// Zero and one, and all others: French.
  case upToOneAndOther
  /// Arabic's six.
  case arabic

  package func form(_ number: Int) -> PluralForm {
    switch self {
    case .oneAndOther: return number == 1 ? .one : .other
    case .upToOneAndOther: return number <= 1 ? .one : .other
    case .arabic:
      switch number % 100 {
      case _ where number == 0: return .zero
      case _ where number == 1: return .one
      case _ where number == 2: return .two
      case 3...10: return .few
      case 11...99: return .many
      default: return .other
      }
    }
  }
}
