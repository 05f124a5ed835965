import JSON

/// The JSON-LD about a page's article.
struct LinkedData {
  /// The limits for a page's JSON-LD.
  struct Limits {
    /// The largest block, in bytes; larger ones are skipped.
    var block = 2_000_000
    /// All blocks together, in bytes; the remaining ones are skipped.
    var total = 4_000_000
    /// The values read from each block.
    var values = 200_000
    /// The articles considered, and likewise the pages and the sites.
    var objects = 50
  }

  /// An object, by its block and its index there.
  struct Node: Hashable {
    let block: Int
    let value: Int
  }

  private(set) var blocks: [JSONTree] = []
  /// The objects that may be the article, in page order.
  private(set) var articles: [Node] = []
  /// Pages and sites, used where the article has no value.
  private(set) var pages: [Node] = []
  private(set) var sites: [Node] = []
  /// Objects by their `@id`: of several, the one with the most properties.
  private var byID: [String: Node] = [:]

  /// - Parameter headline: its node; blocks in another article's part of the page are skipped.
  init(tree: PageTree, headline: Int? = nil, limits: Limits = Limits()) {
    var left = limits.total
    let place = ArticlePlace(tree, headline: headline)
    for node in tree.nodes.indices where Self.isBlock(tree, node) && !place.isElsewhere(node) {
      let text = Self.text(of: tree, node)
      guard text.count <= limits.block, text.count <= left else { continue }
      left -= text.count
      blocks.append(JSONTree(lenient: text, values: limits.values))
    }
    for block in blocks.indices { sort(block) }
    articles = Array(articles.prefix(limits.objects))
    pages = Array(pages.prefix(limits.objects))
    sites = Array(sites.prefix(limits.objects))
  }

  /// Puts articles with one of these headlines first: a page may list others before its own.
  mutating func putFirst(titled keys: Set<String>) {
    let own = articles.filter { article in
      text("headline", of: article).map { keys.contains(NameKey.of($0)) } ?? false
    }
    articles = own + articles.filter { !own.contains($0) }
  }

  /// Drops articles that are clearly others: their headline shares no word with any title on the page, and
  /// their address is not the page's.
  mutating func dropOthers(than titles: [String], at addresses: [String]) {
    let titles = titles.filter { PageTitles.hasWords($0) }
    guard !titles.isEmpty else { return }
    articles = articles.filter { article in
      guard let headline = text("headline", of: article), PageTitles.hasWords(headline),
        !titles.contains(where: { PageTitles.areAkin(headline, $0) })
      else { return true }
      let page = all("mainEntityOfPage", of: article).first
      let own = [
        page.flatMap { text(of: $0) ?? text("@id", of: $0) }, text("url", of: article),
        text("@id", of: article),
      ].compactMap { $0 }
      return own.contains { address in addresses.contains { Self.isSame(address, $0) } }
    }
  }

  /// Whether two addresses are one page, apart from the end of the path and the fragment.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    func path(_ address: String) -> Substring {
      var path = address.prefix { $0 != "#" }
      if let scheme = path.firstRange(of: "://") { path = path[scheme.upperBound...] }
      while path.last == "/" { path.removeLast() }
      return path
    }
    return path(one) == path(other)
  }

  /// The text of a block. Some pages escape all of it: `{&quot;@type&quot;: …}`.
  static func text(of tree: PageTree, _ node: Int) -> [UInt8] {
    let text = tree.allText(below: node)
    guard !text.contains(UInt8(ascii: "\"")), text.contains(UInt8(ascii: "&")) else { return text }
    return Entities.resolved(text)
  }

  static func isBlock(_ tree: PageTree, _ node: Int) -> Bool {
    guard tree.nodes[node].tag == .script, let type = tree.value(.type, of: node) else {
      return false
    }
    return type.prefix(64).holds("ld+json")
  }

  /// Assigns each object of a block to articles or pages.
  private mutating func sort(_ block: Int) {
    let json = blocks[block]
    for value in json.nodes.indices where json.nodes[value].kind == .object {
      guard let id = json.text("@id", of: value) else { continue }
      let known = byID[id]
      if known == nil || size(known!) < size(Node(block: block, value: value)) {
        byID[id] = Node(block: block, value: value)
      }
    }
    // Only objects that are not part of something else, such as a list of articles, comments or updates.
    var pending = Array(json.roots.reversed())
    while let value = pending.popLast() {
      guard json.nodes[value].kind == .object else {
        if json.nodes[value].kind == .array { pending += json.items(of: value).reversed() }
        continue
      }
      for key: StaticString in ["mainEntityOfPage", "mainEntity", "@graph"] {
        if let inner = json.field(key, of: value) { pending += json.items(of: inner).reversed() }
      }
      let node = Node(block: block, value: value)
      switch LinkedDataType(names: types(of: node)) {
      case .article: articles.append(node)
      case .page: pages.append(node)
      case .site: sites.append(node)
      case nil: break
      }
    }
  }

  /// The names of an object's types.
  func types(of node: Node) -> [String] {
    all("@type", of: node).compactMap { text(of: $0) }
  }

  /// The values of a property, one by one.
  func all(_ key: StaticString, of node: Node) -> [Node] {
    let json = blocks[node.block]
    guard let value = json.field(key, of: node.value) else { return [] }
    return json.items(of: value).map { Node(block: node.block, value: $0) }
  }

  /// The text of a value; `nil` for other values.
  func text(of node: Node) -> String? { blocks[node.block].text(of: node.value) }

  /// The text of a property, or the first in its list, with entities resolved.
  func text(_ key: StaticString, of node: Node) -> String? {
    all(key, of: node).first.flatMap { text(of: $0) }.map(Entities.resolved)
  }

  /// The object itself, or the one that it refers to.
  func resolved(_ node: Node) -> Node {
    let json = blocks[node.block]
    guard let id = json.text("@id", of: node.value), json.field("name", of: node.value) == nil,
      let meant = byID[id]
    else { return node }
    return meant
  }

  private func size(_ node: Node) -> Int {
    let value = blocks[node.block].nodes[node.value]
    return Int(value.next) - node.value
  }
}

/// The kinds of JSON-LD objects with metadata of an article.
enum LinkedDataType {
  case article, page, site

  /// By a type's names, including addresses; `nil` for other types.
  init?(names: [String]) {
    let names = names.map { String($0.prefix(200).split { "/#:".contains($0) }.last ?? "") }
    if names.contains(where: Self.isArticle) {
      self = .article
    } else if names.contains(where: { $0.hasSuffix("Page") || $0 == "VideoObject" }) {
      self = .page
    } else if names.contains(where: Self.publishers.contains) {
      self = .site
    } else {
      return nil
    }
  }

  private static func isArticle(_ name: String) -> Bool {
    name.hasSuffix("Article") || name.hasSuffix("Posting") && name != "JobPosting"
      || ["Report", "Review", "CriticReview", "ClaimReview"].contains(name)
  }

  private static let publishers: Set<String> = [
    "WebSite", "Organization", "NewsMediaOrganization", "Corporation", "Newspaper", "Periodical",
  ]
}
