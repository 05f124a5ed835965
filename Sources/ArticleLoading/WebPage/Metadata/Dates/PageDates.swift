import ArticleText
import FactCheck

/// The dates that a page gives its article.
struct PageDates {
  /// When it was published, the best first.
  let published: [Found<PageDate>]
  /// When it was changed last, the best first.
  let modified: [Found<PageDate>]

  /// - Parameters:
  ///   - headline: its node.
  ///   - isBrief: whether only the first date of publication is wanted.
  ///   - latest: the last day that a page may be from; `nil` when nobody knows today's date.
  init(
    tree: PageTree, headline: Int?, meta: MetaTags, linked: LinkedData, microdata: Microdata,
    addresses: [Found<String>], languages: [String], latest: CalendarDay?, isBrief: Bool
  ) {
    func past(_ dates: [Found<PageDate>]) -> [Found<PageDate>] {
      dates.filter { date in latest.map { date.value.day <= $0 } ?? true }
    }
    let said = DateOrder(languages: languages)
    func dates(_ texts: [Found<String>], _ order: DateOrder?) -> [Found<PageDate>] {
      past(texts.compactMap { $0.compactMap { PageDate($0, order: order) } })
    }
    let publishedTexts =
      linked.texts("datePublished") + meta.all("article:published_time")
      + microdata.own("datepublished", headline: headline) + meta.all(Self.publishedNames)
      + linked.texts("dateCreated") + microdata.own("datecreated", headline: headline)
    let given = dates(publishedTexts, said)
    // What a reader sees is the last resort, and takes longest to find.
    if isBrief, case .instant? = given.first?.value.date {
      published = given
      modified = []
      return
    }
    // A page that does not say its language is read for it only where nothing else gives a day.
    let order =
      languages.isEmpty && given.isEmpty ? DateOrder(language: Self.heardLanguage(tree)) : said
    let visible = VisibleDates(tree: tree, headline: headline, order: order)
    let late = dates(
      visible.published(from: .elements) + visible.published(from: .text), order)
    published = Self.sharpened(given + past(Self.inAddresses(addresses)) + late)
    if isBrief {
      modified = []
      return
    }
    let modifiedTexts =
      linked.texts("dateModified") + meta.all("article:modified_time", "og:updated_time")
      + microdata.own("datemodified", headline: headline) + meta.all(Self.modifiedNames)
    modified = Self.sharpened(dates(modifiedTexts + visible.modified, order))
  }

  /// The language of the page's paragraphs.
  private static func heardLanguage(_ tree: PageTree) -> String? {
    var text: [UInt8] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == nil {
      guard text.count < 20_000 else { break }
      let parent = tree.parent(of: node).flatMap { tree.nodes[$0].tag }
      if parent == .p || parent == .div || parent == .td { text += tree.text(of: node) + [0x20] }
    }
    return LanguageDetector.language(of: text)
  }

  /// A day without a time gives way to an instant on it that stands further behind.
  private static func sharpened(_ dates: [Found<PageDate>]) -> [Found<PageDate>] {
    guard let first = dates.first, case .day(let day) = first.value.date else { return dates }
    let exact = dates.firstIndex { found in
      guard case .instant = found.value.date else { return false }
      return found.value.day == day
    }
    guard let exact else { return dates }
    var dates = dates
    dates.insert(dates.remove(at: exact), at: 0)
    return dates
  }

  /// The day in the path of an address: `/2026/02/03/`, `/2026-02-03-`, `/20260203/`.
  private static func inAddresses(_ addresses: [Found<String>]) -> [Found<PageDate>] {
    addresses.compactMap { address in
      address.compactMap { text in
        let path = text.prefix { $0 != "?" && $0 != "#" }
        guard let date = PageDate(String(path)), date.day.year >= 1990 else { return nil }
        return date
      }
    }
  }

  private static let publishedNames = [
    "og:published_time", "article:published", "dc.date", "dc.date.issued", "dc.date.created",
    "dc.date.published", "dcterms.created", "dcterms.issued", "dcterms.date", "parsely-pub-date",
    "sailthru.date", "pubdate", "pub_date", "publishdate", "publish-date", "publish_date",
    "publication_date", "publicationdate", "published", "published_time", "datepublished",
    "og:datepublished", "og:pubdate", "article.published", "article_date_original",
    "article.created", "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime",
    "displaydate", "date.release", "originalpublicationdate", "pdate", "date",
  ]

  private static let modifiedNames = [
    "article:modified", "dc.date.modified", "dcterms.modified", "article.updated",
    "article_date_updated", "updated-date", "lastmod", "last-modified", "revised",
  ]
}
