/// The headline and the standfirst of a page, as its readers see them.
struct PageOpening {
  /// The headline: the heading that says the title, else the page's only main heading, else the title.
  let headline: String?
  /// What sums the article up below the headline; `nil` where no element says that it does.
  let standfirst: String?

  init(_ tree: PageTree, _ metadata: PageMetadata) {
    let headings = PageHeadings(tree: tree)
    let seen = Self.heading(of: headings, in: tree, metadata)
    let line = seen == nil ? metadata.title.flatMap { TitleLine.find($0, in: tree) } : nil
    headline =
      seen?.text ?? line?.words ?? metadata.title.map { TitleSuffix.withoutLikelyName($0) }
    standfirst = (seen?.node ?? line?.node).flatMap {
      PageStandfirst.find(in: tree, below: $0, metadata)
    }
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
