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
  /// of order, no key twice, no half of a surrogate pair, only numbers that are finite.
  ///
  /// - Throws: `JSONFault`, with the place.
  public static func value(
    of bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONFault) -> JSONValue {
    try bytes.withUnsafeBufferPointer { text throws(JSONFault) in
      guard text.count <= limits.bytes else {
        throw JSONFault(.tooLarge(limit: limits.bytes), at: 0, in: text)
      }
      var parser = JSONParser(text, deepest: limits.depth)
      return try parser.whole()
    }
  }
}

/// Goes through a JSON text once. What a session file holds has a reader of its own, which trusts
/// bytes that were checked; this one trusts nothing and says where a fault is.
struct JSONParser {
  let text: UnsafeBufferPointer<UInt8>
  var at = 0
  private let deepest: Int
  private var depth = 0

  init(_ text: UnsafeBufferPointer<UInt8>, deepest: Int) {
    self.text = text
    self.deepest = deepest
  }

  mutating func whole() throws(JSONFault) -> JSONValue {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark) }
    let value = try value()
    guard peek() == nil else { throw fault(.moreBehind) }
    return value
  }

  func fault(_ reason: JSONFault.Reason, at offset: Int? = nil) -> JSONFault {
    JSONFault(reason, at: offset ?? at, in: text)
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

  private mutating func value() throws(JSONFault) -> JSONValue {
    switch peek() {
    case nil: throw fault(.ended)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "N"), UInt8(ascii: "I"): throw fault(.notFinite)
    case .some(let byte) where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return try number()
    case .some(let byte): throw fault(byte >= 0x80 ? .notUTF8 : .unexpected)
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard at + offset < text.count else { throw fault(.ended) }
      guard text[at + offset] == word.utf8Start[offset] else { throw fault(.unexpected) }
    }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func goDown() throws(JSONFault) {
    guard depth < deepest else { throw fault(.tooDeep(limit: deepest)) }
    depth += 1
    at += 1
  }

  /// Goes behind a comma or the closing bracket; `false` for the bracket.
  private mutating func goesOn(to closing: UInt8) throws(JSONFault) -> Bool {
    switch peek() {
    case nil: throw fault(.ended)
    case UInt8(ascii: ","):
      at += 1
      return true
    case closing:
      at += 1
      depth -= 1
      return false
    default: throw fault(.unexpected)
    }
  }

  private mutating func list() throws(JSONFault) -> JSONValue {
    try goDown()
    var elements: [JSONValue] = []
    if peek() == UInt8(ascii: "]") {
      _ = try goesOn(to: UInt8(ascii: "]"))
      return .array(elements)
    }
    repeat {
      do throws(JSONFault) {
        elements.append(try value())
      } catch {
        throw error.inside(.index(elements.count))
      }
    } while try goesOn(to: UInt8(ascii: "]"))
    return .array(elements)
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    try goDown()
    var members: [JSONValue.Member] = []
    // Keys by their bytes: Swift takes é and e + U+0301 for the same.
    var keys: Set<[UInt8]> = []
    if peek() == UInt8(ascii: "}") {
      _ = try goesOn(to: UInt8(ascii: "}"))
      return .object(members)
    }
    repeat {
      guard let byte = peek() else { throw fault(.ended) }
      guard byte == UInt8(ascii: "\"") else { throw fault(.unexpected) }
      let start = at
      let key = try string()
      guard keys.insert(Array(key.utf8)).inserted else {
        throw fault(.duplicateKey(key), at: start)
      }
      do throws(JSONFault) {
        guard let colon = peek() else { throw fault(.ended) }
        guard colon == UInt8(ascii: ":") else { throw fault(.unexpected) }
        at += 1
        members.append(.init(key, try value()))
      } catch {
        throw error.inside(.key(key))
      }
    } while try goesOn(to: UInt8(ascii: "}"))
    return .object(members)
  }
}
