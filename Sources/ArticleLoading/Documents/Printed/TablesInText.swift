extension ReadingOrder {
  /// A table above, between or below columns of text, with nothing across the page to separate them: lines are
  /// split where no column has any. Of the runs of such pieces that form tables, the one with the most columns
  /// counts: joined with text, a table's columns would merge.
  static func aroundTable(
    _ lines: [PrintedLine], columns least: Int, beside edges: [Double] = [], depth: Int
  ) -> [PrintedFlow]? {
    let pieces = pieces(of: lines)
    guard pieces.count > 1, pieces.count <= 40 else { return nil }
    var best: (run: Range<Int>, columns: Int, rows: [[[PrintedLine]]])?
    for count in (1..<pieces.count).reversed() {
      for start in 0...(pieces.count - count) {
        let columns = Columns(Array(pieces[start..<start + count].joined())).all
        guard columns.count >= max(least, (best?.columns ?? 0) + 1), TableRows.arePlain(columns),
          !columns.dropFirst().contains(where: { beginsTable($0, at: edges) }),
          let rows = TableRows.rows(of: columns), rows.count > 2 || TableRows.areShort(rows)
        else { continue }
        best = (start..<start + count, columns.count, rows)
      }
    }
    guard let best else { return nil }
    let around = [pieces[..<best.run.lowerBound], pieces[best.run.upperBound...]]
    let flows = around.map { read(Array($0.joined()), depth: depth + 1) }
    return flows[0] + best.rows.map { .row($0) } + flows[1]
  }

  /// Whether a column of words begins at a text column's edge: then two tables are side by side.
  private static func beginsTable(_ column: [PrintedLine], at edges: [Double]) -> Bool {
    2 * column.count { line in edges.contains { abs(line.left - $0) < 2.5 } } > column.count
      && 2 * column.count { $0.text.contains(where: \.isLetter) } > column.count
  }

  /// The lines between white strips over the whole width. Where a row has more cells than its neighbour, no
  /// space is needed: a table may be close to the text.
  private static func pieces(of lines: [PrintedLine]) -> [[PrintedLine]] {
    var pieces: [[PrintedLine]] = []
    var bottom = -Double.infinity
    var above: [[PrintedLine]] = []
    for row in rows(of: lines) {
      let (first, top) = (row[0], row.map(\.top).min() ?? 0)
      let cells = above.last?.count ?? 0
      let isTableEdge =
        max(row.count, cells) > 2 && row.count != cells && top - bottom > -0.25 * first.height
      // A line of text below a table crosses its columns.
      let isAcross = row.count == 1 && cells > 1 && above.suffix(4).contains { crosses(first, $0) }
      if top - bottom > 0.7 * first.height || isTableEdge || isAcross { pieces.append([]) }
      pieces[pieces.count - 1] += row
      bottom = max(bottom, row.map(\.bottom).max() ?? bottom)
      above.append(row)
    }
    return pieces
  }

  /// Whether a line is below two of a row and the space between them.
  private static func crosses(_ line: PrintedLine, _ row: [PrintedLine]) -> Bool {
    let row = row.sorted { $0.left < $1.left }
    return zip(row, row.dropFirst()).contains { left, right in
      left.right < right.left && line.left < left.right && line.right > right.left
    }
  }

  /// Lines side by side, from the top.
  private static func rows(of lines: [PrintedLine]) -> [[PrintedLine]] {
    var rows: [[PrintedLine]] = []
    for line in lines.sorted(by: { $0.top < $1.top }) {
      if let first = rows.last?[0], line.top - first.top < 0.3 * first.height {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows
  }
}
