/// Reads the rows of a table with several lines per cell: lines within a cell are closer than the next row, and
/// the cells of a row are side by side, aligned at its top, middle or bottom.
struct WrappedCells {
  /// The lines of a cell.
  private struct Cell {
    let column: Int
    var lines: [PrintedLine]

    var top: Double { lines.map(\.top).min() ?? 0 }
    var bottom: Double { lines.map(\.bottom).max() ?? 0 }
  }

  /// The cells of each row, one for each column; `nil` when none has several lines, or the rows cannot be separated.
  static func rows(of columns: [[PrintedLine]]) -> [[[PrintedLine]]]? {
    let sorted = columns.map { ReadingOrder.sorted($0) }
    guard let pitch = pitch(of: sorted) else { return nil }
    let cells = sorted.enumerated().flatMap { column, lines in
      Self.cells(of: lines, column: column, pitch: pitch)
    }
    let rows = rows(of: cells)
    guard areCentred(rows) || (areWrapped(cells, in: sorted) && !beginWithin(cells, of: sorted))
    else { return nil }
    let several = rows.filter { Set($0.map(\.column)).count > 1 }
    let prose = columns.count { TableRows.isProse($0) }
    let least = prose > 1 ? 3 : 2
    // Paragraphs of two columns begin side by side only while they have equally many lines.
    let areCells =
      prose < 2 || several.count > 4
      || several.dropLast().contains { Set($0.map(\.lines.count)).count > 1 }
      || 2 * cells.count { !OpenParagraph.endsSentence($0.lines[$0.lines.count - 1].text) }
        > cells.count
    guard several.count >= least, areCells, 10 * several.count >= 6 * rows.count,
      10 * several.count(where: areSideBySide) >= 8 * several.count
    else { return nil }
    return rows.map { row in
      columns.indices.map { column in row.filter { $0.column == column }.flatMap(\.lines) }
    }
  }

  /// The most common distance between the lines of a cell; captions have a smaller one.
  private static func pitch(of columns: [[PrintedLine]]) -> Double? {
    let lines = columns.joined().sorted { $0.height < $1.height }
    let usual = lines[lines.count / 2]
    let steps = columns.flatMap { lines in
      zip(lines, lines.dropFirst()).filter { $0.isLike(usual) && $1.isLike(usual) }
        .map { $1.top - $0.top }.filter { $0 > 0 }
    }
    guard let least = steps.min(), least < 1.5 * usual.height else { return nil }
    // The smallest distances, which differ slightly.
    let close = steps.filter { $0 <= 1.05 * least }.sorted()
    return close[close.count / 2]
  }

  /// Whether cells of prose begin within a sentence, so that they are pieces of columns.
  private static func beginWithin(_ cells: [Cell], of columns: [[PrintedLine]]) -> Bool {
    var (within, all) = (0, 0)
    for column in columns.indices where TableRows.isProse(columns[column]) {
      let own = cells.filter { $0.column == column }
      for (above, cell) in zip(own, own.dropFirst()) {
        all += 1
        let continues =
          cell.lines[0].text.first?.isLowercase == true
          && !OpenParagraph.endsSentence(above.lines[above.lines.count - 1].text)
        if continues { within += 1 }
      }
    }
    return 10 * within > 3 * all
  }

  private static func cells(of lines: [PrintedLine], column: Int, pitch: Double) -> [Cell] {
    var cells: [Cell] = []
    for line in lines {
      if let last = cells.last?.lines.last, line.top - last.top <= 1.06 * pitch + 0.2 {
        cells[cells.count - 1].lines.append(line)
      } else {
        cells.append(Cell(column: column, lines: [line]))
      }
    }
    return cells
  }

  /// Whether lines wrap because the cell was too narrow, not because rows are close: the next word would not
  /// have fitted. Figures do not wrap.
  private static func areWrapped(_ cells: [Cell], in columns: [[PrintedLine]]) -> Bool {
    let rights = columns.map { $0.map(\.right).max() ?? 0 }
    var (wrapped, all) = (0, 0)
    for cell in cells where cell.lines.count > 1 {
      if cell.lines.allSatisfy({ TableRows.isFigure($0.text) }) { return false }
      for (line, next) in zip(cell.lines, cell.lines.dropFirst()) {
        all += 1
        if rights[cell.column] - line.right < next.firstWord + 0.8 * line.height { wrapped += 1 }
      }
    }
    return all > 0 && 10 * wrapped >= 8 * all
  }

  /// Whether the lines of cells lie between those of cells beside them, in the middle of their rows: then several
  /// lines are one cell, even if their author broke them.
  private static func areCentred(_ rows: [[Cell]]) -> Bool {
    let broken = rows.filter { $0.count > 1 && Set($0.map(\.lines.count)).count > 1 }
    guard broken.count > 1 else { return false }
    return broken.allSatisfy { row in
      let middles = row.map { ($0.top + $0.bottom) / 2 }
      let height = row[0].lines[0].height
      let areLevel = (middles.max() ?? 0) - (middles.min() ?? 0) < 0.2 * height
      // Between two lines of the cell beside it, level with none.
      return areLevel
        && row.contains { single in
          single.lines.count == 1
            && row.contains { cell in
              cell.lines.count > 1
                && cell.lines.allSatisfy { abs($0.top - single.top) > 0.3 * height }
            }
        }
    }
  }

  /// Cells side by side, from the top.
  private static func rows(of cells: [Cell]) -> [[Cell]] {
    var rows: [[Cell]] = []
    var bottom = -Double.infinity
    for cell in cells.sorted(by: { $0.top < $1.top }) {
      // Boxes of letters may overlap slightly.
      if cell.top > bottom - 0.3 * (cell.lines.first?.height ?? 0) { rows.append([]) }
      rows[rows.count - 1].append(cell)
      bottom = max(bottom, cell.bottom)
    }
    return rows
  }

  /// Whether the cells of a row are aligned at one height: paragraphs of two columns do not begin side by side.
  private static func areSideBySide(_ row: [Cell]) -> Bool {
    guard let height = row.first?.lines.first?.height else { return false }
    let edges: [[Double]] = [
      row.map(\.top), row.map(\.bottom), row.map { ($0.top + $0.bottom) / 2 },
    ]
    return edges.contains { edge in
      (edge.max() ?? 0) - (edge.min() ?? 0) < 0.35 * height
    }
  }
}
