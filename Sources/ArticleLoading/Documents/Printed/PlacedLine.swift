/// A line with what the lines around it show about its place: the edges of its column, and the line spacing
/// there.
struct PlacedLine {
  let line: PrintedLine
  /// The index of the document's flow that contains it.
  let column: Int
  /// The number of lines in the column.
  let count: Int
  /// The left edge of the column's lines.
  let left: Double
  /// The right edge of the lines around it, or of the room beside a box.
  let right: Double
  let pitch: Double
  /// Whether many lines support the pitch.
  let isPitchSure: Bool
  /// Whether the lines around it continue each other, as sentences do.
  let isProse: Bool

  private init(
    _ line: PrintedLine, column: Int, count: Int, left: Double, right: Double,
    pitch: LineSpacing.Pitch, isProse: Bool
  ) {
    self.line = line
    self.column = column
    self.count = count
    self.left = left
    self.right = right
    (self.pitch, isPitchSure) = pitch
    self.isProse = isProse
  }

  /// The lines of a column, from the top, with what is beside them on their page.
  static func lines(
    of column: [PrintedLine], beside boxes: BesideLines, number: Int, spacing: LineSpacing
  ) -> [PlacedLine] {
    let pitches = spacing.pitches(of: column)
    // Most lines begin at the column's edge; a few begin outside, such as notes.
    let left = column.map(\.left).sorted()[column.count / 4]
    var placed: [PlacedLine] = []
    // The right edge of lines of this height.
    var reaches: [Int: Double] = [:]
    func reach(like line: PrintedLine) -> Double {
      if let known = reaches[line.heightKey] { return known }
      var reach = line.right
      for other in column where other.right > reach && other.isLike(line) { reach = other.right }
      reaches[line.heightKey] = reach
      return reach
    }
    for run in runs(of: column, pitches) {
      let lines = Array(column[run])
      let isProse = TableRows.isProse(lines)
      let right =
        isProse
        ? lines.map(\.right).max() ?? 0 : Self.reach(of: lines, beside: reach(like: lines[0]))
      placed += run.map {
        PlacedLine(
          column[$0], column: number, count: column.count, left: left,
          right: boxes.room(for: column[$0], upTo: right), pitch: pitches[$0], isProse: isProse)
      }
    }
    return placed
  }

  /// Lines of one size, close below each other.
  private static func runs(
    of column: [PrintedLine], _ pitches: [LineSpacing.Pitch]
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, line) in column.enumerated() {
      if index > 0, let start = runs.last?.lowerBound {
        let last = column[index - 1]
        let pitch = pitches[index]
        if last.isLike(line), line.top - last.top <= (pitch.isSure ? 1.15 : 1.45) * pitch.points,
          line.left < last.right, last.left < line.right
        {
          runs[runs.count - 1] = start..<index + 1
          continue
        }
      }
      runs.append(index..<index + 1)
    }
    return runs
  }

  /// The right edge that lines could reach: a headline above a narrow column does not show the column's width,
  /// nor does the text around an indented quotation. A few short lines do not show their own.
  private static func reach(
    of run: [PrintedLine], beside others: Double
  ) -> Double {
    let own = run.map(\.right).max() ?? 0
    let left = run.map(\.left).min() ?? 0
    return own - left >= 0.8 * (others - left) ? own : others
  }

  var width: Double { right - left }

  /// Whether the line is full: its next word would not have fitted.
  func isFull(before next: PrintedLine) -> Bool {
    right - line.right < next.firstWord + 0.8 * line.height
  }

  /// Whether it begins right of the column's edge, as the first lines of paragraphs in books.
  var isSetIn: Bool { line.left - left > 0.8 * line.height }
}
