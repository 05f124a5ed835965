/// Reads lines in columns as table rows if they are: aligned columns of words and figures, not columns of
/// prose.
struct TableRows {
  /// Lines side by side, by column.
  private struct Step {
    var cells: [[PrintedLine]]
    var top: Double
    var bottom: Double

    var filled: Int { cells.count { !$0.isEmpty } }
    var isWhole: Bool { filled == cells.count }
  }

  /// The cells of each row; `nil` when this is not a table.
  static func rows(of columns: [[PrintedLine]]) -> [[[PrintedLine]]]? {
    let steps = steps(of: columns)
    guard steps.count > 1 else { return nil }
    if let rows = WrappedCells.rows(of: columns) { return withColumns(rows) }
    guard !ProseColumns.areReadDown(columns) else { return nil }
    let prose = columns.map(isProse)
    let shared = steps.count { $0.filled > 1 }
    let rows: [[Step]]?
    if prose.allSatisfy({ $0 }) || prose.count(where: { $0 }) > 1 {
      rows = apart(steps).flatMap { $0.count > 4 || areUneven($0) ? $0 : nil }
    } else if prose.contains(true) {
      rows =
        apart(steps) ?? labelled(steps, label: prose[0] ? 1 : 0)
        ?? (columns.count > 2 && 10 * shared >= 6 * steps.count ? joined(steps) : nil)
    } else if 10 * shared >= 6 * steps.count, isTable(columns, steps) {
      rows = joined(steps)
    } else {
      rows = nil
    }
    guard
      let cells = rows?.map({ steps in
        columns.indices.map { column in ReadingOrder.sorted(steps.flatMap { $0.cells[column] }) }
      }), !continues(cells, prose)
    else { return nil }
    return withColumns(cells)
  }

  /// Rows with their empty cells, so that figures stay below the heads of their columns, if a row at the top has
  /// cells in all columns; the first column may have no head. Otherwise an empty cell may be a space within another.
  private static func withColumns(_ rows: [[[PrintedLine]]]) -> [[[PrintedLine]]] {
    let showsColumns = rows.prefix(3).contains { row in
      row.count > 2 && row.dropFirst().allSatisfy { !$0.isEmpty }
    }
    return showsColumns ? rows : rows.map { row in row.filter { !$0.isEmpty } }
  }

  /// Whether prose continues from cell to cell below within a sentence: then the cells are the lines of a
  /// column.
  private static func continues(_ rows: [[[PrintedLine]]], _ prose: [Bool]) -> Bool {
    prose.indices.contains { column in
      guard prose[column] else { return false }
      let cells = rows.map { $0[column] }.filter { !$0.isEmpty }
      let right = cells.joined().map(\.right).max() ?? 0
      let within = zip(cells, cells.dropFirst()).count { above, cell in
        let (end, next) = (above[above.count - 1], cell[0])
        if LineEndHyphens.hyphen(at: end.text) != nil { return true }
        // Only full cells count: others may begin in lower case, too, as in a list of options.
        let isFull = right - end.right < next.firstWord + 0.8 * end.height
        return isFull && next.text.first?.isLowercase == true
          && !OpenParagraph.endsSentence(end.text)
      }
      return 10 * within > 3 * max(cells.count - 1, 1)
    }
  }

  private static func steps(of columns: [[PrintedLine]]) -> [Step] {
    var steps: [Step] = []
    let lines = columns.enumerated().flatMap { column, lines in lines.map { (column, $0) } }
    for (column, line) in lines.sorted(by: { $0.1.top < $1.1.top }) {
      let slack = 0.2 * line.height
      if steps.isEmpty || line.top + slack > steps[steps.count - 1].bottom - slack {
        let cells = [[PrintedLine]](repeating: [], count: columns.count)
        steps.append(Step(cells: cells, top: line.top, bottom: line.bottom))
      }
      steps[steps.count - 1].cells[column].append(line)
      steps[steps.count - 1].bottom = max(steps[steps.count - 1].bottom, line.bottom)
    }
    return steps
  }

  // MARK: What is one

  /// Whether lines continue each other as sentences do: they begin in lower case, or are full.
  static func isProse(_ lines: [PrintedLine]) -> Bool {
    guard lines.count > 1 else { return false }
    let words = lines.reduce(0) { $0 + $1.text.split(separator: " ").count }
    guard 2 * words >= 7 * lines.count else { return ProseColumns.continues(lines) }
    let small = lines.count { $0.text.first?.isLowercase == true }
    if 10 * small >= 3 * lines.count { return true }
    let left = lines.map(\.left).min() ?? 0
    let right = lines.map(\.right).max() ?? 0
    let letters = lines.reduce(0) { $0 + $1.text.count }
    let full = lines.count { right - $0.right < 0.12 * (right - left) }
    return lines.count > 3 && letters >= 18 * lines.count && 10 * full >= 6 * lines.count
      && !areLabels(lines)
  }

