/// The titles that a page gives its article.
struct PageTitles {
  /// The maximum length in characters.
  static let limit = 300

  /// The best first.
  let candidates: [Found<String>]
  /// First-level headings that name the site.
  let sites: SiteHeadings

  init(
    tree: PageTree, meta: MetaTags, linked: LinkedData, microdata: Microdata,
    headings: PageHeadings, site: SiteNames
  ) {
    func cleaned(_ titles: [Found<String>]) -> [Found<String>] {
      titles.compactMap { $0.compactMap { PageLine.clean($0, limit: Self.limit) } }
        .filter { !site.contain($0.value) }
    }
    let headlines = cleaned(
      linked.articles.flatMap { article in
        [linked.text("headline", of: article), linked.text("name", of: article)].compactMap { $0 }
      }.map { Found($0, "JSON-LD headline") })
    let all = cleaned(headings.first.map { Found($0.text, "h1") })
    let element = Self.element(tree)
    let written = cleaned(
      element.map { [Found(tree.line(below: $0, limit: 4 * Self.limit), "title")] } ?? [])
    let sites = SiteHeadings(tree: tree, headings: headings, titles: written.map(\.value))
    self.sites = sites
    let h1 = all.filter { !sites.contain($0.value) }
    let shared = cleaned(meta.all("og:title"))
    let other = cleaned(
      meta.all(
        "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title",
        "citation_title", "title") + microdata.values("headline"))

    let lower = cleaned(headings.all.map { Found($0.text, $0.level.rawValue) })
    let plain = (h1 + headlines + (h1.isEmpty ? lower : [])).map(\.value)
    func short(_ titles: [Found<String>]) -> [Found<String>] {
      titles.compactMap {
        $0.compactMap {
          TitleSuffix.removed(from: sites.removed(from: $0), site: site, plain: plain)
        }
      }
    }
    let (og, title, rest) = (short(shared), short(written), short(other))

    func isAmong(_ title: Found<String>, _ others: [Found<String>]) -> Bool {
      let key = NameKey.of(title.value)
      return others.contains { NameKey.of($0.value) == key }
    }
    let agreed = headlines.filter { isAmong($0, h1 + og) }
    // A single heading is the headline, unless it is a section or a slogan and the other titles agree on
    // another.
    let heading =
      h1.count == 1
      ? h1.filter {
        isAmong($0, og + title + rest + headlines) || Self.areAkin($0, og + title)
          || (og + rest + headlines).isEmpty && Self.saysMore($0, than: title)
      }
      : h1.filter { isAmong($0, og + title + rest + headlines) }
    candidates =
      agreed + heading + og + title + rest + headlines + h1
      + lower.filter { !sites.contain($0.value) }.prefix(1) + all
  }

  /// The page's own `title`.
  static func element(_ tree: PageTree) -> Int? {
    tree.nodes.indices.first { node in
      // Drawings have titles, too.
      tree.nodes[node].tag == .title && !tree.isInside([.svg, .body], node)
    }
  }

  /// Whether a heading shares words with one of the titles, or there is no title to compare.
  private static func areAkin(_ heading: Found<String>, _ titles: [Found<String>]) -> Bool {
    let words = words(heading.value)
    return titles.isEmpty
      || titles.contains { title in
        !words.isDisjoint(with: Self.words(title.value))
          && !TitleSuffix.isSection(heading.value, of: title.value)
      }
  }

  /// Whether a title has words for comparison.
  static func hasWords(_ title: String) -> Bool { !words(title).isEmpty }

  /// Whether two titles share a word.
  static func areAkin(_ title: String, _ other: String) -> Bool {
    !words(title).isDisjoint(with: words(other))
  }

  /// Whether a heading is a sentence while the page's title is only a name: "The Gazette", "Home".
  private static func saysMore(_ heading: Found<String>, than titles: [Found<String>]) -> Bool {
    func count(_ text: String) -> Int { text.split(separator: " ").count }
    return titles.allSatisfy { count($0.value) <= 3 && count(heading.value) > count($0.value) }
  }

  /// The words of at least four letters, or pairs of characters in scripts without spaces.
  private static func words(_ text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    let long = words.filter { $0.utf8.count > 3 }
    guard long.contains(where: { $0.utf8.first! >= 0xE0 }) else { return Set(long) }
    return Set(long.flatMap { word in zip(word, word.dropFirst()).map { "\($0)\($1)" } })
  }
}
