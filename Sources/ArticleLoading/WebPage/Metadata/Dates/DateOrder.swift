/// Which of two small numbers before a year is the day.
enum DateOrder {
  case dayFirst, monthFirst

  /// By a language tag; `nil` for languages that use both orders, and for English without a country.
  init?(language: String?) {
    guard let parts = language?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }),
      let primary = parts.first
    else { return nil }
    if primary == "en" {
      switch parts.last {
      case "us": self = .monthFirst
      case let country? where Self.englishDayFirst.contains(String(country)): self = .dayFirst
      default: return nil
      }
    } else if Self.languages.contains(String(primary)) {
      // Both orders occur north of Mexico and in Panama.
      guard parts.count == 1 || !["us", "ca", "pr", "pa"].contains(parts.last) else { return nil }
      self = .dayFirst
    } else {
      return nil
    }
  }

  /// By all of a page's language tags, the best first: a later tag of the same language may add a country.
  init?(languages: [String]) {
    guard let first = languages.first else { return nil }
    let primary = first.prefix { $0 != "-" }
    let exact = languages.first { $0.hasPrefix(primary + "-") }
    self.init(language: first.contains("-") ? first : exact ?? first)
  }

  private static let englishDayFirst: Set<String> = [
    "gb", "ie", "au", "nz", "in", "sg", "ng", "ke", "gh", "pk", "hk", "my", "mt", "150",
  ]

  private static let languages: Set<String> = [
    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "he", "hr", "id",
    "is",
    "it", "lv", "mk", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr",
    "uk",
    "vi",
  ]
}
