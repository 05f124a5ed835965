/// The first paragraphs of printed pages, and the headline among them.
///
/// Above the headline there may be the name of the newspaper or office, a label or the date: "The Gullport
/// Herald", "PRESS RELEASE". The headline is the paragraph above the text with the largest letters.
struct PrintedOpening {
  /// The number of paragraphs considered.
  private static let most = 8
  /// In characters; a longer paragraph is not a headline.
  private static let longest = 300

  private struct Paragraph {
    let text: String
    let height: Double
    let isText: Bool
  }

  private var paragraphs: [Paragraph] = []
  /// Whether the text has begun.
  private var isOver = false

  mutating func add(_ paragraph: OpenParagraph) {
    guard !isOver, paragraphs.count < Self.most else { return }
    paragraphs.append(
      Paragraph(
        text: paragraph.text, height: paragraph.last.line.height,
        isText: paragraph.isText))
    // The first page's headline cannot be on a later page.
    isOver = paragraph.page > 1
  }

  /// The headline, if it is not the first paragraph, which is the default.
  var headline: String? {
    guard let text = paragraphs.firstIndex(where: \.isText), text > 1 else { return nil }
    let usual = paragraphs[text].height
    let above = Array(paragraphs[..<text])
    // Text above a label belongs to the sender.
    let start = above.lastIndex { OpeningLabel.isLabel($0.text) }.map { $0 + 1 } ?? 0
    let large = above.indices.filter {
      $0 >= start && above[$0].height > 1.15 * usual && Self.mayBeHeadline(above[$0].text)
    }
    let rest = large.filter { index in
      !OpeningLabel.isMasthead(above[index].text) || !large.contains { $0 > index }
    }
    guard let best = rest.max(by: { (above[$0].height, $1) < (above[$1].height, $0) }), best > 0
    else { return nil }
    // A title with letters hardly smaller than those of the line above continues it.
    let first = above[0]
    let isBelowTitle =
      start == 0 && Self.mayBeHeadline(first.text) && !OpeningLabel.isMasthead(first.text)
      && first.height > 0.97 * above[best].height
    return isBelowTitle ? nil : above[best].text
  }

  private static func mayBeHeadline(_ text: String) -> Bool {
    text.count <= longest && text.count(where: \.isLetter) > 3 && !OpeningLabel.isLabel(text)
      && !OpeningLabel.isDay(text)
  }
}

/// Lines above headlines that are not headlines.
enum OpeningLabel {
  /// Whether the line names the kind of text that follows, or an embargo.
  static func isLabel(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
    return labels.contains(words)
      || starts.contains { words.hasPrefix($0) && words.count < $0.count + 40 }
  }

  /// Whether the line is a newspaper's name: a few words, one of them typical of newspapers.
  static func isMasthead(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    guard (1...5).contains(words.count), text.count <= 40,
      words.allSatisfy({ $0.first?.isUppercase == true || joining.contains($0.lowercased()) })
    else { return false }
    return words.contains { word in
      let small = word.lowercased()
      return papers.contains(small)
        || endings.contains { small.count > $0.count && small.hasSuffix($0) }
    }
  }

  /// Whether the line is a date, an issue or a price: more numbers and month names than other words.
  static func isDay(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let figures = words.count { $0.contains(where: \.isNumber) }
    return figures > 0 && words.count <= 8 && 2 * figures + 1 >= words.count
      && !text.contains { "%€£$".contains($0) }
  }

  private static let labels: Set<String> = [
    "press release", "news release", "media release", "for immediate release", "press statement",
    "media statement", "statement", "press notice", "press information", "media advisory",
    "media alert", "news", "embargoed", "opinion", "editorial", "comment", "analysis", "exclusive",
    "breaking news", "newsletter", "bulletin", "pressemitteilung", "presseinformation",
    "presseerklärung", "medienmitteilung", "medieninformation", "pressedienst",
    "communiqué de presse", "communiqué", "dossier de presse", "nota de prensa",
    "comunicado de prensa", "comunicado", "comunicato stampa", "nota stampa", "persbericht",
    "comunicado de imprensa", "pressmeddelande", "pressemeddelelse", "pressemelding",
    "lehdistötiedote", "tiedote", "komunikat prasowy", "informacja prasowa", "tisková zpráva",
    "research article", "original article", "working paper", "discussion paper", "review article",
    "case report", "open access", "fact sheet", "factsheet", "policy brief", "briefing",
  ]
  private static let starts = [
    "for immediate release", "embargoed until", "embargo", "not for release before", "sperrfrist",
    "pour diffusion immédiate", "para su publicación inmediata", "press release no",
    "pressemitteilung nr", "press release nr",
  ]
  private static let joining: Set<String> = [
    "the", "of", "and", "de", "der", "die", "das", "la", "le", "les", "el", "il", "du", "des",
  ]
  private static let papers: Set<String> = [
    "herald", "times", "post", "gazette", "chronicle", "tribune", "telegraph", "guardian",
    "observer", "courier", "mail", "express", "echo", "star", "mirror", "standard", "inquirer",
    "enquirer", "examiner", "dispatch", "monitor", "advertiser", "journal", "mercury", "argus",
    "sentinel", "register", "press", "news", "daily", "weekly", "zeitung", "anzeiger",
    "nachrichten", "kurier", "rundschau", "bote", "presse", "figaro", "libération", "dépêche",
    "gazette", "diario", "periódico", "correo", "noticias", "heraldo", "giornale", "corriere",
    "gazzetta", "messaggero", "stampa", "jornal", "folha", "notícias", "dagblad", "courant",
  ]
  private static let endings = ["zeitung", "blatt", "anzeiger", "nachrichten", "kurier", "bote"]
}
