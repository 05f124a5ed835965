/// Separates tables of figures whose cells contain paragraphs, as editors write them, from layout tables; also
/// finds tables written without `table`.
struct TableCells {
  /// Longer cells are columns of a page, not table cells.
  private static let limit = 400
  /// Cells that only a style puts side by side must be shorter.
  private static let limitOfGrids = 80
  /// Cells with more nodes are not considered.
  private static let maxNodes = 60

  let tree: PageTree
  let measures: PageMeasures

  /// The number of an element's children that form one table row (`.max` for all); 0 if it is neither a row nor a
  /// grid of rows.
  func columns(_ node: Int, _ tag: PageTag) -> Int {
    if tag == .tr { return areOneLine(node) ? .max : 0 }
    switch tag {
    case .div, .section, .span, .ul, .ol, .dl, .li, .article, .other: break
    default: return 0
    }
    if isCalledRow(node) { return isLine(node, limit: Self.limit, isRow: isCalledRow) ? .max : 0 }
    guard !tree.traits.isEmpty || !tree.ownTraits.isEmpty else { return 0 }
    let look = look(node)
    if look.contains(.row) {
      return isLine(node, limit: Self.limit) { self.look($0).contains(.row) } ? .max : 0
    }
    guard look.contains(.flexible) else { return 0 }
    let cells = elements(in: node)
    let columns = look.columns
    if columns > 1, cells.count >= 2 * columns {
      return (filledCells(node, limit: Self.limitOfGrids) ?? 0) > 1 && cells.count % columns == 0
        && holdFigures(cells[...]) ? columns : 0
    }
    return isLine(node, limit: Self.limitOfGrids) { self.look($0).contains(.flexible) }
      && isOneOfRows(node, cells) ? .max : 0
  }

  private func look(_ node: Int) -> StyleTraits {
    tree.traits(of: node).union(tree.ownTraits(of: node))
  }

  private func isCalledRow(_ node: Int) -> Bool {
    tree.value(.role, of: node)?.elementsEqual("row".utf8) ?? false
  }

  /// Whether a row that is no `tr` is one line: several cells have words, or one has words and a row beside it is
  /// one line.
  private func isLine(_ row: Int, limit: Int, isRow: (Int) -> Bool) -> Bool {
    guard let filled = filledCells(row, limit: limit), filled > 0 else { return false }
    if filled > 1 { return true }
    let count = elements(in: row).count
    guard count > 1, let parent = tree.parent(of: row) else { return false }
    return elements(in: parent).prefix(60).contains { other in
      other != row && isRow(other) && elements(in: other).count == count
        && filledCells(other, limit: limit) ?? 0 > 1
    }
  }

  /// A table's cells and rows.
  struct Table {
    /// The column of each cell, without the columns that are empty in all rows. What several rows or columns share
    /// is in the first.
    var columns: [Int: Int] = [:]
    /// For each row, whether it is one line of text.
    var isLine: [Int: Bool] = [:]
  }

  /// Reads the cells of a table. A row with words in one cell only is a line, too, if other rows are: its words
  /// keep their column.
  func table(_ table: Int) -> Table {
    var counted = TableColumns()
    var columns: [Int: Int] = [:]
    var used: Set<Int> = []
    let rows = tree.rows(ofTable: table)
    for row in rows {
      counted.beginRow()
      for cell in tree.cells(ofRow: row) where isDisplayed(cell) {
        let column = counted.beginCell(
          columns: tree.string(.colspan, of: cell), rows: tree.string(.rowspan, of: cell)
        ).column
        columns[cell] = column
        if holdsWords(cell) { used.insert(column) }
      }
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: used.sorted().enumerated().map { ($0.element, $0.offset) })
    var found = Table(columns: columns.compactMapValues { numbers[$0] })
    let filled = rows.map { filledCells($0, limit: Self.limit, tags: [.td, .th]) }
    let isOfFigures = filled.count { $0 ?? 0 > 1 } > filled.count { $0 == nil }
    for (row, filled) in zip(rows, filled) {
      found.isLine[row] =
        filled ?? 0 > 1
        || filled == 1 && isOfFigures
          && tree.cells(ofRow: row).contains { isFilled($0) && found.columns[$0] ?? 0 > 0 }
    }
    return found
  }

