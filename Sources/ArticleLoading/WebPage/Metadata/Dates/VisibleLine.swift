import ArticleText

/// A visible line near the headline, with what indicates its meaning.
struct VisibleLine {
  /// Its words, with single spaces.
  let text: String
  let nodes: Range<Int>
  /// The `time` elements in it.
  let times: [Int]
  /// The number of prose lines between it and the headline.
  let proseBefore: Int
  /// Whether the page names it as a date or a byline.
  let isNamed: Bool
  /// Whether it reads like a paragraph.
  let isProse: Bool

  /// Whether it is a table row, a list item or part of a timeline, and so part of the text unless the page
  /// names it as a date.
  var isItem: Bool

  /// Whether it is above the words of a forum's first message, where author and time are.
  var isInMessageHead = false

  /// Whether the line before it labels its date as something else's: "Closing date".
  var isOthers = false

  /// The label of its date on the line before it, if that contains nothing else.
  var label: DateLabels.Kind?

  /// The order of two small numbers before a year on this page.
  var order: DateOrder?

  /// The part with the date of publication; `nil` if there is none.
  var publishedText: String? { dated(.published) ?? dated(nil) }

  /// The part with the date of the last change.
  var changedText: String? { dated(.changed) }

  private func dated(_ kind: DateLabels.Kind?) -> String? {
    DateLabels(text).parts.first {
      ($0.kind ?? label) == kind && PageDate(String($0.text), order: order) != nil
    }.map { String($0.text) }
  }

  /// Whether it gives the date of publication or change, not of another event.
  ///
  /// A line of text does not count, whatever date it contains; so it may contain hardly any words beside the
  /// date: names, places, "Published", "Updated".
  var isDateLine: Bool {
    // Without a year's digits there is no date; most lines have none.
    guard Self.holdsFourDigits(text) else { return false }
    let words = DateLineWords(text)
    if isOthers || words.isOfSomethingElse { return false }
    if isMessageHead(words) { return true }
    if isToldItem(words) { return false }
    if words.isDateline { return true }
    let isMarked = isNamed || words.beginsWithLead || words.beginsWithByline
    if proseBefore == 0 || proseBefore == 1 && isMarked, label == nil, DateLineWords.areFacts(text)
    {
      return true
    }
    if isProse { return false }
    if proseBefore > 1 || proseBefore == 1 && !isNamed && !words.beginsWithLead { return false }
    if words.rest.isEmpty { return true }
    if words.beginsWithLead { return words.small <= 3 && words.rest.count <= 14 }
    if words.isLabelled { return false }
    if isNamed { return words.small <= 4 && words.rest.count <= 16 }
    return words.small == 0 && words.rest.count <= 8
      && (words.hasSeparator || words.beginsWithPreposition)
  }

  /// Whether it gives the time of a message: a day alone, or with a time of day and a few words, as in "gull77
  /// wrote on 3 May 2024 at 10:12".
  private func isMessageHead(_ words: DateLineWords) -> Bool {
    guard isInMessageHead, !isProse, proseBefore == 0, words.small <= 3, words.rest.count <= 5,
      PageDate.holdsDay(text)
    else { return false }
    return words.rest.isEmpty
      || zip(text, zip(text.dropFirst(), text.dropFirst(2))).contains {
        $0.isNumber && ($1.0 == ":" || $1.0 == ".") && $1.1.isNumber
      }
  }

  private static func holdsFourDigits(_ text: String) -> Bool {
    if text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 4 { return true }
    return text.utf8.contains { $0 >= 0xD9 }
      && text.unicodeScalars.count { $0.properties.numericType == .decimal } >= 4
  }

  private func isToldItem(_ words: DateLineWords) -> Bool {
    isItem && !isNamed && label == nil && !words.beginsWithLead
  }

  /// Whether a word says that its day is one of publication, or whose the text is.
  var saysPublication: Bool {
    if label == .published { return true }
    guard publishedText != nil else { return false }
    let words = DateLineWords(text)
    return words.beginsWithLead || words.beginsWithByline
  }

  /// Whether it is only a day, a month or a year without any word; a time of day is none.
  var isDayAlone: Bool {
    !isNamed && label == nil && text.utf8.count < 60 && Self.holdsFourDigits(text)
      && DateLineWords(text).rest.isEmpty && (isYear || PageDate.holdsDay(text))
  }

  private var isYear: Bool {
    text.split { !$0.isNumber }.contains { $0.count == 4 } && !text.contains(":")
  }

