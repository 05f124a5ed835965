extension ElementRules {
  /// Whether the element is one of several teasers side by side: a linked title and a few words about it.
  func isCard(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Bool {
    guard looksLikeCard(node, tag, amount), let parent = tree.parent(of: node) else { return false }
    if isMadeOfCards(around: parent) || isRoundUp(parent) { return false }
    // The headline's siblings are sections of its article.
    if let headline, tree.subtree(of: parent).contains(headline) { return false }
    return isCardLike(neighbour(of: node, by: tree.sibling(before:)))
      || isCardLike(neighbour(of: node, by: tree.sibling(behind:)))
  }

  /// Whether the text that the page marks is a short introduction and a row of teasers: then they are the
  /// article.
  private func isMadeOfCards(around list: Int) -> Bool {
    let around = sequence(first: list) { tree.parent(of: $0) }.prefix(5)
    guard let body = around.first(where: isBody) else { return false }
    let all = measures.amount(tree.subtree(of: body)).prose
    // The paragraphs beside the cards are the introduction.
    let beside = tree.children(of: list).filter { tree.nodes[$0].tag == .p }
      .reduce(0) { $0 + measures.amount(tree.subtree(of: $1)).prose }
    let cards = measures.amount(tree.subtree(of: list)).prose - beside
    return cards >= 100 && (all - cards) * 2 < cards
  }

  /// Whether the cards in a list link to several other sites, and are most of the text beside the headline:
  /// then the article is a collection.
  func isRoundUp(_ list: Int) -> Bool {
    guard let headline, list > headline || tree.subtree(of: list).contains(headline) else {
      return false
    }
    let start = max(list, Int(tree.nodes[headline].end))
    let cards = measures.amount(start..<Int(tree.nodes[list].end)).prose
    guard cards >= 100, measures.amount(headline..<start).prose * 2 < cards * 3 else {
      return false
    }
    let around = sequence(first: list) { tree.parent(of: $0) }.prefix(8)
    guard let article = around.first(where: { tree.subtree(of: $0).contains(headline) }),
      measures.amount(tree.subtree(of: article)).prose < cards * 3
    else { return false }
    return leadsToSeveralSites(list)
  }

  private func isBody(_ node: Int) -> Bool {
    if let property = tree.value(.itemprop, of: node), property.elementsEqual("articleBody".utf8) {
      return true
    }
    return tree.value(.class, of: node).flatMap { BodyName($0) } == .certain
  }

  /// The next sibling with text, skipping a few without.
  func neighbour(of node: Int, by step: (Int) -> Int?) -> Int? {
    var next = step(node)
    for _ in 0..<6 {
      guard let sibling = next else { return nil }
      if measures.size(tree.subtree(of: sibling)) > 0 { return sibling }
      next = step(sibling)
    }
    return nil
  }

  private func isCardLike(_ node: Int?) -> Bool {
    guard let node, let tag = tree.nodes[node].tag else { return false }
    let amount = measures.amount(tree.subtree(of: node))
    return looksLikeCard(node, tag, amount)
      || amount.text > 15 && amount.linked * 10 > amount.text * 8
  }

  private func looksLikeCard(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Bool {
    switch tag {
    case .div, .li, .article, .section, .td, .tr, .other, .dl: break
    default: return false
    }
    guard amount.text < 600, amount.linked >= 12, amount.linked < amount.text else { return false }
    if tag == .tr, isResult(node) { return false }
    if holdsQuotation(node) { return false }
    var lines = 0
    for inner in tree.subtree(of: node).prefix(80) where tree.nodes[inner].tag == nil {
      let own = measures.amount(inner..<inner + 1)
      guard own.text > 0 else { continue }
      if own.linked >= 12 { return isOwnLine(inner, in: node) }
      lines += 1
      if own.text > 30 || lines > 2 { return false }
    }
    return false
  }

  /// Whether it contains a quotation, as the parts of a round-up do.
  func holdsQuotation(_ node: Int) -> Bool {
    if holdsQuote(node) { return true }
    return tree.subtree(of: node).prefix(60).contains { inner in
      guard tree.nodes[inner].tag == nil, measures.amount(inner..<inner + 1).linked == 0 else {
        return false
      }
      let size = measures.size(inner..<inner + 1)
      let words = tree.text(of: inner).drop { $0 <= 0x20 }
      guard size >= 8, ["“", "„", "«", "「"].contains(where: { words.starts(with: $0.utf8) }) else {
        return false
      }
      return size >= 40 || isClosed(words)
    }
  }

  /// Whether words end like a quotation, perhaps with white space after it.
  private func isClosed(_ words: ArraySlice<UInt8>) -> Bool {
    let end = words.suffix(12).reversed().drop { $0 <= 0x20 }.reversed()
    return ["”", "“", "»", "」"].contains { Array(end).suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether the line contains only the linked text.
  private func isOwnLine(_ text: Int, in card: Int) -> Bool {
    var inner = text
    while let outer = tree.parent(of: inner) {
      guard outer != card else {
        var end = Int(tree.nodes[inner].end)
        while end < tree.nodes.count, tree.nodes[end].tag == nil, measures.size(end..<end + 1) == 0
        {
          end += 1
        }
        guard end < tree.nodes.count, let next = tree.nodes[end].tag else { return false }
        return next == .br || next == .span || next.isBlock
      }
      if let tag = tree.nodes[outer].tag, tag.isBlock {
        return measures.amount(tree.subtree(of: outer)).linkShare > 0.8
      }
      inner = outer
    }
    return false
  }
}
