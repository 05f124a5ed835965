/// Counts the columns of a table, so that the cells of a row keep their columns: a cell can cover several columns
/// and several rows.
struct TableColumns {
  /// More are not counted: no table has as many, and a hostile one could name any number.
  private static let most = 200

  private var row = 0
  /// The column that the next cell begins in, unless a cell above covers it.
  private var next = 0
  /// For each column, the row in which the cell above it ends.
  private var ends: [Int: Int] = [:]

  mutating func beginRow() {
    row += 1
    next = 0
  }

  /// The columns of a cell.
  struct Span {
    /// The number of columns right before it that cells of rows above cover.
    let covered: Int
    /// The column in which it begins, from 0.
    let column: Int
    /// The number of its columns.
    let width: Int
  }

  mutating func beginCell(columns: String?, rows: String?) -> Span {
    let first = next
    while let end = ends[next], end > row { next += 1 }
    let column = next
    next += count(columns)
    let rows = count(rows)
    if rows > 1 { for covered in column..<next { ends[covered] = row + rows } }
    return Span(covered: column - first, column: column, width: next - column)
  }

  private func count(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0.trimmed(of: " ")) } ?? 1, 1), Self.most)
  }
}
