import ArticleText

/// A strip without words between two columns of a page, over many lines.
///
/// In a narrow justified column, spaces between words are as wide as those between columns: a single line
/// cannot distinguish them. But spaces between words are not aligned, and the lines of a column begin at one
/// place.
struct WhiteStrip: Equatable {
  let left: Double
  /// The left edge of the column behind it.
  let right: Double
  let top: Double
  let bottom: Double

  /// The smallest width, in letter heights: more than a space.
  static let width = 0.55
  /// The smallest width in fixed-width text, in letters.
  private static let letterSpaces = 2.5
  private static let slack = 1.0
  /// The fewest lines that must begin at it, and the fewest before it.
  private static let leastLines = 5
  private static let leastBefore = 4
  /// Pages with more words are left unchanged; no real page has as many.
  private static let mostWords = 20_000
  private static let mostStrips = 60

  /// A word's position. A page is scanned for each possible end of a strip, and copying texts would cost more
  /// than comparing numbers.
  private struct Box {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    var height: Double { bottom - top }

    init(_ word: PrintedWord) {
      (left, right, top, bottom) = (word.left, word.right, word.top, word.bottom)
    }
  }

  func isBeside(_ word: PrintedWord) -> Bool {
    let middle = (word.top + word.bottom) / 2
    return middle > top && middle < bottom
  }

  /// The strips of a page, from the left.
  static func all(in words: [PrintedWord]) -> [WhiteStrip] {
    guard words.count > 2 * leastLines, words.count <= mostWords else { return [] }
    let boxes = words.map(Box.init)
    let usual = boxes.map(\.height).sorted()[boxes.count / 2]
    let ordered = boxes.sorted { $0.top < $1.top }
    let lefts = boxes.map(\.left).sorted()
    // In fixed-width text, spaces between words are aligned.
    let least = max(3, width * usual, letterSpaces * (letterWidth(of: words) ?? 0))
    return edges(of: lefts).flatMap { edge in
      strips(before: edge, in: ordered, lefts, width: least)
    }.sorted { ($0.right, $0.top) < ($1.right, $1.top) }
  }

  /// The width of letters and spaces in fixed-width text; `nil` for other text.
  private static func letterWidth(of words: [PrintedWord]) -> Double? {
    let widths = words.compactMap { word -> Double? in
      let letters = word.text.count
      return letters >= 4 ? word.width / Double(letters) : nil
    }.sorted()
    guard widths.count >= 20 else { return nil }
    let usual = widths[widths.count / 2]
    let spaces = zip(words, words.dropFirst()).compactMap { word, next -> Double? in
      let space = next.left - word.right
      return isLevel(Box(word), Box(next)) && space > 0 && space < 2 * usual ? space : nil
    }
    func areMost(_ numbers: [Double]) -> Bool {
      10 * numbers.count { abs($0 - usual) < 0.04 * usual } >= 9 * numbers.count
    }
    return spaces.count >= 20 && areMost(widths) && areMost(spaces) ? usual : nil
  }

  /// Positions at which many words begin, from the left.
  private static func edges(of lefts: [Double]) -> [Double] {
    var edges: [(left: Double, count: Int, exact: Int)] = []
    var near = 0..<0
    var exact = 0..<0
    for left in lefts {
      near = lefts.range(near) {
        $0 < left - slack
      } upTo: {
        $0 <= left + slack
      }
      exact = lefts.range(exact) {
        left - $0 >= 0.3
      } upTo: {
        $0 - left < 0.3
      }
      if near.count >= leastLines { edges.append((left, near.count, exact.count)) }
    }
    var chosen: [Double] = []
    // Of close positions, the one at which most words begin: a word may begin beside it by chance.
    for edge in edges.sorted(by: { ($0.exact, $0.count) > ($1.exact, $1.count) })
    where !chosen.contains(where: { abs($0 - edge.left) <= 2 * slack }) {
      chosen.append(edge.left)
      if chosen.count == mostStrips { break }
    }
    return chosen.sorted()
  }

  /// The strips before a position, from the top: words across them split them.
  private static func strips(
    before edge: Double, in words: [Box], _ lefts: [Double], width: Double
  ) -> [WhiteStrip] {
    let left = edge - width
    var inside: [Box] = []
    var strips: [WhiteStrip] = []
    var top = -Double.infinity
    func end(at bottom: Double) {
      if let strip = strip(left: left, right: edge, top: top, bottom: bottom, of: inside) {
        strips.append(strip)
      }
      inside.removeAll(keepingCapacity: true)
      top = bottom
    }
    let across = linesAcross(left...edge, in: words, lefts)
    let bottoms = words.filter { abs($0.left - edge) <= slack }.map(\.bottom).sorted()
    /// Whether a word that begins at the strip is on the line of another.
    func startsBeside(_ word: Box) -> Bool {
      let reach = 0.2 * word.height
      let first = bottoms.partitionIndex { $0 - word.bottom <= -reach }
      return first < bottoms.count && abs(bottoms[first] - word.bottom) < reach
    }
    for (index, word) in words.enumerated() {
      let isOver = word.left < edge - slack && word.right > edge + slack
      // A word too long for its column overlaps the one that begins the line beside it.
      if across[index] || (isOver && !startsBeside(word)) {
        end(at: (word.top + word.bottom) / 2)
      } else {
        inside.append(word)
      }
    }
    end(at: .infinity)
    return strips
  }

