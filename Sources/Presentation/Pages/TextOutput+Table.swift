import ArticleText

extension TextOutput {
  /// The most rows per cell, more for narrow rows; the rest is cut with an ellipsis.
  private var mostCellRows: Int { max(3, 240 / width) }

  /// Writes rows of cells in columns, each as wide as its widest cell, except one that may shrink so that a row
  /// fits the width; its cells wrap. On an accessible page, the cells of a row form a line.
  /// - Parameter isWhole: whether long cells are not cut.
  package mutating func table(
    _ rows: [[Run]], shrinking shrunk: Int, indent: Int = 2, isWhole: Bool = false
  ) {
    var widths: [Int] = []
    table(rows, shrinking: shrunk, indent: indent, widths: &widths, isWhole: isWhole)
  }

  /// The same for a table in several parts.
  /// - Parameters:
  ///   - widths: the columns' widths, which the first part determines; empty before it.
  ///   - later: cells of later parts that must fit the widths.
  ///   - isWhole: whether long cells are not cut.
  package mutating func table(
    _ rows: [[Run]], shrinking shrunk: Int, indent: Int = 2, widths: inout [Int],
    later: [Run] = [], isWhole: Bool = false
  ) {
    guard !isAccessible else { return readOut(rows, indent: indent) }
    let mostRows = isWhole ? 1000 : mostCellRows
    let shown = rows.map { row in
      row.map { Run(shownCell(words(of: $0), mostRows), $0.style) }
    }
    if widths.isEmpty {
      let measured = shown + [later.map { Run(shownCell(words(of: $0), mostRows)) }]
      widths = self.widths(of: measured, shrinking: shrunk, indent: indent)
    }
    for row in shown { write(row, widths, indent: indent, mostRows) }
  }

  /// Writes one row of a table, as tall as its tallest cell.
  private mutating func write(_ row: [Run], _ widths: [Int], indent: Int, _ mostRows: Int) {
    let cells = row.indices.filter { $0 < widths.count && widths[$0] > 0 }
      .map {
        (
          width: widths[$0], style: row[$0].style,
          rows: rows(of: row[$0].text, widths[$0], most: mostRows)
        )
      }
    for number in 0..<(cells.map(\.rows.count).max() ?? 0) {
      var runs: [Run] = []
      var gap = indent
      for cell in cells {
        let piece = number < cell.rows.count ? cell.rows[number] : ""
        if !piece.isEmpty {
          // The cut may have removed the end of a direction: `line` closes it, run by run.
          runs += [Run(String(repeating: " ", count: gap)), Run(piece, cell.style)]
          gap = 0
        }
        gap += cell.width - DisplayWidth.columns(piece) + 2
      }
      line(runs)
    }
  }

  /// A cell's text in rows of this many columns.
  private func rows(of text: String, _ columns: Int, most: Int) -> [String] {
    guard DisplayWidth.columns(text) > columns else { return text.isEmpty ? [] : [text] }
    var rows: [String] = []
    var used = columns
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, room: columns) {
        let width = DisplayWidth.columns(piece)
        if used + 1 + width > columns {
          rows.append(String(piece))
          used = width
        } else {
          rows[rows.count - 1] += " \(piece)"
          used += 1 + width
        }
      }
    }
    guard rows.count > most else { return OpenDirections.balanced(rows) }
    let rest = rows[(most - 1)...].joined(separator: " ")
    return OpenDirections.balanced(
      rows.prefix(most - 1) + [DisplayWidth.truncated(rest, to: columns)])
  }

  private mutating func readOut(_ rows: [[Run]], indent: Int) {
    let lead = String(repeating: " ", count: indent)
    for row in rows {
      let cells = row.map { words(of: $0) }.filter { !$0.isEmpty }
      wrapped([Run(cells.joined(separator: ", "))], first: lead, indent: lead + "  ")
    }
  }

  /// A cell's text on one line; of a long text, only as much as the rows can show.
  private func shownCell(_ text: String, _ mostRows: Int) -> String {
    let most = width * 8 * mostRows
    return ScreenText.shown(
      text.utf8.count > most ? String(text.prefix((width + 1) * mostRows)) : text,
      singleLine: true)
  }

  private func widths(of rows: [[Run]], shrinking shrunk: Int, indent: Int) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? DisplayWidth.columns($0[column].text) : 0 }.max()
        ?? 0
    }
    // A column that does not shrink may still not take the whole row.
    for column in widths.indices where column != shrunk {
      widths[column] = min(widths[column], max(12, width / 3))
    }
    let gaps = indent + 2 * max(0, widths.filter { $0 > 0 }.count - 1)
    var excess = gaps + widths.reduce(0, +) - width
    guard excess > 0, widths.indices.contains(shrunk) else { return widths }
    let given = min(excess, max(0, widths[shrunk] - 12))
    widths[shrunk] -= given
    excess -= given
    // On a narrow screen the widest columns shrink too.
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 2
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
