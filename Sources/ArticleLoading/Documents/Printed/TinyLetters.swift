/// Knows pages of which pdftotext does not give out all words: it passes over letters narrower than 3 points behind the
/// first 50,000 of a page, and says nothing of it.
enum TinyLetters {
  private static let narrow = 3.0
  /// Narrow letters in wide words count, too, and are not seen here.
  private static let most = 45_000

  /// The last words that the program gave out of a page, where there may have been more; `nil` on all other pages.
  static func lastWords(of lines: [[PrintedWord]]) -> String? {
    var count = 0
    for word in lines.joined() {
      let letters = word.text.unicodeScalars.count
      // A space behind each word counts as a letter.
      if word.width < narrow * Double(letters) { count += letters + 1 }
    }
    guard count >= most else { return nil }
    return lines.joined().suffix(5).map(\.text).joined(separator: " ")
  }
}
