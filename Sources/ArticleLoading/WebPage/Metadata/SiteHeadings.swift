/// First-level headings that name the site, not the article.
struct SiteHeadings {
  /// Their words.
  let names: [String]

  /// - Parameter titles: the page's titles, often with the site's name at one end.
  init(tree: PageTree, headings: PageHeadings, titles: [String]) {
    let others = Set(headings.all.map { NameKey.of($0.text) })
    names = headings.first.filter { heading in
      let rests = titles.compactMap { TitleSuffix.without(heading.text, in: $0) }
      // The site's name follows the headline; if it precedes it, the longer of the two is the headline.
      let isEnd = titles.contains {
        $0.hasSuffix(heading.text) || $0.hasPrefix(heading.text + ": ")
      }
      if rests.contains(where: {
        others.contains(NameKey.of($0)) && (isEnd || $0.count > heading.text.count)
      }) {
        return true
      }
      guard headings.all.count > 1 else { return false }
      return Self.leadsHome(heading.node, tree)
        || Self.isNamed(heading.node, tree) && rests.contains { $0.count > heading.text.count }
    }.map(\.text)
  }

  /// Whether a title is only the site's name.
  func contain(_ title: String) -> Bool {
    let key = NameKey.of(title)
    return names.contains { NameKey.of($0) == key }
  }

  /// A title without the site's name at one end.
  func removed(from title: String) -> String {
    names.lazy.compactMap { TitleSuffix.without($0, in: title) }.first ?? title
  }

  /// Whether a heading consists of a link to the site's front page.
  private static func leadsHome(_ node: Int, _ tree: PageTree) -> Bool {
    let around = [node, tree.parent(of: node)].compactMap { $0 }
    let inner = Array(tree.subtree(of: node).prefix(20)) + around.dropFirst()
    return inner.contains { link in
      guard tree.isLink(link), let address = tree.string(.href, of: link), address.count < 100,
        NameKey.of(tree.line(below: link, limit: 400))
          == NameKey.of(tree.line(below: node, limit: 400))
      else { return false }
      return isFrontPage(address)
    }
  }

  private static func isFrontPage(_ address: String) -> Bool {
    var path = address[...]
    if let scheme = path.firstRange(of: "//") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
      if path.isEmpty { return true }
    }
    return ["/", "./", "index.html", "/index.html", "/index.php"].contains(path)
  }

  private static func isNamed(_ node: Int, _ tree: PageTree) -> Bool {
    [node, tree.parent(of: node)].compactMap { $0 }.contains { element in
      [PageAttribute.class, .id].contains { attribute in
        tree.value(attribute, of: element).map { words.first(in: $0) != nil } ?? false
      }
    }
  }

  private static let words = NameTrie<Bool>([
    (true, "site-title site-name logo* brand branding blog-title masthead")
  ])
}
