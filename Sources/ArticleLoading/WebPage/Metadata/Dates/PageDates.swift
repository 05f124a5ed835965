import ArticleText
import FactCheck

/// The dates of a page's article.
struct PageDates {
  /// Dates of publication, the best first.
  let published: [Found<PageDate>]
  /// Dates of the last change, the best first.
  let modified: [Found<PageDate>]

  /// - Parameters:
  ///   - headline: its node.
  ///   - isBrief: whether only the first date of publication is needed.
  ///   - latest: the last possible day of a page; `nil` if today's date is unknown.
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
    // Visible dates are the last resort, and take longest to find.
    if isBrief, case .instant? = given.first?.value.date {
      published = given
      modified = []
      return
    }
    // The language is detected from the text only if the page declares none and nothing else gives a day.
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

  /// The language detected from the page's paragraphs.
  private static func heardLanguage(_ tree: PageTree) -> String? {
    var text: [UInt8] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == nil {
      guard text.count < 20_000 else { break }
      let parent = tree.parent(of: node).flatMap { tree.nodes[$0].tag }
      if parent == .p || parent == .div || parent == .td { text += tree.text(of: node) + [0x20] }
    }
    return LanguageDetector.language(of: text)
  }

  /// An instant on the same day replaces an earlier day without a time.
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

  /// The day in an address's path: `/2026/02/03/`, `/2026-02-03-`, `/20260203/`.
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
