extension DateLineWords {
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
