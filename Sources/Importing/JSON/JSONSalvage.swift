import JSON

/// One value of an input, with its damage.
struct JSONPiece {
  /// The line on which it begins, from 1.
  var line: Int
  /// The value, with `null` for what could not be read.
  var value: JSONValue
  var damage: [JSONDamage]
}

/// The values of a text, some of them perhaps damaged, so that one bad record does not affect others.
struct JSONSalvage {
  /// The byte before each value of a JSON text sequence (RFC 7464).
  static let recordMark: UInt8 = 0x1E

  private(set) var pieces: [JSONPiece] = []
  /// The line on which the text ends inside a value; `nil` if it is complete.
  private(set) var cutLine: Int?
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  /// Reads one or several consecutive values (as jq writes them, or as RFC 7464 marks them); `nil` if their
  /// brackets are not in order. If the text ends inside a value, the complete part is read.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isMarked = bytes.first { !Self.isSpace($0) } == Self.recordMark
    while let start = nextValue(isMarked) {
      // A mark cannot occur within a value, so a damaged one ends there at the latest.
      let limit =
        isMarked ? bytes[start...].firstIndex(of: Self.recordMark) ?? bytes.count : bytes.count
      guard read(bytes[start..<limit], isMarked) else { return nil }
    }
    if pieces.isEmpty { return nil }
  }

  /// Skips to the next value.
  private mutating func nextValue(_ isMarked: Bool) -> Int? {
    while at < bytes.count, Self.isSpace(bytes[at]) || isMarked && bytes[at] == Self.recordMark {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
    return at < bytes.count ? at : nil
  }

  private mutating func read(_ text: ArraySlice<UInt8>, _ isMarked: Bool) -> Bool {
    var piece = JSONPiece(line: line, value: .null, damage: [])
    var length = text.count
    do throws(JSONFault) {
      (piece.value, piece.damage, length) = try JSONText.salvage(text)
      if piece.damage.contains(where: { $0.reason == .ended }) {
        if !isMarked, isDamagedLine { return false }
        if text.endIndex == bytes.count { cutLine = line + text.count { $0 == 0x0A } }
      }
    } catch {
      guard isMarked else { return false }
      piece.damage = [JSONDamage(pointer: JSONPointer(), reason: .unexpected)]
    }
    pieces.append(piece)
    line += text.prefix(length).count { $0 == 0x0A }
    at += length
    return true
  }

  /// Whether the truncated value is a damaged line among lines that are values.
  private var isDamagedLine: Bool {
    let lines = bytes[at...].split(separator: 0x0A)
    guard lines.dropFirst().prefix(5).contains(where: Self.isValue) else { return false }
    guard pieces.isEmpty else {
      return Self.isValue(bytes[..<at].split(separator: 0x0A).last ?? [])
    }
    // A list that continues in the next line is not one.
    return lines.first?.last { !Self.isSpace($0) }.map { !"[{,".utf8.contains($0) } ?? false
  }

  /// Whether a line is a complete object.
  static func isValue(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "{") && (try? JSONText.value(of: Array(line))) != nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
