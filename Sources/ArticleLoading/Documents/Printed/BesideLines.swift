import ArticleText

/// The lines to the right of a line on its page: beside a box or a captioned picture, text has less room than
/// elsewhere in its column.
struct BesideLines {
  /// From the top.
  private let lines: [PrintedLine]
  private let highest: Double

  init(_ lines: [PrintedLine]) {
    self.lines = lines.sorted { $0.top < $1.top }
    highest = lines.map(\.height).max() ?? 0
  }

  /// The right edge that a line could reach.
  func room(for line: PrintedLine, upTo right: Double) -> Double {
    // The line is full anyway, or far too short.
    guard right - line.right > line.height else { return right }
    // There is a space around a box, and between its lines.
    let (top, bottom) = (line.top - line.height, line.bottom + line.height)
    var room = right
    for other in lines[lines.partitionIndex { $0.top < top - highest }...] {
      if other.top >= bottom { break }
      if other.bottom > top, other.left > line.right, other.left < room + line.height,
        isBeside(other, line)
      {
        room = min(room, other.left - line.height)
      }
    }
    return max(room, line.right)
  }

  /// Whether a line to the right of another is in a box: it is level with it, or with text left of it. The
  /// definition below a short term is indented, and has nothing beside it.
  private func isBeside(_ other: PrintedLine, _ line: PrintedLine) -> Bool {
    if other.bottom > line.top + 1, other.top < line.bottom - 1 { return true }
    return lines[lines.partitionIndex { $0.top < other.top - highest }...].prefix {
      $0.top < other.bottom - 1
    }.contains { $0.bottom > other.top + 1 && $0.right < other.left }
  }
}
