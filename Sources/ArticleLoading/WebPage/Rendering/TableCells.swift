/// Tells the tables of figures whose cells hold paragraphs, as editors write them, from those that lay out
/// a page.
struct TableCells {
  /// Longer cells are columns of a page, not cells of a table.
  private static let limit = 400
  /// Cells with more nodes are not looked at.
  private static let maxNodes = 60

  let tree: PageTree
  let measures: PageMeasures

  /// Whether a row is one line of text, whatever blocks its cells hold: two cells at least have words, and
  /// none is long or holds a heading, a picture or a table.
  func areOneLine(_ row: Int) -> Bool {
    var filled = 0
    for cell in tree.children(of: row) {
      guard let tag = tree.nodes[cell].tag else { continue }
      guard tag == .td || tag == .th else { return false }
      let inside = tree.subtree(of: cell)
      let size = measures.size(inside)
      guard inside.count <= Self.maxNodes, size <= Self.limit, !inside.contains(where: isLayout)
      else { return false }
      if size > 0 { filled += 1 }
    }
    return filled >= 2
  }

  private func isLayout(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .table?, .img?, .article?, .blockquote?, .pre?, .figure?, .form?: true
    case let tag?: tag.isHeading
    case nil: false
    }
  }
}
