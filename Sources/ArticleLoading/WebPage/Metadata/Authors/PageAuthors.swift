import FactCheck

/// The authors that a page names.
struct PageAuthors {
  /// The most authors of an article.
  static let limit = 20

  /// The authors from the best source that has any.
  let chosen: [Found<Agent>]
  /// The authors from all sources, the best source first.
  let candidates: [Found<Agent>]

  init(
    tree: PageTree, meta: MetaTags, linked: LinkedData, microdata: Microdata, headline: Int?,
    site: SiteNames
  ) {
    let reviews = linked.articles.filter { linked.isReviewOfHouse($0) }
    let article = (linked.articles + linked.pages).first {
      !linked.authors(of: $0).isEmpty && !reviews.contains($0)
    }
    let data: [[Found<Agent>]] = [
      article.map { linked.authors(of: $0) } ?? [],
      Self.agents(meta.all("author", "article:author", "article_author")),
      Self.agents(
        meta.all(
          "sailthru.author", "parsely-author", "dc.creator", "dcterms.creator", "byl",
          "citation_author", "author.name", "dc.creator.author", "og:author")),
      Self.agents(Self.linkedNames(tree, headline)),
      Self.agents(microdata.names("author", headline: headline)),
    ]
    let given = data.map { Self.named($0, site) }
    let isSilent = data.allSatisfy { $0.allSatisfy { !$0.value.name.contains(where: \.isLetter) } }
    // If the data name the site itself, a desk or nobody, only an explicit byline counts: the nearest name may
    // be anyone's, such as the claimant's in a fact-check.
    let isNamed = given.contains { !$0.isEmpty }
    let bylines =
      isNamed ? [] : Self.agents(Byline.names(in: tree, near: headline, isCertain: !isSilent))
    // If a review has no author, its publisher counts.
    let houses = reviews.flatMap { linked.authors(of: $0) }
    let named = given + [bylines, houses].map { Self.named($0, site) }
    chosen = named.first { !$0.isEmpty } ?? []
    candidates = named.flatMap { $0 }
  }

  private static func agents(_ names: [Found<String>]) -> [Found<Agent>] {
    names.map { Found(Agent(name: $0.value), $0.origin) }
  }

  /// The names in these texts, without duplicates.
  private static func named(_ agents: [Found<Agent>], _ site: SiteNames) -> [Found<Agent>] {
    var seen: Set<String> = []
    var named: [Found<Agent>] = []
    for agent in agents.prefix(3 * limit) {
      for name in AuthorNames.names(in: agent.value.name, site: site)
      where named.count < limit && seen.insert(NameKey.of(name)).inserted {
        named.append(Found(Agent(name: name, kind: agent.value.kind), agent.origin))
      }
    }
    return named
  }

  /// The text of links to authors' pages.
  private static func linkedNames(_ tree: PageTree, _ headline: Int?) -> [Found<String>] {
    var names: [Found<String>] = []
    let place = headline.map { ArticlePlace(tree, headline: $0) }
    for node in tree.nodes.indices where tree.nodes[node].tag == .a && names.count < limit {
      guard let rel = tree.value(.rel, of: node), rel.count < 100,
        String(decoding: rel, as: UTF8.self).lowercased().split(separator: " ").contains("author"),
        !tree.isInside([.aside, .nav, .footer], node), !(place?.isElsewhere(node) ?? false),
        !(place?.isBesideAnother(node) ?? false), !Byline.isHelper(node, in: tree)
      else { continue }
      names.append(Found(tree.line(below: node, limit: 300), "rel author"))
      if let next = Byline.name(behind: node, in: tree) { names.append(Found(next, "rel author")) }
    }
    return names
  }
}

extension LinkedData {
  /// The authors of an article according to its data.
  func authors(of article: Node) -> [Found<Agent>] {
    let authors = agents("author", of: article)
    return authors.isEmpty ? agents("creator", of: article) : authors
  }

  /// Whether an object is a claim review whose author is an organization.
  func isReviewOfHouse(_ article: Node) -> Bool {
    guard types(of: article).contains(where: { $0.hasSuffix("ClaimReview") }) else { return false }
    let authors = authors(of: article)
    return !authors.isEmpty && authors.allSatisfy { $0.value.kind == .organization }
  }

  private func agents(_ key: StaticString, of article: Node) -> [Found<Agent>] {
    all(key, of: article).prefix(50).flatMap { item in
      let types = types(of: resolved(item))
      let kind: Agent.Kind? =
        types.contains { $0.hasSuffix("Organization") }
        ? .organization : types.contains("Person") ? .person : nil
      return names(of: item).map { Found(Agent(name: $0, kind: kind), "JSON-LD \(key)") }
    }
  }
}
