/// JSON bytes with the kind and place of every value in them, found in one pass.
///
/// Strings and numbers are only located; what they say is read when somebody asks for it.
final class ByteTape {
  /// What a value is.
  enum Kind: UInt8 {
    case object, array, string, number, yes, no, null
  }

  /// One value. Its children follow it directly; in an object keys and values alternate.
  struct Node {
    var kind: Kind
    /// Whether a string's bytes are its text: no escapes and no control characters in it.
    var isPlain = true
    /// Whether a string has ASCII alone.
    var isASCII = true
    /// Offset of the value's first byte; within the quotes for a string.
    var start: UInt32
    /// Offset behind its last byte; within the quotes for a string.
    var end: UInt32 = 0
    /// Index of the value behind it and all its children.
    var next: UInt32 = 0
  }

  // Constants, as a variable of a class costs a check for overlapping access at every look.
  /// The JSON text.
  let bytes: [UInt8]
  /// Its values; the first is the whole.
  let nodes: [Node]

  /// Finds the values of a JSON text.
  /// - Throws: `DecodingError.dataCorrupted` where the bytes are no JSON.
  init(_ text: UnsafeBufferPointer<UInt8>) throws {
    var scanner = ByteScanner(text)
    guard scanner.scan() else { throw Self.notJSON }
    bytes = Array(text)
    nodes = scanner.nodes
  }

  /// The error for bytes that are no JSON, or hold a string or number that cannot be read.
  static var notJSON: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "The given data was not valid JSON."))
  }

  /// The value of a key in an object, the first where the key stands twice; `nil` without it.
  func value(of key: String, in object: Int) -> Int? {
    var key = key
    return key.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { bytes in
        nodes.withUnsafeBufferPointer { nodes in
          var child = object + 1
          let end = Int(nodes[object].next)
          while child < end {
            let name = nodes[child]
            let (start, count) = (Int(name.start), Int(name.end - name.start))
            if name.isPlain
              ? count == wanted.count && Self.areSame(wanted, bytes, at: start)
              : (try? unescaped(child)) == String(decoding: wanted, as: UTF8.self)
            {
              return child + 1
            }
            child = Int(nodes[child + 1].next)
          }
          return nil
        }
      }
    }
  }

  private static func areSame(
    _ key: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for index in 0..<key.count where key[index] != bytes[start + index] { return false }
    return true
  }

  /// The text of a string.
  /// - Throws: `DecodingError.dataCorrupted` for escapes that mean nothing and for broken UTF-8.
  func string(_ node: Int) throws -> String {
    let place = nodes[node]
    guard place.isPlain else { return try unescaped(node) }
    let text = bytes.withUnsafeBufferPointer {
      let raw = UnsafeBufferPointer(rebasing: $0[Int(place.start)..<Int(place.end)])
      return place.isASCII
        ? String(decoding: raw, as: UTF8.self) : String(validating: raw, as: UTF8.self)
    }
    guard let text else { throw Self.notJSON }
    return text
  }

  /// Refuses an object one of whose keys is no text, whether or not anybody asks for that key.
  func checkKeys(of object: Int) throws {
    var child = object + 1
    while child < Int(nodes[object].next) {
      if !nodes[child].isPlain || !nodes[child].isASCII { _ = try string(child) }
      child = Int(nodes[child + 1].next)
    }
  }

  private func unescaped(_ node: Int) throws -> String {
    let text = ByteUnescaping.text(bytes[Int(nodes[node].start)..<Int(nodes[node].end)])
    guard let text else { throw Self.notJSON }
    return text
  }

  /// The number of an integer type that a number says.
  /// - Throws: `DecodingError.dataCorrupted` where it is none, or too large for the type.
  func integer<Number: FixedWidthInteger>(_ node: Int, as type: Number.Type) throws -> Number {
    let digits = bytes[Int(nodes[node].start)..<Int(nodes[node].end)]
    guard let number = ByteNumber.integer(digits, as: type) else { throw Self.notJSON }
    return number
  }

  /// The floating-point number that a number says.
  func double(_ node: Int) throws -> Double {
    let digits = bytes[Int(nodes[node].start)..<Int(nodes[node].end)]
    guard let number = ByteNumber.double(digits) else { throw Self.notJSON }
    return number
  }

  /// Keys and places that lead from the whole to a value: asked for only when an error is thrown.
  func path(to node: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var current = 0
    while current != node, current < nodes.count {
      let isObject = nodes[current].kind == .object
      guard isObject || nodes[current].kind == .array else { return path }
      var child = current + 1
      var place = 0
      var next: Int?
      while child < Int(nodes[current].next) {
        let value = isObject ? child + 1 : child
        if value <= node, node < Int(nodes[value].next) {
          let name = isObject ? try? string(child) : nil
          path.append(name.map { ByteKey(stringValue: $0) } ?? ByteKey(intValue: place))
          next = value
          break
        }
        child = Int(nodes[value].next)
        place += 1
      }
      guard let next else { return path }
      current = next
    }
    return path
  }
}

/// A key or a place on the way to a value.
struct ByteKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "Index \(intValue)"
    self.intValue = intValue
  }
}
