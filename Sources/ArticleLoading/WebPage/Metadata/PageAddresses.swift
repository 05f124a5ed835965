import FactCheck

/// The addresses that a page declares for itself.
struct PageAddresses {
  /// The best first; the fetched address last.
  let candidates: [Found<WebAddress>]

  init(
    tree: PageTree, meta: MetaTags, linked: LinkedData, fetched: WebAddress?
  ) {
    let given =
      Self.canonical(tree) + meta.all("og:url") + Self.linked(linked)
      + meta.all("parsely-link", "twitter:url", "dc.identifier", "citation_public_url")
    let base = fetched ?? given.lazy.compactMap { try? WebAddress($0.value) }.first
    var addresses = given.prefix(50).compactMap {
      $0.compactMap { Self.resolved($0.trimmed(of: " \t\n\r"), against: base) }
    }
    if let fetched { addresses.append(Found(fetched, "address")) }
    // A canonical address that is the site's front page does not identify this page.
    let isDeep = addresses.contains { !Self.isRoot($0.value) }
    candidates = isDeep ? addresses.filter { !Self.isRoot($0.value) } : addresses
  }

  /// Whether two addresses are of the same host, with or without `www.`. A page may declare any address, but
  /// speaks only for its own site.
  static func areOfOneSite(_ one: WebAddress, _ other: WebAddress) -> Bool {
    func site(_ address: WebAddress) -> Substring {
      address.host.hasPrefix("www.") ? address.host.dropFirst(4) : address.host[...]
    }
    return site(one) == site(other)
  }

  /// The addresses that the page declares.
  static func own(_ tree: PageTree, _ meta: MetaTags) -> [String] {
    (canonical(tree) + meta.all("og:url")).map(\.value)
  }

  private static func canonical(_ tree: PageTree) -> [Found<String>] {
    var addresses: [Found<String>] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == .link {
      guard let rel = tree.value(.rel, of: node), rel.count < 100,
        String(decoding: rel, as: UTF8.self).lowercased() == "canonical",
        let address = tree.string(.href, of: node)
      else { continue }
      addresses.append(Found(address, "link canonical"))
    }
    return addresses
  }

  private static func linked(_ linked: LinkedData) -> [Found<String>] {
    linked.articles.flatMap { article in
      let page = linked.all("mainEntityOfPage", of: article).first
      let values = [
        page.flatMap { linked.text(of: $0) ?? linked.text("@id", of: $0) },
        linked.text("url", of: article),
      ]
      return zip(values, ["mainEntityOfPage", "url"]).compactMap { value, name in
        value.map { Found($0, "JSON-LD \(name)") }
      }
    }
  }

  /// A link's address, resolved against the page's own.
  static func resolved(_ link: String, against base: WebAddress?) -> WebAddress? {
    if let whole = try? WebAddress(link) { return whole }
    guard let base, link.hasPrefix("/") else { return nil }
    return try? base.resolving(link)
  }

  /// Whether an address has neither path nor query.
  private static func isRoot(_ address: WebAddress) -> Bool {
    guard let scheme = address.text.firstRange(of: "://") else { return false }
    let rest = address.text[scheme.upperBound...].drop { !"/?#".contains($0) }
    return rest.prefix { $0 != "#" }.allSatisfy { "/?".contains($0) }
  }
}
