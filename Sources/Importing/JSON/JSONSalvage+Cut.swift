import Reports

/// A list or an object whose text ends before it does, as when a download broke off.
extension JSONSalvage {
  /// Reads what of it is complete; the innermost value that is not is damage, and so is all around it.
  mutating func readCut(_ range: Range<Int>, _ pointer: JSONPointer) -> JSONValue {
    let isObject = bytes[range.lowerBound] == UInt8(ascii: "{")
    guard pointer.steps.count < JSONLimits().depth,
      let (parts, rest) = cutParts(of: range)
    else {
      damage.append(JSONDamage(pointer: pointer, reason: .ended))
      return .null
    }
    let known = damage.count
    var items: [JSONValue] = []
    var members: [JSONValue.Member] = []
    for (number, part) in (parts + [rest]).enumerated() {
      let part = trimmed(part)
      guard !part.isEmpty else { continue }
      let isLast = number == parts.count
      guard isObject else {
        items.append(readPart(part, pointer.index(number), isLast: isLast))
        continue
      }
      guard let colon = Self.colon(in: part, of: bytes),
        case .string(let key)? = try? JSONText.value(of: Array(bytes[part.lowerBound..<colon]))
      else { continue }
      let value = trimmed(colon + 1..<part.upperBound)
      guard !value.isEmpty, !members.contains(where: { $0.key == key }) else { continue }
      members.append(.init(key, readPart(value, pointer.key(key), isLast: isLast)))
    }
    if damage.count == known { damage.append(JSONDamage(pointer: pointer, reason: .ended)) }
    return isObject ? .object(members) : .array(items)
  }

  private mutating func readPart(
    _ range: Range<Int>, _ pointer: JSONPointer, isLast: Bool
  ) -> JSONValue {
    guard isLast else { return read(range, pointer) }
    let first = bytes[range.lowerBound]
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      // A text that is closed is complete; of a number nobody knows.
      if first == UInt8(ascii: "\""),
        case .whole(let end) = Self.extent(of: range.lowerBound, to: range.upperBound, in: bytes),
        end == range.upperBound
      {
        return read(range, pointer)
      }
      damage.append(JSONDamage(pointer: pointer, reason: .ended))
      return .null
    }
    switch Self.extent(of: range.lowerBound, to: range.upperBound, in: bytes) {
    case .whole(let end) where end == range.upperBound: return read(range, pointer)
    case .cut: return readCut(range, pointer)
    default:
      damage.append(JSONDamage(pointer: pointer, reason: .unexpected))
      return .null
    }
  }

  /// What stands between the commas, and what stands behind the last; `nil` where brackets are not in
  /// order.
  private func cutParts(of range: Range<Int>) -> (parts: [Range<Int>], rest: Range<Int>)? {
    var parts: [Range<Int>] = []
    var start = range.lowerBound + 1
    var at = start
    while at < range.upperBound {
      switch bytes[at] {
      case UInt8(ascii: ","):
        parts.append(start..<at)
        at += 1
        start = at
      case UInt8(ascii: "]"), UInt8(ascii: "}"): return nil
      case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["):
        switch Self.extent(of: at, to: range.upperBound, in: bytes) {
        case .whole(let end): at = end
        case .cut: return (parts, start..<range.upperBound)
        case .crossed: return nil
        }
      default: at += 1
      }
    }
    return (parts, start..<range.upperBound)
  }
}
