/// Finds pages whose fonts do not say which letters they show: what comes out of them looks like words and is none.
///
/// Such fonts give the numbers of their shapes, and "the" becomes "WKH". About two of five letters are vowels in
/// languages with Latin letters; here hardly any is.
enum CipherText {
  /// With fewer letters, a page may be a list of codes.
  private static let least = 200

  /// The pages, counted from 1.
  static func pages(of document: PrintedDocument) -> [Int] {
    document.pages.indices.filter { isCipher(document.pages[$0]) }.map { $0 + 1 }
  }

  private static func isCipher(_ page: PrintedPage) -> Bool {
    var letters = 0
    var vowels = 0
    var others = 0
    for scalar in page.lines.lazy.flatMap(\.text.unicodeScalars) {
      if scalar.isASCII {
        guard LetterCount.isOther(scalar) else { continue }
        letters += 1
        if "aeiouyAEIOUY".unicodeScalars.contains(scalar) { vowels += 1 }
      } else if scalar.properties.isAlphabetic {
        guard scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) else {
          others += 1
          continue
        }
        // Most letters with accents are vowels.
        letters += 1
        vowels += 1
      }
    }
    // A few shapes have numbers that are letters of other scripts.
    return letters >= least && 10 * others < letters
      && (5 * vowels < letters || 10 * vowels > 8 * letters)
  }
}