  /// Whether a `time` in it may belong to the article.
  var holdsOwnTime: Bool {
    if isDateLine { return true }
    guard !isProse, proseBefore <= 1 else { return false }
    let words = DateLineWords(text)
    if isOthers || words.isOfSomethingElse || isToldItem(words) { return false }
    return !words.isLabelled && words.small <= 2 && words.rest.count <= 16
      && !(text.hasSuffix(".") && words.small > 0)
  }
}

/// The words of a line with a date, without those of the date.
struct DateLineWords {
  /// The words outside of dates and times of day.
  let rest: [Substring]
  /// The number of words in lower case, as in sentences, except those of bylines.
  let small: Int
  let text: String

  init(_ text: String) {
    self.text = text
    rest = text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.filter { word in
      let lower = word.lowercased()
      return !word.contains(where: \.isNumber) && MonthNames.numbers[lower] == nil
        && !Self.timeWords.contains(lower) && !Self.weekdayEnds.contains { lower.hasSuffix($0) }
        && !lower.hasPrefix("星期")
    }
    small = rest.count { word in
      // Scripts without capitals do not distinguish names from other words.
      guard let first = word.first, !first.isUppercase else { return false }
      let lower = word.lowercased()
      return !Self.linkWords.contains(lower) && !Self.leads.contains(lower)
        && !Self.adverbs.contains(lower)
    }
  }

  /// Whether it begins with a date's label: "Published", "Stand".
  var beginsWithLead: Bool {
    if isDateOfAnother { return false }
    // "First published", "last updated"
    let words = rest.prefix(2).map { $0.lowercased() }
    let isAdverb = words.first.map { Self.adverbs.contains($0) } ?? false
    guard let first = isAdverb ? words.last : words.first else {
      return false
    }
    return Self.leads.contains(first) || Self.wholeLeads.contains { first.hasPrefix($0) }
  }

  /// Whether it labels the date as something else's: "Born: 4 May 1998".
  var isLabelled: Bool {
    guard !beginsWithLead, let colon = text.firstIndex(of: ":"),
      !text[..<colon].contains(where: \.isNumber)
    else { return false }
    // "Von Ute Maß | Stand: 3. Juni"
    let word = text[..<colon].split { !$0.isLetter }.last.map { $0.lowercased() }
    return word.map { !Self.leads.contains($0) } ?? true
  }

  /// Whether it labels its date as an end, a beginning or a due date, or names an event, which is never the
  /// article's.
  var isOfSomethingElse: Bool { Self.areOfSomethingElse(text) || Self.nameEvent(text) }

  /// The same, for a line that needs no other test.
  static func areOfSomethingElse(_ text: String) -> Bool {
    let start = Array(text.prefix(120).utf8)
    let line = SmallLetters(start[...], limit: start.count)
    return otherDays.start(of: line) != nil || otherDaysInside.stand(in: line)
  }

  /// Whether it begins like a byline, or like a day alone: "By Mara Vance", "Vom 3. März".
  var beginsWithPreposition: Bool {
    rest.first.map {
      [
        "by", "on", "von", "vom", "am", "par", "le", "por", "del", "di", "door", "av", "af", "den",
        "dnia", "от",
      ].contains($0.lowercased())
    }
      ?? false
  }

  /// Whether it begins with an introductory word for a name.
  var beginsWithByline: Bool {
    rest.first.map { BylineWords.isLead($0) } ?? false
  }

  /// Whether punctuation separates the date from the other words.
  var hasSeparator: Bool { text.contains { ",|·•—–/()".contains($0) } }

