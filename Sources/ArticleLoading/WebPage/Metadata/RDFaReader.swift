/// Reads a page's RDFa: `typeof` and `property`, and also `rel`, `about` and `resource`, which describe items
/// elsewhere in the page.
struct RDFaReader {
  /// An item, with all its properties wherever they occur.
  private struct Thing {
    /// The address or name that refers to it; `nil` if it has none.
    var name: String?
    var types: [String] = []
    var properties: [(name: String, value: Value)] = []
  }

  private enum Value {
    case text(String)
    case thing(Int)
    /// An item that may be described elsewhere.
    case named(String)
  }

  /// The limits for nested items, for elements read and for items.
  private static let limits = (depth: 16, nodes: 200_000, things: 5000)

  private let tree: PageTree
  private var things: [Thing] = []
  private var indices: [String: Int] = [:]
  /// The items that are values of another.
  private var inner: Set<Int> = []

  init(_ tree: PageTree) {
    self.tree = tree
    read()
  }

  /// The items with a type that are not values of another, each with its values.
  var items: [MicrodataItem] {
    var room = Self.limits.nodes
    return things.indices.filter { !things[$0].types.isEmpty && !inner.contains($0) }.prefix(1000)
      .map { item($0, depth: 0, &room) }
  }

  /// - Parameter room: the number of items that may still be written; references can be circular.
  private func item(_ index: Int, depth: Int, _ room: inout Int) -> MicrodataItem {
    room -= 1
    let thing = things[index]
    func inner(_ other: Int) -> MicrodataItem.Value? {
      guard depth < Self.limits.depth, room > 0 else { return nil }
      return .item(item(other, depth: depth + 1, &room))
    }
    let properties = thing.properties.compactMap {
      name, value -> (name: String, value: MicrodataItem.Value)? in
      switch value {
      case .text(let text): return (name, .text(text))
      case .thing(let other): return inner(other).map { (name, $0) }
      case .named(let address):
        guard let other = indices[address], !things[other].properties.isEmpty else {
          return (name, .text(address))
        }
        return inner(other).map { (name, $0) }
      }
    }
    return MicrodataItem(types: thing.types, id: thing.name, properties: properties)
  }

  // MARK: Reading

  /// The context within an element.
  private struct Scope {
    let end: Int
    /// The item being described; `nil` outside of any.
    let subject: Int?
    /// The properties of `owner` whose values are the next items inside.
    var waiting: [String] = []
    var owner: Int?
  }

  private mutating func read() {
    var scopes = [Scope(end: tree.nodes.count, subject: nil)]
    for node in tree.nodes.indices.prefix(Self.limits.nodes) {
      while let last = scopes.last, last.end <= node { scopes.removeLast() }
      guard tree.nodes[node].tag != nil, let around = scopes.last,
        things.count < Self.limits.things
      else { continue }
      if let scope = read(node, within: around) { scopes.append(scope) }
    }
  }

  /// Reads an element; `nil` if it does not change the context.
  private mutating func read(_ node: Int, within around: Scope) -> Scope? {
    let types = words(.typeof, node)
    let names = words(.property, node).map(Self.lastName)
    let relations = words(.rel, node).filter { Self.isRelation($0) }.map(Self.lastName)
    let about = tree.string(.about, of: node)
    let resource = tree.string(.resource, of: node)
    guard
      !types.isEmpty || !names.isEmpty || !relations.isEmpty || about != nil
        || resource != nil
    else { return nil }
    var subject = about.map { thing(named: $0) } ?? around.subject
    var object: Int?
    if !types.isEmpty {
      let isObject = about == nil && (!names.isEmpty || !relations.isEmpty)
      let typed = about == nil ? thing(named: resource) : subject!
      things[typed].types += types
      if isObject { object = typed } else { subject = typed }
    } else if names.isEmpty, relations.isEmpty, about == nil, let resource {
      // Without a property, it declares the subject of its content.
      subject = thing(named: resource)
    }
    // An item inside a property without a value is that value.
    if let owner = around.owner, let subject, subject != owner, !around.waiting.isEmpty {
      connect(owner, around.waiting, to: subject)
    }
    guard let subject else { return nil }
    let end = Int(tree.nodes[node].end)
    var scope = Scope(end: end, subject: object ?? subject)
    for name in names {
      if let object, relations.isEmpty {
        connect(subject, [name], to: object)
      } else {
        things[subject].properties.append((name, value(of: node, isRelation: !relations.isEmpty)))
      }
    }
    if !relations.isEmpty {
      if let object {
        connect(subject, relations, to: object)
      } else if let address = resource ?? tree.string(.href, of: node)
        ?? tree.string(.src, of: node)
      {
        things[subject].properties += relations.map { ($0, .named(address)) }
        if resource != nil { scope = Scope(end: end, subject: thing(named: address)) }
      } else {
        scope.waiting = relations
        scope.owner = subject
      }
    }
    return scope
  }

  private mutating func connect(_ owner: Int, _ names: [String], to thing: Int) {
    guard owner != thing else { return }
    inner.insert(thing)
    things[owner].properties += names.map { ($0, .thing(thing)) }
  }

  /// The item with this name, or a new one without a name.
  private mutating func thing(named name: String?) -> Int {
    if let name, let known = indices[name] { return known }
    things.append(Thing(name: name))
    if let name { indices[name] = things.count - 1 }
    return things.count - 1
  }

  /// A property's value: the machine-readable value, else an item or an address, else the text.
  private func value(of node: Int, isRelation: Bool) -> Value {
    for attribute in [PageAttribute.content, .datetime] {
      if let text = tree.string(attribute, of: node), !text.isEmpty { return .text(text) }
    }
    if !isRelation {
      if let name = tree.string(.resource, of: node) { return .named(name) }
      for attribute in [PageAttribute.href, .src] {
        if let address = tree.string(attribute, of: node), !address.isEmpty {
          return address.hasPrefix("#") ? .named(address) : .text(address)
        }
      }
    }
    return .text(
      tree.line(below: node, limit: MetaTags.maxValue)
        .split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private func words(_ attribute: PageAttribute, _ node: Int) -> [String] {
    (tree.string(attribute, of: node) ?? "").split(whereSeparator: \.isWhitespace).prefix(20)
      .map(String.init)
  }

  /// Whether a `rel` is a property of items, not a link type such as `nofollow` or `stylesheet`.
  private static func isRelation(_ name: String) -> Bool {
    name.contains(":") || properties.contains(name)
  }

  /// Properties without a prefix, where a vocabulary is declared.
  private static let properties: Set<String> = [
    "author", "publisher", "itemReviewed", "reviewRating", "appearance", "firstAppearance", "url",
    "sameAs", "mainEntity", "mainEntityOfPage", "subjectOf", "hasPart", "isPartOf", "review",
  ]

  /// `claimReviewed` of `schema:claimReviewed` or `https://schema.org/claimReviewed`.
  private static func lastName(_ name: String) -> String {
    name.split { "/:#".contains($0) }.last.map(String.init) ?? name
  }
}
