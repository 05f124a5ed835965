import ArticleText

/// A strip between two columns of a page in which no word stands, over many lines.
///
/// The words of a narrow column that is stretched to its width stand as far apart as columns do: a single
/// line does not tell one space from the other. But spaces between words do not stand below each other, and
/// the lines of a column begin below each other.
struct WhiteStrip: Equatable {
  let left: Double
  /// Where the column behind it begins.
  let right: Double
  let top: Double
  let bottom: Double

  /// How wide it is at least, in heights of letters: more than a space.
  static let width = 0.55
  private static let slack = 1.0
  /// So many lines have to begin at it, and so many to stand before it.
  private static let leastLines = 5
  private static let leastBefore = 4
  /// Pages of more words than any has are left as they are.
  private static let mostWords = 20_000
  private static let mostStrips = 60

  func isBeside(_ word: PrintedWord) -> Bool {
    let middle = (word.top + word.bottom) / 2
    return middle > top && middle < bottom
  }

  /// The strips of a page, from the left.
  static func all(in words: [PrintedWord]) -> [WhiteStrip] {
    guard words.count > 2 * leastLines, words.count <= mostWords else { return [] }
    let usual = words.map(\.height).sorted()[words.count / 2]
    let ordered = words.sorted { $0.top < $1.top }
    return edges(of: words).flatMap { edge in
      strips(before: edge, in: ordered, width: max(3, width * usual))
    }.sorted { ($0.right, $0.top) < ($1.right, $1.top) }
  }

  /// Where many words begin below each other, from the left.
  private static func edges(of words: [PrintedWord]) -> [Double] {
    let lefts = words.map(\.left).sorted()
    var edges: [(left: Double, count: Int, exact: Int)] = []
    var (start, end) = (0, 0)
    for left in lefts {
      while lefts[start] < left - slack { start += 1 }
      while end < lefts.count, lefts[end] <= left + slack { end += 1 }
      if end - start >= leastLines {
        let exact = lefts[start..<end].count { abs($0 - left) < 0.3 }
        edges.append((left, end - start, exact))
      }
    }
    var chosen: [Double] = []
    // Of places close to each other the one where most words begin: a word may begin beside it by chance.
    for edge in edges.sorted(by: { ($0.exact, $0.count) > ($1.exact, $1.count) })
    where !chosen.contains(where: { abs($0 - edge.left) <= 2 * slack }) {
      chosen.append(edge.left)
      if chosen.count == mostStrips { break }
    }
    return chosen.sorted()
  }

  /// The strips before a place, from the top: words that stand across it part them.
  private static func strips(
    before edge: Double, in words: [PrintedWord], width: Double
  ) -> [WhiteStrip] {
    let left = edge - width
    var inside: [PrintedWord] = []
    var strips: [WhiteStrip] = []
    var top = -Double.infinity
    func end(at bottom: Double) {
      if let strip = strip(left: left, right: edge, top: top, bottom: bottom, of: inside) {
        strips.append(strip)
      }
      inside = []
      top = bottom
    }
    let across = linesAcross(left...edge, in: words)
    let starts = words.filter { abs($0.left - edge) <= slack }
    for (place, word) in words.enumerated() {
      let isOver = word.left < edge - slack && word.right > edge + slack
      // A word too long for its column lies over the one that begins the line beside it.
      if across.contains(place) || (isOver && !starts.contains { isLevel($0, word) }) {
        end(at: (word.top + word.bottom) / 2)
      } else {
        inside.append(word)
      }
    }
    end(at: .infinity)
    return strips
  }

  /// The words behind a strip with a word before it so close that both stand in one line across it: a headline
  /// or a caption over columns may have a space there. In a column, words begin where the column does.
  private static func linesAcross(
    _ strip: ClosedRange<Double>, in words: [PrintedWord]
  ) -> Set<Int> {
    var across: Set<Int> = []
    for (place, word) in words.enumerated() where word.left > strip.upperBound + slack {
      let reach = 1.2 * word.height
      guard word.left - strip.lowerBound < reach else { continue }
      let isAcross = words[words.firstPlace { $0.top < word.top - 0.6 * word.height }...].prefix {
        $0.top < word.top + 0.6 * word.height
      }.contains {
        $0.right > word.left - reach && $0.left < strip.lowerBound
          && abs($0.bottom - word.bottom) < 0.2 * word.height
      }
      if isAcross { across.insert(place) }
    }
    // A line of the text may have a word just there.
    for (place, word) in words.enumerated() where abs(word.left - strip.upperBound) <= slack {
      let near = words[words.firstPlace { $0.top < word.top - 0.6 * word.height }...].prefix {
        $0.top < word.top + 0.6 * word.height
      }.filter { isLevel($0, word) }
      func before(_ word: PrintedWord) -> PrintedWord? {
        near.first {
          abs(word.left - 0.25 * word.height - $0.right) < 0.2 * word.height && $0.left < word.left
        }
      }
      // A single word may be too long for its column: it begins where the lines of the column do.
      guard let last = before(word) else { continue }
      let isFirst = words.count { abs($0.left - last.left) <= slack } >= leastLines
      if before(last) != nil || !isFirst { across.insert(place) }
    }
    return across
  }

  private static func isLevel(_ one: PrintedWord, _ other: PrintedWord) -> Bool {
    abs(one.bottom - other.bottom) < 0.2 * other.height
  }

  private static func strip(
    left: Double, right: Double, top: Double, bottom: Double, of words: [PrintedWord]
  ) -> WhiteStrip? {
    let behind = words.filter { $0.left >= right - slack }
    let starts = behind.filter { $0.left <= right + slack }
    guard starts.count >= leastLines, let first = starts.first, let last = starts.last else {
      return nil
    }
    let before = words.filter {
      $0.left < right - slack && $0.bottom > first.top && $0.top < last.bottom
    }
    let linesBefore = lines(of: before)
    // A long word may reach into it, where no hyphen parts it.
    guard linesBefore.count >= leastBefore,
      linesBefore.count(where: { $0.right > left + 0.5 }) <= max(1, linesBefore.count / 8)
    else { return nil }
    // Bullets, numbers and letters of items are no column.
    let isWide = linesBefore.count { $0.right - $0.left > 3 * first.height }
    guard 2 * isWide > linesBefore.count else { return nil }
    // The first lines of paragraphs are set in.
    let linesBehind = lines(
      of: behind.filter {
        $0.top > first.top - 1 && $0.top < last.bottom && $0.left < right + 8 * first.height
      })
    let near = linesBehind.count { $0.left <= right + 3 * first.height }
    guard 10 * near >= 7 * linesBehind.count else { return nil }
    return WhiteStrip(left: left, right: right, top: top, bottom: bottom)
  }

  /// How far words reach that stand on one line, of each line.
  private static func lines(of words: [PrintedWord]) -> [(left: Double, right: Double)] {
    var lines: [(left: Double, right: Double)] = []
    var top = -Double.infinity
    for word in words {
      if lines.isEmpty || word.top > top + 0.4 * word.height {
        lines.append((word.left, word.right))
        top = word.top
      } else {
        lines[lines.count - 1].left = min(lines[lines.count - 1].left, word.left)
        lines[lines.count - 1].right = max(lines[lines.count - 1].right, word.right)
      }
    }
    return lines
  }
}
