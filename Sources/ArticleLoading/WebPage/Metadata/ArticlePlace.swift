/// Separates metadata of the article from metadata of other things on the page: teasers, comments, videos.
struct ArticlePlace {
  private let tree: PageTree
  private let headline: Int?
  /// The `article` around the headline.
  private let article: Int?

  init(_ tree: PageTree, headline: Int?) {
    self.tree = tree
    self.headline = headline
    article = headline.flatMap { headline in
      sequence(first: headline) { tree.parent(of: $0) }.prefix(60).first {
        tree.nodes[$0].tag == .article
      }
    }
  }

  /// Whether an element is in a part of the page about something else.
  func isElsewhere(_ node: Int) -> Bool {
    for outer in sequence(first: node, next: { tree.parent(of: $0) }).prefix(60) {
      if let headline, tree.subtree(of: outer).contains(headline) { return false }
      switch tree.nodes[outer].tag {
      // An aside beside the headline may contain the byline and the date.
      case .aside? where !isOwnAside(outer): return true
      case .nav?, .blockquote?: return true
      case .article? where article != nil: return true
      case .body?, .html?, .head?: return false
      default: break
      }
      if outer != node, isOtherThing(outer) { return true }
      // Without a headline, a part with such a name may contain the whole page.
      guard headline != nil else { continue }
      let isNamed = [PageAttribute.class, .id].contains { attribute in
        let value = tree.value(attribute, of: outer)
        if let value, tree.nodes[node].tag != .script, Self.posts.first(in: value) != nil {
          return true
        }
        return switch value.flatMap({ Ornament.names.first(in: $0) }) {
        case .related?, .comments?: true
        // Scripts with data may be in any container.
        case let name?: name.isOtherPart && tree.nodes[node].tag != .script
        case nil: false
        }
      }
      if isNamed { return true }
    }
    return false
  }

  /// Whether an element is beside the title of something else, as in a list of articles: the title fills a
  /// heading or a line, and is a link.
  func isBesideAnother(_ node: Int) -> Bool {
    guard let headline else { return false }
    let own = tree.subtree(of: node)
    for outer in sequence(first: node, next: { tree.parent(of: $0) }).dropFirst().prefix(20) {
      let range = tree.subtree(of: outer)
      if range.contains(headline) { return false }
      if tree.nodes[outer].tag == .article, opensWithHeading(outer) { return true }
      if range.count > 120 { continue }
      if tree.isLink(outer), tree.line(below: outer, limit: 200).split(separator: " ").count >= 6 {
        return true
      }
      if range.contains(where: { !own.contains($0) && isAnothersTitle($0, beside: node) }) {
        return true
      }
    }
    return false
  }

  /// Whether the first words in an element are a heading.
  private func opensWithHeading(_ node: Int) -> Bool {
    let first = tree.subtree(of: node).prefix(200).first { inner in
      tree.text(of: inner).contains { $0 > 0x20 }
    }
    guard let first else { return false }
    return sequence(first: first) { tree.parent(of: $0) }.prefix { $0 != node }.contains {
      tree.nodes[$0].tag?.isHeading ?? false
    }
  }

  /// Whether a link is the title of something else: it is all of its block, except names.
  private func isAnothersTitle(_ node: Int, beside own: Int) -> Bool {
    guard tree.isLink(node) else { return false }
    let words = tree.line(below: node, limit: 300)
    guard words.split(separator: " ").count >= 4 else { return false }
    var block = node
    while let parent = tree.parent(of: block), let tag = tree.nodes[block].tag, !tag.isBlock {
      block = parent
    }
    func size(_ text: String) -> Int { NameKey.of(text).utf8.count }
    let names = tree.line(below: own, limit: 200)
    return size(tree.line(below: block, limit: 500)) <= size(words) + size(names) + 24
  }

  /// The beginning of the first other article after the headline, within this many nodes.
  func endOfOwn(within limit: Int) -> Int {
    guard let headline else { return 0 }
    let end = Int(tree.nodes[headline].end)
    let last = min(end + limit, tree.nodes.count)
    for node in end..<max(end, last) {
      guard let tag = tree.nodes[node].tag else { continue }
      if tag == .article, article != nil, !tree.subtree(of: article!).contains(node) { return node }
      guard tag.isHeading else { continue }
      let line = tree.line(below: node, limit: 200).trimmed(of: " \n\t")
      if LineWords.endHeadings.start(of: SmallLetters(Array(line.utf8)[...])) != nil { return node }
      let inside = tree.subtree(of: node).prefix(20)
      let isLinked =
        inside.contains { tree.isLink($0) }
        || tree.parent(of: node).map { tree.isLink($0) } ?? false
      if isLinked, line.split(separator: " ").count >= 3 { return node }
    }
    return last
  }

  /// Whether an aside is in the headline's article, and links to no other.
  private func isOwnAside(_ node: Int) -> Bool {
    guard let article, tree.subtree(of: article).contains(node) else { return false }
    return !tree.subtree(of: node).prefix(400).contains { inner in
      tree.nodes[inner].tag == .article || tree.nodes[inner].tag?.isHeading ?? false
        || tree.isLink(inner)
          && tree.line(below: inner, limit: 200).split(separator: " ").count >= 4
    }
  }

  /// Whether an element is declared as something with dates of its own.
  private func isOtherThing(_ node: Int) -> Bool {
    if let property = tree.value(.itemprop, of: node), Self.properties.first(in: property) != nil {
      return true
    }
    guard let type = tree.value(.itemtype, of: node) ?? tree.value(.typeof, of: node) else {
      return false
    }
    return Self.types.first(in: type) != nil
  }

  /// Class names of embedded posts.
  private static let posts = NameTrie<Bool>([
    (
      true,
      """
      tweet* twitter-tweet embed* instagram* fb-post facebook-post tiktok* bluesky* mastodon* telegram-post
      vk-post social-post
      """
    )
  ])

  private static let properties = NameTrie<Bool>([
    (
      true,
      """
      comment item-reviewed has-part is-based-on citation mentions video image audio associated-media
      subject-of about related-link item-list-element
      """
    )
  ])

  private static let types = NameTrie<Bool>([
    (
      true,
      """
      comment user-comments event person product offer video-object image-object audio-object book
      movie media-object item-list list-item
      """
    )
  ])
}
