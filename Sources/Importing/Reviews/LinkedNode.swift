import ArticleLoading
import FactCheck
import JSON

/// An object of JSON-LD in publishers' variations: one value or a list, a text or an object, a number or its
/// digits, with schema.org's names plain or prefixed.
struct LinkedNode {
  let value: JSONValue
  /// The objects by their `@id`.
  let named: [String: JSONValue]

  /// The values of a property: without `null`, with references resolved, nested lists flattened and value
  /// objects (`{"@value": …}`) opened.
  func all(_ key: String) -> [LinkedNode] {
    guard let found = Self.names(of: key).lazy.compactMap({ value[$0] }).first else { return [] }
    return Self.opened(found).compactMap { item in
      if case .null = item { return nil }
      return LinkedNode(value: resolved(item), named: named)
    }
  }

  /// A property's name: plain, prefixed, and in full.
  private static func names(of key: String) -> [String] {
    [key, "schema:\(key)", "https://schema.org/\(key)", "http://schema.org/\(key)"]
  }

  private static func opened(_ value: JSONValue, depth: Int = 0) -> [JSONValue] {
    guard depth < 8 else { return [] }
    if case .array(let list) = value { return list.flatMap { opened($0, depth: depth + 1) } }
    for key in ["@value", "@list", "@set"] {
      if let inner = value[key] { return opened(inner, depth: depth + 1) }
    }
    return [value]
  }

  /// The first value of a property.
  func first(_ key: String) -> LinkedNode? { all(key).first }

  private func resolved(_ item: JSONValue) -> JSONValue {
    guard case .object(let members) = item, members.count <= 2, let id = item.text("@id"),
      let whole = named[id]
    else { return item }
    return whole
  }

  /// The names of its types, without prefix.
  var types: [String] {
    all("@type").compactMap(\.plainText).map { type in
      String(type.split { "/:#".contains($0) }.last ?? "")
    }
  }

  /// A text or a number as a reader would see it; `nil` for other values.
  var plainText: String? {
    switch value {
    case .string(let string): MarkupText.seen(string)
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    default: nil
    }
  }

  /// A property's first text.
  func text(_ key: String) -> String? { all(key).lazy.compactMap(\.plainText).first }

  /// A property's first number, in any notation.
  func number(_ key: String) -> Double? {
    for node in all(key) {
      switch node.value {
      case .integer(let number): return Double(number)
      case .number(let number): return number
      case .string(let text):
        let plain = text.replacing(",", with: ".").filter { !$0.isWhitespace }
        if let number = Double(plain), number.isFinite { return number }
      default: break
      }
    }
    return nil
  }

  /// The addresses of a property: texts, or objects with `url` or `@id`.
  func addresses(_ key: String) -> [WebAddress] {
    var addresses: [WebAddress] = []
    for node in all(key) {
      let texts = [node.plainText, node.text("url"), node.text("@id")].compactMap { $0 }
      let address = texts.lazy.compactMap { try? WebAddress($0) }.first
      if let address, !addresses.contains(address) { addresses.append(address) }
    }
    return addresses
  }

  /// The same; records addresses that cannot be opened. An `@id` may be any name.
  ///
  /// - Parameter field: the property's name for people: `author/url`.
  func addresses(
    _ key: String, _ reading: inout RecordReading, as field: String? = nil
  ) -> [WebAddress] {
    for node in all(key) where node.text("@id").flatMap({ try? WebAddress($0) }) == nil {
      _ = reading.address(node.plainText ?? node.text("url"), field ?? key)
    }
    return addresses(key)
  }

  /// A property's first date.
  func date(_ key: String, _ reading: inout RecordReading) -> PartialDate? {
    reading.date(text(key), key)
  }

  /// The persons and organizations of a property, without duplicates; one with only an address is named after
  /// its host.
  func agents(_ key: String, _ reading: inout RecordReading) -> [Agent] {
    var agents: [Agent] = []
    for node in all(key).prefix(Self.mostAgents) {
      guard let agent = node.agent, !agents.contains(where: { $0.name == agent.name }) else {
        continue
      }
      agents.append(agent)
      for page in ["url", "sameAs"] {
        _ = node.addresses(page, &reading, as: "\(key)/\(page)")
      }
    }
    return agents
  }

  /// The first of them.
  func agent(_ key: String, _ reading: inout RecordReading) -> Agent? {
    agents(key, &reading).first
  }

  private static let mostAgents = 50

  private static func oneLine(_ name: String) -> String {
    name.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The person or organization of this node.
  private var agent: Agent? {
    if let name = plainText.map(Self.oneLine) {
      guard let address = try? WebAddress(name) else { return Agent(name: name) }
      return Agent(name: address.site, url: address)
    }
    let pages = addresses("url")
    let same = addresses("sameAs").filter { !pages.contains($0) }
    let own = addresses("@id").first
    let words = (text("name") ?? text("legalName") ?? text("alternateName")).map(Self.oneLine)
    guard
      let name = words.flatMap({ (try? WebAddress($0))?.site ?? $0 })
        ?? (pages.first ?? same.first ?? own)?.site
    else { return nil }
    let kind: Agent.Kind? =
      types.contains("Person")
      ? .person : types.contains(where: { $0.hasSuffix("Organization") }) ? .organization : nil
    return Agent(
      name: name, kind: kind, role: text("jobTitle"),
      url: pages.first ?? same.first ?? (words == nil ? own : nil),
      sameAs: pages.isEmpty
        ? (same.count > 1 ? Array(same.dropFirst()) : nil) : same.isEmpty ? nil : same)
  }
}

extension WebAddress {
  /// The host without `www.`, as readers know a site.
  var site: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }
}
