/// The encodings of JSON and pages besides UTF-8, detected by a mark or by the zeros around the first
/// characters.
public enum WideEncoding: String, Sendable {
  /// UTF-16 with the lower byte first.
  case utf16Little = "UTF-16LE"
  /// UTF-16 with the higher byte first.
  case utf16Big = "UTF-16BE"
  /// UTF-32 with the lower byte first.
  case utf32Little = "UTF-32LE"
  /// UTF-32 with the higher byte first.
  case utf32Big = "UTF-32BE"

  /// The encoding of some bytes, and the length of its mark; `nil` for UTF-8 and all others.
  ///
  /// Without a mark the first two characters decide, which are ASCII in JSON (RFC 4627, section 3).
  public static func find(in bytes: [UInt8]) -> (encoding: WideEncoding, mark: Int)? {
    let head = Array(bytes.prefix(4))
    guard head.count >= 2 else { return nil }
    if head == [0xFF, 0xFE, 0, 0] { return (.utf32Little, 4) }
    if head == [0, 0, 0xFE, 0xFF] { return (.utf32Big, 4) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16Little, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16Big, 2) }
    guard head.count == 4 else { return nil }
    switch head.map({ $0 == 0 }) {
    case [true, true, true, false]: return (.utf32Big, 0)
    case [false, true, true, true]: return (.utf32Little, 0)
    case [true, false, true, false]: return (.utf16Big, 0)
    case [false, true, false, true]: return (.utf16Little, 0)
    default: return nil
    }
  }

  /// The text as UTF-8; invalid characters become U+FFFD.
  func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .utf16Little, .utf16Big:
      let units = Self.units(bytes, size: 2, isLittle: self == .utf16Little).map(UInt16.init)
      return Array(String(decoding: units, as: UTF16.self).utf8)
    case .utf32Little, .utf32Big:
      let units = Self.units(bytes, size: 4, isLittle: self == .utf32Little)
      return Array(String(decoding: units, as: UTF32.self).utf8)
    }
  }

  /// The numbers that the bytes encode, without an incomplete one at the end of a truncated file.
  private static func units(_ bytes: ArraySlice<UInt8>, size: Int, isLittle: Bool) -> [UInt32] {
    stride(from: bytes.startIndex, to: bytes.endIndex - size + 1, by: size).map { at in
      let unit = bytes[at..<at + size]
      return (isLittle ? Array(unit.reversed()) : Array(unit)).reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
}
