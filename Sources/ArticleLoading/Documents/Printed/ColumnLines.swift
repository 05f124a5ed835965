/// Makes lines from the words of a page with columns: splits lines at the white strips between columns, and
/// joins those of one column that were justified.
struct ColumnLines {
  /// The strips on both sides of a column; `nil` at the edges of the page.
  private struct Place: Hashable {
    let left: Int?
    let right: Int?
  }

  /// Lines beside no strip, unchanged.
  private(set) var others: [[PrintedWord]] = []
  /// The lines of each column that may need further splitting, as table rows do.
  private(set) var columns: [[[PrintedWord]]] = []
  /// Complete lines.
  private(set) var whole: [[PrintedWord]] = []

  init(_ lines: [[PrintedWord]]) {
    let strips = WhiteStrip.all(in: lines.flatMap { $0 })
    guard !strips.isEmpty else {
      others = lines
      return
    }
    var parts: [Place: [[PrintedWord]]] = [:]
    for line in lines {
      var last: Place?
      for word in line {
        let place = Self.place(of: word, strips)
        var word = word
        // A word too long for its column overlaps the strip: the column ends where its other lines do.
        if let right = place.right {
          word.right = min(word.right, strips[right].right - 0.7 * word.height)
        }
        if place == last, let count = parts[place]?.count {
          parts[place]?[count - 1].append(word)
        } else {
          parts[place, default: []].append([word])
        }
        last = place
      }
    }
    let order = parts.keys.sorted {
      ($0.left ?? -1, $0.right ?? strips.count) < ($1.left ?? -1, $1.right ?? strips.count)
    }
    for index in order {
      guard let lines = parts[index] else { continue }
      if index == Place(left: nil, right: nil) {
        others = lines
      } else {
        let stretched = StretchedColumn(lines)
        whole += stretched.whole
        columns.append(stretched.others)
      }
    }
  }

  private static func place(of word: PrintedWord, _ strips: [WhiteStrip]) -> Place {
    var left: Int?
    for (strip, index) in zip(strips, strips.indices) where strip.isBeside(word) {
      // They are sorted from the left.
      if strip.right > word.left + 1 { return Place(left: left, right: index) }
      left = index
    }
    return Place(left: left, right: nil)
  }
}

/// The justified lines of a column: their words were spaced so that all lines end at one place.
struct StretchedColumn {
  /// Lines from one edge of the column to the other, with all their words.
  private(set) var whole: [[PrintedWord]] = []
  /// The other lines, unchanged.
  private(set) var others: [[PrintedWord]] = []

  /// Hyphens and full stops may extend beyond the edge.
  private static let slack = 2.0

  init(_ lines: [[PrintedWord]]) {
    let rows = Self.rows(of: lines)
    let lefts = rows.compactMap(\.words.first?.left)
    let rights = rows.compactMap(\.words.last?.right)
    guard let left = Self.usual(lefts, least: 0.4), let right = Self.usual(rights, least: 0.4)
    else {
      others = lines
      return
    }
    let full = rows.map { row in
      guard let first = row.words.first, let last = row.words.last else { return false }
      return last.right > right - Self.slack && last.right < right + first.height
        && first.left < left + 3 * first.height
    }
    guard Self.areStretched(zip(rows, full).filter(\.1).map(\.0)) else {
      others = lines
      return
    }
    let cells = rows.map(\.cellStarts)
    for (index, row) in rows.enumerated() {
      let starts = cells[index]
      let isRow = (max(0, index - 2)..<min(rows.count, index + 3)).contains { near in
        near != index
          && cells[near].contains { start in starts.contains { $0.overlaps(start) } }
      }
      if full[index], !isRow { whole.append(row.words) } else { others += row.lines }
    }
  }

  /// Whether most lines have even spaces: table cells may span the whole width, too.
  private static func areStretched(_ rows: [Row]) -> Bool {
    let telling = rows.filter { $0.words.count { $0.text.contains(where: \.isLetter) } > 2 }
    let even = telling.count(where: \.isEven)
    return even > 2 && 10 * even >= 6 * telling.count
  }

  /// The value that most of the numbers are close to.
  private static func usual(_ numbers: [Double], least share: Double) -> Double? {
    let sorted = numbers.sorted()
    var best = (count: 0, number: 0.0)
    var start = 0
    for (end, number) in sorted.enumerated() {
      while number - sorted[start] > slack { start += 1 }
      if end - start + 1 > best.count { best = (end - start + 1, number) }
    }
    return best.count > 3 && Double(best.count) >= share * Double(numbers.count)
      ? best.number : nil
  }

  /// The words on one line of the column.
  private struct Row {
    var lines: [[PrintedWord]]
    var words: [PrintedWord] = []

    private var spaces: [(word: PrintedWord, width: Double)] {
      zip(words, words.dropFirst()).map { ($1, $1.left - $0.right) }.filter { $0.1 > 0 }
    }

    /// Whether its spaces are equal, except those that must not be stretched.
    var isEven: Bool {
      let widths = spaces.map(\.width)
      guard let widest = widths.max() else { return false }
      return 2 * widths.count { widest - $0 < 0.6 } > widths.count
    }

    /// The spaces before figures that are wide enough for a table cell to begin there.
    var cellStarts: [ClosedRange<Double>] {
      let spaces = spaces
      if spaces.count > 2, isEven { return [] }
      return spaces.compactMap { word, width -> ClosedRange<Double>? in
        guard width >= 1.5 * word.height else { return nil }
        let behind = words.filter { $0.left >= word.left }.map(\.text).joined()
        return TableRows.isFigure(behind) ? (word.left - 1.2 * word.height)...word.left : nil
      }
    }
  }

  private static func rows(of lines: [[PrintedWord]]) -> [Row] {
    var rows: [Row] = []
    for line in lines.sorted(by: { $0[0].bottom < $1[0].bottom }) {
      if let first = rows.last?.lines.first?[0],
        abs(line[0].bottom - first.bottom) < 0.2 * first.height,
        abs(line[0].height - first.height) < 0.1 * first.height
      {
        rows[rows.count - 1].lines.append(line)
      } else {
        rows.append(Row(lines: [line]))
      }
    }
    for index in rows.indices {
      rows[index].words = rows[index].lines.joined().sorted { $0.left < $1.left }
    }
    return rows
  }
}
