/// What a page's `itemprop` attributes say.
struct Microdata {
  /// How many properties are read.
  private static let maxItems = 5000

  private let tree: PageTree
  /// The elements with each property, in the order of the page.
  private var nodes: [String: [Int]] = [:]

  init(tree: PageTree) {
    self.tree = tree
    var count = 0
    for node in tree.nodes.indices {
      guard let property = tree.value(.itemprop, of: node), count < Self.maxItems else { continue }
      count += 1
      let names = String(decoding: property.prefix(200), as: UTF8.self).lowercased()
      for name in Set(names.split(whereSeparator: \.isWhitespace)) {
        nodes[String(name), default: []].append(node)
      }
    }
  }

  /// The elements that have a property, by its name in lower case.
  func elements(_ property: String) -> [Int] { nodes[property] ?? [] }

  /// What a property says: what is written for machines, or else its text.
  func values(_ property: String) -> [Found<String>] {
    elements(property).prefix(50).map { Found(value(of: $0), "itemprop \(property)") }
  }

  /// The names of a property that is a person or an organization, or just a name.
  func names(_ property: String) -> [Found<String>] {
    elements(property).prefix(50).map { node in
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
