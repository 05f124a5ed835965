/// One value of a JSON text that is read in place: valid as long as the text and the list of nodes.
///
/// Strings and numbers are only located, and read when a property is used. The type has no reference counts, so
/// that copies cost nothing in a log of a hundred thousand entries.
package struct JSONView {
  /// A value that is not what was expected, because the bytes are damaged.
  package struct Fault: Error {
    /// What is wrong, for a person who inspects the file.
    package let detail: String

    /// Makes a fault.
    package init(detail: String) { self.detail = detail }
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let nodes: UnsafeBufferPointer<JSONNode>
  private let index: Int

  /// The top-level value of a scanned text.
  init(_ text: UnsafeBufferPointer<UInt8>, nodes: UnsafeBufferPointer<JSONNode>) {
    self.init(text, nodes, at: 0)
  }

  private init(
    _ text: UnsafeBufferPointer<UInt8>, _ nodes: UnsafeBufferPointer<JSONNode>, at index: Int
  ) {
    self.text = text
    self.nodes = nodes
    self.index = index
  }

  /// Finds the values of a text and calls `read` with the top-level value, which is valid only during the call.
  /// - Throws: what `read` throws, and a `Fault` if the text is not JSON.
  package static func scan<Value>(
    _ text: UnsafeBufferPointer<UInt8>, with scanner: inout JSONScanner,
    _ read: (JSONView) throws(Fault) -> Value
  ) throws(Fault) -> Value {
    do throws(JSONFault) {
      try scanner.scan(text)
    } catch {
      throw Fault(detail: "the changes are not valid JSON")
    }
    return try scanner.nodes.withUnsafeBufferPointer { nodes throws(Fault) in
      try read(JSONView(text, nodes: nodes))
    }
  }

  /// The scanner for stored texts. Keys are compared by their bytes, so each key must have only one spelling;
  /// every writer of a log uses it.
  package static var scanner: JSONScanner {
    var rules = JSONScanner.Rules()
    rules.hasBareKeys = true
    return JSONScanner(rules)
  }

  private var node: JSONNode { nodes[index] }

  /// The bytes of a string, between its quotes, or of a number.
  private var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[node.range])
  }

  private func value(at index: Int) -> JSONView { JSONView(text, nodes, at: index) }
}

extension JSONView {
  /// The text of a string.
  package var string: String {
    get throws(Fault) {
      guard node.kind == .string else { throw Fault(detail: "text is missing") }
      let string =
        !node.isPlain
        ? JSONString.text(bytes)
        : node.isASCII
          ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
      guard let string else { throw Fault(detail: "a text is garbled") }
      return string
    }
  }

  /// The bytes of a string that is written without escapes, as identifiers, digests and dates are.
  package var plainBytes: UnsafeBufferPointer<UInt8> {
    get throws(Fault) {
      guard node.kind == .string, node.isPlain else { throw Fault(detail: "a word is missing") }
      return bytes
    }
  }

  /// A whole number, written as digits only, as every writer of a log writes it.
  package var integer: Int {
    get throws(Fault) {
      let isNegative = bytes.first == UInt8(ascii: "-")
      let digits = isNegative ? UnsafeBufferPointer(rebasing: bytes.dropFirst()) : bytes
      guard node.kind == .number, (1...18).contains(digits.count),
        digits.allSatisfy({ (0x30...0x39).contains($0) }), digits[0] != 0x30 || bytes.count == 1
      else { throw Fault(detail: "a whole number is missing") }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return isNegative ? -number : number
    }
  }

  /// A number of any kind.
  package var double: Double {
    get throws(Fault) {
      guard node.kind == .number, let number = Double(String(decoding: bytes, as: UTF8.self)),
        number.isFinite
      else { throw Fault(detail: "a number is missing") }
      return number
    }
  }

  /// A truth value.
  package var boolean: Bool {
    get throws(Fault) {
      switch node.kind {
      case .yes: true
      case .no: false
      default: throw Fault(detail: "true or false is missing")
      }
    }
  }

  /// The values of an array.
  package var elements: Elements {
    get throws(Fault) {
      guard node.kind == .array else { throw Fault(detail: "a list is missing") }
      return Elements(array: self, position: index + 1)
    }
  }

  /// Iterates over the values of an array.
  package struct Elements: Sequence, IteratorProtocol {
    fileprivate let array: JSONView
    fileprivate var position: Int

    package mutating func next() -> JSONView? {
      guard position < Int(array.node.next) else { return nil }
      defer { position = Int(array.nodes[position].next) }
      return array.value(at: position)
    }
  }

  /// The only key of an object, and its value.
  package var onlyField: (key: JSONView, value: JSONView) {
    get throws(Fault) {
      let key = index + 1
      guard node.kind == .object, key < Int(node.next), nodes[key + 1].next == node.next else {
        throw Fault(detail: "an object with one key is missing")
      }
      return (value(at: key), value(at: key + 1))
    }
  }

  /// The value of a key, the first if the key occurs twice; `nil` if there is none or it is null.
  package func present(_ key: StaticString) throws(Fault) -> JSONView? {
    guard node.kind == .object else { throw Fault(detail: "an object is missing") }
    var child = index + 1
    while child < Int(node.next) {
      if value(at: child).spells(key) {
        return nodes[child + 1].kind == .null ? nil : value(at: child + 1)
      }
      child = Int(nodes[child + 1].next)
    }
    return nil
  }

  /// The value of a required key.
  package func required(_ key: StaticString) throws(Fault) -> JSONView {
    guard let value = try present(key) else { throw Fault(detail: "\"\(key)\" is missing") }
    return value
  }

  /// Whether a key is this word, in ASCII.
  package func spells(_ word: StaticString) -> Bool {
    let bytes = bytes
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<bytes.count where bytes[offset] != word.utf8Start[offset] { return false }
    return true
  }
}
