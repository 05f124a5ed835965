import Glibc

/// A value of JSON, read strictly: what this takes, any program can read.
enum JSON: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  struct Fault: Error, CustomStringConvertible {
    var text: String
    var place: Int
    var description: String { "no JSON at byte \(place): \(text.prefix(300))" }
  }

  /// Reads one value that is all of the text.
  init(parsing text: some StringProtocol) throws {
    var reader = Reader(text)
    self = try reader.value()
    reader.skipSpace()
    guard reader.isAtEnd else { throw reader.fault }
  }

  subscript(_ key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var int: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  var array: [JSON]? { if case .array(let values) = self { values } else { nil } }
  var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }

  /// The same without members of these names at the top.
  func without(_ names: String...) -> JSON {
    guard case .object(var members) = self else { return self }
    for name in names { members[name] = nil }
    return .object(members)
  }

  /// The value as text that is the same for equal values; for comparing, not for other programs.
  var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): text += "\"" + string + "\""
    case .array(let values):
      text += "["
      for value in values {
        value.write(to: &text)
        text += ","
      }
      text += "]"
    case .object(let members):
      text += "{"
      for name in members.keys.sorted() {
        text += name + ":"
        members[name]?.write(to: &text)
        text += ","
      }
      text += "}"
    }
  }

  // What every line of `--json` has.
  var isOK: Bool { self["ok"]?.bool == true }
  var answer: JSON { self["answer"] ?? .null }
  var command: String { self["command"]?.string ?? "" }
  var code: String { self["error"]?["code"]?.string ?? "" }
  var message: String { self["error"]?["message"]?.string ?? "" }
}

private struct Reader {
  /// The text and a NUL, which no JSON holds.
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// What ends a run of plain bytes in a string: its end, a backslash, a control.
  private static let stops: [CChar] = [0x22, 0x5C] + Array(1..<0x20) + [0]

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) + [0] }

  var isAtEnd: Bool { place == bytes.count - 1 }
  var fault: JSON.Fault {
    JSON.Fault(
      text: String(decoding: bytes.dropFirst(max(0, place - 20)), as: UTF8.self), place: place)
  }

  mutating func skipSpace() {
    while bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 }
  }

  mutating func value() throws -> JSON {
    skipSpace()
    guard depth < 100 else { throw fault }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw fault }
    place += word.utf8.count
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func object() throws -> JSON {
    place += 1
    depth += 1
    defer { depth -= 1 }
    var members: [String: JSON] = [:]
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      let name = try string()
      guard take(":"), members[name] == nil else { throw fault }
      members[name] = try value()
    } while take(",")
    guard take("}") else { throw fault }
    return .object(members)
  }

  private mutating func array() throws -> JSON {
    place += 1
    depth += 1
    defer { depth -= 1 }
    var values: [JSON] = []
    if take("]") { return .array(values) }
    repeat { values.append(try value()) } while take(",")
    guard take("]") else { throw fault }
    return .array(values)
  }

  private mutating func number() throws -> JSON {
    let start = place
    while "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
    let digits = String(decoding: bytes[start..<place], as: UTF8.self)
    guard Double(digits) != nil else { throw fault }
    return .number(digits)
  }

  private mutating func string() throws -> String {
    guard bytes[place] == UInt8(ascii: "\"") else { throw fault }
    place += 1
    var text: [UInt8] = []
    while true {
      let start = place
      place += bytes.withUnsafeBytes {
        strcspn($0.baseAddress!.assumingMemoryBound(to: CChar.self) + start, Self.stops)
      }
      text += bytes[start..<place]
      guard !isAtEnd, bytes[place] >= 0x20 else { throw fault }
      place += 1
      if bytes[place - 1] == 0x22 { return String(decoding: text, as: UTF8.self) }
      text += try escaped().utf8
    }
  }

  private mutating func escaped() throws -> String {
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      guard (0xD800..<0xDC00).contains(first) else { return try scalar(first) }
      guard bytes[place...].starts(with: "\\u".utf8) else { throw fault }
      place += 2
      let second = try hexadecimal()
      guard (0xDC00..<0xE000).contains(second) else { throw fault }
      return try scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: throw fault
    }
  }

  private mutating func hexadecimal() throws -> UInt32 {
    let digits = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, let number = UInt32(digits, radix: 16) else { throw fault }
    place += 4
    return number
  }

  private func scalar(_ number: UInt32) throws -> String {
    guard let scalar = Unicode.Scalar(number) else { throw fault }
    return String(scalar)
  }
}
