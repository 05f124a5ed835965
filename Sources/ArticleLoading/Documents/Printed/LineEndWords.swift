/// What the first or last words of a line indicate about its position in a text.
enum LineEndWords {
  /// Whether a line cannot end a paragraph: it ends in a comma, or in a word that needs another one.
  static func leadOn(_ text: String) -> Bool {
    if text.last == "," { return true }
    // Only the end counts, however long the paragraph is.
    guard let end = text.lastIndex(where: { $0 != " " }) else { return false }
    let start = text[...end].lastIndex(of: " ").map(text.index(after:)) ?? text.startIndex
    let word = text[start...end]
    guard word.first?.isLowercase == true else { return false }
    return leading.contains(String(word))
  }

  /// Whether the lower-case word is an article, a preposition or another function word.
  static func isFunctionWord(_ word: some StringProtocol) -> Bool { leading.contains(String(word)) }

  /// Whether a line begins with an item's number or letter: "2.", "(b)", "iv)", "3)".
  static func beginNumbered(_ text: String) -> Bool {
    guard let space = text.firstIndex(of: " ") else { return false }
    let mark = text[..<space]
    guard mark.count <= 5, let last = mark.last, ".)".contains(last) else { return false }
    let bare = mark.trimmed(of: "().")
    if last == "." {
      // "12. a list" on one page; but "a." and "i." end sentences and short words.
      return mark.count <= 3 && !bare.isEmpty && bare.allSatisfy { $0.isASCII && $0.isNumber }
    }
    let isNumber = !bare.isEmpty && bare.count < 3 && bare.allSatisfy { $0.isASCII && $0.isNumber }
    return isNumber || (bare.count == 1 && bare.allSatisfy(\.isLetter))
      || (!bare.isEmpty && bare.allSatisfy { "ivx".contains($0) })
  }

  /// Whether a line begins like a caption: "Figure 3:", "Abb. 12", "Table A1".
  static func beginCaption(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, captions.contains(words[0].lowercased().trimmed(of: ".")) else {
      return false
    }
    let number = words[1].trimmed(of: ".:)–—-")
    return number.count < 6 && number.last?.isNumber == true
  }

  private static let captions: Set<String> = [
    "figure", "fig", "table", "chart", "map", "photo", "plate", "exhibit", "box", "abbildung",
    "abb",
    "tabelle", "tab", "grafik", "karte", "foto", "bild", "tableau", "graphique", "carte", "figura",
    "tabla", "tabella", "gráfico", "cuadro", "mapa",
  ]

  /// Articles, prepositions and other function words.
  private static let leading: Set<String> = [
    "a", "an", "the", "of", "to", "and", "or", "but", "in", "on", "at", "by", "for", "from", "with",
    "that", "which", "who", "whose", "its", "his", "her", "their", "our", "my", "is", "are", "was",
    "were", "has", "have", "had", "be", "been", "would", "will", "could", "should", "may", "than",
    "as", "into", "between", "because", "when", "where", "while", "if", "not", "no", "this",
    "these",
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "und", "oder", "aber", "von", "vom", "zu", "zum", "zur", "im", "am", "mit", "für", "bei",
    "nach",
    "aus", "dass", "als", "wie", "auf", "über", "unter", "durch", "wenn", "weil", "ist", "sind",
    "war", "hat", "wird", "le", "la", "les", "un", "une", "du", "de", "et", "ou", "à", "au", "aux",
    "dans", "par", "pour", "sur", "avec", "que", "qui", "est", "sont", "el", "los", "las", "una",
    "del", "y", "en", "por", "para", "con", "es", "il", "lo", "gli", "di", "e", "che",
  ]
}
