/// Aligns the words of recognized scans on common lines. Text recognition gives each word the box of its shape:
/// "on" is lower than "ship", and no two lines have the same height.
enum ScannedLetters {
  /// The largest variation in word heights in a printed line.
  private static let even = 0.06

  /// The lines of a page whose boxes vary in height: all words of a line get the page's most common height.
  static func leveled(_ lines: [[PrintedWord]]) -> [[PrintedWord]] {
    let long = lines.filter { $0.count > 3 }
    guard long.count > 2, 10 * long.count(where: isUneven) >= 7 * long.count else { return lines }
    let heights = long.joined().map(\.height).sorted()
    let usual = heights[heights.count / 2]
    return evened(
      lines.map { line in
        guard !line.isEmpty else { return line }
        let own = median(line.map(\.height))
        let height = abs(own / usual - 1) < 0.25 ? usual : own
        let middle = median(line.map { ($0.top + $0.bottom) / 2 })
        return line.map { word in
          // Note marks keep their positions.
          guard word.height > 0.7 * own else { return word }
          var word = word
          (word.top, word.bottom) = (middle - height / 2, middle + height / 2)
          return word
        }
      })
  }

  /// Lines almost equally far from the one above and the one below are centred between them, except at the end
  /// of a paragraph.
  private static func evened(_ lines: [[PrintedWord]]) -> [[PrintedWord]] {
    var lines = lines
    for _ in 0..<2 {
      let tops = lines.map { $0.isEmpty ? 0 : median($0.map(\.top)) }
      for index in lines.indices.dropFirst().dropLast() where !lines[index].isEmpty {
        let (above, below) = (tops[index] - tops[index - 1], tops[index + 1] - tops[index])
        guard above > 0, below > 0, max(above, below) < 1.3 * min(above, below),
          max(above, below) < 2.5 * lines[index][0].height
        else { continue }
        let shift = (below - above) / 3
        for word in lines[index].indices {
          lines[index][word].top += shift
          lines[index][word].bottom += shift
        }
      }
    }
    return lines
  }

  /// Whether the words of a line have several heights, which never happens in print: a word in another font, or
  /// a mark, makes two.
  private static func isUneven(_ line: [PrintedWord]) -> Bool {
    // The words of most printed lines have one height.
    guard line.contains(where: { $0.height != line[0].height }) else { return false }
    let heights = line.map(\.height).sorted()
    let usual = heights[heights.count / 2]
    guard usual > 0 else { return false }
    var kinds = 1
    for (one, other) in zip(heights, heights.dropFirst()) where other - one > 0.004 * usual {
      kinds += 1
    }
    return heights[heights.count - 1] - heights[0] > even * usual && kinds > 3
      && 2 * kinds >= line.count
  }

  private static func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }
}
