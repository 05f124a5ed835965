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
    // A single line right below is not beside it: the definition of a term is indented behind a short one.
    var (beside, above, below) = (right, right, right)
    for other in lines[lines.firstPlace { $0.top < top - highest }...] {
      if other.top >= bottom { break }
      guard other.bottom > top, other.left > line.right else { continue }
      let room = other.left - line.height
      if other.bottom <= line.top + 1 {
        above = min(above, room)
      } else if other.top >= line.bottom - 1 {
        below = min(below, room)
      } else {
        beside = min(beside, room)
      }
    }
    let room = min(beside, max(above, below))
    return max(room, line.right)
  }
}
