extension DateLineWords {
  /// Whether it contains a day of the week, as the current day in a newspaper's head does.
  var holdsWeekday: Bool {
    text.split { !($0.isLetter || $0 == "-") }.contains { word in
      let lower = word.lowercased()
      return Self.weekdays.contains(lower) || Self.weekdayEnds.contains { lower.hasSuffix($0) }
        || lower.hasPrefix("星期") || lower.hasSuffix("-feira")
    }
  }

  /// Whether it begins with "Date of" and something other than a publication: "Date of incident".
  var isDateOfAnother: Bool {
    let words = rest.prefix(5).map { $0.lowercased() }
    guard let first = words.first, ["date", "datum", "data", "fecha"].contains(first),
      words.count > 2,
      ["of", "de", "der", "des", "du", "di", "del", "da", "van"].contains(words[1])
    else { return false }
    return !words[2...].contains {
      Self.leads.contains($0)
        || ["issue", "posting", "veröffentlichung", "publicatie"].contains($0)
    }
  }

  /// Whether a line names the event whose day it gives: "Concert on 3 March 2025", "Case 12/24 · Decided 3 March
  /// 2025".
  static func nameEvent(_ text: String) -> Bool {
    guard text.utf8.count <= 240 else { return false }
    return text.split(whereSeparator: { "|·•\n".contains($0) }).contains { part in
      let words = part.split { !$0.isLetter }.map { $0.lowercased() }
      guard words.contains(where: events.contains) else { return false }
      return PageDate.holdsDay(String(part)) && BylineWords.names(behindLeadIn: String(part)) == nil
    }
  }

  private static let events: Set<String> = Set(
    """
    concert meeting hearing sitting session event incident accident recorded recording filmed
    photographed taken held decided decision judgment judgement election referendum born died founded
    established effective inaugurated signed adopted heard argued delivered premiere exhibition
    conference occurred happened observed captured konzert sitzung anhörung veranstaltung vorfall
    unfall aufgenommen aufgezeichnet gefilmt fotografiert entschieden beschluss beschlossen urteil
    wahl geboren gestorben gegründet uraufführung ausstellung konferenz tagung verhandlung réunion
    séance audience événement incident entretien enregistré filmé décidé décision arrêt élection né
    née fondé exposition conférence concierto reunión sesión audiencia evento incidente accidente
    grabado grabada decidido decisión elección nacido fallecido fundado exposición conferencia
    concerto riunione seduta udienza incidente registrato deciso sentenza elezione nato morto fondato
    reunião sessão audiência gravado decidido eleição zitting vergadering opgenomen besloten
    verkiezing концерт заседание встреча выборы
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Whether a line only contains dates of publication or change, and perhaps a byline: "Published 3 March 2026
  /// · Updated 5 March 2026", "By Mara Vance | 3 March 2026".
  static func areFacts(_ line: String) -> Bool {
    guard line.utf8.count <= 240, mayHoldYear(line), PageDate.holdsDay(line) else { return false }
    let words = DateLineWords(line)
    if words.isOfSomethingElse { return false }
    if words.rest.isEmpty { return true }
    // Scripts without capitals do not distinguish a name from another word.
    let hasCase = line.contains { $0.isUppercase || $0.isLowercase }
    let namesSource = sources.contains { line.contains($0) }
    guard words.small <= (namesSource ? 8 : hasCase ? 0 : 2) else { return false }
    if namesSource { return true }
    if words.beginsWithLead { return words.rest.count <= 14 }
    return
      (words.beginsWithPreposition || words.beginsWithByline
      || line.contains { "|·•".contains($0) })
      && words.rest.count <= 10
  }

  /// Whether four digits, or possible digits of another script, are adjacent: parsing a date takes much longer.
  private static func mayHoldYear(_ line: String) -> Bool {
    var digits = 0
    for byte in line.utf8 {
      switch byte {
      case 0x30...0x39:
        digits += 1
        if digits == 4 { return true }
      case 0xD9, 0xDB, 0xE0, 0xEF: return true
      default: digits = 0
      }
    }
    return false
  }

  /// Labels of authors and sources in scripts without spaces.
  private static let sources = [
    "来源：", "來源：", "作者：", "记者：", "記者：", "编辑：", "来源:", "作者:", "出处：", "출처:", "기자",
  ]
}
