/// An object of a tape, read by key.
struct KeyedByteContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tape: ByteTape
  let node: Int

  /// - Throws: `DecodingError.dataCorrupted` for a key that is no text.
  init(tape: ByteTape, node: Int) throws {
    self.tape = tape
    self.node = node
    try tape.checkKeys(of: node)
  }

  var codingPath: [any CodingKey] { tape.path(to: node) }

  var allKeys: [Key] {
    var keys: [Key] = []
    var child = node + 1
    while child < Int(tape.nodes[node].next) {
      // A key that stands twice counts once.
      if let name = try? tape.string(child), let key = Key(stringValue: name),
        keys.isEmpty || tape.value(of: name, in: node) == child + 1
      {
        keys.append(key)
      }
      child = Int(tape.nodes[child + 1].next)
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { tape.value(of: key.stringValue, in: node) != nil }

  private func decoder(_ key: Key) throws -> ByteDecoder {
    guard let value = tape.value(of: key.stringValue, in: node) else {
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(
          codingPath: codingPath, debugDescription: "No value for \(key.stringValue)"))
    }
    return ByteDecoder(tape: tape, node: value)
  }

  /// The value of a key; `nil` when there is none or it is null.
  private func present(_ key: Key) -> ByteDecoder? {
    guard let value = tape.value(of: key.stringValue, in: node),
      tape.nodes[value].kind != .null
    else { return nil }
    return ByteDecoder(tape: tape, node: value)
  }

  func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try decoder(key).decode(type)
  }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try decoder(key).decode(type)
  }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try decoder(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try decoder(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try decoder(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try decoder(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try decoder(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try decoder(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try decoder(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try decoder(key).decode(type)
  }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try decoder(key).decode(type)
  }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try decoder(key).decode(type)
  }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder(key).value(type)
  }

  // Most fields of an edit are missing: the standard library's own way would look three times.
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key)?.decode(type)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key)?.decode(type)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let decoder = present(key) else { return nil }
    return try decoder.value(type)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try decoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let value = tape.value(of: "super", in: node) else {
      throw DecodingError.keyNotFound(
        ByteKey(stringValue: "super"),
        DecodingError.Context(codingPath: codingPath, debugDescription: "No value for super"))
    }
    return ByteDecoder(tape: tape, node: value)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}
