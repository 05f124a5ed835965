extension PageTree {
  /// The rows of a table, without those of tables in it.
  func rows(ofTable table: Int) -> [Int] {
    children(of: table).flatMap { child -> [Int] in
      guard let tag = nodes[child].tag else { return [] }
      if tag == .tr { return [child] }
      return tag.isTablePart ? children(of: child).filter { nodes[$0].tag == .tr } : []
    }
  }

  func cells(ofRow row: Int) -> [Int] {
    children(of: row).filter { nodes[$0].tag == .td || nodes[$0].tag == .th }
  }

  /// Whether several cells of one of its rows contain words, as in a table of figures; a single one in every row
  /// is the layout of a page.
  func hasColumns(_ table: Int) -> Bool {
    rows(ofTable: table).contains { row in
      let filled = cells(ofRow: row).lazy.filter { cell in
        self.subtree(of: cell).contains { self.text(of: $0).contains { $0 > 0x20 } }
      }
      return filled.prefix(2).count == 2
    }
  }
}
