/// Writes the cells of a row on one line, in any kind of document: a tab for each step to the next column, also
/// over empty cells, and none at the line's end.
enum TableLine {
  /// The tabs between two cells; one if their columns are unknown.
  static func tabs(from column: Int?, to next: Int?) -> [UInt8] {
    guard let column, let next else { return [0x09] }
    return Array(repeating: 0x09, count: max(1, next - column))
  }

  /// The tabs before the first cell with words.
  static func tabs(before column: Int?) -> [UInt8] {
    Array(repeating: 0x09, count: column ?? 0)
  }

  /// A row of cells, of which some can be empty; a single one with words needs no column.
  static func text(_ cells: [String]) -> String {
    let filled = cells.filter { !$0.isEmpty }
    if filled.count < 2 { return filled.first ?? "" }
    return cells[..<(cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)].joined(separator: "\t")
  }
}
