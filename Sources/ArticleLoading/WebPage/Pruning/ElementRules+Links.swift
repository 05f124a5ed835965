extension ElementRules {
  /// The share of links in a block that is mostly links, in percent.
  func linkShare(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Int? {
    switch tag {
    case .ul, .ol, .dl, .div, .section, .table, .article, .other, .li, .h2, .h3, .h4, .h5, .h6,
      .span, .td:
      break
    default: return nil
    }
    guard amount.linked * 2 > amount.text, amount.text - amount.linked < 200 else { return nil }
    // An item may be a sentence around a long link.
    if tag == .li, amount.text - amount.linked >= 30 { return nil }
    // A title followed by its source is judged together with the text below it.
    if tag.isHeading, amount.text - amount.linked >= 3 { return nil }
    if tag.isHeading, isAboveQuotation(node) { return nil }
    if tag == .td, !isMenuCell(node, amount) { return nil }
    if tag == .span, !isPopup(node, amount) { return nil }
    if isQuoted(node) || holdsResults(node, tag, amount) { return nil }
    if tag.isList || tag == .li || tag == .div, holdsSentences(node) { return nil }
    if tag.isList && isListOfResults(node) || tag == .li && isResultItem(node) { return nil }
    if tag.isList || tag == .li, isListOfSources(node, tag) { return nil }
    if isInClaimBox(node) { return nil }
    if tag != .td, isPartOfRoundUp(node, amount) { return nil }
    return amount.linked * 100 / amount.text
  }

  /// Whether a quotation is directly below a heading: it may be one of a round-up's titles.
  private func isAboveQuotation(_ heading: Int) -> Bool {
    neighbour(of: heading, by: tree.sibling(behind:)).map(holdsQuotation) ?? false
  }

  /// Whether it is one of a round-up's parts, or its title line, which is judged as a line.
  private func isPartOfRoundUp(_ node: Int, _ amount: PageMeasures.Amount) -> Bool {
    guard let part = tree.parent(of: node) else { return false }
    if amount.text - amount.linked >= 20 { return isRoundUp(part) }
    guard amount.text <= 120, tree.subtree(of: node).count <= 8,
      measures.amount(tree.subtree(of: part)).prose > 0, let list = tree.parent(of: part)
    else { return false }
    return isRoundUp(list)
  }

  /// Whether it is a results table, or contains little else: rows of several cells, each with unlinked words.
  private func holdsResults(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Bool {
    guard tag == .table || tag == .div || tag == .section || tag == .article else { return false }
    let inside = node..<min(Int(tree.nodes[node].end), node + 4000)
    guard let table = inside.first(where: { tree.nodes[$0].tag == .table }) else { return false }
    let own = measures.amount(tree.subtree(of: table))
    guard own.text * 10 >= amount.text * 7, own.text > own.linked else { return false }
    return isTableOfResults(table) || isHeadedTable(table)
  }

  /// Whether most rows of a table are results.
  func isTableOfResults(_ table: Int) -> Bool {
    var rows = 0
    var results = 0
    var scores = 0
    for row in tree.subtree(of: table).prefix(4000) where tree.nodes[row].tag == .tr {
      rows += 1
      guard isResult(row) else { continue }
      results += 1
      if endsInFigures(row) { scores += 1 }
    }
    // Two rows may also be a results table, if only figures follow each name.
    return results >= 3 && results * 10 >= rows * 6 || rows == 2 && scores == 2
  }

  /// Whether a row has at least two cells with text, one of them without a link.
  func isResult(_ row: Int) -> Bool {
    let cells = tree.children(of: row).prefix(40).filter {
      tree.nodes[$0].tag == .td || tree.nodes[$0].tag == .th
    }.map { measures.amount(tree.subtree(of: $0)) }.filter { $0.text > 0 }
    return cells.count >= 2 && cells.contains { $0.linked == 0 }
      && cells.allSatisfy { $0.text < 120 }
  }

  /// Whether most of its items are sentences with links, not only links.
  private func holdsSentences(_ node: Int) -> Bool {
    let items =
      tree.nodes[node].tag == .li
      ? [node] : tree.subtree(of: node).prefix(2000).filter { tree.nodes[$0].tag == .li }
    guard !items.isEmpty else { return false }
    return items.count { isSentence($0) } * 3 >= items.count * 2
  }

  /// Whether an item has words around its links, and ends like a sentence.
  private func isSentence(_ item: Int) -> Bool {
    let amount = measures.amount(tree.subtree(of: item))
    guard amount.text >= 12, amount.text > amount.linked else { return false }
    let nodes = tree.subtree(of: item).prefix(100)
    guard let link = nodes.first(where: { tree.isLink($0) }) else { return amount.text >= 25 }
    // The words before the first link attribute the sentence; without any, it is a title with a remark.
    guard
      measures.amount(item..<link).text >= 3 || amount.text - amount.linked >= 12
        || isContinued(link, in: item)
    else { return false }
    let words = tree.line(below: item, limit: 2000)
    let line = Array(words.utf8)[...]
    guard TextMeasure.endsSentence(line),
      !line.reversed().drop(while: { $0 <= 0x20 }).starts(with: [0x3A])
    else { return false }
    // A short item may be a title with its author: "The pier. By Ana Lind."
    return amount.text >= 25
      || words.split(separator: " ").count { $0.first?.isLowercase == true } >= 2
  }

  /// Whether the sentence continues after a link: "The pier was mended in 2015."
  private func isContinued(_ link: Int, in item: Int) -> Bool {
    let rest = Int(tree.nodes[link].end)..<Int(tree.nodes[item].end)
    let words = rest.lazy.map { tree.text(of: $0).drop { $0 <= 0x20 } }.first { !$0.isEmpty }
    return words.map { String(decoding: $0.prefix(8), as: UTF8.self).first?.isLowercase == true }
      ?? false
  }

  /// Whether it is part of a quotation, such as an embedded post.
  private func isQuoted(_ node: Int) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.prefix(4).contains {
      tree.nodes[$0].tag == .blockquote
    }
  }

  /// Whether a cell of a layout table is a column of links.
  private func isMenuCell(_ node: Int, _ amount: PageMeasures.Amount) -> Bool {
    guard amount.linked == amount.text, let row = tree.parent(of: node), !isResult(row) else {
      return false
    }
    return tree.subtree(of: node).prefix(200).count { tree.isLink($0) } >= 3
      && measures.amount(tree.subtree(of: row)).text > 4 * amount.text
  }

  /// Whether an inline element is a list of links that opens on hover.
  private func isPopup(_ node: Int, _ amount: PageMeasures.Amount) -> Bool {
    guard amount.linked == amount.text, amount.text > 60 else { return false }
    let links = tree.subtree(of: node).prefix(200).filter { tree.nodes[$0].tag == .a }
    return links.count >= 2 && !links.contains { tree.nodes[$0].parent == node }
  }
}
