/// Counts the columns of a table in any kind of document, so that the cells of a row keep their columns: a cell can
/// cover several columns and several rows.
struct TableColumns {
  /// More are not counted: no table has as many, and a hostile one could name any number.
  private static let most = 200
  /// The same for the rows that one cell covers.
  private static let mostRows = 1000

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

  /// - Parameters:
  ///   - columns: what the cell says of the number of its columns.
  ///   - rows: the same of its rows.
  mutating func beginCell(columns: String?, rows: String?) -> Span {
    let first = next
    while next < Self.most, let end = ends[next], end > row { next += 1 }
    let column = next
    next += min(count(columns, most: Self.most), max(Self.most - column, 1))
    let rows = count(rows, most: Self.mostRows)
    if rows > 1, next <= Self.most {
      for covered in column..<next { ends[covered] = row + rows }
    }
    return Span(covered: column - first, column: column, width: next - column)
  }

  private func count(_ text: String?, most: Int) -> Int {
    min(max(text.flatMap { Int($0.trimmed(of: " ")) } ?? 1, 1), most)
  }
}
