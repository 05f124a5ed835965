import FactCheck

/// An article's text with its claims in brackets, followed by number and verdict.
package struct BracketedText {
  package let body: ArticleBody
  package let scale: RatingScale

  package init(body: ArticleBody, scale: RatingScale) {
    self.body = body
    self.scale = scale
  }

  /// The space between the cells of a row, wide enough to be no space between words.
  private static let cell = "   "
  /// More empty cells are not shown.
  private static let mostCells = 20

  /// The spaces for the empty cells before a row's first words, which are no part of its sentence: without them the
  /// words would be shown below the head of another column.
  ///
  /// - Parameter width: the screen's; on a narrow one the words need the room.
  package func emptyCells(before range: Range<Int>, in width: Int) -> String {
    let cells = body.text[..<range.lowerBound].reversed().prefix { $0 == 0x09 }.count
    let start = range.lowerBound - cells
    guard start == 0 || body.text[start - 1] == 0x0A else { return "" }
    let most = min(Self.mostCells, max(0, width / 2 - 10) / Self.cell.count)
    return String(repeating: Self.cell, count: min(cells, most))
  }

  /// A range split at the edges of claims, with brackets and labels there.
  /// - Parameter claims: the claims that overlap the range.
  package func runs(of range: Range<Int>, claims: [Claim]) -> [TextOutput.Run] {
    var edges: Set<Int> = [range.lowerBound, range.upperBound]
    for claim in claims {
      edges.insert(max(claim.passage.range.lowerBound, range.lowerBound))
      edges.insert(min(claim.passage.range.upperBound, range.upperBound))
    }
    var runs: [TextOutput.Run] = []
    let offsets = edges.sorted()
    for (start, end) in zip(offsets, offsets.dropFirst() + [range.upperBound]) {
      // Close claims that end here before opening others; the inner one first.
      let closing = claims.filter { min($0.passage.range.upperBound, range.upperBound) == start }
        .sorted { $0.passage.range.lowerBound > $1.passage.range.lowerBound }
      for claim in closing {
        let look = VerdictLook(claim, on: scale)
        runs.append(.init("]", look.style))
        if claim.passage.range.upperBound == start {
          runs.append(.init("\(claim.id) \(look.word)", look.style))
        }
      }
      let opening = claims.filter { max($0.passage.range.lowerBound, range.lowerBound) == start }
        .sorted { $0.passage.range.upperBound > $1.passage.range.upperBound }
      for claim in opening where start < range.upperBound {
        runs.append(.init("[", VerdictLook(claim, on: scale).style))
      }
      guard start < end else { continue }
      let inner = claims.filter {
        $0.passage.range.lowerBound <= start && $0.passage.range.upperBound >= end
      }.min { $0.passage.range.count < $1.passage.range.count }
      runs.append(
        .init(
          body.words(at: start..<end).replacing("\t", with: Self.cell),
          inner.map { VerdictLook($0, on: scale).style } ?? .plain))
    }
    return runs
  }
}
