/// A piece of a page that is read in one go.
enum PrintedFlow: Equatable {
  /// Lines below each other.
  case column([PrintedLine])
  /// A row of a table: the lines of each cell.
  case row([[PrintedLine]])
}

/// Puts the lines of a page in the order in which they are read: columns from the left, tables by their
/// rows, and what stands across columns apart.
///
/// pdftotext has an order of its own, but takes what begins higher for what comes first, and tables for
/// columns.
struct ReadingOrder {
  /// Pages of more lines than any has are left as they are.
  private static let most = 2000
  private static let deepest = 8
  /// So many gutters are tried, from the one that most lines stand beside.
  private static let mostGutters = 5

  static func flows(of lines: [PrintedLine]) -> [PrintedFlow] {
    guard !lines.isEmpty else { return [] }
    guard lines.count <= most else { return [.column(lines)] }
    return parted(lines, depth: 0) ?? [.column(sorted(lines))]
  }

  /// The flows of lines that stand in several columns or in a table; `nil` when they do not.
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
      // A table with more columns than the text above it has would fall into those.
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

  /// The flows of lines, however they stand.
  static func read(_ lines: [PrintedLine], depth: Int) -> [PrintedFlow] {
    guard !lines.isEmpty else { return [] }
    return parted(lines, depth: depth) ?? [.column(sorted(lines))]
  }

  /// Parts lines at those that stand across a gutter, as headlines do, and the text around a table.
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
      // A quotation in the middle of two columns: their lines end before it, and it parts none of them.
      guard let flows = parted(lines.filter { !islands.contains($0) }, depth: depth + 1) else {
        return nil
      }
      return flows + [.column(sorted(islands))]
    }
    var flows: [PrintedFlow] = []
    var across: [PrintedLine] = []
    func flush() {
      // Beside another gutter there may be a box.
      flows += read(across, depth: depth + 1)
      across = []
    }
    let bands = gutter.bands(of: lines)
    for (place, band) in bands.enumerated() {
      switch band {
      case .across(let line): across.append(line)
      case .beside(var inside):
        var heading: [PrintedLine] = []
        if place + 1 < bands.count, case .across(let next) = bands[place + 1] {
          heading = Gutter.takeHeading(of: next, from: &inside)
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
    // Nothing stands side by side after all.
    guard !flows.isEmpty else { return nil }
    flush()
    return flows
  }

  /// From the top down, and from the left where lines stand side by side.
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
