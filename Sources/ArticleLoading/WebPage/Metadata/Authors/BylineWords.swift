/// The words before and behind the names of a line that a reader sees as a byline.
enum BylineWords {
  /// The names of a line with the word before them cut off, and the day behind them: "Von Ana Lind, 5. Mai
  /// 2024", "Ein Kommentar von Ana Lind"; `nil` when it does not begin as bylines do.
  static func names(behindLeadIn line: String) -> String? {
    let words = line.split(separator: " ")
    // What kind of text it is may stand before the word.
    let kindCount = words.prefix(4).prefix { Self.kinds.contains($0.lowercased()) }.count
    guard kindCount < words.count, leads.contains(words[kindCount].lowercased().trimmed(of: ":"))
    else {
      return nil
    }
    let rest = words.dropFirst(kindCount + 1)
    guard rest.count >= 2, rest.first?.first?.isUppercase == true else { return nil }
    let names = withoutPlace(withoutDay(rest.joined(separator: " ")))
    let isName = names.split(separator: " ").prefix(2).allSatisfy { $0.first?.isUppercase == true }
    return isName && names.contains(" ") ? names : nil
  }

  /// A name without any word before it, when nothing but a day stands behind its comma: "Ana Lind, 5 May
  /// 2024". A place or a publisher looks much the same.
  static func name(beforeDayIn line: String) -> String? {
    guard let comma = line.firstIndex(of: ","), PageDate(String(line[comma...].dropFirst())) != nil,
      DateLineWords(String(line[comma...])).rest.isEmpty
    else { return nil }
    let words = line[..<comma].split(separator: " ")
    let isName =
      (2...3).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
          && word.allSatisfy { $0.isLetter || "-’'".contains($0) }
          && !noNames.contains(word.lowercased())
      }
    return isName ? String(line[..<comma]) : nil
  }

  /// Without the parts between commas in which there are figures, and what stands behind them.
  static func withoutDay(_ names: String) -> String {
    names.split(separator: ",").prefix { !$0.contains(where: \.isNumber) }.joined(separator: ",")
      .trimmed(of: " ")
  }

  /// Without a place behind a slash: "ANA LIND / Madrid".
  private static func withoutPlace(_ names: String) -> String {
    let parts = names.split(separator: " / ")
    guard parts.count == 2, parts[0].contains(" "), !parts[1].trimmed(of: " ").contains(" ") else {
      return names
    }
    return String(parts[0])
  }

  private static let leads: Set<String> = [
    "by", "von", "par", "por", "di", "door", "av", "af", "oleh",
  ]

  /// The small words in and between names.
  static let links: Set<String> = [
    "und", "et", "y", "e", "og", "och", "en", "de", "der", "den", "van", "von", "da", "do", "dos",
    "du", "del", "la", "zu", "af", "av",
  ]

  private static let kinds: Set<String> = [
    "ein", "eine", "kommentar", "analyse", "gastbeitrag", "gastkommentar", "bericht", "essay",
    "interview", "kolumne", "leitartikel", "reportage", "glosse", "text", "words", "story",
    "analysis", "comment", "opinion", "review", "report", "an", "a", "une", "un", "una",
    "chronique",
    "tribune", "propos", "recueillis", "enquête", "análisis", "opinión", "reportaje", "análise",
    "opinião", "analisi", "commento",
  ]

  /// What no name of a person begins or ends with: words of places and of publishers.
  private static let noNames: Set<String> = [
    "the", "new", "san", "santa", "los", "las", "saint", "st", "el", "la", "le", "les", "buenos",
    "rio", "hong", "kuala", "addis", "tel", "abu", "cape", "são", "den", "sri", "port", "fort",
    "north", "south", "east", "west", "city", "mexico", "phnom", "porto", "bad", "salt", "lake",
    "beach", "island", "islands", "county", "news", "press", "release", "office", "council", "post",
    "times", "today", "gazette", "herald", "tribune", "courier", "chronicle", "daily", "weekly",
    "media", "radio", "journal", "magazine", "staff", "desk", "team", "editor", "reporter", "last",
    "first", "published", "updated", "posted", "opinion", "analysis", "world", "local", "business",
    "sport", "sports", "politics", "breaking", "fact", "check", "university", "institute",
  ]
}
