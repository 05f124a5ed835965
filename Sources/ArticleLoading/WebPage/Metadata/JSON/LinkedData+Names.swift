import JSON

extension LinkedData {
  /// The names of persons and organizations in a property.
  func names(_ key: StaticString, of node: Node) -> [Found<String>] {
    all(key, of: node).prefix(50).flatMap { item in
      names(of: item).map { Found($0, "JSON-LD \(key)") }
    }
  }

  /// The name in a text or in an object, which may be a reference to another.
  func names(of item: Node) -> [String] {
    if let name = text(of: item) { return [Entities.resolved(name)] }
    return all("name", of: resolved(item)).prefix(50).compactMap { text(of: $0) }
      .map(Entities.resolved)
  }

  /// The texts of a property, from articles first, then from pages.
  func texts(_ key: StaticString) -> [Found<String>] {
    (articles + pages).compactMap { node in
      text(key, of: node).map { Found($0, "JSON-LD \(key)") }
    }
  }
}
