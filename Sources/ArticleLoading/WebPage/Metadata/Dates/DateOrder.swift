/// Which of two small numbers before a year is the day.
enum DateOrder {
  case dayFirst, monthFirst

  /// By a language tag; `nil` for languages that write both, and for English of no country.
  init?(language: String?) {
    guard let parts = language?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }),
      let primary = parts.first
    else { return nil }
    if primary == "en" {
      switch parts.last {
      case "us": self = .monthFirst
      case "gb", "ie", "au", "nz", "in": self = .dayFirst
      default: return nil
      }
    } else if Self.languages.contains(String(primary)) {
      self = .dayFirst
    } else {
      return nil
    }
  }

  private static let languages: Set<String> = [
    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "he", "hr", "id", "is",
    "it", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
  ]
}
