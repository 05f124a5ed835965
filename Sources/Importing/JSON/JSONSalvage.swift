import Reports

/// A value of a JSON text that could not be read, while those around it could.
struct JSONDamage {
  /// The value.
  var pointer: JSONPointer
  /// What is wrong with it.
  var reason: JSONFault.Reason
}

/// One value of an input, with what of it could not be read.
struct JSONPiece {
  /// The line on which it begins, from 1.
  var line: Int
  /// What could be read; `null` in place of what could not.
  var value: JSONValue
  var damage: [JSONDamage]
}

/// Reads JSON of which some values are damaged, so that one bad record costs no other: wherever a value
/// cannot be read, its parts are read one by one. Only the brackets must be in order.
struct JSONSalvage {
  let bytes: [UInt8]
  var damage: [JSONDamage] = []

  /// What stands before each value of a sequence of JSON texts (RFC 7464).
  static let recordMark: UInt8 = 0x1E

  /// The values of a text, one or several one after the other (as jq writes them, or marked as RFC 7464
  /// does); `nil` where their brackets are not in order. A text that ends in the middle gives what is
  /// complete before its end, and its last line.
  static func pieces(of bytes: [UInt8]) -> (pieces: [JSONPiece], cutLine: Int?)? {
    var pieces: [JSONPiece] = []
    var cutLine: Int?
    var at = 0
    var line = 1
    let isMarked = bytes.first { !isSpace($0) } == recordMark
    while true {
      while at < bytes.count, isSpace(bytes[at]) || isMarked && bytes[at] == recordMark {
        if bytes[at] == 0x0A { line += 1 }
        at += 1
      }
      guard at < bytes.count else { break }
      // A mark cannot stand within a value, so that a damaged one ends there at the latest.
      let limit = isMarked ? bytes[at...].firstIndex(of: recordMark) ?? bytes.count : bytes.count
      let isValue = bytes[at] == UInt8(ascii: "{") || bytes[at] == UInt8(ascii: "[")
      var salvage = JSONSalvage(bytes: bytes)
      var end = limit
      var value = JSONValue.null
      switch isValue ? extent(of: at, to: limit, in: bytes) : .crossed {
      case .whole(let whole):
        end = whole
        value = salvage.read(at..<end, JSONPointer())
      case .cut where !isMarked && isDamagedLine(at, of: bytes, behind: pieces): return nil
      case .cut:
        value = salvage.readCut(at..<limit, JSONPointer())
        if limit == bytes.count { cutLine = line + bytes[at...].count { $0 == 0x0A } }
      case .crossed:
        guard isMarked else { return nil }
        salvage.damage.append(JSONDamage(pointer: JSONPointer(), reason: .unexpected))
      }
      pieces.append(JSONPiece(line: line, value: value, damage: salvage.damage))
      line += bytes[at..<end].count { $0 == 0x0A }
      at = end
    }
    return pieces.isEmpty ? nil : (pieces, cutLine)
  }

  /// Whether what seems to be cut is a damaged line among others that are values by themselves.
  private static func isDamagedLine(
    _ at: Int, of bytes: [UInt8], behind pieces: [JSONPiece]
  ) -> Bool {
    let lines = bytes[at...].split(separator: 0x0A)
    guard lines.dropFirst().prefix(5).contains(where: isValue) else { return false }
    guard pieces.isEmpty else {
      return isValue(bytes[..<at].split(separator: 0x0A).last ?? [])
    }
    // A list that goes on in the next line is none.
    return lines.first?.last { !isSpace($0) }.map { !"[{,".utf8.contains($0) } ?? false
  }

  private static func isValue(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "{") && (try? JSONText.value(of: Array(line))) != nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(_ range: Range<Int>, _ pointer: JSONPointer) -> JSONValue {
    let range = trimmed(range)
    let reason: JSONFault.Reason
    do throws(JSONFault) {
      return try JSONText.value(of: Array(bytes[range]))
    } catch {
      reason = error.reason
    }
    // As deep as whole texts are read.
    guard pointer.steps.count < JSONLimits().depth, let first = range.first.map({ bytes[$0] }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let parts = parts(of: range)
    else {
      damage.append(JSONDamage(pointer: pointer, reason: reason))
      return .null
    }
    return first == UInt8(ascii: "{")
      ? object(parts, pointer)
      : .array(parts.enumerated().map { read($1, pointer.index($0)) })
  }

  private mutating func object(_ parts: [Range<Int>], _ pointer: JSONPointer) -> JSONValue {
    var members: [JSONValue.Member] = []
    var keys: Set<[UInt8]> = []
    for part in parts {
      let part = trimmed(part)
      guard let colon = Self.colon(in: part, of: bytes),
        case .string(let key)? = try? JSONText.value(of: Array(bytes[part.lowerBound..<colon]))
      else {
        damage.append(JSONDamage(pointer: pointer, reason: .unexpected))
        continue
      }
      guard keys.insert(Array(key.utf8)).inserted else {
        damage.append(JSONDamage(pointer: pointer.key(key), reason: .duplicateKey(key)))
        continue
      }
      members.append(.init(key, read(colon + 1..<part.upperBound, pointer.key(key))))
    }
    return .object(members)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// What stands between the commas of a list or an object; `nil` where more stands behind it.
  private func parts(of range: Range<Int>) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var start = range.lowerBound + 1
    var at = start
    let last = range.upperBound - 1
    while at < last {
      switch bytes[at] {
      case UInt8(ascii: ","):
        parts.append(start..<at)
        at += 1
        start = at
      case UInt8(ascii: "]"), UInt8(ascii: "}"): return nil
      case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["):
        guard let end = Self.end(of: at, in: bytes), end <= last else { return nil }
        at = end
      default: at += 1
      }
    }
    parts.append(start..<last)
    return parts
  }

  /// Where the colon behind an object's key stands.
  static func colon(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
    guard let first = range.first, bytes[first] == UInt8(ascii: "\""),
      let end = end(of: first, in: bytes)
    else { return nil }
    return (end..<max(end, range.upperBound)).first { !isSpace(bytes[$0]) }
      .flatMap { bytes[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  /// How far a string, list or object goes.
  enum Extent {
    /// To before this place.
    case whole(Int)
    /// The text ends before it does.
    case cut
    /// Its brackets are not in order.
    case crossed
  }

  /// The place behind the string, list or object that begins at a place; `nil` when it does not end.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    if case .whole(let end) = extent(of: start, to: bytes.count, in: bytes) { end } else { nil }
  }

  static func extent(of start: Int, to limit: Int, in bytes: [UInt8]) -> Extent {
    var open: [UInt8] = []
    var at = start
    while at < limit {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        while at < limit, bytes[at] != byte { at += bytes[at] == 0x5C ? 2 : 1 }
        guard at < limit else { return .cut }
        at += 1
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == byte else { return .crossed }
      default: break
      }
      if open.isEmpty { return .whole(at) }
    }
    return .cut
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
