/// Decides which elements of a candidate to drop with their content.
struct ElementRules {
  let tree: PageTree
  let measures: PageMeasures
  /// The candidate's amounts; an element with most of them is not an ornament, whatever its name.
  let whole: PageMeasures.Amount
  /// The page's amounts.
  let page: PageMeasures.Amount
  /// The node of the article's headline.
  let headline: Int?
  /// Whether everything visible is read.
  let takesAll: Bool
  /// Whether style sheets hide so much of the prose that they are ignored.
  let doubtsSheets: Bool
  /// Whether captions are most of the candidate's text.
  let isToldInCaptions: Bool

  /// The posts of a forum's page; empty for an article.
  private let posts: [Range<Int>]
  /// The texts that name their authors, in page order.
  private let posters: [Int]

  /// - Parameters:
  ///   - takesAll: whether only hidden content is dropped.
  ///   - thread: the posts, if each root is one of them, or names its author.
  init(
    _ tree: PageTree, _ measures: PageMeasures, roots: [Int], headline: Int?,
    takesAll: Bool = false, thread: ForumThread? = nil
  ) {
    posts = thread == nil ? [] : roots.map { tree.subtree(of: $0) }
    posters = thread?.posts.compactMap(\.poster) ?? []
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

  /// Whether an element begins and ends a line. An unknown element does unless it is in the middle of text.
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

  /// Why an element is dropped; `nil` if it is read.
  func reason(_ node: Int, _ tag: PageTag) -> DroppedBlock.Reason? {
    if tag == .br || tag == .hr { return nil }
    if isHidden(node, tag) { return .hidden }
    let amount = measures.amount(tree.subtree(of: node))
    if let reason = lookOut(node, tag, amount) { return reason }
    if takesAll { return nil }
    guard amount.text > 0 else { return nil }
    if node == headline { return .headline }
    // A consent box may be longer than the article.
    let isWord = standsInSentence(node, tag)
    // Text only for screen readers may be within a sentence, too.
    let named = ornament(node)
    let name = isWord && named != .hidden ? nil : named
    if name == .consent || name == .notice && measures.asksForConsent(node), !holdsHeadline(node) {
      return .named(.consent)
    }
    if measures.consents.contains(node) { return .named(.consent) }
    let whole = whole(around: node)
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
      if let share = linkShare(node, tag, amount), !isSpeaker(node, tag, amount), !holdsPoster(node)
      {
        return .links(share)
      }
    }
    // Teasers may fill a page, but a single one does not.
    if amount.prose * 10 <= page.prose * 4, isCard(node, tag, amount) { return .cards }
    return nil
  }

  /// Whether an element named as an ornament is part of this article nevertheless.
  private func isMisnamed(
    _ node: Int, _ tag: PageTag, _ name: Ornament, _ amount: PageMeasures.Amount
  ) -> Bool {
    if holdsPoster(node) { return true }
    return switch name {
    case .comments: isDiscussion(node) || isPlainText(node, tag, name, amount)
    case .sharing, .author, .date, .caption, .gallery:
      (name == .author || name == .date) && namesPoster(node)
        || name == .date && (opensDatedEntry(node) || datesSomethingElse(node, amount))
        || isInClaimBox(node) || isVerdict(node) || isPlainText(node, tag, name, amount)
        || (name == .caption || name == .gallery) && isTellingCaption(node, tag)
    case .notice, .advert, .sidebar:
      isVerdict(node) || isPlainText(node, tag, name, amount)
    default: isPlainText(node, tag, name, amount)
    }
  }

  /// The amounts of the candidate, or of the post that contains a node.
  private func whole(around node: Int) -> PageMeasures.Amount {
    guard !posts.isEmpty else { return whole }
    let after = Self.firstIndex(in: posts.count) { posts[$0].lowerBound > node }
    return after > 0 ? measures.amount(posts[after - 1]) : whole
  }

  /// Whether an element contains the name of a post's author.
  func holdsPoster(_ node: Int) -> Bool {
    let first = Self.firstIndex(in: posters.count) { posters[$0] >= node }
    return first < posters.count && tree.subtree(of: node).contains(posters[first])
  }

  /// The first place in a sorted list from which on a condition holds.
  static func firstIndex(in count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func isOrnament(_ tag: PageTag) -> Bool {
    switch tag {
    case .figure, .figcaption, .aside, .nav, .header, .footer, .form, .time, .label, .legend,
      .fieldset, .menu, .caption:
      true
    default: false
    }
  }

  /// Whether an inline element has words beside it: then its name only concerns their appearance.
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
    // An element that opens a paragraph may be its label.
    return measures.size(parent..<node) >= 3
      && measures.size(tree.subtree(of: parent)) - size >= 12
  }

  /// Whether punctuation follows a day: `on <time>1 June</time>.`, `<time>1 June</time>: …`
  private func isFollowedByMark(_ node: Int) -> Bool {
    guard let sibling = tree.sibling(behind: node),
      let first = tree.text(of: sibling).first(where: { $0 > 0x20 })
    else { return false }
    return Array(".,:;)?!".utf8).contains(first)
  }

  /// Whether it contains the headline; if no headline is known, it may.
  func holdsHeadline(_ node: Int) -> Bool {
    headline.map(tree.subtree(of: node).contains) ?? true
  }

  /// Whether it contains an embedded post.
  func holdsQuote(_ node: Int) -> Bool {
    tree.subtree(of: node).prefix(60).contains { tree.nodes[$0].tag == .blockquote }
  }
}
