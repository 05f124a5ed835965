/// The distance between the lines of a paragraph, from top to top, by letter size: a larger distance separates
/// two paragraphs.
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

  /// The distance between lines, and whether enough lines support it.
  typealias Pitch = (points: Double, isSure: Bool)

  /// The distance of the lines around each line of a column, from the top.
  func pitches(of column: [PrintedLine]) -> [Pitch] {
    var known: [Int: Pitch] = [:]
    for line in column where known[line.heightKey] == nil {
      known[line.heightKey] = pitch(of: line, in: column)
    }
    var pitches = column.map { known[$0.heightKey] ?? ($0.height, false) }
    // A quotation may be in letters as small as the notes', and its lines as far apart as the text's.
    for run in evenRuns(of: column) {
      let points =
        (column[run.upperBound - 1].top - column[run.lowerBound].top) / Double(run.count - 1)
      let lines = Array(column[run])
      guard points > 1.12 * pitches[run.lowerBound].points, TableRows.isProse(lines),
        Self.continues(lines)
      else { continue }
      for index in run { pitches[index] = (points, true) }
    }
    return pitches
  }

  /// Lines of one size at even distances, larger than in close setting and at most as in open setting, with
  /// others around them.
  private func evenRuns(of column: [PrintedLine]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in column.indices.dropFirst() {
      let (above, line) = (column[index - 1], column[index])
      let step = line.top - above.top
      let isOpen = above.isLike(line) && step > 0.5 * line.height && step < 2.3 * line.height
      let first = start + 1 < index ? column[start + 1].top - column[start].top : step
      if isOpen, abs(step - first) <= 0.03 * first { continue }
      if index - start > 1 { runs.append(start..<index) }
      start = isOpen && index - start > 1 ? index - 1 : index
    }
    if column.count - start > 1 { runs.append(start..<column.count) }
    return runs
  }

  /// Whether a run of lines is one text: somewhere a sentence continues from a line without room for its next
  /// word.
  private static func continues(_ lines: [PrintedLine]) -> Bool {
    let right = lines.map(\.right).max() ?? 0
    let within = zip(lines, lines.dropFirst()).count { above, line in
      if LineEndHyphens.hyphen(at: above.text) != nil { return true }
      return line.text.first?.isLowercase == true && !OpenParagraph.endsSentence(above.text)
        && right - above.right < line.firstWord + 0.8 * above.height
    }
    return within > 0 && 4 * within >= lines.count - 1
  }

  /// The distance between the column's lines of this line's height.
  private func pitch(of line: PrintedLine, in column: [PrintedLine]) -> Pitch {
    let like = column.filter { $0.isLike(line) }
    let steps = zip(column, column.dropFirst()).compactMap {
      $1.isLike(line) ? Self.step(from: $0, to: $1) : nil
    }
    let everywhere = usual[line.halfPoints]
    if let own = Self.usual(of: steps, least: 5) {
      // A list of single lines with space between them is not widely spaced text.
      if let everywhere, own > 1.4 * everywhere, !TableRows.isProse(like) {
        return (everywhere, true)
      }
      return (own, true)
    }
    if let everywhere { return (everywhere, true) }
    // With few lines, the distance may be that between paragraphs.
    return (min(1.3 * line.height, steps.first ?? .infinity), false)
  }

  /// The smallest distance that is not rare.
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
  /// The height in half points; positions are within a million points.
  var halfPoints: Int { Int((2 * height).rounded()) }

  /// The height in twentieths of a point: heights of one size differ by less, and few heights have many lines.
  var heightKey: Int { Int((20 * height).rounded()) }

  /// Whether both have letters of one size.
  func isLike(_ other: PrintedLine) -> Bool {
    abs(height - other.height) <= 0.12 * max(height, other.height)
  }

  /// Whether both have exactly the letter size that a text keeps from column to column: a caption's letters may
  /// be only slightly smaller.
  func isAsHigh(as other: PrintedLine) -> Bool {
    abs(height - other.height) <= 0.04 * max(height, other.height)
  }
}
