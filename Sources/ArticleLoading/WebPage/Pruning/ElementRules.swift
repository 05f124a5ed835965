/// Which elements inside of a candidate are left out with all they hold.
struct ElementRules {
  let tree: PageTree
  let measures: PageMeasures
  /// What the candidate holds; what holds most of it is no ornament, whatever it is called.
  let whole: PageMeasures.Amount
  /// What the page holds.
  let page: PageMeasures.Amount
  /// The article's headline.
  let headline: Int?
  /// Whether all that can be seen is read.
  private let takesAll: Bool

  /// - Parameter takesAll: whether only what is hidden is left out.
  init(
    _ tree: PageTree, _ measures: PageMeasures, roots: [Int], headline: Int?,
    takesAll: Bool = false
  ) {
    self.takesAll = takesAll
    self.tree = tree
    self.measures = measures
    self.headline = headline
    page = measures.amount(0..<tree.nodes.count)
    var whole = PageMeasures.Amount()
    for root in roots {
      let amount = measures.amount(tree.subtree(of: root))
      whole.text += amount.text
      whole.linked += amount.linked
      whole.prose += amount.prose
      whole.paragraphs += amount.paragraphs
    }
    self.whole = whole
  }

  /// Whether an element begins and ends a line. One of an unknown name does unless it stands in the
  /// middle of text.
  func isBlock(_ node: Int, _ tag: PageTag) -> Bool {
    guard tag == .other else { return tag.isBlock }
    func isWords(_ node: Int) -> Bool {
      tree.nodes[node].tag == nil && measures.size(node..<node + 1) > 0
    }
    let end = Int(tree.nodes[node].end)
    if node > 0, isWords(node - 1), tree.nodes[node - 1].parent == tree.nodes[node].parent {
      return false
    }
    if end < tree.nodes.count, isWords(end), tree.nodes[end].parent == tree.nodes[node].parent {
      return false
    }
    return true
  }

  /// Why an element is left out; `nil` when it is read.
  func reason(_ node: Int, _ tag: PageTag) -> DroppedBlock.Reason? {
    if tag == .br || tag == .hr { return nil }
    if isHidden(node) { return .hidden }
    if takesAll { return nil }
    let amount = measures.amount(tree.subtree(of: node))
    guard amount.text > 0 else { return nil }
    let isMost = amount.prose * 10 > whole.prose * 4 && amount.prose > 0
    if node == headline { return .headline }
    if !isMost {
      if isOrnament(tag), !(tag == .figure && holdsQuote(node)) { return .element(tag.rawValue) }
      if let ornament = named(node, tag, amount), ornament.mayStandInText == false, !(ornament.mayQuote && holdsQuote(node)) { return .named(ornament) }
      if let share = linkShare(node, tag, amount) { return .links(share) }
    }
    if amount.prose * 10 <= page.prose * 4, isCard(node, tag, amount) { return .cards }
    return nil
  }

  private func isOrnament(_ tag: PageTag) -> Bool {
    switch tag {
    case .figure, .figcaption, .aside, .nav, .header, .footer, .form, .time, .label, .legend, .fieldset,
      .menu, .caption:
      true
    default: false
    }
  }

  /// Whether a post from elsewhere is quoted in it.
  private func holdsQuote(_ node: Int) -> Bool {
    tree.nodes[node].tag == .blockquote
      || tree.subtree(of: node).prefix(60).contains { tree.nodes[$0].tag == .blockquote }
  }

  /// Whether it is one of several side by side that announce other articles: a linked title, and a few
  /// words of what it is about.
  private func isCard(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Bool {
    guard looksLikeCard(node, tag, amount), let parent = tree.parent(of: node) else { return false }
    // The headline's own neighbours are sections of its article.
    if let headline, tree.subtree(of: parent).contains(headline) { return false }
    return isCardLike(neighbour(of: node, by: tree.sibling(before:)))
      || isCardLike(neighbour(of: node, by: tree.sibling(behind:)))
  }

  /// The next sibling with text; a few without are passed over.
  private func neighbour(of node: Int, by step: (Int) -> Int?) -> Int? {
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
    return looksLikeCard(node, tag, amount) || amount.text > 15 && amount.linked * 10 > amount.text * 8
  }

  private func looksLikeCard(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Bool {
    switch tag {
    case .div, .li, .article, .section, .td, .tr, .other, .dl: break
    default: return false
    }
    guard amount.text < 600, amount.linked >= 12, amount.linked < amount.text else { return false }
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

  /// Whether the linked text is all there is on its line.
  private func isOwnLine(_ text: Int, in card: Int) -> Bool {
    var inner = text
    while let outer = tree.parent(of: inner) {
      guard outer != card else {
        var end = Int(tree.nodes[inner].end)
        while end < tree.nodes.count, tree.nodes[end].tag == nil, measures.size(end..<end + 1) == 0 {
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

  private func isHidden(_ node: Int) -> Bool {
    if tree.value(.hidden, of: node) != nil { return true }
    if let style = tree.value(.style, of: node), Self.hides(style) { return true }
    if let value = tree.value(.ariaHidden, of: node), value.elementsEqual("true".utf8) { return true }
    return false
  }

  /// `display: none` in any spelling.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let letters = style.filter { $0 > 0x20 }.map { $0 | 0x20 }
    return letters.contains("display:none".utf8) || letters.contains("visibility:hidden".utf8)
  }

  /// Whether pages keep what is no article there, however much of it.
  func isForeign(_ node: Int) -> Bool {
    guard let tag = tree.nodes[node].tag else { return false }
    switch named(node, tag, PageMeasures.Amount()) {
    case .footer, .notice, .comments, .newsletter, .related: return true
    default: return tag == .footer || tag == .nav || tag == .aside
    }
  }

  private func named(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Ornament? {
    // Words inside a sentence are not ornaments; what is named there is a style.
    if let role = tree.value(.role, of: node), let ornament = Self.roles.first(in: role) {
      return ornament
    }
    for attribute in [PageAttribute.class, .id] {
      guard let value = tree.value(attribute, of: node), !value.isEmpty,
        let ornament = Ornament.names.first(in: value)
      else { continue }
      return ornament
    }
    if let property = tree.value(.itemprop, of: node), let ornament = Self.properties.first(in: property) {
      return ornament
    }
    return nil
  }

  private static let roles = NameTrie<Ornament>([
    (.menu, "navigation search banner menu toolbar"), (.sidebar, "complementary"),
    (.footer, "contentinfo"), (.notice, "dialog alert alertdialog"),
  ])

  private static let properties = NameTrie<Ornament>([
    (.author, "author publisher"), (.date, "date-published date-modified date-created"),
    (.caption, "caption"), (.comments, "comment"),
  ])

  /// The share of links of a block that is mostly links, in percent.
  private func linkShare(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Int? {
    switch tag {
    case .ul, .ol, .dl, .div, .section, .table, .article, .other, .li, .h2, .h3, .h4, .h5, .h6, .span:
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

extension Array<UInt8> {
  fileprivate func contains(_ word: String.UTF8View) -> Bool {
    let word = Array(word)
    guard count >= word.count else { return false }
    return (0...count - word.count).contains { self[$0..<$0 + word.count].elementsEqual(word) }
  }
}
