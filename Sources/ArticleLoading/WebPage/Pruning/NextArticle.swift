/// Where a page's article ends and another begins, on pages that load several below one another, or that
/// let readers answer in the same container.
struct NextArticle {
  /// Less prose than this is no article that could end.
  static let shortest = 120

  /// The first node of the other; `nil` when the page has one article.
  let node: Int?

  init(_ tree: PageTree, _ measures: PageMeasures, headline: Int?) {
    guard let headline, let tag = tree.nodes[headline].tag, tag.isHeading else {
      node = nil
      return
    }
    let start = Int(tree.nodes[headline].end)
    let key = NameKey.of(tree.line(below: headline, limit: 1000))
    let others = OtherWriting(tree, measures, headline: headline)
    // Nothing ends before it has some text.
    let behind = (start..<tree.nodes.count).prefix(50_000).drop { next in
      measures.amount(start..<next).prose < Self.shortest
    }
    node = behind.first { next in
      if others.begins(at: next) { return true }
      guard tree.nodes[next].tag == tag || Self.isMessage(next, tree) else { return false }
      if tree.nodes[next].tag != tag { return Self.answers(next, headline, tree, measures) }
      let end = min(Int(tree.nodes[next].end) + 300, tree.nodes.count)
      guard measures.size(tree.subtree(of: next)) > 0,
        measures.amount(Int(tree.nodes[next].end)..<end).prose >= 60,
        !tree.isInside([.aside, .nav, .footer, .blockquote], next),
        NameKey.of(tree.line(below: next, limit: 1000)) != key
      else { return false }
      return Self.isLinkedAlike(next, headline, tag, tree, measures)
        || Self.standsBeside(next, headline, tag, tree, measures)
        || tag == .h1 && Self.isFollowedByByline(next, tree)
    }
  }

  /// A headline of the same make that leads to an article of its own.
  private static func isLinkedAlike(
    _ next: Int, _ headline: Int, _ tag: PageTag, _ tree: PageTree, _ measures: PageMeasures
  ) -> Bool {
    guard measures.amount(tree.subtree(of: next)).linkShare > 0.9 else { return false }
    if tag == .h1 { return true }
    let names = [headline, next].map { tree.value(.class, of: $0) ?? [] }
    return !names[0].isEmpty && names[0] == names[1]
  }

  /// The first heading of a container beside the one that holds the headline and its article.
  private static func standsBeside(
    _ next: Int, _ headline: Int, _ tag: PageTag, _ tree: PageTree, _ measures: PageMeasures
  ) -> Bool {
    guard let (own, other) = branches(headline, next, tree), own != headline, other != next,
      tree.nodes[own].tag == tree.nodes[other].tag,
      measures.amount(tree.subtree(of: own)).prose >= shortest,
      // Nothing but a label stands before it.
      measures.size(other..<next) < 40
    else { return false }
    if tag == .h1 { return true }
    let kinds = [own, other].map { element -> [UInt8] in
      guard let names = tree.value(.class, of: element) else { return [] }
      return Array(names.prefix { $0 > 0x20 })
    }
    return tree.nodes[own].tag == .article
      || !kinds[0].isEmpty && kinds[0] == kinds[1]
        && tree.nodes[own].tag != .section
  }

  /// The two elements side by side in which two nodes lie.
  private static func branches(_ one: Int, _ two: Int, _ tree: PageTree) -> (Int, Int)? {
    var own = one
    for _ in 0..<100 {
      guard let parent = tree.parent(of: own) else { return nil }
      if tree.subtree(of: parent).contains(two) {
        let other = tree.children(of: parent).first { tree.subtree(of: $0).contains(two) }
        return other.map { (own, $0) }
      }
      own = parent
    }
    return nil
  }

  private static func isFollowedByByline(_ next: Int, _ tree: PageTree) -> Bool {
    let end = Int(tree.nodes[next].end)
    return (end..<min(end + 6, tree.nodes.count)).contains { node in
      guard let name = tree.value(.class, of: node) else { return false }
      let ornament = Ornament.names.first(in: name)
      return ornament == .author || ornament == .date
    }
  }

  private static func isMessage(_ node: Int, _ tree: PageTree) -> Bool {
    guard let tag = tree.nodes[node].tag, tag.holdsBlocks || tag == .li,
      let name = tree.value(.class, of: node)
    else { return false }
    return messages.first(in: name) != nil
  }

  /// Whether a message stands beside one with the article.
  private static func answers(
    _ next: Int, _ headline: Int, _ tree: PageTree, _ measures: PageMeasures
  ) -> Bool {
    guard let before = tree.sibling(before: next),
      let first = sequence(first: before, next: { tree.sibling(before: $0) }).prefix(10).first(
        where: { tree.nodes[$0].tag == tree.nodes[next].tag }),
      tree.value(.class, of: first) == tree.value(.class, of: next), first > headline
    else { return false }
    return measures.amount(tree.subtree(of: first)).prose >= shortest
  }

  private static let messages = NameTrie<Bool>([
    (
      true,
      "message messages msg posting postings reply replies answer topic-post forum-post post-message"
    )
  ])
}
