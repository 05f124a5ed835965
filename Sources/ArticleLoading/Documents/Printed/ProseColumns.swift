/// Distinguishes columns of prose from the columns of a table by how their lines continue: in prose, a sentence
/// continues in the next line of the same column, because the column was too narrow for its next word.
///
/// Narrow columns have a few words per line, as cells do, and on a common grid they are aligned like rows.
enum ProseColumns {
  /// Fewer lines are not enough evidence.
  private static let least = 5

  /// Whether lines continue each other, however few words they have.
  static func continues(_ lines: [PrintedLine]) -> Bool {
    guard lines.count >= least else { return false }
    let letters = lines.reduce(0) { $0 + $1.text.count }
    guard letters >= 8 * lines.count else { return false }
    let starts = starts(of: lines).count
    return 100 * (lines.count - starts) >= 35 * (lines.count - 1)
  }

  /// Whether columns are read downwards: most continue, and sentences begin independently in each, not where
  /// they begin in neighbours, as in table rows.
  static func areReadDown(_ columns: [[PrintedLine]]) -> Bool {
    let running = columns.filter(continues)
    guard running.count > 1, 2 * running.count > columns.count else { return false }
    return !zip(running, running.dropFirst()).contains { beginTogether($0, $1) }
  }

  /// Whether columns are those of a page, and one contains a table: each has prose, and a table's cells are not
  /// tables themselves.
  static func areTexts(_ columns: [[PrintedLine]]) -> Bool {
    guard columns.count > 1 else { return false }
    let parts = columns.map(partedByPlace)
    let (alone, rows) = (parts.map(\.alone), parts.map(\.others))
    guard rows.contains(where: { $0.count >= 2 * leastRows }), alone.allSatisfy(holdProse) else {
      return false
    }
    // A table below the columns extends over the space between them.
    return !alone.indices.contains { other in
      let cells = rows.indices.filter { $0 != other && rows[$0].count >= 2 * leastRows }
        .flatMap { rows[$0] }
      let reaching = alone[other].filter { line in cells.contains { isCell(line, beside: $0) } }
      var run = 1
      return zip(reaching, reaching.dropFirst()).contains { above, line in
        run = line.top - above.top < 2.5 * line.height ? run + 1 : 1
        return run >= leastRows
      }
    }
  }

  /// Whether a line of few words is level with a table's cell.
  private static func isCell(_ line: PrintedLine, beside cell: PrintedLine) -> Bool {
    abs(line.bottom - cell.bottom) < 0.1 * cell.height && line.isLike(cell)
      && (TableRows.isFigure(line.text) || line.text.count { $0 == " " } < 2)
  }

  private static let leastRows = 3

  /// The lines with no other at their height, from the top, and the others.
  private static func partedByPlace(
    _ column: [PrintedLine]
  ) -> (alone: [PrintedLine], others: [PrintedLine]) {
    let sorted = column.indices.sorted { column[$0].top < column[$1].top }
    var areAlone = [Bool](repeating: false, count: column.count)
    for (index, own) in sorted.enumerated() {
      let line = column[own]
      let around = sorted[max(0, index - 8)..<min(sorted.count, index + 9)]
      areAlone[own] = !around.contains { other in
        let other = column[other]
        return min(other.bottom, line.bottom) - max(other.top, line.top) > 0.5 * line.height
          && other != line
      }
    }
    return (
      sorted.filter { areAlone[$0] }.map { column[$0] },
      column.indices.filter { !areAlone[$0] }.map { column[$0] }
    )
  }

  /// Whether some of the lines are prose, close below each other.
  private static func holdProse(_ lines: [PrintedLine]) -> Bool {
    var run: [PrintedLine] = []
    for line in lines {
      if let last = run.last,
        !last.isLike(line) || line.top - last.top > 1.8 * line.height
          || abs(line.left - last.left) > 3 * line.height
      {
        run = []
      }
      run.append(line)
      if run.count == 4 {
        if TableRows.isProse(run) { return true }
        run.removeFirst()
      }
    }
    return false
  }

  private static func beginTogether(_ left: [PrintedLine], _ right: [PrintedLine]) -> Bool {
    let sides = [starts(of: left), starts(of: right)].sorted { $0.count < $1.count }
    // The first lines of columns are side by side, too.
    let few = sides[0].dropFirst()
    // One may begin beside another by chance.
    guard few.count > 1 else { return false }
    let together = few.count { line in
      sides[1].contains { abs($0.top - line.top) < 0.3 * line.height }
    }
    return 10 * together >= 9 * few.count
  }

  /// The lines that do not continue a sentence of the line above them.
  private static func starts(of lines: [PrintedLine]) -> [PrintedLine] {
    let sorted = ReadingOrder.sorted(lines)
    let right = reach(of: sorted)
    let fill = fillTheirWidth(sorted, upTo: right)
    return sorted.prefix(1)
      + zip(sorted, sorted.dropFirst()).compactMap { above, line in
        let continues =
          LineEndHyphens.hyphen(at: above.text) != nil
          || ((fill || line.text.first?.isLowercase == true)
            && !OpenParagraph.endsSentence(above.text) && isFull(above, before: line, upTo: right))
        return continues ? nil : line
      }
  }

  /// Whether a sentence continues from one line of a column to the next.
  static func continues(from line: PrintedLine, to next: PrintedLine, of column: [PrintedLine])
    -> Bool
  {
    LineEndHyphens.hyphen(at: line.text) != nil
      || (!OpenParagraph.endsSentence(line.text)
        && isFull(line, before: next, upTo: reach(of: column)))
  }

  /// The right edge of lines, except a few with a word too long for them.
  private static func reach(of lines: [PrintedLine]) -> Double {
    let rights = lines.map(\.right).sorted()
    return rights.isEmpty ? 0 : rights[rights.count - 1 - rights.count / 12]
  }

  /// Whether a line had no room for the first word of the next one.
  private static func isFull(
    _ line: PrintedLine, before next: PrintedLine, upTo right: Double
  ) -> Bool {
    right - line.right < next.firstWord + 0.8 * line.height
  }

  /// Whether lines end where they have no more room, wherever a sentence continues. In languages with many
  /// capitalized words this identifies prose better than the first letters of its lines: a fifth of them
  /// suffices. Table cells end where they have no more words.
  private static func fillTheirWidth(_ lines: [PrintedLine], upTo right: Double) -> Bool {
    // Labels that wrap in their cells are narrower still.
    guard lines.count >= least, lines.reduce(0, { $0 + $1.text.count }) >= 16 * lines.count else {
      return false
    }
    let left = lines.map(\.left).min() ?? 0
    let within = zip(lines, lines.dropFirst()).filter { above, _ in
      !OpenParagraph.endsSentence(above.text)
    }
    // If words nearly fill a line, it is as long as possible.
    let words = within.reduce(0) { $0 + $1.1.firstWord }
    guard within.count >= least - 1, 2 * words < (right - left) * Double(within.count) else {
      return false
    }
    let full = within.count { isFull($0, before: $1, upTo: right) }
    let running = within.count { above, line in
      line.text.first?.isLowercase == true || LineEndWords.leadOn(above.text)
        || above.text.contains(". ") || LineEndHyphens.hyphen(at: above.text) != nil
    }
    return 100 * full >= 85 * within.count && 5 * running >= within.count
  }
}