  /// Whether a table is no layout: each row is one line, and several have several cells with words.
  func areLines(ofTable table: Int) -> Bool {
    let filled = tree.rows(ofTable: table).lazy.map {
      filledCells($0, limit: Self.limit, tags: [.td, .th])
    }
    return filled.allSatisfy { $0 != nil } && filled.filter { $0 ?? 0 > 1 }.prefix(2).count == 2
  }

  /// Whether a cell has room in its row: one that is not displayed has none.
  private func isDisplayed(_ cell: Int) -> Bool {
    tree.value(.hidden, of: cell) == nil && !look(cell).contains(.undisplayed)
  }

  /// Whether a cell contains more than white space and no-break spaces.
  private func holdsWords(_ cell: Int) -> Bool {
    let inside = tree.subtree(of: cell)
    // Larger cells are no cells of a line; tables in tables must not be read again at each depth.
    guard inside.count <= Self.maxNodes else { return measures.size(inside) > 0 }
    return inside.contains { inner in
      measures.size(inner..<inner + 1) > 0
        && tree.text(of: inner).contains { $0 > 0x20 && $0 != 0xC2 && $0 != 0xA0 }
        || showsWords(inner)
    }
  }

  /// Whether it is a picture that is read, such as an emoji.
  private func showsWords(_ node: Int) -> Bool {
    tree.nodes[node].tag == .img && tree.words(ofPicture: node, opensLine: true) != nil
  }

  private func isFilled(_ cell: Int) -> Bool {
    let inside = tree.subtree(of: cell)
    return measures.size(inside) > 0 || inside.contains(where: showsWords)
  }

  /// Whether a row is one line of text, whatever blocks its cells contain: at least two cells have words, and
  /// none is long or contains a heading or a table, nor a picture beside paragraphs.
  func areOneLine(_ row: Int) -> Bool {
    filledCells(row, limit: Self.limit, tags: [.td, .th]) ?? 0 > 1
  }

  /// The number of a row's cells with words; `nil` if it is a piece of a page's layout.
  private func filledCells(_ row: Int, limit: Int, tags: Set<PageTag>? = nil) -> Int? {
    var filled = 0
    var longest = 0
    var (hasPicture, hasBlocks) = (false, false)
    for cell in tree.children(of: row) {
      guard let tag = tree.nodes[cell].tag else {
        if tags == nil, measures.size(cell..<cell + 1) > 0 { return nil }
        continue
      }
      guard tags?.contains(tag) ?? true else { return nil }
      let inside = tree.subtree(of: cell)
      let size = measures.size(inside)
      guard inside.count <= Self.maxNodes, size <= limit, !inside.contains(where: isLayout)
      else { return nil }
      for inner in inside.dropFirst() {
        guard let tag = tree.nodes[inner].tag else { continue }
        if tag == .img { hasPicture = true } else if tag.isBlock { hasBlocks = true }
      }
      longest = max(longest, size)
      if isFilled(cell) { filled += 1 }
    }
    // Pictures of their own beside paragraphs announce other pages; without those they are cells.
    return hasPicture && (hasBlocks || longest > Self.limitOfGrids) ? nil : filled
  }

  /// Whether an element is one of several siblings with equally many cells that contain figures.
  private func isOneOfRows(_ node: Int, _ cells: [Int]) -> Bool {
    guard cells.count <= 12, let parent = tree.parent(of: node) else { return false }
    let amount = measures.amount(tree.subtree(of: node))
    guard amount.linked * 2 <= amount.text else { return false }
    let rows = elements(in: parent).prefix(60).filter { row in
      row == node
        || look(row).contains(.flexible) && elements(in: row).count == cells.count
          && filledCells(row, limit: Self.limitOfGrids) ?? 0 > 0
    }
    return rows.count >= 2 && rows.contains { holdFigures(elements(in: $0)[...]) }
  }

  private func holdFigures(_ cells: ArraySlice<Int>) -> Bool {
    cells.contains { cell in
      tree.subtree(of: cell).contains { tree.text(of: $0).contains { (0x30...0x39).contains($0) } }
    }
  }

  private func elements(in node: Int) -> [Int] {
    tree.children(of: node).filter { tree.nodes[$0].tag.map { $0 != .br } ?? false }
  }

  private func isLayout(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .table?, .article?, .blockquote?, .pre?, .figure?, .form?, .hr?: true
    case let tag?: tag.isHeading
    case nil: false
    }
  }
}
