/// Finds pages whose fonts do not map their shapes to letters: the extracted text looks like words but is not.
///
/// Such fonts return the numbers of their shapes, and "the" becomes "WKH". Every language in Latin letters has
/// its vowels and uses e, a, o, i, n, r, s and t most; a cipher uses other letters instead, and has no function
/// words.
enum CipherText {
  /// With fewer letters, a page may be a list of codes.
  private static let least = 200

  /// The numbers of such pages, from 1.
  static func pages(of document: PrintedDocument) -> [Int] {
    document.pages.indices.filter { isCipher(document.pages[$0]) }.map { $0 + 1 }
  }

  private static func isCipher(_ page: PrintedPage) -> Bool {
    var letters = 0
    var vowels = 0
    var others = 0
    var counts = [Int](repeating: 0, count: 26)
    for scalar in page.lines.lazy.flatMap(\.text.unicodeScalars) {
      if scalar.isASCII {
        guard LetterCount.isOther(scalar) else { continue }
        letters += 1
        counts[Int(scalar.value | 0x20) - 0x61] += 1
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
    func count(of some: String) -> Int { some.utf8.reduce(0) { $0 + counts[Int($1) - 0x61] } }
    let accented = vowels
    vowels += count(of: "aeiouy")
    // The numbers of a few shapes may be letters of other scripts.
    guard letters >= least, 10 * others < letters else { return false }
    if 5 * vowels < letters || 10 * vowels > 8 * letters { return true }
    // Many accents mean a language whose letter frequencies this test does not cover.
    return 10 * accented < letters && 100 * count(of: "eaionrst") < 36 * letters
      && areWords(counts, letters: letters - accented) && !hasSmallWords(page)
  }

  /// Whether letters differ in frequency as in words; in codes and keys, all are about equally frequent.
  private static func areWords(_ counts: [Int], letters: Int) -> Bool {
    let pairs = counts.reduce(0.0) { $0 + Double($1) * Double($1) }
    return pairs > 0.055 * Double(letters) * Double(letters)
  }

  /// Whether at least one of thirty words is an article, a preposition or another function word; or whether the
  /// words are too long to be words.
  private static func hasSmallWords(_ page: PrintedPage) -> Bool {
    var (words, small, letters) = (0, 0, 0)
    for line in page.lines {
      for word in line.text.lowercased().split(whereSeparator: { !$0.isLetter })
      where word.count > 1 {
        words += 1
        letters += word.count
        if LineEndWords.isFunctionWord(word) { small += 1 }
      }
    }
    return 30 * small >= words || letters > 12 * words
  }
}
