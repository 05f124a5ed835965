/// Levels the words of a line that are borrowed from another font: many fonts of Hebrew and other scripts have
/// no digits or full stops, and those of the font that has them have higher boxes. One line would be higher
/// than the next, though all have one size.
struct BorrowedLetters {
  /// The height of the other font's boxes, and their edges, relative to the text's height.
  private struct Font {
    let ratio: Double
    let top: Double
    let bottom: Double
  }

  /// A higher font, and the position of its boxes relative to the text's on the same lines.
  private struct Shift {
    let low: Double
    let high: Double
    var tops: [Double] = []
    var bottoms: [Double] = []
  }

  private static let ratios = 1.05...1.35
  /// The fewest lines with words of both, in number and in percent.
  private static let least = (lines: 3, share: 20)
  private static let even = 0.04

  private var fonts: [Font] = []
  /// The heights of words on the page, in twentieths of a point.
  private let heights: Set<Int>

  /// The lines of a page, with all words of a text as high as most of its letters.
  static func leveled(_ lines: [[PrintedWord]]) -> [[PrintedWord]] {
    let page = BorrowedLetters(lines)
    guard !page.fonts.isEmpty else { return lines }
    return lines.map { line in line.map { page.leveled($0) } }
  }

  private init(_ lines: [[PrintedWord]]) {
    var letters: [Int: Int] = [:]
    var shifts: [[Int]: Shift] = [:]
    var long = 0
    for line in lines {
      for word in line { letters[Self.key(word.height), default: 0] += word.text.utf8.count }
      guard line.count > 2 else { continue }
      long += 1
      // Most lines have words of one height.
      guard let other = line.first(where: { Self.key($0.height) != Self.key(line[0].height) })
      else {
        continue
      }
      let (low, high) = line[0].height < other.height ? (line[0], other) : (other, line[0])
      guard low.height > 0, Self.ratios.contains(high.height / low.height) else { continue }
      let pair = [Self.key(low.height), Self.key(high.height)]
      shifts[pair, default: Shift(low: low.height, high: high.height)].tops.append(
        high.top - low.top)
      shifts[pair]?.bottoms.append(high.bottom - low.bottom)
    }
    heights = Set(letters.keys)
    for (pair, shift) in shifts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      // Superscripts and subscripts are low, too, but the text is not borrowed from them.
      guard shift.tops.count >= Self.least.lines, 100 * shift.tops.count >= Self.least.share * long,
        letters[pair[0], default: 0] > letters[pair[1], default: 0],
        let top = Self.usual(shift.tops, within: Self.even * shift.low),
        let bottom = Self.usual(shift.bottoms, within: Self.even * shift.low)
      else { continue }
      fonts.append(
        Font(ratio: shift.high / shift.low, top: top / shift.low, bottom: bottom / shift.low))
    }
  }

  private static func key(_ height: Double) -> Int { Int((20 * height).rounded()) }

  /// The number that most are close to.
  private static func usual(_ numbers: [Double], within slack: Double) -> Double? {
    let middle = numbers.sorted()[numbers.count / 2]
    return 10 * numbers.count { abs($0 - middle) <= slack } >= 8 * numbers.count ? middle : nil
  }

  /// A word in the box that the text's own font would give it; also in headlines, where both fonts are larger.
  private func leveled(_ word: PrintedWord) -> PrintedWord {
    for font in fonts {
      let low = word.height / font.ratio
      let key = Self.key(low)
      guard (key - 2...key + 2).contains(where: heights.contains) else { continue }
      var word = word
      (word.top, word.bottom) = (word.top - font.top * low, word.bottom - font.bottom * low)
      return word
    }
    return word
  }
}
