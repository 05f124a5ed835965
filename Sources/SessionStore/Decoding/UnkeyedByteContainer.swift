/// An array of a tape, read from its first value to its last.
struct UnkeyedByteContainer: UnkeyedDecodingContainer {
  private let tape: ByteTape
  private let node: Int
  private let end: Int
  private var child: Int
  private(set) var currentIndex = 0

  init(tape: ByteTape, node: Int) {
    self.tape = tape
    self.node = node
    child = node + 1
    end = Int(tape.nodes[node].next)
  }

  var codingPath: [any CodingKey] { tape.path(to: node) }
  var isAtEnd: Bool { child >= end }

  var count: Int? {
    var count = 0
    var child = node + 1
    while child < end {
      count += 1
      child = Int(tape.nodes[child].next)
    }
    return count
  }

  /// Reads the next value and moves behind it, unless reading throws.
  private mutating func next<Value>(_ read: (ByteDecoder) throws -> Value) throws -> Value {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Value.self,
        DecodingError.Context(
          codingPath: codingPath + [ByteKey(intValue: currentIndex)],
          debugDescription: "Unkeyed container is at end."))
    }
    let value = try read(ByteDecoder(tape: tape, node: child))
    child = Int(tape.nodes[child].next)
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { return try next { $0.decodeNil() } }
    guard tape.nodes[child].kind == .null else { return false }
    return try next { $0.decodeNil() }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String { try next { try $0.decode(type) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try next { try $0.decode(type) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.decode(type) } }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next { try $0.value(type) }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try next { try $0.container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next { try $0.unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder { try next { $0 } }
}
