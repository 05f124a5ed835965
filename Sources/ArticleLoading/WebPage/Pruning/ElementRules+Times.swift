extension ElementRules {
  /// Whether a `time` is a word of the text, not the day of publication: in a short sentence, a table row, a
  /// list item with text.
  func isTimeOfText(_ time: Int) -> Bool {
    let around = sequence(first: time) { tree.parent(of: $0) }.dropFirst().prefix(4)
    if opensChapter(time) { return true }
    guard let block = around.first(where: { tree.nodes[$0].tag?.isBlock ?? false }),
      let tag = tree.nodes[block].tag, tree.subtree(of: block).count <= 400,
      !around.contains(where: isNamedDate)
    else { return false }
    if let cell = around.first(where: { tree.nodes[$0].tag == .td || tree.nodes[$0].tag == .th }),
      let row = tree.parent(of: cell), tree.subtree(of: row).count <= 2000,
      TableCells(tree: tree, measures: measures).areOneLine(row)
    {
      return true
    }
    // In a container of paragraphs, only the words directly beside it can be its sentence.
    let isContainer = tree.subtree(of: block).dropFirst().contains {
      tree.nodes[$0].tag?.isBlock ?? false
    }
    if isContainer, !isBesideWords(time) { return opensEntry(time, of: block) }
    switch tag {
    case .dt: return true
    case .p, .div, .li, .dd:
      return isSentence(block, around: time, isItem: tag == .li || tag == .dd)
    default: return false
    }
  }

  /// Whether the element before one names the author.
  func isBelowByline(_ node: Int) -> Bool {
    neighbour(of: node, by: tree.sibling(before:)).map { ornament($0) == .author } ?? false
  }

  /// Whether it begins an entry of a chronology or a live page: a neighbour of the block, an element of the same
  /// kind, begins with a time, too.
  private func opensEntry(_ time: Int, of block: Int) -> Bool {
    guard tree.parent(of: time) == block, neighbour(of: time, by: tree.sibling(before:)) == nil
    else { return false }
    return [tree.sibling(before:), tree.sibling(behind:)].contains { step in
      guard let beside = neighbour(of: block, by: step),
        tree.nodes[beside].tag == tree.nodes[block].tag
      else { return false }
      let first = tree.children(of: beside).first { measures.size(tree.subtree(of: $0)) > 0 }
      return first.map { tree.nodes[$0].tag == .time } ?? false
    }
  }

  private func isBesideWords(_ time: Int) -> Bool {
    [tree.sibling(before:), tree.sibling(behind:)].contains { step in
      guard let beside = neighbour(of: time, by: step) else { return false }
      return !(tree.nodes[beside].tag?.isBlock ?? false)
    }
  }

  private func isNamedDate(_ node: Int) -> Bool {
    let name = ornament(node)
    return name == .date || name == .author
  }

  /// Whether a block is a sentence with a day in it; a list item may lack the full stop.
  private func isSentence(_ block: Int, around time: Int, isItem: Bool) -> Bool {
    let amount = measures.amount(tree.subtree(of: block))
    guard amount.linked * 2 < amount.text,
      amount.text - measures.size(tree.subtree(of: time)) >= 6
    else { return false }
    let line = tree.line(below: block, limit: 400).trimmed(of: " \n\t\r")
    let words = DateLineWords(line)
    guard !words.beginsWithLead, words.rest.count >= 2, words.small >= 1 else { return false }
    return TextMeasure.endsSentence(Array(line.utf8)[...]) || isItem && words.rest.count >= 3
  }
}
