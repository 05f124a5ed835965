/// The words before and after the names in a visible byline.
enum BylineWords {
  /// The names in a line, without the words before and the day after them: "Von Ana Lind, 5. Mai 2024", "Ein
  /// Kommentar von Ana Lind"; `nil` if it does not begin like a byline.
  static func names(behindLeadIn line: String) -> String? {
    let words = line.split(separator: " ")
    guard let count = leadCount(of: words) else { return nil }
    let rest = words.dropFirst(count)
    guard rest.count >= 2, let first = rest.first, mayBeName(first), !isDayWord(first) else {
      return nil
    }
    let line = rest.joined(separator: " ")
    let undated = withoutDay(line)
    let names = withoutPlace(undated.isEmpty ? beforeDay(line) : undated)
      .trimmed(of: " ,|·•–—-")
    let isName = names.split(separator: " ").prefix(2).allSatisfy(mayBeName)
    return isName && names.contains(" ") ? names : nil
  }

  /// The number of words before the names, including the introductory one; `nil` without it.
  private static func leadCount(of words: [Substring]) -> Int? {
    // "Aus Berlin berichtet Ana Lind"
    if words.first?.lowercased() == "aus",
      let verb = words.prefix(5).firstIndex(where: { reports.contains($0.lowercased()) })
    {
      return verb + 1
    }
    // A genre may precede the word; the author may also be the photographer.
    var count = 0
    while count < min(5, words.count) {
      let word = words[count].lowercased()
      guard kinds.contains(word) || count > 0 && pictures.contains(word) else { break }
      count += 1
    }
    guard count < words.count, leads.contains(words[count].lowercased().trimmed(of: ":")) else {
      return nil
    }
    return count + 1
  }

  /// Whether a text is only the words before a name: "Words by".
  static func isLeadIn(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return leadCount(of: words) == words.count
  }

  /// The names after a day at the beginning of a line: "September 1st, 2020 by Sven Dahl in News".
  static func names(behindDayIn line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count <= 14,
      let lead = words.firstIndex(where: { $0.lowercased() == "by" || isLead($0) }), lead > 1,
      words[..<lead].contains(where: { $0.contains(where: \.isNumber) }),
      PageDate.holdsDay(words[..<lead].joined(separator: " ")),
      DateLineWords(words[..<lead].joined(separator: " ")).rest.isEmpty
    else { return nil }
    var names = words[(lead + 1)...]
    if let end = names.firstIndex(where: { ["in", "on", "at", "|", "·"].contains($0) }) {
      names = names[..<end]
    }
    let isName =
      (2...6).contains(names.count)
      && names.allSatisfy {
        mayBeName($0) || links.contains(String($0)) || ands.contains(String($0))
      }
    return isName ? names.joined(separator: " ") : nil
  }

