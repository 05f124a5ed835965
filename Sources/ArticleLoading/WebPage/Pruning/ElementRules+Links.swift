extension ElementRules {
  /// The share of links of a block that is mostly links, in percent.
  func linkShare(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Int? {
    switch tag {
    case .ul, .ol, .dl, .div, .section, .table, .article, .other, .li, .h2, .h3, .h4, .h5, .h6,
      .span:
      break
    default: return nil
    }
    guard amount.linked * 2 > amount.text, amount.text - amount.linked < 200 else { return nil }
    // An item may be a sentence around a long link.
    if tag == .li, amount.text - amount.linked >= 30 { return nil }
    if tag == .span, !isPopup(node, amount) { return nil }
    if isQuoted(node) { return nil }
    return amount.linked * 100 / amount.text
  }

  /// Whether it is part of a quotation, as a post from elsewhere is.
  private func isQuoted(_ node: Int) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.prefix(4).contains {
      tree.nodes[$0].tag == .blockquote
    }
  }

  /// Whether an inline element is a list of links that a pointer would open.
  private func isPopup(_ node: Int, _ amount: PageMeasures.Amount) -> Bool {
    guard amount.linked == amount.text, amount.text > 60 else { return false }
    let links = tree.subtree(of: node).prefix(200).filter { tree.nodes[$0].tag == .a }
    return links.count >= 2 && !links.contains { tree.nodes[$0].parent == node }
  }
}
