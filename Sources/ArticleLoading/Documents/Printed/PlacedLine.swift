/// A line and what the lines around it say of its place: where its column begins and ends, and how far
/// lines are apart there.
struct PlacedLine {
  let line: PrintedLine
  /// Which of the flows of the document it stands in.
  let column: Int
  /// How many lines the column has.
  let count: Int
  /// Where the lines of the column begin.
  let left: Double
  /// How far the lines around it reach, or as far as there is room beside a box.
  let right: Double
  let pitch: Double
  /// Whether the pitch is that of many lines.
  let isPitchSure: Bool
  /// Whether the lines around it go on from one to the next, as sentences do.
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

  /// The lines of a column, from the top, and what stands beside them on their page.
  static func lines(
    of column: [PrintedLine], beside boxes: BesideLines, number: Int, spacing: LineSpacing
  ) -> [PlacedLine] {
    let pitches = spacing.pitches(of: column)
    // Most lines begin where the column does; a few stand outside, as notes do.
    let left = column.map(\.left).sorted()[column.count / 4]
    var placed: [PlacedLine] = []
    // How far the lines reach that are as high as this.
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
    for (place, line) in column.enumerated() {
      if place > 0, let start = runs.last?.lowerBound {
        let last = column[place - 1]
        let pitch = pitches[place]
        if last.isLike(line), line.top - last.top <= (pitch.isSure ? 1.15 : 1.45) * pitch.points,
          line.left < last.right, last.left < line.right
        {
          runs[runs.count - 1] = start..<place + 1
          continue
        }
      }
      runs.append(place..<place + 1)
    }
    return runs
  }

  /// How far lines could reach: a headline above a narrow column says nothing of the column, nor does
  /// the text around a quotation that is set in. A few short lines say nothing of themselves.
  private static func reach(
    of run: [PrintedLine], beside others: Double
  ) -> Double {
    let own = run.map(\.right).max() ?? 0
    let left = run.map(\.left).min() ?? 0
    return own - left >= 0.8 * (others - left) ? own : others
  }

  var width: Double { right - left }

  /// Whether the line is as long as it can be: the next word would not have found room in it.
  func isFull(before next: PrintedLine) -> Bool {
    right - line.right < next.firstWord + 0.8 * line.height
  }

  /// Whether it begins right of its column, as the first lines of paragraphs do in books.
  var isSetIn: Bool { line.left - left > 0.8 * line.height }
}
