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
    if let role = tree.value(.role, of: node), role.elementsEqual("row".utf8) {
      return areCells(node, limit: Self.limit) ? .max : 0
    }
    guard !tree.traits.isEmpty || !tree.ownTraits.isEmpty else { return 0 }
    let look = tree.traits(of: node).union(tree.ownTraits(of: node))
    if look.contains(.row) { return areCells(node, limit: Self.limit) ? .max : 0 }
    guard look.contains(.flexible), areCells(node, limit: Self.limitOfGrids) else { return 0 }
    let cells = elements(in: node)
    let columns = look.columns
    if columns > 1, cells.count >= 2 * columns {
      return cells.count % columns == 0 && holdFigures(cells[...]) ? columns : 0
    }
    return isOneOfRows(node, cells) ? .max : 0
  }

  /// The column of each cell of a table, without the columns that are empty in all rows. What several rows or
  /// columns share is in the first.
  func columns(ofTable table: Int) -> [Int: Int] {
    var columns: [Int: Int] = [:]
    // For each column, how many further rows a cell from above fills.
    var filled: [Int] = []
    var used: Set<Int> = []
    for row in rows(of: table) {
      var column = 0
      var next = filled.map { max(0, $0 - 1) }
      for cell in tree.children(of: row)
      where [.td, .th].contains(tree.nodes[cell].tag) && isDisplayed(cell) {
        while column < filled.count, filled[column] > 0 { column += 1 }
        guard column < Self.mostColumns else { break }
        columns[cell] = column
        if holdsWords(cell) { used.insert(column) }
        let width = min(span(.colspan, of: cell), Self.mostColumns - column)
        let height = span(.rowspan, of: cell)
        if next.count < column + width {
          next += Array(repeating: 0, count: column + width - next.count)
        }
        for index in column..<column + width { next[index] = height - 1 }
        column += width
      }
      filled = next
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: used.sorted().enumerated().map { ($0.element, $0.offset) })
    return columns.compactMapValues { numbers[$0] }
  }

  /// Whether a cell has room in its row: one that is not displayed has none.
  private func isDisplayed(_ cell: Int) -> Bool {
    tree.value(.hidden, of: cell) == nil
      && !tree.traits(of: cell).union(tree.ownTraits(of: cell)).contains(.undisplayed)
  }

  /// Whether a cell contains more than white space and no-break spaces.
  private func holdsWords(_ cell: Int) -> Bool {
    tree.subtree(of: cell).contains { inner in
      measures.size(inner..<inner + 1) > 0
        && tree.text(of: inner).contains { $0 > 0x20 && $0 != 0xC2 && $0 != 0xA0 }
    }
  }

  /// The rows of a table, without those of tables in it.
  private func rows(of table: Int) -> [Int] {
    tree.children(of: table).flatMap { child -> [Int] in
      guard let tag = tree.nodes[child].tag else { return [] }
      if tag == .tr { return [child] }
      return tag.isTablePart ? tree.children(of: child).filter { tree.nodes[$0].tag == .tr } : []
    }
  }

  private func span(_ name: PageAttribute, of cell: Int) -> Int {
    let number = tree.string(name, of: cell).flatMap { Int($0.trimmed(of: " ")) } ?? 1
    return min(max(number, 1), 1000)
  }

  /// Further columns of a table are not counted.
  private static let mostColumns = 200

  /// Whether a row is one line of text, whatever blocks its cells contain: at least two cells have words, and
  /// none is long or contains a heading, a picture or a table.
  func areOneLine(_ row: Int) -> Bool {
    areCells(row, limit: Self.limit, tags: [.td, .th])
  }

  private func areCells(_ row: Int, limit: Int, tags: Set<PageTag>? = nil) -> Bool {
    var filled = 0
    for cell in tree.children(of: row) {
      guard let tag = tree.nodes[cell].tag else {
        if tags == nil, measures.size(cell..<cell + 1) > 0 { return false }
        continue
      }
      guard tags?.contains(tag) ?? true else { return false }
      let inside = tree.subtree(of: cell)
      let size = measures.size(inside)
      guard inside.count <= Self.maxNodes, size <= limit, !inside.contains(where: isLayout)
      else { return false }
      if size > 0 { filled += 1 }
    }
    return filled >= 2
  }

  /// Whether an element is one of several siblings with equally many cells that contain figures.
  private func isOneOfRows(_ node: Int, _ cells: [Int]) -> Bool {
    guard cells.count <= 12, let parent = tree.parent(of: node) else { return false }
    let amount = measures.amount(tree.subtree(of: node))
    guard amount.linked * 2 <= amount.text else { return false }
    let rows = elements(in: parent).prefix(60).filter { row in
      row == node
        || tree.traits(of: row).union(tree.ownTraits(of: row)).contains(.flexible)
          && elements(in: row).count == cells.count && areCells(row, limit: Self.limitOfGrids)
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
    case .table?, .img?, .article?, .blockquote?, .pre?, .figure?, .form?, .hr?: true
    case let tag?: tag.isHeading
    case nil: false
    }
  }
}
