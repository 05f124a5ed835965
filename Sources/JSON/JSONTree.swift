/// A JSON text with the values that were found in it, as a flat list in the order of the text.
package struct JSONTree: Sendable {
  /// The text that was read.
  package let bytes: [UInt8]
  /// All values, parents before their children.
  package let nodes: [JSONNode]
  /// The rules by which the text was read.
  let rules: JSONScanner.Rules

  /// Reads JSON as web pages write it, with their mistakes, up to `values` values. It never fails.
  package init(lenient bytes: [UInt8], values: Int = 200_000) {
    var rules = JSONScanner.Rules()
    rules.onFault = .guess
    rules.values = values
    // Only a text of 2 GB throws.
    self = (try? JSONTree(bytes, rules)) ?? JSONTree(bytes: bytes, nodes: [], rules: rules)
  }

  /// Reads a text by the given rules.
  /// - Throws: `JSONFault`, with the place.
  init(_ bytes: [UInt8], _ rules: JSONScanner.Rules) throws(JSONFault) {
    var scanner = JSONScanner(rules)
    try bytes.withUnsafeBufferPointer { text throws(JSONFault) in try scanner.scan(text) }
    self.init(bytes: bytes, nodes: scanner.nodes, rules: rules)
  }

  init(bytes: [UInt8], nodes: [JSONNode], rules: JSONScanner.Rules) {
    self.bytes = bytes
    self.nodes = nodes
    self.rules = rules
  }

  /// The values at the top level.
  package var roots: [Int] { children(from: 0, to: nodes.count) }

  /// The elements of an array. Any other value is its own only element, because many pages leave out the
  /// brackets of a list of one.
  package func items(of value: Int) -> [Int] {
    guard nodes[value].kind == .array else { return [value] }
    return children(from: value + 1, to: Int(nodes[value].next))
  }

  /// The keys of an object, each with its value; empty for any other value.
  package func members(of object: Int) -> [(key: Int, value: Int)] {
    guard nodes[object].kind == .object else { return [] }
    let children = children(from: object + 1, to: Int(nodes[object].next))
    return stride(from: 1, to: children.count, by: 2).map { (children[$0 - 1], children[$0]) }
  }

  /// The value of an object's key; the first if the key occurs twice.
  package func field(_ key: StaticString, of object: Int) -> Int? {
    guard nodes[object].kind == .object else { return nil }
    let end = Int(nodes[object].next)
    var at = object + 1
    while at < end {
      let value = Int(nodes[at].next)
      guard value < end else { return nil }
      if spells(nodes[at], key) { return value }
      at = Int(nodes[value].next)
    }
    return nil
  }

  /// The text of a string, or of a word that begins with a digit; `nil` for anything else.
  package func text(of value: Int) -> String? {
    let node = nodes[value]
    let raw = bytes[node.range]
    switch node.kind {
    case .string where rules.onFault == .guess: return JSONString.lenientText(raw)
    case .string:
      return node.isPlain ? String(validating: raw, as: UTF8.self) : JSONString.text(raw)
    case .number, .word:
      guard let first = raw.first, (0x30...0x39).contains(first) else { return nil }
      return String(decoding: raw, as: UTF8.self)
    case .object, .array, .yes, .no, .null: return nil
    }
  }

  /// The text of an object's key.
  package func text(_ key: StaticString, of object: Int) -> String? {
    field(key, of: object).flatMap { text(of: $0) }
  }

  private func spells(_ node: JSONNode, _ key: StaticString) -> Bool {
    key.withUTF8Buffer { bytes[node.range].elementsEqual($0) }
  }

  private func children(from start: Int, to end: Int) -> [Int] {
    var children: [Int] = []
    var at = start
    while at < end {
      children.append(at)
      at = Int(nodes[at].next)
    }
    return children
  }
}
