/// Reads what the elements of a page say as RDFa: `typeof` and `property`, and also `rel`, `about` and
/// `resource`, by which things are told of that stand elsewhere in the page.
struct RDFaReader {
  /// A thing: what is said of it wherever it stands.
  private struct Thing {
    /// The address or name by which others speak of it; `nil` where it has none.
    var name: String?
    var types: [String] = []
    var properties: [(name: String, value: Value)] = []
  }

  private enum Value {
    case text(String)
    case thing(Int)
    /// A thing that may be told of elsewhere.
    case named(String)
  }

  /// How deep things may lie within each other, how many elements are read, and how many things.
  private static let limits = (depth: 16, nodes: 200_000, things: 5000)

  private let tree: PageTree
  private var things: [Thing] = []
  private var places: [String: Int] = [:]
  /// The things that are a value of another.
  private var inner: Set<Int> = []

  init(_ tree: PageTree) {
    self.tree = tree
    read()
  }

  /// The things with a type that are no value of another, each with those that are its values.
  var items: [MicrodataItem] {
    var room = Self.limits.nodes
    return things.indices.filter { !things[$0].types.isEmpty && !inner.contains($0) }.prefix(1000)
      .map { item($0, depth: 0, &room) }
  }

  /// - Parameter room: how many things may still be written; those that name each other have no end.
  private func item(_ place: Int, depth: Int, _ room: inout Int) -> MicrodataItem {
    room -= 1
    let thing = things[place]
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
        guard let other = places[address], !things[other].properties.isEmpty else {
          return (name, .text(address))
        }
        return inner(other).map { (name, $0) }
      }
    }
    return MicrodataItem(types: thing.types, id: thing.name, properties: properties)
  }

  // MARK: Reading

  /// What holds within an element.
  private struct Scope {
    let end: Int
    /// The thing that is told of; `nil` where nothing is.
    let subject: Int?
    /// The properties of `owner` that wait for the things within.
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
      if let scope = take(node, within: around) { scopes.append(scope) }
    }
  }

  /// Reads an element; `nil` where what is told of within it is what is told of around it.
  private mutating func take(_ node: Int, within around: Scope) -> Scope? {
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
      // Without a property it says of what the words within tell.
      subject = thing(named: resource)
    }
    // What stands within a property that waits is its value.
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

  /// The thing of a name, or one that has none.
  private mutating func thing(named name: String?) -> Int {
    if let name, let known = places[name] { return known }
    things.append(Thing(name: name))
    if let name { places[name] = things.count - 1 }
    return things.count - 1
  }

  /// What a property says: what is written for machines, else a thing or an address, else the words.
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

  /// Whether a `rel` is a property of things, and none of links: `nofollow`, `stylesheet`.
  private static func isRelation(_ name: String) -> Bool {
    name.contains(":") || properties.contains(name)
  }

  /// Properties that pages write without a prefix, where a vocabulary holds.
  private static let properties: Set<String> = [
    "author", "publisher", "itemReviewed", "reviewRating", "appearance", "firstAppearance", "url",
    "sameAs", "mainEntity", "mainEntityOfPage", "subjectOf", "hasPart", "isPartOf", "review",
  ]

  /// `claimReviewed` of `schema:claimReviewed` or `https://schema.org/claimReviewed`.
  private static func lastName(_ name: String) -> String {
    name.split { "/:#".contains($0) }.last.map(String.init) ?? name
  }
}
