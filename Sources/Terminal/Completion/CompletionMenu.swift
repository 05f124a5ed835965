/// Candidates of which one is chosen.
struct CompletionMenu {
  private let candidates: [CompletionCandidate]
  private var listing: CompletionListing
  private var index = 0
  /// The first row that is shown.
  private var firstRow = 0

  /// Makes a menu with the first of the candidates chosen; there is at least one.
  init(_ candidates: [CompletionCandidate], columns: Int) {
    self.candidates = candidates
    listing = CompletionListing(candidates, columns: columns)
  }

  var chosen: CompletionCandidate { candidates[index] }

  /// Lays the candidates out for another width.
  mutating func fit(columns: Int) { listing = CompletionListing(candidates, columns: columns) }

  /// Chooses another candidate; behind the last comes the first.
  mutating func move(_ arrow: Arrow) {
    let step =
      switch arrow {
      case .down: listing.isOneColumn ? 1 : listing.perRow
      case .up: listing.isOneColumn ? -1 : -listing.perRow
      case .right: 1
      case .left, .back: -1
      }
    let count = candidates.count
    guard abs(step) > 1 else {
      index = (index + step + count) % count
      return
    }
    // In columns: from the last row to the first of the same column.
    let next = index + step
    if candidates.indices.contains(next) {
      index = next
    } else {
      let column = index % listing.perRow
      let lastRow = (count - 1 - column) / listing.perRow
      index = step > 0 ? column : lastRow * listing.perRow + column
    }
  }

  /// The rows around the chosen candidate; `> ` marks it, and with colour it is inverse.
  mutating func rows(most: Int, usesColor: Bool) -> [String] {
    guard most > 0 else { return [] }
    let row = index / listing.perRow
    firstRow = min(max(firstRow, row - most + 1), row)
    return (firstRow..<min(listing.rowCount, firstRow + most)).map { number in
      listing.row(
        number, marked: number == row ? index % listing.perRow : nil, usesColor: usesColor)
    }
  }
}
