extension ElementRules {
  /// Whether an element that is usually outside of articles is part of this one: a table in a figure, a
  /// speaker, a section's first paragraph, a correction.
  func isPartOfText(_ node: Int, _ tag: PageTag) -> Bool {
    switch tag {
    case .figure: return holdsQuote(node) || holdsTable(node) || isVerdict(node)
    case .figcaption:
      return isBelow(.figure, node) { isQuotingFigure($0) || isTableFigure($0) }
        || isVerdict(node)
    case .caption: return isBelow(.table, node, where: holdsTable)
    case .footer: return isBelow(.blockquote, node) { _ in true } || holdsCorrection(node)
    case .header: return opensSection(node)
    case .time: return isTimeOfText(node)
    case .aside: return isClaimBox(node) || isVerdict(node)
    default: return false
    }
  }

  /// Whether an element is in a footer that is read for its correction, but is not part of it.
  func isBesideCorrection(_ node: Int) -> Bool {
    guard let parent = tree.parent(of: node), tree.nodes[parent].tag == .footer,
      tree.nodes[node].tag?.isBlock ?? false
    else { return false }
    return !isBelow(.blockquote, parent) { _ in true } && !holdsCorrection(node)
  }

  /// Whether a paragraph of the article is inside a player, because the page left the element open or wants the
  /// standfirst beside it.
  func isOpenPlayer(_ node: Int) -> Bool {
    guard isPlayer(node) else { return false }
    return inside(node).contains {
      tree.nodes[$0].tag == .p && measures.amount(tree.subtree(of: $0)).prose >= 50
    }
  }

  /// Whether it belongs to a player that is read for its paragraphs, but is not one.
  func isPlayersOwn(_ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount) -> Bool {
    guard tag.isBlock, amount.prose == 0, !measures.players.isEmpty else { return false }
    let around = sequence(first: node) { tree.parent(of: $0) }.dropFirst().prefix(3)
    return around.contains { isPlayer($0) && isOpenPlayer($0) }
  }

  private func isPlayer(_ node: Int) -> Bool { measures.players.contains(node) }

  private func isBelow(_ tag: PageTag, _ node: Int, where holds: (Int) -> Bool) -> Bool {
    let around = sequence(first: node) { tree.parent(of: $0) }.dropFirst().prefix(4)
    return around.first { tree.nodes[$0].tag == tag }.map(holds) ?? false
  }

  /// A figure with words instead of a picture: the caption names the speaker.
  private func isQuotingFigure(_ figure: Int) -> Bool {
    holdsQuote(figure) && !inside(figure).contains { tree.nodes[$0].tag == .img }
  }

  /// A figure with a table instead of a picture: the caption describes the table.
  private func isTableFigure(_ figure: Int) -> Bool {
    holdsTable(figure) && !inside(figure).contains { tree.nodes[$0].tag == .img }
  }

  /// Whether a line named as a caption is beside a table, or in a figure with one.
  func isTableCaption(_ node: Int) -> Bool {
    if isBelow(.figure, node, where: isTableFigure) { return true }
    let beside = [tree.sibling(before: node), tree.sibling(behind: node)].compactMap { $0 }
    let next =
      beside + beside.compactMap { tree.nodes[$0].tag == nil ? sibling(beyond: $0, node) : nil }
    return next.contains { holdsTable($0) && isTableAlone($0) }
  }

  /// Whether an element is a table, or contains only one: pages put wide tables in a container.
  private func isTableAlone(_ node: Int) -> Bool {
    guard let table = inside(node).first(where: { tree.nodes[$0].tag == .table }) else {
      return false
    }
    return measures.size(tree.subtree(of: table)) == measures.size(tree.subtree(of: node))
  }

  /// The sibling beyond the white space beside a node.
  private func sibling(beyond space: Int, _ node: Int) -> Int? {
    guard measures.size(space..<space + 1) == 0 else { return nil }
    return space < node ? tree.sibling(before: space) : tree.sibling(behind: space)
  }

  /// Whether it contains a table of figures: at least two rows with two cells.
  private func holdsTable(_ node: Int) -> Bool {
    let tags = inside(node).compactMap { tree.nodes[$0].tag }
    return tags.contains(.table) && tags.count { $0 == .tr } >= 2
      && tags.count { $0 == .td || $0 == .th } >= 4
  }

  /// Whether it opens a section of the article: after the headline, as the section's first words, with a
  /// heading or a paragraph, and more of the section below it.
  private func opensSection(_ node: Int) -> Bool {
    guard let headline, node > headline, let section = tree.parent(of: node),
      let tag = tree.nodes[section].tag, tag.holdsBlocks || tag == .li,
      !tree.subtree(of: section).contains(headline), measures.size(section..<node) < 40
    else { return false }
    let tags = inside(node).compactMap { tree.nodes[$0].tag }
    guard !tags.contains(.h1) else { return false }
    let header = measures.amount(tree.subtree(of: node))
    let below = measures.amount(Int(tree.nodes[node].end)..<Int(tree.nodes[section].end))
    guard header.linkShare < 0.3, below.linkShare < 0.5 else { return false }
    if header.prose > 0 { return tag == .section || below.text > 0 }
    return below.text >= 3 && (tag == .section || tags.contains(where: \.isHeading))
  }

  /// Whether it contains a correction: a paragraph that begins like one.
  func holdsCorrection(_ node: Int) -> Bool { !corrections(in: inside(node)).isEmpty }

  /// The blocks in a range of nodes that are corrections.
  func corrections(in nodes: Range<Int>) -> [Int] {
    var blocks: [Int] = []
    for inner in nodes where tree.nodes[inner].tag == nil && measures.size(inner..<inner + 1) > 0 {
      guard let parent = tree.parent(of: inner), parent >= nodes.lowerBound else { continue }
      let block = outermost(parent, below: nodes.lowerBound)
      guard measures.size(block..<inner) == 0, blocks.last != block else { continue }
      let line = Array(tree.line(below: block, limit: 400).utf8.drop { $0 <= 0x20 })
      if Self.isCorrection(line[...]) { blocks.append(block) }
    }
    return blocks
  }

  /// Whether a paragraph begins like a correction and contains more: by its length, or a short sentence after a
  /// colon. An update needs such a sentence.
  private static func isCorrection(_ line: ArraySlice<UInt8>) -> Bool {
    let start = SmallLetters(line)
    let isOne = LineWords.corrections.start(of: start) != nil
    if isOne, line.count > 40 { return true }
    guard isOne || LineWords.updates.start(of: start) != nil,
      let colon = line.prefix(48).firstIndex(of: UInt8(ascii: ":")), TextMeasure.endsSentence(line)
    else { return false }
    let words = String(decoding: line[(colon + 1)...], as: UTF8.self).split { !$0.isLetter }
    return words.count >= (isOne ? 2 : 3)
  }

  /// The block around an inline element, up to `root`.
  func outermost(_ node: Int, below root: Int) -> Int {
    var block = node
    while block != root, let tag = tree.nodes[block].tag, !tag.isBlock,
      let parent = tree.parent(of: block)
    {
      block = parent
    }
    return block
  }

  /// The first nodes of a subtree, which suffice to search.
  private func inside(_ node: Int) -> Range<Int> {
    node..<min(Int(tree.nodes[node].end), node + 400)
  }
}
