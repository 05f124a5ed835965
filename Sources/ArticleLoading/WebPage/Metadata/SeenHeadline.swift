/// The visible headline of a page: the article's title and its first sentence.
///
/// A page may be shared under another headline, or keep an old `title`.
struct SeenHeadline {
  /// Its words with their origin; `nil` for a page without a title.
  let title: Found<String>?
  /// Its heading or line; `nil` if the page does not show it.
  let node: Int?

  /// The most text between a heading and the text below it, in bytes.
  private static let mostBetween = 400
  /// The number of nodes searched after a heading.
  private static let reach = 400
  /// The least length of the first of several articles, without white space.
  private static let shortestArticle = 120
  /// The least length of the first paragraph below a headline, in bytes.
  private static let shortestText = 40

  /// The heading with the best title; else the only main heading, if it shares words with the title or is above
  /// the text; else the line with the title; else the title, without the site's name.
  ///
  /// - Parameter titles: the page's titles, the best first.
  init(
    _ titles: [Found<String>], in headings: PageHeadings, sites: SiteHeadings, tree: PageTree
  ) {
    guard let title = titles.first else {
      (self.title, node) = (nil, nil)
      return
    }
    let key = NameKey.of(title.value)
    if let same = headings.all.first(where: { NameKey.of($0.text) == key }) {
      (self.title, node) = (Found(same.text, title.origin), same.node)
      return
    }
    let line = TitleLine.find(title.value, in: tree)
    let keys = titles.map { NameKey.of($0.value) }
    let main = headings.first.filter { heading in
      keys.contains(NameKey.of(heading.text))
        && !titles.contains { TitleSuffix.isSection(heading.text, of: $0.value) }
    }
    if main.count == 1, let only = main.first, Self.isAbout(only, title, tree) {
      (self.title, node) = (Found(only.text, only.level.rawValue), only.node)
    } else if line == nil,
      let only = Self.only(
        main.filter {
          !sites.contain($0.text) && Self.isAboveText($0, titled: title.value, in: tree)
        })
    {
      (self.title, node) = (Found(only.text, only.level.rawValue), only.node)
    } else if let line {
      (self.title, node) = (Found(line.words, "line that the title says"), line.node)
    } else if let first = Self.firstOfStream(headings, titled: title.value, in: tree) {
      (self.title, node) = (
        Found(first.text, "\(first.level.rawValue) of the first article"), first.node
      )
    } else {
      (self.title, node) = (
        Found(TitleSuffix.withoutLikelyName(title.value), title.origin), nil
      )
    }
  }

  /// The first of several linked headlines, on a page with an article below each: its title is the site's name.
  private static func firstOfStream(
    _ headings: PageHeadings, titled title: String, in tree: PageTree
  ) -> PageHeadings.Heading? {
    guard headings.first.isEmpty,
      let first = headings.all.first(where: { isLink($0.node, in: tree) }),
      let second = headings.all.first(where: { $0.node > first.node && $0.level == first.level }),
      isLink(second.node, in: tree), tree.isInside([.li, .td], first.node) == false,
      tree.value(.class, of: first.node) == tree.value(.class, of: second.node),
      isAboveText(first, titled: title, in: tree), isAboveText(second, titled: title, in: tree)
    else { return nil }
    let own = Int(tree.nodes[first.node].end)..<second.node
    var size = 0
    for node in own where !tree.isInside([.a], node) {
      size += tree.text(of: node).count { $0 > 0x20 }
    }
    let lines = VisibleLineReader(tree: tree, headline: first.node).lines(in: own).prefix(3)
    return size >= shortestArticle
      && lines.contains { $0.isDateLine || $0.holdsOwnTime && !$0.times.isEmpty }
      ? first : nil
  }

  /// Whether all words of a heading are a link.
  private static func isLink(_ heading: Int, in tree: PageTree) -> Bool {
    let words = tree.line(below: heading, limit: 400).trimmed(of: " \n\t\r")
    if tree.isInside([.a], heading) { return !words.isEmpty }
    let link = tree.subtree(of: heading).prefix(20).first { tree.isLink($0) }
    return link.map { tree.line(below: $0, limit: 400).trimmed(of: " \n\t\r") == words } ?? false
  }

  private static func only(_ headings: [PageHeadings.Heading]) -> PageHeadings.Heading? {
    headings.count == 1 ? headings[0] : nil
  }

  private static func isAbout(
    _ heading: PageHeadings.Heading, _ title: Found<String>, _ tree: PageTree
  ) -> Bool {
    PageTitles.areAkin(heading.text, title.value) || tree.isInside([.article, .main], heading.node)
  }

  /// Whether a heading is visible, and a paragraph follows with only short lines between: neither the site's
  /// navigation nor another heading, unless that is directly beside it and not part of the title.
  private static func isAboveText(
    _ heading: PageHeadings.Heading, titled title: String, in tree: PageTree
  ) -> Bool {
    guard isSeen(heading.node, in: tree) else { return false }
    var node = Int(tree.nodes[heading.node].end)
    let last = min(tree.nodes.count, node + reach)
    var between = 0
    var line = 0
    while node < last, between <= mostBetween {
      switch tree.nodes[node].tag {
      case nil:
        let size = tree.text(of: node).count { $0 > 0x20 }
        let isLinked = tree.isInside([.a], node)
        between += size
        if !isLinked { line += size }
        if line >= shortestText { return true }
      case .h1?, .h2?:
        let words = tree.line(below: node, limit: 400).trimmed(of: " \n\t")
        let isBeside = tree.nodes[node].parent == tree.nodes[heading.node].parent
        guard words.isEmpty || isBeside && !PageTitles.areAkin(words, title) else { return false }
        node = Int(tree.nodes[node].end)
        continue
      case .nav?, .aside?, .footer?, .form?: return false
      case let tag? where tag.isSilent || tag == .figure:
        node = Int(tree.nodes[node].end)
        continue
      case let tag? where tag.isBlock || tag == .br: line = 0
      default: break
      }
      node += 1
    }
    return false
  }

  /// Whether neither the page's styles nor a name hides a heading or its containers.
  private static func isSeen(_ node: Int, in tree: PageTree) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.prefix(6).allSatisfy { outer in
      let traits = tree.traits(of: outer).union(tree.ownTraits(of: outer))
      let isNamed = tree.value(.class, of: outer).map { Ornament.names.first(in: $0) == .hidden }
      return traits.isDisjoint(with: .hiding) && isNamed != true
    }
  }
}
