import ArticleText

/// Finds where table cells begin that are so close together that a line of words seems to continue through
/// them.
///
/// The space between two such words is hardly wider than usual; but lines above or below begin at the same
/// place, or also have such a space there, and no word crosses it.
struct CellEdges {
  /// The largest distance between lines of one table, in line heights.
  private static let reach = 8.0
  private static let slack = 1.5
  /// Pages with more words are left unchanged; no real page has as many.
  private static let most = 20_000

  private struct Start {
    let left: Double
    let top: Double
    /// The space before the word; `nil` for the first word of a line and for a space too wide to separate
    /// words.
    let gap: Double?
    let isFigure: Bool
  }

  private let starts: [Start]
  private let words: [PrintedWord]

  init(_ lines: [[PrintedWord]]) {
    var starts: [Start] = []
    for line in lines {
      for (index, word) in line.enumerated() {
        if index == 0 {
          starts.append(
            Start(left: word.left, top: word.top, gap: nil, isFigure: TableRows.isFigure(word.text))
          )
        } else if word.left - line[index - 1].right > 0.4 * word.height {
          let gap = word.left - line[index - 1].right
          let isWide = gap >= 1.2 * max(word.height, line[index - 1].height)
          starts.append(
            Start(
              left: word.left, top: word.top, gap: isWide ? nil : gap,
              isFigure: TableRows.isFigure(word.text)))
        }
      }
    }
    self.starts = starts.sorted { $0.left < $1.left }
    words = lines.joined().sorted { $0.top < $1.top }
  }

  /// Whether a word begins a cell at this distance from the word before it.
  func beginCell(at word: PrintedWord, behind gap: Double) -> Bool {
    guard gap > 0.4 * word.height, starts.count < 5000, words.count <= Self.most else {
      return false
    }
    let near = starts[starts.partitionIndex { $0.left < word.left - Self.slack }...].prefix {
      $0.left <= word.left + Self.slack
    }.filter { $0.top != word.top && abs($0.top - word.top) < Self.reach * word.height }
    // Aligned figures are cells, however few.
    let areFigures = TableRows.isFigure(word.text) && near.allSatisfy(\.isFigure)
    guard near.count > 1,
      near.count > 3 || areFigures || near.contains(where: { $0.gap == nil })
    else { return false }
    // The two nearest, if no word between them crosses the space.
    let tops = near.map(\.top).sorted { abs($0 - word.top) < abs($1 - word.top) }
    let (first, last) = (
      min(word.top, tops[0], tops[1]), max(word.top, tops[0], tops[1]) + 0.5 * word.height
    )
    let edge = word.left - 0.3 * gap
    return !words[words.partitionIndex { $0.top < first - 3 * word.height }...].prefix {
      $0.top < last
    }
    .contains {
      $0.bottom > first + 0.3 * word.height && $0.left < edge && $0.right > edge
    }
  }

  /// Whether a figure begins a table cell: the lines above and below have a far wider space there. Figures
  /// align at their right edges, or are centred below words.
  func beginFigure(at word: PrintedWord, behind gap: Double) -> Bool {
    guard gap > 0.6 * word.height, words.count <= Self.most, TableRows.isFigure(word.text) else {
      return false
    }
    let middle = word.left - 0.5 * gap
    let near = words[words.partitionIndex { $0.top < word.top - 2.6 * word.height }...].prefix {
      $0.top < word.top + 2.6 * word.height
    }
    let (above, below) = (
      near.filter { $0.bottom <= word.top + 1 }, near.filter { $0.top >= word.bottom - 1 }
    )
    func isWide(_ words: [PrintedWord]) -> Bool? {
      // Those of the nearest line.
      guard let nearest = words.min(by: { abs($0.top - word.top) < abs($1.top - word.top) }) else {
        return nil
      }
      let line = words.filter { abs($0.top - nearest.top) < 0.3 * nearest.height }
      if line.contains(where: { $0.left < middle && $0.right > middle }) { return false }
      guard let left = line.filter({ $0.right <= middle }).map(\.right).max(),
        let right = line.filter({ $0.left >= middle }).map(\.left).min()
      else { return nil }
      return right - left >= 1.5 * word.height
    }
    let spaces = [isWide(above), isWide(below)]
    return spaces.contains(true) && !spaces.contains(false)
  }

  /// Whether a wide space comes from justification: words of the lines above and below cross it.
  func isStretched(before word: PrintedWord, behind gap: Double) -> Bool {
    guard gap < 5 * word.height, words.count <= Self.most else { return false }
    // Close before the word: after the end of a short line, the gutter remains white.
    let strip = (
      left: word.left - min(0.9 * gap, 0.9 * word.height), right: word.left - 0.1 * word.height
    )
    var (above, below) = ([PrintedWord](), [PrintedWord]())
    let near = words[words.partitionIndex { $0.top < word.top - 1.8 * word.height }...].prefix {
      $0.top < word.top + 1.8 * word.height
    }
    for other in near where other.left < word.left && other.right > word.left - gap {
      if other.top < word.top - 0.6 * word.height { above.append(other) }
      if other.top > word.top + 0.6 * word.height { below.append(other) }
    }
    // Cells align at one of their edges.
    let inLine = near.filter {
      min(abs($0.left - word.left), abs($0.right - word.right)) <= Self.slack
        && $0.text.contains(where: \.isNumber)
    }
    if word.text.contains(where: \.isNumber), inLine.contains(where: { $0.top < word.top - 1 }),
      inLine.contains(where: { $0.top > word.top + 1 })
    {
      return false
    }
    return [above, below].allSatisfy { others in
      others.contains { $0.left < strip.right && $0.right > strip.left }
        && Self.widestSpace(between: word.left - gap, word.left, of: others) < 1.2 * word.height
    }
  }

  /// The widest part that no word covers: the next column's first line may be indented, and the words below it
  /// begin further left, but the gutter remains white.
  private static func widestSpace(
    between left: Double, _ right: Double, of words: [PrintedWord]
  ) -> Double {
    var (end, widest) = (left, 0.0)
    for word in words.sorted(by: { $0.left < $1.left }) {
      widest = max(widest, word.left - end)
      end = max(end, word.right)
    }
    return max(widest, right - end)
  }

  /// Joins lines of one row that pdftotext split at such spaces.
  func withStretchedLines(_ lines: [[PrintedWord]]) -> [[PrintedWord]] {
    var joined: [[PrintedWord]] = []
    // By the top of a line, rounded, so that those of a row are neighbours.
    let ordered = lines.enumerated().filter { !$0.element.isEmpty }.sorted {
      let (one, other) = ($0.element[0], $1.element[0])
      return ((one.top / 2).rounded(), one.left) < ((other.top / 2).rounded(), other.left)
    }
    for (index, (_, line)) in ordered.enumerated() {
      let then = index + 1 < ordered.count ? ordered[index + 1].element : nil
      if let before = joined.last, let last = before.last, let first = line.first,
        LineSpaces.isOne(before, line, then: then)
          || (LineSpaces.isLevel(last, first)
            && isStretched(before: first, behind: first.left - last.right))
      {
        joined[joined.count - 1] += line
      } else {
        joined.append(line)
      }
    }
    return joined
  }
}
