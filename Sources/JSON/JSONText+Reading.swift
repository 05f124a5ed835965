/// Limits on reading JSON.
public struct JSONLimits: Sendable {
  /// The maximum size in bytes.
  public var bytes = 256_000_000
  /// How deep objects and arrays can be nested.
  public var depth = 64

  /// Makes the usual limits.
  public init() {}
}

extension JSONText {
  /// Reads a JSON text (RFC 8259) as strictly as I-JSON (RFC 7493) requires: valid UTF-8 without a byte order
  /// mark, no duplicate keys, no unpaired surrogates, only finite numbers.
  ///
  /// - Throws: `JSONFault`, with the place.
  public static func value(
    of bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONFault) -> JSONValue {
    if bytes.count > limits.bytes { throw JSONFault(.tooLarge(limit: limits.bytes), in: bytes) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFault(.byteOrderMark, in: bytes) }
    var rules = JSONScanner.Rules()
    rules.depth = limits.depth
    var builder = JSONValueBuilder(try JSONTree(bytes, rules))
    return try builder.value(at: 0, JSONPointer())
  }

  /// The values of a text in which mistakes were skipped. The first of duplicate keys counts; values that
  /// cannot be read, and those nested deeper than usual, are null.
  package static func lenientValues(of bytes: [UInt8]) -> [JSONValue] {
    var builder = JSONValueBuilder(JSONTree(lenient: bytes))
    // A guessing scan never throws here.
    return builder.tree.roots.map { (try? builder.value(at: $0, JSONPointer())) ?? .null }
  }

  /// Reads the first object or array of a text and skips its damage: a damaged value is null, and is listed.
  /// If the text ends inside it, the complete values are returned; the last damage is then `ended`.
  /// - Returns: the value, its damage, and the number of bytes read.
  /// - Throws: `JSONFault` if brackets cross, or if no object or array begins.
  package static func salvage(
    _ bytes: ArraySlice<UInt8>
  ) throws(JSONFault) -> (value: JSONValue, damage: [JSONDamage], length: Int) {
    var rules = JSONScanner.Rules()
    rules.onFault = .skip
    rules.depth = JSONLimits().depth
    var scanner = JSONScanner(rules)
    try bytes.withUnsafeBufferPointer { text throws(JSONFault) in try scanner.scan(text) }
    guard [.object, .array].contains(scanner.nodes[0].kind) else {
      throw JSONFault(.unexpected, in: Array(bytes))
    }
    let tree = JSONTree(
      bytes: Array(bytes.prefix(scanner.at)), nodes: scanner.nodes, rules: rules)
    var builder = JSONValueBuilder(tree, damage: scanner.damage)
    let value = try builder.value(at: 0, JSONPointer())
    return (value, builder.damage, scanner.at)
  }
}

/// Makes values from the nodes of a scanner. It applies the scan's rule to faults that only values show:
/// duplicate keys, numbers that are not finite.
private struct JSONValueBuilder {
  let tree: JSONTree
  var damage: [JSONDamage]

  init(_ tree: JSONTree, damage: [JSONDamage] = []) {
    self.tree = tree
    self.damage = damage
  }

  mutating func value(at node: Int, _ pointer: JSONPointer) throws(JSONFault) -> JSONValue {
    switch tree.nodes[node].kind {
    // A strict scan has its own limit of depth.
    case .object where isShallow(pointer): return try object(at: node, pointer)
    case .array where isShallow(pointer):
      var elements: [JSONValue] = []
      for element in tree.items(of: node) {
        elements.append(try value(at: element, pointer.index(elements.count)))
      }
      return .array(elements)
    case .number:
      if let number = number(at: node) { return number }
      try note(.notFinite, at: tree.nodes[node].range.lowerBound, pointer)
    case .string, .word: return tree.text(of: node).map { .string($0) } ?? .null
    case .yes: return .bool(true)
    case .no: return .bool(false)
    case .null, .object, .array: break
    }
    return .null
  }

  private func isShallow(_ pointer: JSONPointer) -> Bool {
    tree.rules.onFault != .guess || pointer.steps.count < JSONLimits().depth
  }

  private mutating func object(
    at node: Int, _ pointer: JSONPointer
  ) throws(JSONFault) -> JSONValue {
    var members: [JSONValue.Member] = []
    // Keys are compared by their bytes: Swift treats é and e + U+0301 as equal.
    var keys: Set<[UInt8]> = []
    for (key, inner) in tree.members(of: node) {
      let name = name(of: key)
      guard keys.insert(Array(name.utf8)).inserted else {
        let start = tree.nodes[key].range.lowerBound - 1
        try note(.duplicateKey(name), at: start, pointer, inside: name)
        continue
      }
      members.append(.init(name, try value(at: inner, pointer.key(name))))
    }
    return .object(members)
  }

  /// The text of a key; guessed keys can lack quotes.
  private func name(of key: Int) -> String {
    tree.text(of: key) ?? String(decoding: tree.bytes[tree.nodes[key].range], as: UTF8.self)
  }

  /// A number; `nil` if it is not finite.
  private func number(at node: Int) -> JSONValue? {
    let written = String(decoding: tree.bytes[tree.nodes[node].range], as: UTF8.self)
    if let number = Int(written) { return .integer(number) }
    return Double(written).flatMap { $0.isFinite ? .number($0) : nil }
  }

  /// Throws a fault, lists it, or skips it.
  private mutating func note(
    _ reason: JSONFault.Reason, at offset: Int, _ pointer: JSONPointer, inside key: String? = nil
  ) throws(JSONFault) {
    switch tree.rules.onFault {
    case .stop: throw JSONFault(reason, at: offset, in: tree.bytes, pointer)
    case .skip: damage.append(JSONDamage(pointer: key.map(pointer.key) ?? pointer, reason: reason))
    case .guess: break
    }
  }
}

extension JSONFault {
  fileprivate init(
    _ reason: Reason, at offset: Int = 0, in bytes: [UInt8], _ pointer: JSONPointer = JSONPointer()
  ) {
    self = bytes.withUnsafeBufferPointer {
      JSONFault(reason, at: offset, in: $0, pointer: pointer)
    }
  }
}
