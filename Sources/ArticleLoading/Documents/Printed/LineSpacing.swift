/// How far the lines of a paragraph are apart, from top to top, by the size of their letters: what is
/// further apart are two paragraphs.
struct LineSpacing {
  /// The usual distance in the document, by the height of lines in half points.
  private let usual: [Int: Double]

  init(_ columns: [[PrintedLine]]) {
    var steps: [Int: [Double]] = [:]
    for lines in columns {
      for (above, line) in zip(lines, lines.dropFirst()) {
        guard let step = Self.step(from: above, to: line) else { continue }
        steps[line.halfPoints, default: []].append(step)
      }
    }
    usual = steps.compactMapValues { Self.usual(of: $0, least: 3) }
  }

  /// The distance of the lines of a column that are as high as this one, and whether there are enough
  /// lines to be sure of it.
  func pitch(of line: PrintedLine, in column: [PrintedLine]) -> (points: Double, isSure: Bool) {
    let like = column.filter { $0.isLike(line) }
    let steps = zip(column, column.dropFirst()).compactMap {
      $1.isLike(line) ? Self.step(from: $0, to: $1) : nil
    }
    let everywhere = usual[line.halfPoints]
    if let own = Self.usual(of: steps, least: 5) {
      // A list of single lines with space between them is no text in wide lines.
      if let everywhere, own > 1.4 * everywhere, !TableRows.isProse(like) {
        return (everywhere, true)
      }
      return (own, true)
    }
    if let everywhere { return (everywhere, true) }
    // Of a few lines, the distance may be that of paragraphs.
    return (min(1.3 * line.height, steps.first ?? .infinity), false)
  }

  /// The smallest distance that is not a rare one.
  private static func usual(of steps: [Double], least: Int) -> Double? {
    guard steps.count >= least else { return nil }
    let sorted = steps.sorted()
    let enough = max(2, steps.count / 6)
    var end = 0
    for (start, step) in sorted.enumerated() {
      while end < sorted.count, sorted[end] <= 1.06 * step { end += 1 }
      if end - start >= enough { return sorted[start + (end - start) / 2] }
    }
    return nil
  }

  private static func step(from above: PrintedLine, to line: PrintedLine) -> Double? {
    let step = line.top - above.top
    return above.isLike(line) && step > 0.5 * line.height ? step : nil
  }

}

extension PrintedLine {
  /// How high it is, in half points; places come within a million points.
  var halfPoints: Int { Int((2 * height).rounded()) }

  /// Whether the letters of both are of one size.
  func isLike(_ other: PrintedLine) -> Bool {
    abs(height - other.height) <= 0.12 * max(height, other.height)
  }

  /// Whether the letters of both are of the very size that a text keeps from column to column: a caption
  /// may be in hardly smaller ones.
  func isAsHigh(as other: PrintedLine) -> Bool {
    abs(height - other.height) <= 0.04 * max(height, other.height)
  }
}
