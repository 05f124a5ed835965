/// Detects pages that pdftotext does not print completely: it silently skips letters narrower than 3 points
/// after the first 50,000 of a page.
enum TinyLetters {
  private static let narrow = 3.0
  /// Narrow letters in wide words count for pdftotext, too, but are not detected here.
  private static let most = 45_000

  /// The last words printed of a page that may have more; `nil` for all other pages.
  static func lastWords(of lines: [[PrintedWord]]) -> String? {
    var count = 0
    for word in lines.joined() {
      let letters = word.text.unicodeScalars.count
      // A space after each word counts as a letter.
      if word.width < narrow * Double(letters) { count += letters + 1 }
    }
    guard count >= most else { return nil }
    return lines.joined().suffix(5).map(\.text).joined(separator: " ")
  }
}
