/// Detects a table column that begins close behind the previous one: a bold heading may fill its column while
/// the cells below leave room.
enum NarrowGutter {
  /// Whether a column begins with this line: several lines begin at one place, and either they are figures, or
  /// only a heading of the previous column comes as close.
  static func lies(
    before line: PrintedLine, behind column: [PrintedLine], reaching reach: Double,
    in lines: [PrintedLine]
  ) -> Bool {
    guard line.left - reach >= 0.35 * line.height, column.count > 2 else { return false }
    let beginning = lines.indices.filter { abs(lines[$0].left - line.left) <= 1.5 }
    guard beginning.count > 2 else { return false }
    let close = column.count { line.left - $0.right < 0.6 * line.height }
    if close == 1 { return true }
    let figures = beginning.count { TableRows.isFigure(lines[$0].text) }
    return 10 * figures >= 7 * beginning.count
  }
}
