/// The values of a page's `itemprop` attributes.
struct Microdata {
  /// The number of properties read.
  private static let maxItems = 5000

  private let tree: PageTree
  /// The elements with each property, in page order.
  private var nodes: [String: [Int]] = [:]

  init(tree: PageTree) {
    self.tree = tree
    var count = 0
    for node in tree.nodes.indices {
      guard count < Self.maxItems else { break }
      guard Self.saysSomething(node, in: tree) else { continue }
      if let property = tree.value(.itemprop, of: node) {
        count += 1
        let names = String(decoding: property.prefix(200), as: UTF8.self).lowercased()
        for name in Set(names.split(whereSeparator: \.isWhitespace)) {
          nodes[String(name), default: []].append(node)
        }
      } else if let names = Self.linkedNames(of: node, in: tree), !names.isEmpty {
        count += 1
        for name in names { nodes[name, default: []].append(node) }
      }
    }
  }

  /// Whether an element has one of the attributes; few have.
  private static func saysSomething(_ node: Int, in tree: PageTree) -> Bool {
    let node = tree.nodes[node]
    guard node.tag != nil else { return false }
    return tree.attributes[Int(node.contentStart)..<Int(node.contentEnd)].contains {
      $0.name == .itemprop || $0.name == .property || $0.name == .rel
    }
  }

  /// An element's RDFa properties under the same names: `property="schema:author"`, and Dublin Core's; `nil`
  /// for most elements.
  private static func linkedNames(of node: Int, in tree: PageTree) -> Set<String>? {
    guard let value = tree.value(.property, of: node) ?? creatorLink(node, in: tree),
      value.count < 200
    else { return nil }
    let names = String(decoding: value, as: UTF8.self).lowercased()
    return Set(
      names.split(whereSeparator: \.isWhitespace).compactMap { name in
        let name = name.hasPrefix("schema:") ? name.dropFirst("schema:".count) : name
        return linked[String(name)]
      })
  }

  private static func creatorLink(_ node: Int, in tree: PageTree) -> ArraySlice<UInt8>? {
    guard let rel = tree.value(.rel, of: node), rel.contains(UInt8(ascii: ":")) else { return nil }
    return rel
  }

  private static let linked = [
    "author": "author", "dc:creator": "author", "dcterms:creator": "author",
    "sioc:has_creator": "author", "name": "name", "foaf:name": "name",
    "datepublished": "datepublished", "dc:date": "datepublished", "dc:created": "datepublished",
    "dc:issued": "datepublished", "dcterms:issued": "datepublished",
    "dcterms:created": "datepublished",
    "datemodified": "datemodified", "dc:modified": "datemodified",
    "dcterms:modified": "datemodified",
    "headline": "headline",
  ]

  /// The elements with a property, by its name in lower case.
  func elements(_ property: String) -> [Int] { nodes[property] ?? [] }

  /// A property's values: the machine-readable value, or else the text.
  func values(_ property: String) -> [Found<String>] {
    elements(property).prefix(50).map { Found(value(of: $0), "itemprop \(property)") }
  }

  /// A property's values for the article, not for a teaser, a comment or a thing inside it.
  ///
  /// - Parameter headline: its node; nothing that contains it is beside the article.
  func own(_ property: String, headline: Int?) -> [Found<String>] {
    let place = ArticlePlace(tree, headline: headline)
    return elements(property).prefix(50).filter { !place.isElsewhere($0) }
      .map { Found(value(of: $0), "itemprop \(property)") }
  }

  /// The names in a property that is a person, an organization, or only a name.
  ///
  /// - Parameter headline: if given, only names for the article, as in `own`.
  func names(_ property: String, headline: Int? = nil) -> [Found<String>] {
    let place = headline.map { ArticlePlace(tree, headline: $0) }
    let own = elements(property).prefix(50).filter { node in
      place.map { !$0.isElsewhere(node) && !$0.isBesideAnother(node) } ?? true
    }
    return own.map { node in
      let name = elements("name").first { tree.subtree(of: node).dropFirst().contains($0) }
      return Found(value(of: name ?? node), "itemprop \(property)")
    }
  }

  private func value(of node: Int) -> String {
    for attribute in [PageAttribute.content, .datetime] {
      if let value = tree.value(attribute, of: node), !value.isEmpty {
        return String(decoding: value.prefix(MetaTags.maxValue), as: UTF8.self)
      }
    }
    return tree.line(below: node, limit: MetaTags.maxValue)
  }
}
