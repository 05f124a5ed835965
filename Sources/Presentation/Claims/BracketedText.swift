import ArticleText
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

  /// The most columns of a verdict in a label: free text can be as long as a page.
  private static let mostLabelColumns = 40

  /// A claim's span in a range, and how its edges are marked.
  private struct Span {
    let claim: Claim
    let range: Range<Int>
    /// Whether it goes on behind the range, or began before it.
    let goesOn: Bool
    let cameFrom: Bool
    /// Whether its beginning needs the number: it is not alone, or not whole.
    var isNumbered: Bool
    let look: VerdictLook

    /// The style of brackets and labels; those of open claims must be visible, too.
    var markStyle: TextOutput.Style { look.style == .plain ? .bold : look.style }
    /// The style of its words.
    var style: TextOutput.Style { look.style == .plain ? .open : look.style }
  }

  private func spans(_ claims: [Claim], in range: Range<Int>) -> [Span] {
    var spans = claims.map { claim in
      let whole = claim.passage.range
      return Span(
        claim: claim, range: whole.clamped(to: range), goesOn: whole.upperBound > range.upperBound,
        cameFrom: whole.lowerBound < range.lowerBound,
        isNumbered: whole.clamped(to: range) != whole, look: VerdictLook(claim, on: scale))
    }
    for index in spans.indices where !spans[index].isNumbered {
      spans[index].isNumbered = spans.indices.contains {
        $0 != index && spans[$0].range.overlaps(spans[index].range)
      }
    }
    return spans
  }

  /// A range split at the edges of claims, with brackets and labels there.
  ///
  /// A claim that is alone in its sentence begins with a bracket; where several meet, and where one comes from the
  /// sentence before, its number is before the bracket: `c1[…words]c1 True`. A claim that goes on in the next
  /// sentence ends in `…]`. No row breaks between the words, the bracket and the label.
  /// - Parameter claims: the claims that overlap the range.
  package func runs(of range: Range<Int>, claims: [Claim]) -> [TextOutput.Run] {
    let spans = spans(claims, in: range)
    let edges = Set(
      [range.lowerBound, range.upperBound]
        + spans.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    var runs: [TextOutput.Run] = []
    let offsets = edges.sorted()
    for (start, end) in zip(offsets, offsets.dropFirst() + [range.upperBound]) {
      // Close claims that end here before opening others; the inner one first, and last those that go on.
      let closing = spans.reversed().filter { $0.range.upperBound == start }
        .sorted {
          let (one, other) = ($0.claim.passage.range, $1.claim.passage.range)
          return (one.upperBound, other.lowerBound) < (other.upperBound, one.lowerBound)
        }
      for span in closing {
        let word = DisplayWidth.truncated(
          ScreenText.shown(span.look.word, singleLine: true), to: Self.mostLabelColumns)
        runs.append(
          .init(
            span.goesOn ? "…]" : "]\(span.claim.id) \(word)", span.markStyle, isWhole: true))
      }
      let opening = spans.filter { $0.range.lowerBound == start }
        .sorted { $0.claim.passage.range.upperBound > $1.claim.passage.range.upperBound }
      for span in opening where start < range.upperBound {
        runs.append(
          .init(
            (span.isNumbered ? span.claim.id.description : "") + "[" + (span.cameFrom ? "…" : ""),
            span.markStyle))
      }
      guard start < end else { continue }
      let inner = spans.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end }
        .min { $0.claim.passage.range.count < $1.claim.passage.range.count }
      runs.append(
        .init(
          body.words(at: start..<end).replacing("\t", with: Self.cell), inner?.style ?? .plain))
    }
    return runs
  }
}
