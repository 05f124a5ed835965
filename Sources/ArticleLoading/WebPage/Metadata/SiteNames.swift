import FactCheck

/// The names of the page's site.
struct SiteNames {
  /// The names that the page declares, the best first; the host's name last.
  let candidates: [Found<String>]
  /// All names normalized for comparison, and the host with and without its top-level domain.
  private(set) var keys: Set<String>

  init(meta: MetaTags, linked: LinkedData, microdata: Microdata, address: Found<WebAddress>?) {
    let named = Self.named(meta, linked, microdata).filter {
      !$0.value.hasPrefix("@") && !$0.value.contains("://")
    }
    let host = address?.compactMap { Self.host(of: $0) }
    candidates = named + (host.map { [Found($0.value, "host of \($0.origin)")] } ?? [])
    var keys = Set(candidates.map { Self.key($0.value) })
    if let host = host?.value {
      let labels = host.split(separator: ".")
      // The registered name: before `com`, `co.uk`.
      let name = labels.dropLast().last { $0.count > 3 } ?? labels.dropLast().last
      if let name { keys.insert(Self.key(name)) }
    }
    self.keys = keys.subtracting([""])
  }

  /// The same with further names, such as the heading at the top of every page of the site.
  func adding(_ names: [String]) -> SiteNames {
    var all = self
    all.keys.formUnion(names.map { Self.key($0) }.filter { !$0.isEmpty })
    return all
  }

  /// Whether a text is only the site's name.
  func contain(_ text: some StringProtocol) -> Bool {
    keys.contains(Self.key(text))
  }

  /// A name for comparison, without a leading article, which not everyone writes.
  static func key(_ name: some StringProtocol) -> String {
    let key = NameKey.of(name)
    return key.hasPrefix("the") ? String(key.dropFirst(3)) : key
  }

  /// Whether a text begins with the site's name, as the names of its sections do: "CNN Business".
  func begin(_ text: String) -> Bool {
    text.indices.contains { text[$0] == " " && contain(text[..<$0]) }
  }

  private static func named(
    _ meta: MetaTags, _ linked: LinkedData, _ microdata: Microdata
  ) -> [Found<String>] {
    var names = meta.all("og:site_name")
    for article in linked.articles + linked.pages {
      names += linked.names("publisher", of: article)
    }
    for site in linked.sites {
      if let name = linked.text("name", of: site) { names.append(Found(name, "JSON-LD site name")) }
    }
    names += microdata.names("publisher")
    names += meta.all(
      "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "application-name",
      "apple-mobile-web-app-title", "al:android:app_name", "al:ios:app_name")
    return names.compactMap { $0.compactMap { PageLine.clean($0, limit: 100) } }
  }

  /// The host without `www.` and port.
  private static func host(of address: WebAddress) -> String? {
    guard let scheme = address.text.firstRange(of: "://") else { return nil }
    var host = address.text[scheme.upperBound...].prefix { !"/?#:".contains($0) }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    return host.isEmpty ? nil : String(host)
  }
}
