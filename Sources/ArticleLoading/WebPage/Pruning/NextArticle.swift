/// Finds the end of a page's article and the beginning of another, on pages that load several below each other,
/// or that put readers' answers in the same container.
struct NextArticle {
  /// With less prose, the article cannot have ended, unless the next one is clearly of the same kind.
  static let shortest = 120
  /// With less text, it cannot have ended at all.
  static let shortestOfAll = 60

  /// The other article's first node; `nil` if the page has one article.
  let node: Int?

  init(
    _ tree: PageTree, _ measures: PageMeasures, headline: Int?, thread: ForumThread? = nil
  ) {
    if let thread {
      node = thread.comments
      return
    }
    guard let headline, let tag = tree.nodes[headline].tag, tag.isHeading else {
      node = nil
      return
    }
    let start = Int(tree.nodes[headline].end)
    let key = NameKey.of(tree.line(below: headline, limit: 1000))
    let others = OtherWriting(tree, measures, headline: headline)
    // The article needs some text before it can end.
    let behind = (start..<tree.nodes.count).prefix(50_000).drop { next in
      let amount = measures.amount(start..<next)
      return amount.text - amount.linked < Self.shortestOfAll
    }
    node = behind.first { next in
      let isShort = measures.amount(start..<next).prose < Self.shortest
      if others.begins(at: next, isShort: isShort) { return true }
      if isShort {
        return tree.nodes[next].tag == tag
          && Self.isPlainlyAnother(next, headline, key, others, tree, measures)
      }
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
        || Self.areDatedAlike(next, headline, tree)
    }
  }

  /// Whether a heading opens another article, when the first is so short that only the clearest signs count:
  /// both headings have the same tag and class, and are in equal elements or above lines that give author and
  /// date.
  private static func isPlainlyAnother(
    _ next: Int, _ headline: Int, _ key: String, _ others: OtherWriting, _ tree: PageTree,
    _ measures: PageMeasures
  ) -> Bool {
    guard !tree.isInside([.aside, .nav, .footer, .blockquote, .li], next),
      tree.value(.class, of: next) == tree.value(.class, of: headline),
      NameKey.of(tree.line(below: next, limit: 1000)) != key
    else { return false }
    if areDatedAlike(next, headline, tree) { return true }
    guard let (own, other) = branches(headline, next, tree), own != headline, other != next,
      tree.nodes[own].tag == tree.nodes[other].tag, tree.nodes[own].tag != .section,
      !others.isPart(own), !others.isPart(other),
      measures.size(own..<headline) < 40, measures.size(other..<next) < 40
    else { return false }
    let make = tree.value(.class, of: own)
    return tree.nodes[own].tag == .article || make != nil && tree.value(.class, of: other) == make
  }

  /// Whether a heading equals the headline in tag and class, and a line with author or date is below each.
  private static func areDatedAlike(_ next: Int, _ headline: Int, _ tree: PageTree) -> Bool {
    guard tree.nodes[next].tag == tree.nodes[headline].tag,
      tree.value(.class, of: next) == tree.value(.class, of: headline)
    else { return false }
    return [headline, next].allSatisfy { heading in
      isFollowedByByline(heading, tree) || isFollowedByFacts(heading, tree)
    }
  }

  /// Whether the first words after a heading only name the author and the date.
  private static func isFollowedByFacts(_ heading: Int, _ tree: PageTree) -> Bool {
    let end = Int(tree.nodes[heading].end)
    let first = (end..<min(end + 12, tree.nodes.count)).first { node in
      tree.text(of: node).contains { $0 > 0x20 }
    }
    guard let first else { return false }
    var block = first
    while let parent = tree.parent(of: block), parent >= end,
      tree.nodes[block].tag.map({ !$0.isBlock }) ?? true
    {
      block = parent
    }
    guard tree.nodes[block].tag?.isHeading != true else { return false }
    let line = tree.line(below: block, limit: 200).trimmed(of: " \n\t\r")
    return line.utf8.count < 120
      && (DateLineWords.areFacts(line) || BylineWords.names(behindLeadIn: line) != nil)
  }

  /// An equal headline that links to its own article.
  private static func isLinkedAlike(
    _ next: Int, _ headline: Int, _ tag: PageTag, _ tree: PageTree, _ measures: PageMeasures
  ) -> Bool {
    guard measures.amount(tree.subtree(of: next)).linkShare > 0.9 else { return false }
    if tag == .h1 { return true }
    let names = [headline, next].map { tree.value(.class, of: $0) ?? [] }
    return !names[0].isEmpty && names[0] == names[1]
  }

  /// The first heading of a container beside the one with the headline and its article.
  private static func standsBeside(
    _ next: Int, _ headline: Int, _ tag: PageTag, _ tree: PageTree, _ measures: PageMeasures
  ) -> Bool {
    guard let (own, other) = branches(headline, next, tree), own != headline, other != next,
      tree.nodes[own].tag == tree.nodes[other].tag,
      measures.amount(tree.subtree(of: own)).prose >= shortest,
      // Only a label precedes it.
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

  /// The two sibling elements that contain the two nodes.
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

  /// Whether a message is beside one with the article.
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
