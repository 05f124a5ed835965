/// Lays out candidates for the screen, row by row.
struct CompletionListing {
  private let candidates: [CompletionCandidate]
  private let columns: Int
  private let nameWidth: Int
  private let usesDetails: Bool
  /// The number of candidates side by side.
  let perRow: Int
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

  /// Whether there is one candidate on each row.
  var isOneColumn: Bool { perRow == 1 }

  /// The text of a row, without a line end.
  func row(_ number: Int) -> String {
    var row = fitted(cells(number).map { Self.margin + $0 }.joined(), columns: columns)
    while row.last == " " { row.removeLast() }
    return row
  }

  /// The text of a row with one of its candidates marked: by a sign, and with colour also inverse.
  func row(_ number: Int, marked: Int?, usesColor: Bool) -> String {
    guard let marked else { return row(number) }
    let cells = cells(number)
    let before = cells[..<marked].map { Self.margin + $0 }.joined()
    let cell = fitted("> " + cells[marked], columns: columns - displayWidth(before))
    let after = cells[(marked + 1)...].map { Self.margin + $0 }.joined()
    let rest = fitted(after, columns: columns - displayWidth(before) - displayWidth(cell))
    return before + (usesColor ? "\u{1B}[7m\(cell)\u{1B}[0m" : cell) + rest
  }

  /// The candidates of a row with their details, of equal width.
  private func cells(_ number: Int) -> [String] {
    let start = number * perRow
    return candidates[start..<min(start + perRow, candidates.count)].map { candidate in
      let name = fitted(candidate.label, columns: nameWidth)
      let padding = String(repeating: " ", count: nameWidth - displayWidth(name))
      return name + padding + (usesDetails ? Self.margin + candidate.detail : "")
    }
  }
}
