/// The places for headers and footers: the outermost lines of a page.
struct PageMargins {
  /// The top and bottom parts of a page that may contain such lines.
  private static let margin = 0.12
  /// How far from the edge the outermost rows may be if there is space between them and the text.
  private static let deepest = 0.24

  /// Indices in the page's list of lines, from the edge inwards.
  let top: [Int]
  let foot: [Int]

  init(_ page: PrintedPage) {
    top = Self.indices(of: page, fromTop: true)
    foot = Self.indices(of: page, fromTop: false)
  }

  private static func indices(of page: PrintedPage, fromTop: Bool) -> [Int] {
    guard page.height > 0 else { return [] }
    func depth(_ line: PrintedLine) -> Double { fromTop ? line.bottom : page.height - line.top }
    func start(_ line: PrintedLine) -> Double { fromTop ? line.top : page.height - line.bottom }
    // Headers may have very large letters, and be as far from the text as others.
    let heights = page.lines.map(\.height).sorted()
    let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
    let ordered = page.lines.indices.sorted { start(page.lines[$0]) < start(page.lines[$1]) }
    var indices = ordered.filter { depth(page.lines[$0]) < page.height * margin }
    // Pages with wide margins: the first two rows, if they are separate from the text.
    for _ in 0..<2 {
      let known = Set(indices)
      let rest = ordered.filter { !known.contains($0) }
      guard let first = rest.first.map({ page.lines[$0] }) else { break }
      let row = rest.prefix { start(page.lines[$0]) < start(first) + 0.5 * first.height }
      let end = row.map { depth(page.lines[$0]) }.max() ?? 0
      guard end < page.height * deepest,
        let next = rest.dropFirst(row.count).first.map({ page.lines[$0] }),
        start(next) - end > 1.3 * min(first.height, usual)
      else { break }
      indices += row
    }
    return indices
  }
}
