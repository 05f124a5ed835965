/// A piece of a page that is read without interruption.
enum PrintedFlow: Equatable {
  /// Lines from the top down.
  case column([PrintedLine])
  /// A table row: the lines of each cell, empty cells included.
  case row([[PrintedLine]])
}

/// Puts the lines of a page in reading order: columns from the left, tables by rows, and lines across columns
/// separately.
///
/// pdftotext's own order puts what begins higher first, and reads tables as columns.
struct ReadingOrder {
  /// Pages with more lines are left unchanged; no real page has as many.
  private static let most = 2000
  private static let deepest = 8
  /// The number of gutters tried, from the one with the most lines beside it.
  private static let mostGutters = 5

  static func flows(of lines: [PrintedLine]) -> [PrintedFlow] {
    guard !lines.isEmpty else { return [] }
    guard lines.count <= most else { return [.column(lines)] }
    return parted(lines, depth: 0) ?? [.column(sorted(lines))]
  }

  /// The flows of lines in several columns or in a table; `nil` for other lines.
  private static func parted(_ lines: [PrintedLine], depth: Int) -> [PrintedFlow]? {
    guard lines.count > 3, depth < deepest else { return nil }
    if let stories = PageStories.parts(of: lines) {
      return stories.flatMap { read($0, depth: depth + 1) }
    }
    let columns = Columns(lines)
    if ProseColumns.areReadDown(columns.all), columns.areReal,
      WrappedCells.rows(of: columns.all) == nil
    {
      return columns.withTables.flatMap { read($0, depth: depth + 1) }
    }
    if ProseColumns.areTexts(columns.all), columns.areReal {
      return columns.withTables.flatMap { read($0, depth: depth + 1) }
    }
    if columns.all.count > 1 {
      // A table with more columns than the text above it would be assigned to the text's columns.
      if let flows = aroundTable(
        lines, columns: columns.all.count + 1,
        beside: columns.all.count == 2 ? columns.edges : [], depth: depth)
      {
        return flows
      }
      if let rows = TableRows.rows(of: columns.all) { return rows.map { .row($0) } }
      if let flows = aroundTable(lines, columns: 2, beside: columns.edges, depth: depth) {
        return flows
      }
      if columns.areReal {
        return columns.withTables.flatMap { read($0, depth: depth + 1) }
      }
    }
    return bands(of: lines, depth: depth)
  }

  /// The flows of any lines.
  static func read(_ lines: [PrintedLine], depth: Int) -> [PrintedFlow] {
    guard !lines.isEmpty else { return [] }
    return parted(lines, depth: depth) ?? [.column(sorted(lines))]
  }

  /// Splits lines at those that cross a gutter: headlines, or the text around a table.
  private static func bands(of lines: [PrintedLine], depth: Int) -> [PrintedFlow]? {
    for gutter in Gutter.all(of: lines).prefix(mostGutters) {
      if let flows = bands(of: lines, beside: gutter, depth: depth) { return flows }
    }
    return nil
  }

  private static func bands(
    of lines: [PrintedLine], beside gutter: Gutter, depth: Int
  ) -> [PrintedFlow]? {
    if let sides = gutter.sides(of: lines) {
      // Nothing crosses it.
      let edges = TableRows.isProse(sides[1]) ? [sides[1].map(\.left).min() ?? 0] : []
      if let flows = aroundTable(lines, columns: 2, beside: edges, depth: depth) { return flows }
      guard Columns.areReal(sides), !sides[0].allSatisfy({ Columns.isMark($0.text) }) else {
        return nil
      }
      return sides.flatMap { read($0, depth: depth + 1) }
    }
    let islands = gutter.islands(in: lines)
    if !islands.isEmpty {
      // A quotation between two columns: their lines end before it, so it does not split them.
      guard let flows = parted(lines.filter { !islands.contains($0) }, depth: depth + 1) else {
        return nil
      }
      return flows + [.column(sorted(islands))]
    }
    var flows: [PrintedFlow] = []
    var across: [PrintedLine] = []
    func flush() {
      // There may be a box beside another gutter.
      flows += read(across, depth: depth + 1)
      across = []
    }
    let bands = gutter.bands(of: lines)
    for (index, band) in bands.enumerated() {
      switch band {
      case .across(let line): across.append(line)
      case .beside(var inside):
        var heading: [PrintedLine] = []
        if index + 1 < bands.count, case .across(let next) = bands[index + 1] {
          heading = Gutter.removeHeading(of: next, from: &inside)
        }
        if let last = across.last, let end = Gutter.endOfParagraph(of: inside, below: last) {
          across.append(inside.remove(at: end))
        }
        if let inner = parted(inside, depth: depth + 1) {
          flush()
          flows += inner
        } else {
          across += inside
        }
        across += heading
      }
    }
    // Nothing is side by side.
    guard !flows.isEmpty else { return nil }
    flush()
    return flows
  }

  /// From the top down, and from the left for lines side by side.
  static func sorted(_ lines: [PrintedLine]) -> [PrintedLine] {
    var sorted = lines.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    var start = 0
    while start < sorted.count {
      let limit = sorted[start].top + 0.5 * sorted[start].height
      var end = start + 1
      while end < sorted.count, sorted[end].top < limit { end += 1 }
      if end - start > 1 { sorted[start..<end].sort { $0.left < $1.left } }
      start = end
    }
    return sorted
  }
}
