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
    let columns = Columns(lines)
    if ProseColumns.areReadDown(columns.all), columns.areReal,
      WrappedCells.rows(of: columns.all) == nil
    {
      return columns.withTables.flatMap { read($0, depth: depth + 1) }
    }
    if columns.all.count > 1 {
      // A table with more columns than the text above it has would fall into those.
      if columns.all.count == 2,
        let flows = aroundTable(lines, columns: 3, beside: columns.edges, depth: depth)
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
  private static func read(_ lines: [PrintedLine], depth: Int) -> [PrintedFlow] {
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

  /// A table above, between or below columns of text, with nothing across the page to part them: lines
  /// are parted where no column has any. Of the runs of such pieces that are tables, the one with most
  /// columns is taken: with a piece of text, columns of the table fall into one.
  private static func aroundTable(
    _ lines: [PrintedLine], columns least: Int, beside edges: [Double] = [], depth: Int
  ) -> [PrintedFlow]? {
    let pieces = pieces(of: lines)
    guard pieces.count > 1, pieces.count <= 40 else { return nil }
    var best: (run: Range<Int>, columns: Int, rows: [[[PrintedLine]]])?
    for count in (1..<pieces.count).reversed() {
      for start in 0...(pieces.count - count) {
        let columns = Columns(Array(pieces[start..<start + count].joined())).all
        guard columns.count >= max(least, (best?.columns ?? 0) + 1), TableRows.arePlain(columns),
          !columns.dropFirst().contains(where: { beginsTable($0, at: edges) }),
          let rows = TableRows.rows(of: columns), rows.count > 2 || TableRows.areShort(rows)
        else { continue }
        best = (start..<start + count, columns.count, rows)
      }
    }
    guard let best else { return nil }
    let around = [pieces[..<best.run.lowerBound], pieces[best.run.upperBound...]]
    let flows = around.map { read(Array($0.joined()), depth: depth + 1) }
    return flows[0] + best.rows.map { .row($0) } + flows[1]
  }

  /// Whether a column of words begins where a column of the text does: two tables stand side by side.
  private static func beginsTable(_ column: [PrintedLine], at edges: [Double]) -> Bool {
    2 * column.count { line in edges.contains { abs(line.left - $0) < 2.5 } } > column.count
      && 2 * column.count { $0.text.contains(where: \.isLetter) } > column.count
  }

  /// The lines between white strips over the whole width. Where a row has more cells than the one above or
  /// below it, no space is needed: a table may stand close to the text.
  private static func pieces(of lines: [PrintedLine]) -> [[PrintedLine]] {
    var pieces: [[PrintedLine]] = []
    var bottom = -Double.infinity
    var above = 0
    for row in rows(of: lines) {
      let (first, top) = (row[0], row.map(\.top).min() ?? 0)
      let isTableEdge =
        max(row.count, above) > 2 && row.count != above && top - bottom > -0.25 * first.height
      if top - bottom > 0.7 * first.height || isTableEdge { pieces.append([]) }
      pieces[pieces.count - 1] += row
      bottom = max(bottom, row.map(\.bottom).max() ?? bottom)
      above = row.count
    }
    return pieces
  }

  /// Lines side by side, from the top.
  private static func rows(of lines: [PrintedLine]) -> [[PrintedLine]] {
    var rows: [[PrintedLine]] = []
    for line in lines.sorted(by: { $0.top < $1.top }) {
      if let first = rows.last?[0], line.top - first.top < 0.3 * first.height {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows
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

/// Lines that stand in columns with nothing across the gutters between them.
struct Columns {
  /// From the left.
  private(set) var all: [[PrintedLine]] = []

  init(_ lines: [PrintedLine]) {
    var reach = -Double.infinity
    for line in lines.sorted(by: { $0.left < $1.left }) {
      let isApart = line.left - reach >= 0.6 * line.height
      if all.isEmpty || isApart
        || NarrowGutter.lies(before: line, behind: all[all.count - 1], reaching: reach, in: lines)
      {
        all.append([])
      }
      all[all.count - 1].append(line)
      reach = max(reach, line.right)
    }
    // Bullets and numbers belong to what stands beside them.
    var place = 0
    while place < all.count - 1 {
      if all[place].allSatisfy({ Self.isMark($0.text) }) {
        let marks = all.remove(at: place)
        all[place] += marks
      } else {
        place += 1
      }
    }
  }

  var areReal: Bool { Self.areReal(all) }

  /// Where columns of text begin, but for the first.
  var edges: [Double] {
    all.dropFirst().filter(TableRows.isProse).map { $0.map(\.left).min() ?? 0 }
  }

  /// Each column of prose by itself; others that are neighbours may be the columns of a table.
  var withTables: [[PrintedLine]] {
    guard all.contains(where: TableRows.isProse) else { return all }
    var groups: [[PrintedLine]] = []
    var isTable = false
    for column in all {
      let isProse = TableRows.isProse(column)
      if isTable, !isProse {
        groups[groups.count - 1] += column
      } else {
        groups.append(column)
      }
      isTable = !isProse
    }
    return groups
  }

  /// Whether each is more than a few stray words, and they stand side by side, or hold prose: an address
  /// on the right above a text on the left is no column.
  static func areReal(_ columns: [[PrintedLine]]) -> Bool {
    func span(_ lines: [PrintedLine]) -> ClosedRange<Double> {
      let top = lines.map(\.top).min() ?? 0
      return top...max(top, lines.map(\.bottom).max() ?? 0)
    }
    return columns.allSatisfy { $0.count > 1 }
      && zip(columns, columns.dropFirst()).allSatisfy { left, right in
        span(left).overlaps(span(right)) || (TableRows.isProse(left) && TableRows.isProse(right))
      }
  }

  static func isMark(_ text: String) -> Bool {
    guard text.count <= 5, !text.contains(" ") else { return false }
    let bare = text.trimmed(of: "().[]")
    return bare.isEmpty || bare.allSatisfy { "•‣◦▪■●∙·–—-*o".contains($0) }
      || (bare.count < text.count && (bare.allSatisfy(\.isNumber) || bare.count == 1))
  }
}

/// The empty strip between two columns that some lines may cross.
struct Gutter {
  let left: Double
  let right: Double

  enum Band {
    case across(PrintedLine)
    case beside([PrintedLine])
  }

  private func isLeft(_ line: PrintedLine) -> Bool { line.right <= left }
  private func isRight(_ line: PrintedLine) -> Bool { line.left >= right }

  /// The gutters that lines stand beside, two and more on both sides; first the one of most lines.
  static func all(of lines: [PrintedLine]) -> [Gutter] {
    let usual = lines.map(\.height).sorted()[lines.count / 2]
    var all: [(gutter: Gutter, lines: Int)] = []
    var seen: Set<Int> = []
    let ordered = lines.sorted { $0.top < $1.top }
    for line in lines where seen.insert(Int(line.left / 2)).inserted {
      let gutter = Gutter(left: line.left - max(5, 0.6 * usual), right: line.left - 0.5)
      let count = gutter.linesBeside(ordered)
      if count > 0 { all.append((gutter, count)) }
    }
    return all.enumerated().sorted { ($1.element.lines, $0.offset) < ($0.element.lines, $1.offset) }
      .map(\.element.gutter)
  }

  private func linesBeside(_ ordered: [PrintedLine]) -> Int {
    var total = 0
    var (onLeft, onRight) = (0, 0)
    for line in ordered {
      if isLeft(line) {
        onLeft += 1
      } else if isRight(line) {
        onRight += 1
      } else {
        if min(onLeft, onRight) > 1 { total += onLeft + onRight }
        (onLeft, onRight) = (0, 0)
      }
    }
    return total + (min(onLeft, onRight) > 1 ? onLeft + onRight : 0)
  }

  /// The lines on both sides; `nil` when some cross it.
  func sides(of lines: [PrintedLine]) -> [[PrintedLine]]? {
    let sides = [lines.filter(isLeft), lines.filter(isRight)]
    return sides[0].count + sides[1].count == lines.count ? sides : nil
  }

  /// Lines across it that have a column of lines on either side at their height, and what belongs to them.
  func islands(in lines: [PrintedLine]) -> [PrintedLine] {
    let across = lines.filter { !isLeft($0) && !isRight($0) }
    guard !across.isEmpty else { return [] }
    var islands = across.filter { line in
      // The mark of a note beside a line is no column.
      let beside = lines.filter {
        $0.top < line.bottom && $0.bottom > line.top && $0.text.count > 3
      }
      return beside.contains { $0.right <= line.left && isLeft($0) }
        && beside.contains { $0.left >= line.right && isRight($0) }
    }
    // The first and the last line may be short.
    let usual = lines.map(\.height).sorted()[lines.count / 2]
    var place = 0
    while place < islands.count {
      let island = islands[place]
      place += 1
      guard abs(island.height - usual) > 0.06 * usual else { continue }
      islands += lines.filter { line in
        abs(line.height - island.height) < 0.02 * line.height
          && max(line.top - island.bottom, island.top - line.bottom) < line.height
          && line.left < island.right && line.right > island.left && !islands.contains(line)
      }
    }
    return islands
  }

  func bands(of lines: [PrintedLine]) -> [Band] {
    var bands: [Band] = []
    var inside: [PrintedLine] = []
    for line in lines.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if isLeft(line) || isRight(line) {
        inside.append(line)
      } else {
        if !inside.isEmpty { bands.append(.beside(inside)) }
        inside = []
        bands.append(.across(line))
      }
    }
    if !inside.isEmpty { bands.append(.beside(inside)) }
    return bands
  }

  /// Takes the heading of what stands across the page below columns out of their lines: short, it does not
  /// reach over the gutter, but it stands below both and closer to what follows.
  static func takeHeading(of next: PrintedLine, from lines: inout [PrintedLine]) -> [PrintedLine] {
    guard let foot = lines.indices.max(by: { lines[$0].bottom < lines[$1].bottom }) else {
      return []
    }
    let line = lines[foot]
    let above = lines.indices.filter { $0 != foot }.map { lines[$0].bottom }.max() ?? line.top
    let gap = line.top - above
    guard gap > 0.3 * line.height, abs(line.left - next.left) < line.height,
      line.height > 1.1 * next.height && gap > next.top - line.bottom
    else { return [] }
    return [lines.remove(at: foot)]
  }

  /// The line at the top of lines in columns that ends a paragraph above them: short, it does not reach
  /// over the gutter.
  static func endOfParagraph(of lines: [PrintedLine], below last: PrintedLine) -> Int? {
    guard let top = lines.indices.min(by: { lines[$0].top < lines[$1].top }) else { return nil }
    let line = lines[top]
    let step = line.top - last.top
    let isAlone = lines.allSatisfy { $0 == line || $0.top > line.bottom }
    guard isAlone, step < 1.6 * line.height, abs(line.height - last.height) < 0.12 * line.height,
      abs(line.left - last.left) < 2 * line.height
    else { return nil }
    return top
  }
}
