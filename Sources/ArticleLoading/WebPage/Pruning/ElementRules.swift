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
  let takesAll: Bool
  /// Whether the page's style sheets hide so much of the prose that they are not believed.
  let doubtsSheets: Bool
  /// Whether the captions of its pictures are most of what the candidate tells.
  let isToldInCaptions: Bool

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
    }
    self.whole = whole
    doubtsSheets = Self.isMostVeiled(tree, measures, roots: roots, of: whole.prose)
    isToldInCaptions = Self.isToldInCaptions(tree, measures, roots: roots, of: whole.prose)
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
    if isHidden(node, tag) { return .hidden }
    let amount = measures.amount(tree.subtree(of: node))
    if let reason = lookOut(node, tag, amount) { return reason }
    if takesAll { return nil }
    guard amount.text > 0 else { return nil }
    if node == headline { return .headline }
    // The question for consent may be longer than the article.
    let isWord = standsInSentence(node, tag)
    // What is only for screen readers is so within a sentence, too.
    let named = ornament(node)
    let name = isWord && named != .hidden ? nil : named
    if name == .consent || name == .notice && measures.asksForConsent(node), !holdsHeadline(node) {
      return .named(.consent)
    }
    if measures.consents.contains(node) { return .named(.consent) }
    let isMost = amount.prose * 10 > whole.prose * 4 && amount.prose > 0
    if !isMost {
      if !isWord, isOrnament(tag), !isPartOfText(node, tag), !isTellingCaption(node, tag) {
        return .element(tag.rawValue)
      }
      if isBesideCorrection(node) { return .element("footer") }
      if let name, !name.mayQuote || !holdsQuote(node), !isOpenPlayer(node),
        name != .caption || !isTableCaption(node),
        !name.mayBeSpeaker || !isSpeaker(node, tag, amount, isNamed: true),
        name != .related || !isTitledQuotation(node),
        !isPartOfFigures(node, tag, name), !isMisnamed(node, tag, name, amount)
      {
        return .named(name)
      }
      if isPlayersOwn(node, tag, amount) { return .player }
      if let share = linkShare(node, tag, amount), !isSpeaker(node, tag, amount) {
        return .links(share)
      }
    }
    // Announcements may fill a page, but none of them does.
    if amount.prose * 10 <= page.prose * 4, isCard(node, tag, amount) { return .cards }
    return nil
  }

  /// Whether what a page calls an ornament is a part of this article all the same.
  private func isMisnamed(
    _ node: Int, _ tag: PageTag, _ name: Ornament, _ amount: PageMeasures.Amount
  ) -> Bool {
    switch name {
    case .comments: isDiscussion(node)
    case .sharing, .author, .date, .caption, .gallery:
      (name == .author || name == .date) && namesPoster(node)
        || isInClaimBox(node) || isPlainText(node, tag, name, amount)
        || (name == .caption || name == .gallery) && isTellingCaption(node, tag)
    default: isPlainText(node, tag, name, amount)
    }
  }

  private func isOrnament(_ tag: PageTag) -> Bool {
    switch tag {
    case .figure, .figcaption, .aside, .nav, .header, .footer, .form, .time, .label, .legend,
      .fieldset, .menu, .caption:
      true
    default: false
    }
  }

  /// Whether an inline element has words beside it: what is named there is only how words look.
  private func standsInSentence(_ node: Int, _ tag: PageTag) -> Bool {
    guard !tag.isBlock, tag != .other else { return false }
    let beside = [tree.sibling(before: node), tree.sibling(behind: node)].map { sibling in
      sibling.map { tree.nodes[$0].tag == nil ? measures.size($0..<$0 + 1) : 0 } ?? 0
    }
    return beside.allSatisfy { $0 >= 3 } || beside.contains { $0 >= 20 }
      || tag == .time && isFollowedByMark(node) || isFewWords(node)
  }

  /// Whether it is a few letters of a paragraph, between other elements of it.
  private func isFewWords(_ node: Int) -> Bool {
    let size = measures.size(tree.subtree(of: node))
    guard size <= 12, let parent = tree.parent(of: node), tree.nodes[parent].tag == .p else {
      return false
    }
    // What opens a paragraph may be its label.
    return measures.size(parent..<node) >= 3
      && measures.size(tree.subtree(of: parent)) - size >= 12
  }

  /// Whether the words behind a day go on with a mark: `on <time>1 June</time>.`, `<time>1 June</time>: …`
  private func isFollowedByMark(_ node: Int) -> Bool {
    guard let sibling = tree.sibling(behind: node),
      let first = tree.text(of: sibling).first(where: { $0 > 0x20 })
    else { return false }
    return Array(".,:;)?!".utf8).contains(first)
  }

  /// Whether the headline stands in it; where no headline is known, it may.
  func holdsHeadline(_ node: Int) -> Bool {
    headline.map(tree.subtree(of: node).contains) ?? true
  }

  /// Whether a post from elsewhere is quoted in it.
  func holdsQuote(_ node: Int) -> Bool {
    tree.subtree(of: node).prefix(60).contains { tree.nodes[$0].tag == .blockquote }
  }
}
