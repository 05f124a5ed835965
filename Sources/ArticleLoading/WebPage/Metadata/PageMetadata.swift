import FactCheck

/// A web page's metadata about its article, with origins.
///
/// Each kind of value has all values found, ordered by reliability; the first is the one to use.
struct PageMetadata {
  /// The possible headlines.
  let titles: [Found<String>]
  /// The visible headline and its node.
  let seen: SeenHeadline
  /// Who wrote it.
  let authors: PageAuthors
  /// The publisher; the host if no other is named.
  let publishers: [Found<String>]
  /// The names of the site, also those that only its headings say.
  let site: SiteNames
  /// The article's addresses.
  let addresses: [Found<WebAddress>]
  /// The dates of publication and of the last change.
  let dates: PageDates
  let languages: [Found<String>]
  /// The page's description of itself.
  let description: String?
  /// The article's text, if the page's data contain it.
  let articleBody: String?
  /// Whether only the values to use were searched for.
  let isBrief: Bool

  /// Reads a page's metadata.
  ///
  /// - Parameters:
  ///   - address: the address from which the page was fetched.
  ///   - latest: the last possible day: tomorrow, because time zones differ.
  ///   - isBrief: whether only the values to use are needed: title, authors and day, without dates of change and
  ///     alternatives.
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
    let declared = PageAddresses(tree: tree, meta: meta, linked: linked, fetched: address)
      .candidates
    addresses = declared
    let own = address.map { fetched in
      declared.first { PageAddresses.areOfOneSite($0.value, fetched) } ?? Found(fetched, "address")
    }
    let site = SiteNames(
      meta: meta, linked: linked, microdata: microdata, address: own ?? declared.first)
    publishers = site.candidates
    languages =
      PageLanguages(tree: tree, meta: meta, linked: linked, microdata: microdata).candidates
    let found = PageTitles(
      tree: tree, meta: meta, linked: linked, microdata: microdata, headings: headings,
      site: site)
    self.site = site.adding(found.sites.names)
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
      tree: tree, meta: meta, linked: linked, microdata: microdata, headline: headline,
      site: self.site)
    dates = PageDates(
      tree: tree, headline: headline, meta: meta, linked: linked, microdata: microdata,
      addresses: addresses.map { Found($0.value.text, "address in \($0.origin)") },
      languages: languages.map(\.value), latest: latest, isBrief: isBrief)
    let texts =
      linked.texts("description") + meta.all("og:description", "description", "twitter:description")
    description = texts.lazy.compactMap { PageLine.clean($0.value, limit: 2000) }.first
    articleBody = linked.texts("articleBody").first?.value
  }

  /// The heading of the title, or the first of the highest level; without any, the line of the title.
  private static func headline(
    of headings: PageHeadings, titled title: String?, in tree: PageTree
  ) -> Int? {
    let key = title.map { NameKey.of($0) }
    let heading = headings.all.first { NameKey.of($0.text) == key } ?? headings.first.first
    return heading?.node ?? title.flatMap { TitleLine.find($0, in: tree)?.node }
  }
}
