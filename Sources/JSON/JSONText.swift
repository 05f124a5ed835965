/// Writes JSON values as UTF-8 text.
public enum JSONText {
  /// The form for people: two spaces for each level, a line for each member and element, keys in the given
  /// order, a line end at the end.
  ///
  /// Slashes are not escaped. Control characters, noncharacters, byte order marks, line separators and
  /// bidirectional controls are, as `\u00xx`, so that none affects the display of the file; a JSON reader
  /// restores them.
  public static func pretty(_ value: JSONValue) -> [UInt8] {
    var writer = PrettyJSON()
    writer.write(value)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// JSON of another writer, with escapes for the same characters, which can occur only in its strings.
  public static func harmless(_ json: [UInt8]) -> [UInt8] {
    // DEL, and the first bytes of all others: C1 controls, separators, directions, marks.
    guard json.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 >= 0xEF }) else {
      return json
    }
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x7F, PrettyJSON.mayAct(scalar) {
        result.appendEscaped(scalar)
      } else {
        result += UTF8.encode(scalar)!
      }
    }
    return result
  }

  /// The form for hashing and comparing (RFC 8785): no white space, keys sorted by UTF-16 code units, numbers
  /// as ECMAScript prints them, the fewest escapes, no line end.
  public static func canonical(_ value: JSONValue) -> [UInt8] {
    var writer = DenseJSON(isCanonical: true)
    writer.write(value)
    return writer.bytes
  }

  /// The form on one line: no white space, keys in the given order, the fewest escapes, no line end.
  public static func dense(_ value: JSONValue) -> [UInt8] {
    var writer = DenseJSON(isCanonical: false)
    writer.write(value)
    return writer.bytes
  }
}

/// Writes JSON without white space.
private struct DenseJSON {
  let isCanonical: Bool
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .integer(let number):
      bytes += (isCanonical ? ECMAScriptNumber.text(Double(number)) : String(number)).utf8
    case .number(let number): bytes += ECMAScriptNumber.text(number).utf8
    case .string(let text): bytes.appendJSONString(text)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let ordered =
        isCanonical
        ? members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) } : members
      for (index, member) in ordered.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.appendJSONString(member.key)
        bytes.append(UInt8(ascii: ":"))
        write(member.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension [UInt8] {
  /// Appends `\u` and four lower-case digits; a surrogate pair beyond the basic plane.
  mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    let digits = Array("0123456789abcdef".utf8)
    for unit in UTF16.encode(scalar)! {
      self += "\\u".utf8
      for shift in [12, 8, 4, 0] { append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
  }
}
