/// Writes the cells of a row on one line, in any kind of document: a tab for each step to the next column, also
/// over empty cells, and none at the line's end.
enum TableLine {
  /// The tabs between two cells; one if their columns are unknown.
  static func tabs(from column: Int?, to next: Int?) -> [UInt8] {
    guard let column, let next else { return [0x09] }
    return Array(repeating: 0x09, count: max(1, next - column))
  }

  /// The tabs before the first cell with words, even if it is the row's only one: without them a figure would not
  /// be below the head of its column.
  static func tabs(before column: Int?) -> [UInt8] {
    Array(repeating: 0x09, count: column ?? 0)
  }

  /// A row of cells, some of which can be empty.
  static func text(_ cells: [String]) -> String {
    cells[..<(cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)].joined(separator: "\t")
  }
}
