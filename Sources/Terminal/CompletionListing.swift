/// Lays out candidates for the screen.
struct CompletionListing {
  let columns: Int
  /// The most rows to use.
  let rows: Int
  private static let margin = "  "

  /// Rows to write: one candidate a row when any has a detail, else several side by side.
  func rows(of candidates: [CompletionCandidate]) -> [String] {
    let usesDetails = candidates.contains { !$0.detail.isEmpty }
    let columns = max(10, columns - 1)
    let nameWidth = min(
      candidates.reduce(0) { max($0, displayWidth($1.replacement)) }, columns * 2 / 3)
    let perRow = usesDetails ? 1 : max(1, columns / (nameWidth + 2))
    let room = rows * perRow
    let isCut = candidates.count > room
    let shown = isCut ? max(perRow, (rows - 1) * perRow) : candidates.count
    var result: [String] = []
    for start in stride(from: 0, to: shown, by: perRow) {
      let cells = candidates[start..<min(start + perRow, shown)].map { candidate in
        let name = fitted(candidate.replacement, columns: nameWidth)
        let padding = String(repeating: " ", count: nameWidth - displayWidth(name))
        return Self.margin + name + padding
          + (usesDetails ? Self.margin + candidate.detail : "")
      }
      result.append(trimmed(fitted(cells.joined(), columns: columns)))
    }
    if isCut { result.append("\(Self.margin)… and \(candidates.count - shown) more") }
    return result
  }

  private func trimmed(_ row: String) -> String {
    var row = row
    while row.last == " " { row.removeLast() }
    return row
  }
}
