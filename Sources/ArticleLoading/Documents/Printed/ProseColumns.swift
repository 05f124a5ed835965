/// Tells columns of prose from the columns of a table by how their lines go on: a sentence that a line breaks
/// off goes on in the next line of the same column, because the column was too narrow for its next word.
///
/// Narrow columns have a few words in a line, as cells do, and on one grid they stand in step, as rows do.
enum ProseColumns {
  /// Fewer lines say nothing of the whole.
  private static let least = 5

  /// Whether lines go on from one to the next, however few words they have.
  static func goOn(_ lines: [PrintedLine]) -> Bool {
    guard lines.count >= least else { return false }
    let letters = lines.reduce(0) { $0 + $1.text.count }
    guard letters >= 8 * lines.count else { return false }
    let starts = starts(of: lines).count
    return 100 * (lines.count - starts) >= 35 * (lines.count - 1)
  }

  /// Whether columns are read downwards: most go on, and sentences begin in each as they come, and not
  /// where they begin in its neighbours, as in the rows of a table.
  static func areReadDown(_ columns: [[PrintedLine]]) -> Bool {
    let running = columns.filter(goOn)
    guard running.count > 1, 2 * running.count > columns.count else { return false }
    return !zip(running, running.dropFirst()).contains { beginTogether($0, $1) }
  }

  private static func beginTogether(_ left: [PrintedLine], _ right: [PrintedLine]) -> Bool {
    let sides = [starts(of: left), starts(of: right)].sorted { $0.count < $1.count }
    // The first lines of columns stand side by side, too.
    let few = sides[0].dropFirst()
    guard !few.isEmpty else { return false }
    let together = few.count { line in
      sides[1].contains { abs($0.top - line.top) < 0.3 * line.height }
    }
    return 10 * together >= 9 * few.count
  }

  /// The lines that go on with no sentence of the line above them.
  private static func starts(of lines: [PrintedLine]) -> [PrintedLine] {
    let sorted = ReadingOrder.sorted(lines)
    let right = sorted.map(\.right).max() ?? 0
    return sorted.prefix(1)
      + zip(sorted, sorted.dropFirst()).compactMap { above, line in
        goesOn(above, with: line, upTo: right) ? nil : line
      }
  }

  /// Whether a line within a sentence goes on with the one above it, which had no room for its first word.
  private static func goesOn(
    _ above: PrintedLine, with line: PrintedLine, upTo right: Double
  ) -> Bool {
    if LineEndHyphens.hyphen(at: above.text) != nil { return true }
    return line.text.first?.isLowercase == true && !OpenParagraph.endsSentence(above.text)
      && right - above.right < line.firstWord + 0.8 * above.height
  }
}