  /// Whether lines are labels of one length, such as "Account 1", "Account 2": each begins like a label, and no
  /// sentence continues from one to the next.
  private static func areLabels(_ lines: [PrintedLine]) -> Bool {
    let starts = lines.count {
      $0.text.first.map { $0.isUppercase || $0.isNumber } ?? false
    }
    return 10 * starts >= 9 * lines.count
      && !lines.contains {
        LineEndHyphens.hyphen(at: $0.text) != nil || LineEndWords.leadOn($0.text)
          || $0.text.contains(". ") || $0.text.last == "."
      }
  }

  /// Columns of words may also be two addresses side by side; figures, more than two columns, space between the
  /// rows, or a cell in every row indicate a table.
  private static func isTable(_ columns: [[PrintedLine]], _ steps: [Step]) -> Bool {
    if arePlain(columns) { return true }
    let whole = steps.count(where: \.isWhole)
    let gaps = zip(steps, steps.dropFirst()).map { ($1.top - $0.top) / max($0.bottom - $0.top, 1) }
    return (whole > 2 && 10 * whole >= 8 * steps.count)
      || gaps.sorted()[gaps.count / 2] > 1.6
  }

  /// Whether columns are clearly a table's: more than two, or mostly figures.
  static func arePlain(_ columns: [[PrintedLine]]) -> Bool {
    let others = columns.dropFirst().joined()
    return columns.count > 2 || 10 * others.count { isFigure($0.text) } >= 3 * others.count
  }

  /// Whether rows have cells of a few words each, so that two of them are already a table.
  static func areShort(_ rows: [[[PrintedLine]]]) -> Bool {
    rows.joined().joined().allSatisfy { $0.text.count { $0 == " " } < 4 }
  }

  static func isFigure(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let digits = text.utf8.count { (0x30...0x39).contains($0) }
      return digits > 0
        ? 2 * digits >= text.utf8.count { (0x61...0x7A).contains($0 | 0x20) }
        : text.isEmpty || text == "-"
    }
    let digits = text.count(where: \.isNumber)
    return digits > 0 ? 2 * digits >= text.count(where: { $0.isLetter }) : "–—-".contains(text)
  }

  // MARK: Rows

  /// Joins the lines of a cell: part of a row, close below it.
  private static func joined(_ steps: [Step]) -> [[Step]] {
    var tops: [Double] = []
    for (above, step) in zip(steps, steps.dropFirst()) where step.isWhole {
      tops.append(step.top - above.top)
    }
    let usual = tops.isEmpty ? 0 : tops.sorted()[tops.count / 2]
    var rows = [[steps[0]]]
    for (above, step) in zip(steps, steps.dropFirst()) {
      let isClose = step.top - above.top < 0.8 * usual
      let continues =
        step.cells[0].isEmpty
        && step.cells.joined().allSatisfy { $0.text.first?.isLowercase == true }
      if !step.isWhole, isClose || continues {
        rows[rows.count - 1].append(step)
      } else {
        rows.append([step])
      }
    }
    return rows
  }

  /// Rows with space between them in every column; `nil` when there are not several.
  private static func apart(_ steps: [Step]) -> [[Step]]? {
    let distances = zip(steps, steps.dropFirst()).map { $1.top - $0.bottom }
    guard let least = distances.min(), let height = steps.map({ $0.bottom - $0.top }).min() else {
      return nil
    }
    var rows = [[steps[0]]]
    for (distance, step) in zip(distances, steps.dropFirst()) {
      if distance > max(least, 0) + 0.35 * height {
        rows.append([step])
      } else {
        rows[rows.count - 1].append(step)
      }
    }
    // Paragraphs of two columns do not all begin side by side.
    let together = rows.count { $0[0].filled > 1 }
    guard rows.count > 2, 10 * together >= 8 * rows.count else { return nil }
    return rows
  }

  /// Whether a row's cells differ in their number of lines, and the next row begins below the longest one:
  /// paragraphs of two columns begin side by side only while they have equally many lines.
  private static func areUneven(_ rows: [[Step]]) -> Bool {
    rows.dropLast().contains { row in
      let counts = row[0].cells.indices.map { column in
        row.reduce(0) { $0 + $1.cells[column].count }
      }
      return Set(counts).count > 1
    }
  }

  /// Rows that begin at each label of a column with separate labels; `nil` if there is none.
  private static func labelled(_ steps: [Step], label: Int) -> [[Step]]? {
    let starts = steps.indices.filter { !steps[$0].cells[label].isEmpty }
    let areAlone = starts.count { $0 == 0 || steps[$0 - 1].cells[label].isEmpty }
    guard starts.count > 1, starts.first == 0, 10 * areAlone >= 8 * starts.count,
      starts.allSatisfy({ steps[$0].filled > 1 })
    else { return nil }
    var rows: [[Step]] = []
    for (index, step) in steps.enumerated() {
      if starts.contains(index) { rows.append([step]) } else { rows[rows.count - 1].append(step) }
    }
    return rows
  }
}
