/// The values of a page's `meta` elements, by name.
struct MetaTags {
  /// The number of elements read; pages have a few dozen.
  static let maxTags = 2000
  /// The length of a value that is read, in bytes.
  static let maxValue = 8192

  private var values: [String: [String]] = [:]

  init(tree: PageTree) {
    var count = 0
    for node in tree.nodes.indices where tree.nodes[node].tag == .meta {
      guard let content = tree.value(.content, of: node), !content.isEmpty else { continue }
      count += 1
      guard count <= Self.maxTags else { return }
      let value = String(decoding: content.prefix(Self.maxValue), as: UTF8.self)
      // An element may have both a name and a property, and a property may be a list.
      let names = [PageAttribute.name, .property, .httpEquiv].compactMap { attribute in
        tree.value(attribute, of: node)?.prefix(200)
      }
      let words = names.flatMap { name in name.split { $0 <= 0x20 } }
      for word in Set(words.map { String(decoding: $0, as: UTF8.self).lowercased() }) {
        values[word, default: []].append(value)
      }
    }
  }

  /// The values of these names, in the order of the names.
  func all(_ names: String...) -> [Found<String>] { all(names) }

  /// The same for a list of names.
  func all(_ names: [String]) -> [Found<String>] {
    names.flatMap { name in (values[name] ?? []).map { Found($0, "meta \(name)") } }
  }
}
