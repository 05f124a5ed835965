import FactCheck

/// What a web page says about its article, and where it says it.
///
/// Of each kind of value all are found, ordered by how often pages are right about it there; the first is
/// the one to take.
struct PageMetadata {
  /// The headline.
  let titles: [Found<String>]
  /// The headline as a reader sees it, and where it stands.
  let seen: SeenHeadline
  /// Who wrote it.
  let authors: PageAuthors
  /// Who published it; the host when nobody else is named.
  let publishers: [Found<String>]
  /// Where it was published.
  let addresses: [Found<WebAddress>]
  /// When it was published, and when it was changed last.
  let dates: PageDates
  /// The language it is written in.
  let languages: [Found<String>]
  /// The page's description of itself.
  let description: String?
  /// The article's text, where the page's data hold it.
  let articleBody: String?
  /// Whether only what is taken was looked for.
  let isBrief: Bool

  /// Reads all that a page says.
  ///
  /// - Parameters:
  ///   - address: where the page was fetched from.
  ///   - latest: the last day it can be from: tomorrow, as the world's clocks differ.
  ///   - isBrief: whether only what is taken is wanted: its title, authors and day, and not when it was
  ///     changed and what else the page says.
  init(
    tree: PageTree, address: WebAddress? = nil, latest: CalendarDay? = nil, isBrief: Bool = false
  ) {
    self.isBrief = isBrief
    let meta = MetaTags(tree: tree)
    let headings = PageHeadings(tree: tree)
    var linked = LinkedData(tree: tree, headline: headings.first.first?.node)
    let microdata = Microdata(tree: tree)
    let shown = headings.first.map(\.text) + meta.all("og:title").map(\.value)
    linked.putFirst(titled: Set(shown.map { NameKey.of($0) }))
    let written = PageTitles.element(tree).map { [tree.line(below: $0, limit: 1000)] } ?? []
    linked.dropOthers(than: shown + written, at: PageAddresses.own(tree, meta))
    addresses =
      PageAddresses(tree: tree, meta: meta, linked: linked, fetched: address).candidates
    let site = SiteNames(
      meta: meta, linked: linked, microdata: microdata, address: addresses.first)
    publishers = site.candidates
    languages =
      PageLanguages(tree: tree, meta: meta, linked: linked, microdata: microdata).candidates
    let found = PageTitles(
      tree: tree, meta: meta, linked: linked, microdata: microdata, headings: headings,
      site: site)
    var titles = found.candidates
    var headline = Self.headline(of: headings, titled: titles.first?.value, in: tree)
    if headings.all.isEmpty, let title = titles.first,
      let line = TitleLine.find(title.value, in: tree),
      line.words.utf8.count < title.value.utf8.count
    {
      titles.insert(Found(line.words, "line that the title says"), at: 0)
    }
    if headline == nil, headings.all.isEmpty, let line = TitleLine.aboveFacts(in: tree) {
      headline = line.node
      let found = Found(line.words, "line above the day")
      let isName = titles.first.map { $0.value.split(separator: " ").count <= 3 } ?? true
      titles.insert(found, at: isName ? 0 : titles.count)
    }
    let seen = SeenHeadline(titles, in: headings, sites: found.sites, tree: tree)
    if let title = seen.title, NameKey.of(title.value) != NameKey.of(titles[0].value) {
      titles.insert(title, at: 0)
      headline = seen.node ?? headline
    }
    self.seen = seen
    self.titles = titles
    authors = PageAuthors(
      tree: tree, meta: meta, linked: linked, microdata: microdata, headline: headline, site: site)
    dates = PageDates(
      tree: tree, headline: headline, meta: meta, linked: linked, microdata: microdata,
      addresses: addresses.map { Found($0.value.text, "address in \($0.origin)") },
      languages: languages.map(\.value), latest: latest, isBrief: isBrief)
    let texts =
      linked.texts("description") + meta.all("og:description", "description", "twitter:description")
    description = texts.lazy.compactMap { PageLine.clean($0.value, limit: 2000) }.first
    articleBody = linked.texts("articleBody").first?.value
  }

  /// The heading that is the title, or the first of the highest level; without any, the line that is.
  private static func headline(
    of headings: PageHeadings, titled title: String?, in tree: PageTree
  ) -> Int? {
    let key = title.map { NameKey.of($0) }
    let heading = headings.all.first { NameKey.of($0.text) == key } ?? headings.first.first
    return heading?.node ?? title.flatMap { TitleLine.find($0, in: tree)?.node }
  }
}