  /// The words behind a strip so close to the word before it that both are in one line across it: a headline or
  /// caption over columns may have a space there. In a column, words begin at the column's edge.
  private static func linesAcross(
    _ strip: ClosedRange<Double>, in words: [Box], _ lefts: [Double]
  ) -> [Bool] {
    var across = [Bool](repeating: false, count: words.count)
    for (index, word) in words.enumerated() where word.left > strip.upperBound + slack {
      let reach = 1.2 * word.height
      guard word.left - strip.lowerBound < reach else { continue }
      across[index] =
        first(near: word, in: words) {
          $0.right > word.left - reach && $0.left < strip.lowerBound
            && abs($0.bottom - word.bottom) < 0.2 * word.height
        } != nil
    }
    // A line of the text may have a word exactly there.
    for (index, word) in words.enumerated() where abs(word.left - strip.upperBound) <= slack {
      func before(_ next: Box) -> Box? {
        first(near: word, in: words) {
          isLevel($0, word) && abs(next.left - 0.25 * next.height - $0.right) < 0.2 * next.height
            && $0.left < next.left
        }
      }
      // A single word may be too long for its column: it begins at the column's edge.
      guard let last = before(word) else { continue }
      if before(last) != nil || !beginsLines(last, lefts) { across[index] = true }
    }
    return across
  }

  /// The first word from the top, at about the height of another, that satisfies the condition.
  private static func first(
    near word: Box, in words: [Box], where isWanted: (Box) -> Bool
  ) -> Box? {
    let reach = 0.6 * word.height
    for index in words.partitionIndex(notBefore: { $0.top < word.top - reach })..<words.count {
      guard words[index].top < word.top + reach else { break }
      if isWanted(words[index]) { return words[index] }
    }
    return nil
  }

  /// Whether as many words begin at one word's position as lines of a column would.
  private static func beginsLines(_ word: Box, _ lefts: [Double]) -> Bool {
    let last = lefts.partitionIndex { word.left - $0 > slack } + leastLines - 1
    return last < lefts.count && abs(lefts[last] - word.left) <= slack
  }

  private static func isLevel(_ one: Box, _ other: Box) -> Bool {
    abs(one.bottom - other.bottom) < 0.2 * other.height
  }

  private static func strip(
    left: Double, right: Double, top: Double, bottom: Double, of words: [Box]
  ) -> WhiteStrip? {
    let starts = words.filter { $0.left >= right - slack && $0.left <= right + slack }
    guard starts.count >= leastLines, let first = starts.first, let last = starts.last else {
      return nil
    }
    let before = words.filter {
      $0.left < right - slack && $0.bottom > first.top && $0.top < last.bottom
    }
    let linesBefore = lines(of: before)
    // A long word without a hyphen may extend into it.
    guard linesBefore.count >= leastBefore,
      linesBefore.count(where: { $0.right > left + 0.5 }) <= max(1, linesBefore.count / 8)
    else { return nil }
    // Bullets, numbers and letters of items are not a column.
    let isWide = linesBefore.count { $0.right - $0.left > 3 * first.height }
    guard 2 * isWide > linesBefore.count else { return nil }
    // The first lines of paragraphs are indented.
    let linesBehind = lines(
      of: words.filter {
        $0.left >= right - slack && $0.top > first.top - 1 && $0.top < last.bottom
          && $0.left < right + 8 * first.height
      })
    let near = linesBehind.count { $0.left <= right + 3 * first.height }
    guard 10 * near >= 7 * linesBehind.count else { return nil }
    return WhiteStrip(left: left, right: right, top: top, bottom: bottom)
  }

  /// The extent of the words on each line.
  private static func lines(of words: [Box]) -> [(left: Double, right: Double)] {
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

extension [Double] {
  /// Advances a range past the elements that one condition excludes as too small, to those that another no
  /// longer accepts; both ends only move right from call to call.
  fileprivate func range(
    _ last: Range<Int>, after isBefore: (Double) -> Bool, upTo isWithin: (Double) -> Bool
  ) -> Range<Int> {
    var (start, end) = (last.lowerBound, last.upperBound)
    while isBefore(self[start]) { start += 1 }
    while end < count, isWithin(self[end]) { end += 1 }
    return start..<end
  }
}
