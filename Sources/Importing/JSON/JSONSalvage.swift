import JSON

/// One value of an input, with what of it could not be read.
struct JSONPiece {
  /// The line on which it begins, from 1.
  var line: Int
  /// What could be read; `null` in place of what could not.
  var value: JSONValue
  var damage: [JSONDamage]
}

/// The values of a text of which some may be damaged, so that one bad record costs no other.
struct JSONSalvage {
  /// What stands before each value of a sequence of JSON texts (RFC 7464).
  static let recordMark: UInt8 = 0x1E

  private(set) var pieces: [JSONPiece] = []
  /// The line on which the text ends in the middle of a value; `nil` where it is whole.
  private(set) var cutLine: Int?
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  /// Reads values, one or several one after the other (as jq writes them, or marked as RFC 7464 does); `nil`
  /// where their brackets are not in order. A text that ends in the middle gives what is complete before its
  /// end.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isMarked = bytes.first { !Self.isSpace($0) } == Self.recordMark
    while let start = nextValue(isMarked) {
      // A mark cannot stand within a value, so that a damaged one ends there at the latest.
      let limit =
        isMarked ? bytes[start...].firstIndex(of: Self.recordMark) ?? bytes.count : bytes.count
      guard read(bytes[start..<limit], isMarked) else { return nil }
    }
    if pieces.isEmpty { return nil }
  }

  /// Goes to the next value.
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

  /// Whether what seems to be cut is a damaged line among others that are values by themselves.
  private var isDamagedLine: Bool {
    let lines = bytes[at...].split(separator: 0x0A)
    guard lines.dropFirst().prefix(5).contains(where: Self.isValue) else { return false }
    guard pieces.isEmpty else {
      return Self.isValue(bytes[..<at].split(separator: 0x0A).last ?? [])
    }
    // A list that goes on in the next line is none.
    return lines.first?.last { !Self.isSpace($0) }.map { !"[{,".utf8.contains($0) } ?? false
  }

  /// Whether a line is an object by itself.
  static func isValue(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "{") && (try? JSONText.value(of: Array(line))) != nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