  /// Whether a paragraph begins with a dateline: "OSLO, 3 March 2026 – …".
  var isDateline: Bool {
    // The place is in capitals.
    guard text.unicodeScalars.prefix(2).allSatisfy({ $0.properties.isUppercase }) else {
      return false
    }
    let start = text.prefix(90)
    let ends = ["—", "–", " - ", "--", "/", "(", ": "].compactMap {
      start.firstRange(of: $0)?.lowerBound
    }
    let stop = start.indices.first { index in
      start[index] == "." && start[..<index].suffix(4).count(where: \.isNumber) == 4
    }
    guard let end = (ends + [stop].compactMap { $0 }).min() else { return false }
    let head = DateLineWords(String(start[..<end]))
    return (1...4).contains(head.rest.count) && PageDate.holdsDay(String(start[..<end]))
      && head.rest.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isUppercase) }
  }

  /// Beginnings of lines with another date.
  private static let otherDays = Phrases(words: [
    "due ", "ends ", "expires", "expiry", "deadline", "born ", "until ", "opens ", "closes ",
    "starts ", "best before", "frist", "einsendeschluss", "bewerbungsschluss", "anmeldeschluss",
    "fecha límite", "plazo", "date limite", "scadenza", "gültig", "prazo", "event date",
    "claim date", "claimed ", "as of ", "data as of", "today is", "today:", "today's date",
    "heute ist",
    "retrieved ", "accessed ", "datenstand", "données au",
  ])

  /// Phrases for other dates anywhere in a short line.
  private static let otherDaysInside = Phrases(words: [
    "published daily", "published weekly", "published every", "published monthly", "page printed",
    "printed on", "erscheint täglich", "erscheint wöchentlich", "°c", "°f",
    "valid until", "valid through", "valid from", "valid till", "due by", "due on", "due date",
    "closing date", "data as of", "figures as of", "prices as of", "date of claim", "claim date",
    "claim made on", "stand der daten", "applications close", "applications open",
    "registration close", "apply by",
    "no later than", "expires on", "expiry date", "deadline", "gültig bis", "válido hasta",
    "válido até", "valable jusqu", "valido fino", "geldig tot",
  ])

  private static let adverbs: Set<String> = [
    "first", "last", "originally", "medically", "recently", "newly", "zuletzt", "letzte",
    "dernière", "última", "último", "ultimo", "laatst", "laatste", "senast", "sist", "آخر", "تم",
    "последнее",
  ]

  static let leads: Set<String> = [
    "published", "posted", "updated", "update", "aktualisierung", "actualización", "atualização",
    "reviewed", "revised", "modified", "date", "dated", "release",
    "released",
    "created", "written", "filed", "added", "issued", "submitted", "veröffentlicht",
    "erstveröffentlichung", "erstveröffentlicht", "erstellt",
    "aktualisiert", "stand", "publié", "publiée", "mis", "mise",
    "publicado", "publicada", "actualizado", "atualizado", "pubblicato", "aggiornato",
    "gepubliceerd", "geplaatst", "bijgewerkt", "publicerad", "uppdaterad",
    "offentliggjort", "publisert", "oppdatert", "opdateret", "udgivet", "julkaistu",
    "päivitetty", "opublikowano", "aktualizacja", "dodano", "опубликовано", "обновлено", "дата",
    "publikováno", "aktualizováno", "yayınlanma", "güncelleme", "diterbitkan", "dipublikasikan",
    "نشر", "نُشر", "النشر", "نشرت", "تاريخ", "التاريخ", "تحديث", "التحديث", "fecha", "datum", "data",
    "publicación", "publicação", "pubblicazione", "parution", "publication", "aggiornamento",
    "modifié", "modifiée", "actualisé", "actualizada", "atualizada", "aggiornata", "pubblicata",
    "erschienen", "paru", "parue",
    "geändert", "обновление",
  ]

  /// Beginnings in scripts without spaces.
  private static let wholeLeads = [
    "公開", "更新", "最終更新", "最終改訂", "発行", "掲載", "投稿", "配信", "发布", "發布", "发表", "發表", "입력", "등록", "승인",
    "기사",
    "게시",
  ]

  /// Words beside names and dates in bylines.
  private static let linkWords: Set<String> = [
    "by", "and", "on", "at", "in", "for", "of", "the", "min", "mins", "minute", "minutes", "read",
    "von", "und", "am", "um", "der", "die", "le", "la", "et", "à", "par", "de", "por", "y", "e",
    "en",
    "el", "di", "il", "alle", "ore", "door", "op", "om", "av", "kl", "og", "och", "i", "w", "dnia",
    "г", "года", "в", "jour", "ligne", "em", "às", "as", "las", "los", "del", "il", "lo", "em",
    "del",
    "ч", "мск", "في", "من", "يوم", "الساعة", "بتاريخ", "بواسطة",
  ]

  static let weekdayEnds = ["曜日", "曜", "요일"]

  /// Weekdays, and words used with a time of day.
  static let timeWords: Set<String> = weekdays.union(
    """
    mo do fr sa so segunda terça quarta quinta sexta feira am pm a p m st nd rd th er h uhr hrs utc
    gmt est edt cst cdt mst mdt pst pdt bst ist cet cest mez mesz et pt ct z t
    年 月 日 년 월 일 г 火 水 木 金 土 월 화 수 목 금 토
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  static let weekdays: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag
    lördag söndag mandag tirsdag lørdag søndag понедельник вторник среда четверг пятница суббота
    воскресенье الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    周一 周二 周三 周四 周五 周六 周日
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
