/// Lays out candidates for the screen, row by row.
struct CompletionListing {
  private let candidates: [CompletionCandidate]
  private let columns: Int
  private let nameWidth: Int
  private let usesDetails: Bool
  private let perRow: Int
  private static let margin = "  "

  /// Lays out one candidate on each row if any has a detail, else several side by side.
  init(_ candidates: [CompletionCandidate], columns: Int) {
    self.candidates = candidates
    // Some terminals wrap when the last column is filled.
    self.columns = max(1, columns - 1)
    usesDetails = candidates.contains { !$0.detail.isEmpty }
    let widest = candidates.reduce(0) { max($0, displayWidth($1.label)) }
    nameWidth = max(1, min(widest, self.columns * 2 / 3))
    perRow = usesDetails ? 1 : max(1, self.columns / (nameWidth + 2))
  }

  /// The number of rows.
  var rowCount: Int { (candidates.count + perRow - 1) / perRow }

  /// The number of candidates in the first rows.
  func candidateCount(inRows rows: Int) -> Int { min(candidates.count, rows * perRow) }

  /// The text of a row, without a line end.
  func row(_ number: Int) -> String {
    let start = number * perRow
    let cells = candidates[start..<min(start + perRow, candidates.count)].map { candidate in
      let name = fitted(candidate.label, columns: nameWidth)
      let padding = String(repeating: " ", count: nameWidth - displayWidth(name))
      return Self.margin + name + padding
        + (usesDetails ? Self.margin + candidate.detail : "")
    }
    var row = fitted(cells.joined(), columns: columns)
    while row.last == " " { row.removeLast() }
    return row
  }
}