  /// A person's name after "and" at the beginning of a text, without parentheses.
  static func name(joinedIn text: String) -> String? {
    var depth = 0
    let outside = text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth == 0
    }
    let words = outside.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, ands.contains(first.lowercased()) else { return nil }
    let name = words.dropFirst().prefix { mayBeName($0) }
    guard (2...3).contains(name.count), name.count == words.count - 1 || name.last!.hasSuffix(",")
    else { return nil }
    return name.joined(separator: " ").trimmed(of: " ,")
  }

  /// Whether a word is a day or a month: "By Monday".
  static func isDayWord(_ word: some StringProtocol) -> Bool {
    DateLineWords(String(word)).rest.isEmpty
  }

  /// Whether a word introduces names.
  static func isLead(_ word: some StringProtocol) -> Bool { leads.contains(word.lowercased()) }

  /// Whether a line is a label for a name on the next line: "Author".
  static func isLabel(_ line: String) -> Bool {
    colonLeads.contains(line.lowercased().trimmed(of: " :："))
  }

  /// Whether a word may begin a name, if its script has capitals.
  private static func mayBeName(_ word: some StringProtocol) -> Bool {
    word.first.map { $0.isLetter && !$0.isLowercase } ?? false
  }

  /// The words before a day that follows without a comma: "Ana Lind on 3 April 2024", "Ana Lind published April
  /// 3".
  private static func beforeDay(_ line: String) -> String {
    var words = line.split(separator: " ").prefix { !$0.contains(where: \.isNumber) }
    while let last = words.last,
      last.first?.isLowercase == true || DateLineWords(String(last)).rest.isEmpty
        || DateLineWords(String(last)).beginsWithLead
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// A name without an introductory word, if only a day follows its comma: "Ana Lind, 5 May 2024". A place or a
  /// publisher looks similar.
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

  /// A line that is only a name of a few words.
  static func name(alone line: String) -> String? {
    let words = line.split(separator: " ")
    let isName =
      (1...4).contains(words.count) && !line.contains(where: \.isNumber)
      && words.allSatisfy { mayBeName($0) || links.contains(String($0)) }
    return isName ? line : nil
  }

  /// The name after a word with a colon: "Autor: Ana Lind", "Текст: Анна Линд", "作者：王小明 2024-04-03".
  static func name(behindColonIn line: String) -> String? {
    // The word may follow the day.
    let found = line.indices.first { colon in
      guard ":：".contains(line[colon]) else { return false }
      let before = line[..<colon]
      return colonLeads.contains(before.lowercased().trimmed(of: " "))
        || before.contains(where: \.isNumber)
          && before.split(separator: " ").last.map { colonLeads.contains($0.lowercased()) } ?? false
    }
    guard let colon = found else { return nil }
    let rest = withoutDay(line[colon...].dropFirst().trimmed(of: " "))
    let name = rest.split(separator: " ").prefix {
      !$0.contains(where: \.isNumber) && !$0.contains("：")
    }
    let isName =
      (1...8).contains(name.count)
      && name.allSatisfy { word in
        word.first?.isLowercase != true || links.contains(String(word))
      }
    return isName ? name.joined(separator: " ") : nil
  }

  /// Without comma-separated parts that contain digits, and without what follows them. The part directly before
  /// the day is the place, unless it is the only one or joined to another by "and".
  static func withoutDay(_ names: String) -> String {
    let parts = names.split(separator: ",")
    var own = parts.prefix { !$0.contains(where: \.isNumber) }
    if own.count < parts.count, own.count > 1, let last = own.last,
      !last.split(separator: " ").contains(where: { ands.contains($0.lowercased()) })
    {
      own.removeLast()
    }
    // "Ana Lind and Bo Rask, Palo Alto"
    if let end = own.firstIndex(where: { part in
      part.split(separator: " ").dropFirst().contains { ands.contains($0.lowercased()) }
    }) {
      own = own[...end]
    }
    return own.joined(separator: ",").trimmed(of: " ")
  }

  /// Words for "and" between names.
  static let ands: Set<String> = [
    "and", "&", "und", "et", "y", "e", "och", "og", "en", "i", "и",
  ]

  /// Without a place after a slash: "ANA LIND / Madrid".
  private static func withoutPlace(_ names: String) -> String {
    let parts = names.split(separator: " / ")
    guard parts.count == 2, parts[0].contains(" "), !parts[1].trimmed(of: " ").contains(" ") else {
      return names
    }
    return String(parts[0])
  }

  private static let leads: Set<String> = [
    "by", "von", "par", "por", "di", "door", "av", "af", "oleh", "автор", "от", "بقلم", "كتب",
    "كتبت",
  ]

  /// Words before a colon and a name.
  private static let colonLeads: Set<String> = [
    "by", "author", "authors", "written by", "text", "words", "story", "von", "autor", "autorin",
    "autoren",
    "texte", "auteur", "auteurs", "par", "por", "autora", "autores", "texto", "di", "autore",
    "testo",
    "door", "tekst", "forfatter", "författare", "автор", "авторы", "текст", "作者", "文", "记者", "記者",
    "撰文", "文/图", "بقلم", "الكاتب", "كتب", "كتبت",
  ]

  /// Lower-case words in and between names.
  static let links: Set<String> = [
    "und", "et", "y", "e", "og", "och", "en", "de", "der", "den", "van", "von", "da", "do", "dos",
    "du", "del", "la", "zu", "af", "av",
  ]

  /// Verbs after the place, as in "Aus Berlin berichtet".
  private static let reports: Set<String> = ["berichtet", "berichten"]

  /// Contributions other than the text.
  private static let pictures: Set<String> = [
    "and", "pictures", "photos", "photographs", "photography", "und", "fotos", "bilder", "et", "y",
    "e", "foto",
  ]

  private static let kinds: Set<String> = [
    "guest", "post", "compiled", "written", "reported", "reporting", "posted", "a", "cura",
    "ein", "eine", "kommentar", "analyse", "gastbeitrag", "gastkommentar", "bericht", "essay",
    "interview", "kolumne", "leitartikel", "reportage", "glosse", "text", "words", "story",
    "analysis", "comment", "opinion", "review", "report", "an", "une", "un", "una",
    "chronique", "textes", "texte", "texto", "testo",
    "tribune", "propos", "recueillis", "enquête", "análisis", "opinión", "reportaje", "análise",
    "opinião", "analisi", "commento",
  ]

  /// Words that no person's name begins or ends with: parts of places' and publishers' names.
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
