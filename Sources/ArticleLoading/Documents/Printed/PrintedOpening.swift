/// The first paragraphs of printed pages, and which of them is the headline.
///
/// Above it may stand the name of the paper or of the office, a label, the day: "The Gullport Herald", "PRESS
/// RELEASE". The headline is the paragraph in the largest letters among them, above the text.
struct PrintedOpening {
  /// How many are looked at.
  private static let most = 8
  /// In characters; what is longer is no headline.
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
    // Below one page there is no headline of the first.
    isOver = paragraph.page > 1
  }

  /// The headline, where it is not the first paragraph; that is taken for it anyway.
  var headline: String? {
    guard let text = paragraphs.firstIndex(where: \.isText), text > 1 else { return nil }
    let usual = paragraphs[text].height
    let above = Array(paragraphs[..<text])
    // What stands above a label belongs to whoever sent it.
    let start = above.lastIndex { OpeningLabel.isLabel($0.text) }.map { $0 + 1 } ?? 0
    let large = above.indices.filter {
      $0 >= start && above[$0].height > 1.15 * usual && Self.mayBeHeadline(above[$0].text)
    }
    let rest = large.filter { place in
      !OpeningLabel.isMasthead(above[place].text) || !large.contains { $0 > place }
    }
    guard let best = rest.max(by: { (above[$0].height, $1) < (above[$1].height, $0) }), best > 0
    else { return nil }
    // A title in letters hardly smaller than those of the line above it goes on with it.
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

/// What stands above headlines and is none.
enum OpeningLabel {
  /// Whether it says what kind of writing follows, or when it may be printed.
  static func isLabel(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
    return labels.contains(words)
      || starts.contains { words.hasPrefix($0) && words.count < $0.count + 40 }
  }

  /// Whether it is the name of a newspaper: a few words, one of them such as papers have in their names.
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

  /// Whether it is a day, an issue or a price: more figures and names of months than other words.
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
