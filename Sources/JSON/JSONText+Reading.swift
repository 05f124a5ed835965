/// How much JSON is read.
public struct JSONLimits: Sendable {
  /// The most bytes.
  public var bytes = 256_000_000
  /// How deep objects and lists may lie within each other.
  public var depth = 64

  /// The usual limits.
  public init() {}
}

extension JSONText {
  /// Reads a JSON text (RFC 8259) as strictly as I-JSON (RFC 7493) asks: valid UTF-8 without a mark
  /// of order, no key twice, no an unpaired surrogate, only numbers that are finite.
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

  /// The values of a text that was read with its slips passed over. Of keys that stand twice the first counts;
  /// what cannot be read, and what lies deeper than usual, is null.
  package static func lenientValues(of bytes: [UInt8]) -> [JSONValue] {
    var builder = JSONValueBuilder(JSONTree(lenient: bytes))
    // Guessing never throws.
    return builder.tree.roots.map { (try? builder.value(at: $0, JSONPointer())) ?? .null }
  }

  /// Reads the first object or array of a text around what is damaged in it: that is null, and is listed.
  /// A text that ends in the middle of it gives what is complete; the last damage is then `ended`.
  /// - Returns: the value, what of it is damaged, and how many bytes were read.
  /// - Throws: `JSONFault` where brackets cross, or where no object or array begins.
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

/// Makes values of what a scanner found. What only the values themselves show is judged here, by the rule by
/// which the text was read: keys that stand twice, numbers that are not finite.
private struct JSONValueBuilder {
  let tree: JSONTree
  var damage: [JSONDamage]

  init(_ tree: JSONTree, damage: [JSONDamage] = []) {
    self.tree = tree
    self.damage = damage
  }

  mutating func value(at node: Int, _ pointer: JSONPointer) throws(JSONFault) -> JSONValue {
    switch tree.nodes[node].kind {
    // A strict scan ends at its own limit of depth.
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
    // Keys by their bytes: Swift takes é and e + U+0301 for the same.
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

  /// What a key says; guessed keys may lack their quotes.
  private func name(of key: Int) -> String {
    tree.text(of: key) ?? String(decoding: tree.bytes[tree.nodes[key].range], as: UTF8.self)
  }

  /// A number; `nil` where it is not finite.
  private func number(at node: Int) -> JSONValue? {
    let written = String(decoding: tree.bytes[tree.nodes[node].range], as: UTF8.self)
    if let number = Int(written) { return .integer(number) }
    return Double(written).flatMap { $0.isFinite ? .number($0) : nil }
  }

  /// Throws a fault, lists it, or passes over it.
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
