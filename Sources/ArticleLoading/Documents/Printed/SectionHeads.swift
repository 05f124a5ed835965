/// Finds running titles that change with a document's sections, so that some are on one page only: they are
/// where most pages have their header, beside or instead of the page number.
struct SectionHeads {
  /// Titles are short.
  private static let longest = 120

  /// The lines at one height on many pages.
  private struct Row {
    var tops: [Double] = []
    var heights: [Double] = []
    var pages: Set<Int> = []
  }

  private let margins: [PageMargins]
  private let running: [Set<Int>]
  private let rows: [Row]
  private let pageCount: Int
  /// By page, lines that begin or end with the page number, at a place where most pages have it.
  private let numbered: [Int: Set<Int>]

  init(_ pages: [PrintedPage], _ margins: [PageMargins], running: [Set<Int>]) {
    self.margins = margins
    self.running = running
    pageCount = pages.count { !$0.lines.isEmpty }
    var rows: [Row] = []
    for (number, page) in pages.enumerated() {
      for index in running[number] {
        let line = page.lines[index]
        guard line.top < page.height / 2 else { continue }
        let known = rows.firstIndex { abs($0.tops[0] - line.top) <= RunningLines.drift }
        let row = known ?? rows.count
        if known == nil { rows.append(Row()) }
        rows[row].tops.append(line.top)
        rows[row].heights.append(line.height)
        rows[row].pages.insert(number)
      }
    }
    self.rows = rows.filter { $0.pages.count > 2 }
    numbered = Self.numbered(pages, margins, pageCount)
  }

  /// The running titles on a page.
  func indices(on page: PrintedPage, numbered number: Int) -> Set<Int> {
    let top = margins[number].top
    var indices: Set<Int> = []
    let text = RunningJudge.nearest(outside: top, of: page, true)
    for index in top {
      let line = page.lines[index]
      if running[number].contains(index) { continue }
      guard let row = rows.first(where: { abs($0.tops[0] - line.top) <= RunningLines.drift }),
        row.heights.contains(where: { abs($0 - line.height) < 0.05 * line.height }),
        Self.mayBeTitle(line)
      else {
        if numbered[number]?.contains(index) == true, isApart(line, from: text, on: page, top) {
          indices.insert(index)
          continue
        }
        break
      }
      let isBesideOne = top.contains {
        running[number].contains($0) && abs(page.lines[$0].top - line.top) <= RunningLines.drift
      }
      let enough = isBesideOne ? max(3, pageCount / 4) : max(3, (pageCount + 1) / 2)
      guard row.pages.count >= enough, isApart(line, from: text, on: page, top) else { break }
      indices.insert(index)
    }
    return indices
  }

  /// Whether there is space between the line and the text below it.
  private func isApart(
    _ line: PrintedLine, from text: PrintedLine?, on page: PrintedPage, _ top: [Int]
  ) -> Bool {
    let below =
      top.map { page.lines[$0] }.filter { $0.top > line.bottom - 1 } + [text].compactMap { $0 }
    return below.allSatisfy { $0.top - line.bottom > 0.7 * line.height }
  }

  private static func mayBeTitle(_ line: PrintedLine) -> Bool {
    let text = line.text
    return text.count <= longest && !OpenParagraph.endsSentence(text) && text.last != ","
      && text.contains(where: \.isLetter) && text.first?.isLowercase == false
  }

  /// The outermost lines at the top that begin or end with a number increasing with the pages: on at least four
  /// pages and half of all in letters no larger than the text's, or on all pages.
  private static func numbered(
    _ pages: [PrintedPage], _ margins: [PageMargins], _ pageCount: Int
  ) -> [Int: Set<Int>] {
    let heights = pages.flatMap { $0.lines.map(\.height) }.sorted()
    let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
    var found: [Int: [(page: Int, index: Int, top: Double)]] = [:]
    for (number, page) in pages.enumerated() {
      guard let index = margins[number].top.first else { continue }
      let line = page.lines[index]
      let words = line.text.split(separator: " ")
      guard mayBeTitle(line), line.height <= 1.35 * usual, words.count > 1 else { continue }
      for word in Set([words[0], words[words.count - 1]]) {
        guard let printed = Int(word), PageNumbers.mayBe(printed, on: number) else { continue }
        found[printed - number, default: []].append((number, index, line.top))
      }
    }
    var indices: [Int: Set<Int>] = [:]
    for lines in found.values where lines.count >= max(4, (pageCount + 1) / 2) {
      let heights = lines.map { pages[$0.page].lines[$0.index].height }
      guard lines.count == pageCount || heights.allSatisfy({ $0 <= 1.1 * usual }) else { continue }
      let middle = lines.map(\.top).sorted()[lines.count / 2]
      for line in lines where abs(line.top - middle) <= RunningLines.drift {
        indices[line.page, default: []].insert(line.index)
      }
    }
    return indices
  }
}
