import ArticleText

/// Finds the cells of a table's head above columns of figures: the heads may be centred while the figures are
/// aligned at their right edges, so that no head begins where a figure does, and the spaces between short heads are
/// even and hardly wider than between words.
///
/// The rows below decide: where all of them are white, a cell ends.
struct HeadCells {
  /// The number of rows that are compared.
  private static let mostRows = 4
  private static let mostWords = 60
  /// Lines of more words are not heads but prose.
  private static let mostInHead = 6
  /// Pages with more words are left unchanged; no real page has as many.
  private static let mostPageWords = 20_000

  /// A horizontal part of a row.
  private struct Span {
    var left: Double
    var right: Double

    var width: Double { right - left }

    func shared(with other: Span) -> Span {
      Span(left: max(left, other.left), right: min(right, other.right))
    }
  }

  /// The cells of heads as lines of their own, and the lines without them. Columns are found without the heads,
  /// which reach over the spaces between the figures.
  static func parted(
    _ lines: [[PrintedWord]]
  ) -> (heads: [[PrintedWord]], others: [[PrintedWord]]) {
    let words = lines.joined().sorted { $0.top < $1.top }
    guard words.count > 8, words.count <= mostPageWords else { return ([], lines) }
    var heads: [[PrintedWord]] = []
    var taken: Set<Int> = []
    var isBelowRow = false
    var isBelowHead = false
    for row in rows(of: lines) {
      let line = row.flatMap { lines[$0] }.sorted { $0.left < $1.left }
      let starts = starts(of: line, above: words)
      // The rows below a head are found by their figures, but a head may have two rows.
      let isSecond = isBelowHead && line.allSatisfy { $0.text.contains(where: \.isLetter) }
      let isHead = !starts.isEmpty && (!isBelowRow || isSecond) && areHeads(line, starts)
      isBelowHead = isHead && !isBelowRow
      if isHead {
        taken.formUnion(row)
        for (index, word) in line.enumerated() {
          let gap = starts[index]
          if index == 0 || gap != nil { heads.append([]) }
          var word = word
          // As wide as the column at most, so that the spaces between columns stay free.
          if let gap, word.right > gap.right { word.left = max(word.left, gap.right) }
          if let next = starts[index + 1], word.left < next.left {
            word.right = min(word.right, next.left)
          }
          heads[heads.count - 1].append(word)
        }
      }
      isBelowRow = !starts.isEmpty
    }
    return (heads, lines.indices.filter { !taken.contains($0) }.map { lines[$0] })
  }

  /// Whether most cells behind the first are words, as in a head, or years.
  private static func areHeads(_ line: [PrintedWord], _ starts: [Int: Span]) -> Bool {
    2
      * starts.keys.count { index in
        let text = line[index].text
        return text.contains(where: \.isLetter)
          || text.count == 4 && Int(text).map { 1900...2099 ~= $0 } ?? false
      } > starts.count
  }

  /// The lines of each height on the page, from the top, as indices; a line of prose beside others is not part of
  /// their row.
  private static func rows(of lines: [[PrintedWord]]) -> [[Int]] {
    var rows: [[Int]] = []
    var last: PrintedWord?
    for index in lines.indices.filter({ !lines[$0].isEmpty }).sorted(by: {
      lines[$0][0].top < lines[$1][0].top
    }) {
      let first = lines[index][0]
      if let last, abs(first.top - last.top) < 0.15 * last.height,
        abs(first.height - last.height) < 0.1 * last.height
      {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
        last = first
      }
    }
    return rows.flatMap { row in
      row.sorted { lines[$0][0].left < lines[$1][0].left }
        .split { index in lines[index].count { $0.text.contains(where: \.isLetter) } > mostInHead }
        .map(Array.init)
    }
  }

  /// The places of the words that begin a cell; none if the line is not a row above such a table.
  /// - Parameter words: those of the page, from the top.
  private static func starts(
    of line: [PrintedWord], above words: [PrintedWord]
  ) -> [Int: Span] {
    guard line.count > 2, line.count <= mostWords, let first = line.first, let last = line.last,
      first.left < last.right
    else { return [:] }
    let height = first.height
    let own = Span(left: first.left, right: last.right)
    let rows = rows(below: line, of: own, height, in: words)
    guard rows.count > 1 else { return [:] }
    let gaps = commonGaps(of: rows, height).filter { gap in
      gap.left > own.left && gap.right < own.right
        && 2
          * rows.count {
            ($0.first?.left ?? .infinity) < gap.left && ($0.last?.right ?? 0) > gap.right
          }
          >= rows.count
    }
    guard gaps.count > 1, holdFigures(rows, behind: gaps) else { return [:] }
    let spaces = zip(line, line.dropFirst()).map { Span(left: $0.right, right: $1.left) }
    var starts: [Int: Span] = [:]
    for gap in gaps {
      // A head may be wider than its figures, and have spaces of its own above the gap.
      let over = spaces.indices.filter { spaces[$0].shared(with: gap).width > 0.2 * height }
      guard let widest = over.max(by: { spaces[$0].width < spaces[$1].width }) else { return [:] }
      starts[widest + 1] = gap
    }
    let least = starts.keys.map { spaces[$0 - 1].width }.min() ?? 0
    let within =
      spaces.indices.filter { starts[$0 + 1] == nil }.map { spaces[$0].width }.max() ?? 0
    // The spaces of a justified line are alike.
    return least > 0.3 * height && within < 0.75 * least ? starts : [:]
  }

  /// The next rows, close below each other, as far as they are below the line.
  private static func rows(
    below line: [PrintedWord], of own: Span, _ height: Double, in words: [PrintedWord]
  ) -> [[PrintedWord]] {
    var rows: [[PrintedWord]] = []
    var bottom = line.map(\.bottom).max() ?? 0
    for word in words[words.partitionIndex { $0.top < bottom - 0.3 * height }...] {
      guard word.top - bottom < 2.5 * height else { break }
      guard word.left < own.right, word.right > own.left else { continue }
      if let top = rows.last?[0].top, word.top - top < 0.4 * height {
        rows[rows.count - 1].append(word)
      } else {
        guard rows.count < mostRows else { break }
        rows.append([word])
      }
      bottom = max(bottom, word.bottom)
    }
    return rows.map { row in row.sorted { $0.left < $1.left } }
  }

  /// The parts without words in all rows, from the left; a row may have empty cells at its ends.
  private static func commonGaps(of rows: [[PrintedWord]], _ height: Double) -> [Span] {
    var common = [Span(left: -.infinity, right: .infinity)]
    for row in rows {
      var gaps: [Span] = []
      var end = -Double.infinity
      for word in row {
        if word.left - end >= 0.5 * height { gaps.append(Span(left: end, right: word.left)) }
        end = max(end, word.right)
      }
      gaps.append(Span(left: end, right: .infinity))
      common = common.flatMap { gap in gaps.map { gap.shared(with: $0) } }
        .filter { $0.width >= 0.3 * height }
      guard common.count < 200 else { return [] }
    }
    return common.filter { $0.left.isFinite && $0.right.isFinite }
  }

  /// Whether most words behind the gaps are figures.
  private static func holdFigures(_ rows: [[PrintedWord]], behind gaps: [Span]) -> Bool {
    let firsts = rows.flatMap { row in
      gaps.compactMap { gap in row.first { $0.left >= gap.right - 1 } }
    }
    return 2 * firsts.count { TableRows.isFigure($0.text) } >= firsts.count
  }
}
