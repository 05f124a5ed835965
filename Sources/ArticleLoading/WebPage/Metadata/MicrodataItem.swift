/// An item that a page describes with attributes, as microdata (`itemscope`, `itemtype`, `itemprop`) or RDFa
/// (`typeof`, `property`), for callers that need more than an article.
package struct MicrodataItem {
  /// The value of a property.
  package enum Value {
    /// A text or an address.
    case text(String)
    /// Another item.
    case item(MicrodataItem)
  }

  /// The names of its types, as the page writes them.
  package let types: [String]
  /// The id by which other items refer to it.
  package let id: String?
  /// Its properties in page order; one may occur several times.
  package let properties: [(name: String, value: Value)]

  /// The limits for nested items and for elements read.
  private static let limits = (depth: 16, nodes: 20_000)

  /// The items of a page that are not properties of another.
  ///
  /// - Throws: `LoadError`, as when loading a page.
  package static func items(in input: LoaderInput) throws(LoadError) -> [MicrodataItem] {
    let tree = try tree(of: input)
    return tree.nodes.indices.filter {
      tree.value(.itemscope, of: $0) != nil && tree.value(.itemprop, of: $0) == nil
    }.prefix(1000).map { MicrodataItem($0, in: tree, depth: 0) }
  }

  /// The items in RDFa that are not properties of another.
  ///
  /// - Throws: `LoadError`, as when loading a page.
  package static func rdfaItems(in input: LoaderInput) throws(LoadError) -> [MicrodataItem] {
    RDFaReader(try tree(of: input)).items
  }

  private static func tree(of input: LoaderInput) throws(LoadError) -> PageTree {
    let decoded = try DecodedText(input, declared: DeclaredEncoding.find(in: input.bytes))
    guard let tree = PageParser().parse(decoded.bytes) else { throw .tooComplex(path: input.path) }
    return tree
  }

  init(types: [String], id: String?, properties: [(name: String, value: Value)]) {
    self.types = types
    self.id = id
    self.properties = properties
  }

  private init(_ node: Int, in tree: PageTree, depth: Int) {
    types = Self.words(.itemtype, of: node, in: tree)
    id = tree.string(.itemid, of: node)
    var properties: [(name: String, value: Value)] = []
    var roots = [node]
    for name in Self.words(.itemref, of: node, in: tree) {
      roots += tree.nodes.indices.filter { tree.string(.id, of: $0) == name }.prefix(1)
    }
    for root in roots {
      var at = root == node ? root + 1 : root
      let end = min(Int(tree.nodes[root].end), root + Self.limits.nodes)
      while at < end {
        let names = Self.words(.itemprop, of: at, in: tree)
        let isItem = tree.value(.itemscope, of: at) != nil
        if !names.isEmpty, depth < Self.limits.depth {
          let value: Value =
            isItem
            ? .item(MicrodataItem(at, in: tree, depth: depth + 1)) : .text(Self.text(at, in: tree))
          properties += names.map { ($0, value) }
        }
        // The content of another item belongs to that item.
        at = isItem ? Int(tree.nodes[at].end) : at + 1
      }
    }
    self.properties = properties
  }

  private static func words(
    _ attribute: PageAttribute, of node: Int, in tree: PageTree
  ) -> [String] {
    (tree.string(attribute, of: node) ?? "").split(whereSeparator: \.isWhitespace).prefix(20)
      .map(String.init)
  }

  /// The machine-readable value, else an address, else the text.
  private static func text(_ node: Int, in tree: PageTree) -> String {
    for attribute in [PageAttribute.content, .datetime, .href, .src] {
      if let value = tree.string(attribute, of: node), !value.isEmpty { return value }
    }
    return tree.line(below: node, limit: MetaTags.maxValue)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
