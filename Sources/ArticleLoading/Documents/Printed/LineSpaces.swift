/// The spaces between the words of a line. In a justified line they are all equal; the space before a table
/// cell differs from those within its cells.
struct LineSpaces {
  /// In points.
  private static let slack = 0.3

  /// Between words: figures of equal width have even spaces in tables.
  private let spaces: [Double]

  init(_ words: [PrintedWord]) {
    spaces = zip(words, words.dropFirst()).filter { Self.isWord($0) && Self.isWord($1) }
      .map { $1.left - $0.right }.filter { $0 > 0 }
  }

  private static func isWord(_ word: PrintedWord) -> Bool { word.text.contains(where: \.isLetter) }

  /// Whether a space is as wide as most others in the line; with only two, they may separate three cells.
  func areEven(with space: Double) -> Bool {
    guard space > 0, spaces.count > 2 else { return false }
    let alike = spaces.count { abs($0 - space) <= Self.slack }
    return 10 * alike >= 8 * spaces.count
  }

  /// Whether lines side by side, from the left, are parts of one line where `next` begins: the space is no
  /// wider than between words, or equals the spaces around it.
  static func isOne(_ before: [PrintedWord], _ next: [PrintedWord], then: [PrintedWord]?) -> Bool {
    guard let last = before.last, let first = next.first, isLevel(last, first) else { return false }
    let space = first.left - last.right
    if space > -0.1 * first.height, space < 0.35 * first.height { return true }
    guard space > 0, space < 2.2 * first.height, isWord(last), isWord(first) else { return false }
    let words = before.suffix(2) + next.prefix(2) + (next.count == 1 ? then?.prefix(1) ?? [] : [])
    let others = zip(words, words.dropFirst()).filter { isWord($0) && isWord($1) }
      .map { $1.left - $0.right }
    let alike = others.count { abs($0 - space) <= slack }
    // Cells of equal width have even spaces, too.
    let widths = words.map(\.width)
    let areAlike = (widths.max() ?? 0) - (widths.min() ?? 0) < 2
    return alike > 1 && alike == others.count && !areAlike
  }

  /// Whether a word behind a wide space differs greatly in letter size: pdftotext joins a line of text with a
  /// line of a quotation beside it.
  static func isAnother(_ word: PrintedWord, behind last: PrintedWord?, apart space: Double) -> Bool
  {
    guard let last else { return false }
    let (small, large) = (min(word.height, last.height), max(word.height, last.height))
    return space > 0.55 * large && large > 1.2 * small && word.text.count + last.text.count > 4
  }

  /// Whether two words are on one line, in letters of one size.
  static func isLevel(_ one: PrintedWord, _ other: PrintedWord) -> Bool {
    abs(one.top - other.top) < 0.1 * other.height && one.right < other.left + 0.1 * other.height
      && abs(one.height - other.height) < 0.05 * other.height
  }
}
