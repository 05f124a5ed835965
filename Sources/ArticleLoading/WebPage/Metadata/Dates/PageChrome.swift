/// Tells lines of a page above its headline from those of the article: the head of a newspaper's page prints the
/// current day.
struct PageChrome {
  let tree: PageTree
  let headline: Int

  /// Whether a line above the headline is outside of the article that the headline is in, or looks like the
  /// current day: a day of the week, with nothing around it that is named an article.
  func contains(_ line: VisibleLine) -> Bool {
    let node = line.nodes.upperBound - 1
    var inside: [Int] = []
    for outer in sequence(first: node, next: { tree.parent(of: $0) }).prefix(60) {
      guard tree.subtree(of: outer).contains(headline) else {
        inside.append(outer)
        continue
      }
      let tag = tree.nodes[outer].tag
      if tag == .article { return false }
      if inside.contains(where: isHead) { return true }
      guard
        let own = tree.children(of: outer).first(where: { tree.subtree(of: $0).contains(headline) })
      else { return false }
      // The headline may be beside the day, or in an element of its own with hardly anything else.
      guard own != headline, !isHeadlineAlone(own) else {
        guard DateLineWords(line.text).holdsWeekday, !isArticle(outer), !isHeadlineAlone(outer)
        else { return false }
        return !line.isNamed || tag == .body || isNamed(Self.siteNames, outer)
      }
      return tag == .body || tag == .html || tree.nodes[own].tag == .article
        || isArticle(own) && !isArticle(outer) || isNamed(Self.siteNames, outer)
    }
    return false
  }

  /// Whether an element is the head of a page, by its tag or name.
  private func isHead(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .header?, .nav?, .table?: return true
    default: break
    }
    return isNamed(Self.headNames, node)
  }

  private func isNamed(_ names: NameTrie<Bool>, _ node: Int) -> Bool {
    [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).map { names.first(in: $0) != nil } ?? false
    }
  }

  private func isArticle(_ node: Int) -> Bool {
    let tag = tree.nodes[node].tag
    if tag == .article || tag == .main { return true }
    return [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).flatMap { BodyName($0) } != nil
    }
  }

  /// Whether an element contains little beside the headline: a `header`, a `div` around it, perhaps with a
  /// standfirst. A short article has several paragraphs.
  private func isHeadlineAlone(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .article?, .main?, .body?, .html?: return false
    default: break
    }
    let inside = tree.subtree(of: node)
    let own = size(tree.subtree(of: headline))
    guard inside.count < 200, size(inside) <= own + 200 else { return false }
    return inside.count { tree.nodes[$0].tag == .p && size(tree.subtree(of: $0)) >= 30 } < 2
  }

  private func size(_ nodes: Range<Int>) -> Int {
    nodes.reduce(0) { $0 + tree.text(of: $1).count { $0 > 0x20 } }
  }

  /// Names of elements around a whole page.
  private static let siteNames = NameTrie<Bool>([
    (true, "site site-wrapper page page-wrapper wrapper layout shell app root")
  ])

  private static let headNames = NameTrie<Bool>([
    (
      true,
      """
      masthead* site-header page-header head top topbar top-bar topline header-top logo branding banner weather today
      edition date-bar ticker navbar
      """
    )
  ])
}
