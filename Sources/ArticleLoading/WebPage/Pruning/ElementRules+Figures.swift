extension ElementRules {
  /// Whether a list item is one of several results: a short linked name, followed by its figures.
  func isResultItem(_ item: Int) -> Bool {
    guard tree.nodes[item].tag == .li, let list = tree.parent(of: item) else { return false }
    return isListOfResults(list)
  }

  /// Whether most items of a list are results.
  func isListOfResults(_ list: Int) -> Bool {
    guard tree.nodes[list].tag == .ol || tree.nodes[list].tag == .ul else { return false }
    let items = tree.children(of: list).prefix(60).filter { tree.nodes[$0].tag == .li }
    return items.count >= 3 && items.count { namesResult($0) } * 10 >= items.count * 8
  }

  /// Whether an item is a name of some letters followed by figures that are not a day, a time, or a number of
  /// articles in brackets.
  private func namesResult(_ item: Int) -> Bool {
    let amount = measures.amount(tree.subtree(of: item))
    guard amount.linked > 0, amount.linked <= 45, amount.text > amount.linked, amount.text <= 80,
      let link = tree.subtree(of: item).prefix(20).first(where: { tree.isLink($0) })
    else { return false }
    let rest = Int(tree.nodes[link].end)..<Int(tree.nodes[item].end)
    let words = rest.reduce(into: "") { $0 += String(decoding: tree.text(of: $1), as: UTF8.self) }
    guard words.contains(where: \.isNumber), !words.contains("(") else { return false }
    // A long name may be a title; only a score follows two teams.
    guard amount.linked <= 30 && amount.text - amount.linked >= 4 || Self.areFigures(words) else {
      return false
    }
    return !words.split(whereSeparator: { !$0.isNumber }).contains {
      $0.count == 4 && ($0.hasPrefix("20") || $0.hasPrefix("19"))
    }
  }

  /// Whether the words are only figures: a score, points, a share.
  private static func areFigures(_ words: String) -> Bool {
    let signs = " \u{A0}\t\n\r:–-—,.%+/"
    return words.contains(where: \.isNumber)
      && words.allSatisfy { $0.isNumber || signs.contains($0) }
  }

  /// Whether the last cell of a row contains only figures.
  func endsInFigures(_ row: Int) -> Bool {
    let cells = tree.children(of: row).prefix(40).filter {
      (tree.nodes[$0].tag == .td || tree.nodes[$0].tag == .th)
        && measures.size(tree.subtree(of: $0)) > 0
    }
    return cells.last.map { Self.areFigures(tree.line(below: $0, limit: 100)) } ?? false
  }

  /// Whether a part of a table of figures is named after its content: a price, a date, a rating, or the source
  /// line below the figures.
  func isPartOfFigures(_ node: Int, _ tag: PageTag, _ name: Ornament) -> Bool {
    switch name {
    case .advert, .hidden, .consent, .newsletter: return false
    case .related, .notice: return isNamedTable(node, tag)
    default:
      return (tag == .td || tag == .th || tag == .tr || tag.isTablePart) && isInTableOfFigures(node)
        || isNamedTable(node, tag)
    }
  }

  /// Whether an element is a table of results or contains little else: its name may say what the results are
  /// about. A table of teasers has titles or days.
  private func isNamedTable(_ node: Int, _ tag: PageTag) -> Bool {
    guard [.table, .div, .section, .figure].contains(tag),
      let table = tree.subtree(of: node).prefix(400).first(where: { tree.nodes[$0].tag == .table }),
      measures.size(tree.subtree(of: table)) * 10 >= measures.size(tree.subtree(of: node)) * 6,
      isTableOfResults(table) || isHeadedTable(table)
    else { return false }
    let cells = tree.subtree(of: table).prefix(4000).filter {
      tree.nodes[$0].tag == .td || tree.nodes[$0].tag == .th
    }
    return cells.allSatisfy { cell in
      measures.amount(tree.subtree(of: cell)).linked <= 30
        && !PageDate.holdsDay(tree.line(below: cell, limit: 60))
    }
  }

  /// Whether a table has a row of heads, and below it rows of as many short cells, with figures in them.
  func isHeadedTable(_ table: Int) -> Bool {
    let rows = tree.subtree(of: table).prefix(4000).filter { tree.nodes[$0].tag == .tr }
    guard rows.count >= 3 else { return false }
    func cells(_ row: Int) -> [Int] {
      tree.children(of: row).filter { tree.nodes[$0].tag == .td || tree.nodes[$0].tag == .th }
    }
    let heads = cells(rows[0])
    guard heads.count >= 2, heads.allSatisfy({ tree.nodes[$0].tag == .th }) else { return false }
    let isEven = rows.allSatisfy { row in
      let row = cells(row)
      return row.count == heads.count
        && row.allSatisfy {
          let amount = measures.amount(tree.subtree(of: $0))
          return amount.text <= 60 && amount.linked <= 30
        }
    }
    return isEven
      && rows.dropFirst().contains { row in
        cells(row).contains { Self.areFigures(tree.line(below: $0, limit: 100)) }
      }
  }

  /// Whether an element is in a table of figures, not a layout table.
  func isInTableOfFigures(_ node: Int) -> Bool {
    let around = sequence(first: node) { tree.parent(of: $0) }.prefix(6)
    guard let table = around.first(where: { tree.nodes[$0].tag == .table }),
      around.allSatisfy({
        measures.size(tree.subtree(of: $0)) <= 400 || $0 <= table
          || tree.nodes[$0].tag?.isTablePart ?? false
      })
    else { return false }
    let cells = TableCells(tree: tree, measures: measures)
    let rows = tree.subtree(of: table).prefix(1000).lazy.filter { tree.nodes[$0].tag == .tr }
    return rows.filter { cells.areOneLine($0) }.prefix(2).count == 2
  }
}
