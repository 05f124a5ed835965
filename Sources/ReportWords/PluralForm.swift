/// The forms that a word takes with a number (Unicode CLDR 44, cardinal numbers).
package enum PluralForm: String, Sendable {
  case zero, one, two, few, many, other
}

/// Which form a language takes with a whole number that is not negative.
package enum PluralRule: Sendable {
  /// One, and all others: English, German, Spanish.
  case oneAndOther
  /// None and one, and all others: French.
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
