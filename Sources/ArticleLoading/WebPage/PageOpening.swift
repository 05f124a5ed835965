/// The headline and the standfirst of a page, as its readers see them.
struct PageOpening {
  /// The headline: the heading that says the title, else the page's only main heading, else the title.
  let headline: String?
  /// What sums the article up below the headline; `nil` where no element says that it does.
  let standfirst: String?

  init(_ tree: PageTree, _ metadata: PageMetadata) {
    let headings = PageHeadings(tree: tree)
    let seen = Self.heading(of: headings, in: tree, metadata)
    headline =
      seen?.text
      ?? metadata.title.map {
        Self.line(of: $0, in: tree) ?? TitleSuffix.withoutLikelyName($0)
      }
    standfirst = seen.flatMap { PageStandfirst.find(in: tree, below: $0.node, metadata) }
  }

  /// The part of a title before or behind the site's name that stands on a line of its own, in a page that
  /// has no headings: "The Gazette - Council raises fees".
  private static func line(of title: String, in tree: PageTree) -> String? {
    let parts = TitleSuffix.parts(of: title).filter { $0.split(separator: " ").count >= 2 }
    guard !parts.isEmpty else { return nil }
    let keys = parts.map { NameKey.of($0) }
    for node in tree.nodes.indices.prefix(3000) where tree.nodes[node].tag == nil {
      let words = tree.text(of: node)
      guard words.count <= 2 * title.utf8.count,
        tree.parent(of: node).map({ tree.nodes[$0].tag != .title && !tree.isLink($0) }) ?? false,
        let found = keys.firstIndex(of: NameKey.of(String(decoding: words, as: UTF8.self)))
      else { continue }
      return parts[found]
    }
    return nil
  }

  /// The heading that readers take for the headline.
  private static func heading(
    of headings: PageHeadings, in tree: PageTree, _ metadata: PageMetadata
  ) -> PageHeadings.Heading? {
    let titles = metadata.titles.map { NameKey.of($0.value) }
    if let title = titles.first,
      let same = headings.all.first(where: { NameKey.of($0.text) == title })
    {
      return same
    }
    // The page may be shared under another headline than the one that stands on it.
    let main = headings.first.filter { heading in
      titles.contains(NameKey.of(heading.text))
    }
    guard main.count == 1, let only = main.first else { return nil }
    let isSaid = metadata.titles.first.map { PageTitles.areAkin(only.text, $0.value) } ?? true
    return isSaid || tree.isInside([.article, .main], only.node) ? only : nil
  }
}
