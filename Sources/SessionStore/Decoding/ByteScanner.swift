/// Finds the values of a JSON text: structure alone, as far as it must be right to know where each
/// value begins and ends.
///
/// It takes what Foundation's `JSONDecoder` takes, trailing commas included, so that the two can be
/// held against each other; but keys must be ASCII without escapes, as every writer of a log writes
/// them. No byte is read before it is known to be there.
struct ByteScanner {
  /// The values found so far; the list's memory serves the next text again.
  private var nodes: [StoredValue.Node] = []
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var at = 0
  private var depth = 0

  /// How deep objects and arrays may lie within each other.
  static let deepest = 512

  /// Finds all values of a text and hands over the whole, which is valid within `read` alone.
  /// - Throws: what `read` throws, and a `StoredValue.Fault` where the text is no JSON.
  mutating func scan<Value>(
    _ text: UnsafeBufferPointer<UInt8>, _ read: (StoredValue) throws(StoredValue.Fault) -> Value
  ) throws(StoredValue.Fault) -> Value {
    self.text = text
    (at, depth) = (0, 0)
    nodes.removeAll(keepingCapacity: true)
    // Places are kept in 32 bits.
    guard text.count < Int(Int32.max), value(), peek() == nil else {
      throw StoredValue.Fault(detail: "the changes are no JSON")
    }
    return try nodes.withUnsafeBufferPointer { nodes throws(StoredValue.Fault) in
      try read(StoredValue(text, nodes: nodes))
    }
  }

  /// The next byte that is no white space; `nil` at the end.
  private mutating func peek() -> UInt8? {
    while at < text.count {
      switch text[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case let byte: return byte
      }
    }
    return nil
  }

  private mutating func value() -> Bool {
    switch peek() {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "{"): return collection(.object, closing: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return collection(.array, closing: UInt8(ascii: "]"))
    case UInt8(ascii: "t"): return word("true", .yes)
    case UInt8(ascii: "f"): return word("false", .no)
    case UInt8(ascii: "n"): return word("null", .null)
    case .some(let byte) where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return number()
    default: return false
    }
  }

  private mutating func collection(_ kind: StoredValue.Kind, closing: UInt8) -> Bool {
    guard depth < Self.deepest else { return false }
    depth += 1
    defer { depth -= 1 }
    let index = nodes.count
    nodes.append(StoredValue.Node(kind: kind, start: UInt32(at)))
    at += 1
    while true {
      guard let byte = peek() else { return false }
      if byte == closing { break }
      if kind == .object {
        // Keys are found by their bytes, so there must be one way alone to write them.
        guard byte == UInt8(ascii: "\""), string(), nodes[nodes.count - 1].isBare,
          peek() == UInt8(ascii: ":")
        else { return false }
        at += 1
      }
      guard value(), let separator = peek() else { return false }
      if separator == UInt8(ascii: ",") {
        at += 1
      } else if separator != closing {
        return false
      }
    }
    at += 1
    nodes[index].end = UInt32(at)
    nodes[index].next = UInt32(nodes.count)
    return true
  }

  private mutating func string() -> Bool {
    at += 1
    let start = at
    var isPlain = true
    var allBits: UInt8 = 0
    while at < text.count {
      let byte = text[at]
      allBits |= byte
      if byte == UInt8(ascii: "\"") {
        add(.string, isPlain: isPlain, isASCII: allBits < 0x80, start: start)
        at += 1
        return true
      }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        at += 1
        guard at < text.count else { return false }
        if text[at] == UInt8(ascii: "u") {
          // Four more bytes must be there and none be a quote; whether they are digits is seen when
          // the string is read.
          guard text.count - at > 4, !text[at + 1...at + 4].contains(UInt8(ascii: "\"")) else {
            return false
          }
          at += 4
        }
      } else if byte < 0x20 {
        isPlain = false
      }
      at += 1
    }
    return false
  }

  private mutating func number() -> Bool {
    let start = at
    while at < text.count {
      switch text[at] {
      case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        at += 1
        continue
      default: break
      }
      break
    }
    add(.number, start: start)
    return true
  }

  private mutating func word(_ word: StaticString, _ kind: StoredValue.Kind) -> Bool {
    let start = at
    guard text.count - at >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where text[at + index] != word.utf8Start[index] {
      return false
    }
    at += word.utf8CodeUnitCount
    add(kind, start: start)
    return true
  }

  private mutating func add(
    _ kind: StoredValue.Kind, isPlain: Bool = true, isASCII: Bool = true, start: Int
  ) {
    nodes.append(
      StoredValue.Node(
        kind: kind, isPlain: isPlain, isASCII: isASCII, start: UInt32(start), end: UInt32(at),
        next: UInt32(nodes.count + 1)))
  }
}
