/// The texts that a file which is no text can have in other forms than UTF-8, as the metadata of pictures have them: in
/// Latin-1, in UTF-16, and in the packed parts of PNG. Each is made when the one before was searched.
public enum HiddenTexts {
  /// What a packed part can have, in bytes.
  private static let mostUnpacked = 20_000_000

  /// Whether a file is no text: only then it can have such texts.
  public static func canBe(in bytes: [UInt8]) -> Bool {
    bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil
  }

  /// Whether one of the texts passes a test.
  /// - Parameter isFound: gets a text in UTF-8.
  public static func contain(in bytes: [UInt8], where isFound: ([UInt8]) -> Bool) -> Bool {
    if isFound(latin(bytes)) { return true }
    for start in 0...1 {
      for high in 0...1 where isFound(wide(bytes, from: start, highByte: high)) { return true }
    }
    return PackedTexts.parts(of: bytes, limit: mostUnpacked).contains { part in
      isFound(part) || contain(in: part, where: isFound)
    }
  }

  /// A text of one byte for each character.
  private static func latin(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    for byte in bytes { append(UInt16(byte), to: &text) }
    return text
  }

  /// A text of two bytes for each character; those of four become signs that are in no name.
  private static func wide(_ bytes: [UInt8], from start: Int, highByte: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = start
    while index + 1 < bytes.count {
      append(UInt16(bytes[index + highByte]) << 8 | UInt16(bytes[index + 1 - highByte]), to: &text)
      index += 2
    }
    return text
  }

  private static func append(_ unit: UInt16, to text: inout [UInt8]) {
    switch unit {
    case 0..<0x80: text.append(UInt8(unit))
    case 0..<0x800:
      text.append(0xC0 | UInt8(unit >> 6))
      text.append(0x80 | UInt8(unit & 0x3F))
    case 0xD800..<0xE000: text.append(0)
    default:
      text.append(0xE0 | UInt8(unit >> 12))
      text.append(0x80 | UInt8(unit >> 6 & 0x3F))
      text.append(0x80 | UInt8(unit & 0x3F))
    }
  }
}

/// The texts of a PNG file that are packed.
private enum PackedTexts {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What each packed part of a file contains; empty for other files.
  static func parts(of file: [UInt8], limit: Int) -> [[UInt8]] {
    guard file.starts(with: signature) else { return [] }
    var parts: [[UInt8]] = []
    var rest = limit
    var offset = signature.count
    while offset + 12 <= file.count {
      let length = file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = file[offset + 4..<offset + 8]
      let start = offset + 8
      guard length <= file.count - start - 4 else { break }
      if let part = unpacked(file[start..<start + length], kind: kind, limit: rest) {
        rest -= part.count
        parts.append(part)
        if let profile = profile(in: part) { parts.append(profile) }
      }
      offset = start + length + 4
    }
    return parts
  }

  /// The unpacked text of a chunk; `nil` if it has none.
  private static func unpacked(
    _ chunk: ArraySlice<UInt8>, kind: ArraySlice<UInt8>, limit: Int
  ) -> [UInt8]? {
    guard let end = chunk.firstIndex(of: 0) else { return nil }
    var start = end + 1
    switch String(decoding: kind, as: UTF8.self) {
    // After the name, one byte says how it is packed.
    case "zTXt", "iCCP": start += 1
    case "iTXt":
      // Whether it is packed, and how; its language, and its name in that.
      guard start + 2 <= chunk.endIndex, chunk[start] == 1,
        let language = chunk[(start + 2)...].firstIndex(of: 0),
        let name = chunk[(language + 1)...].firstIndex(of: 0)
      else { return nil }
      start = name + 1
    default: return nil
    }
    // Two bytes say how it was packed.
    guard start + 2 <= chunk.endIndex else { return nil }
    return Inflation.inflate(chunk[(start + 2)...], limit: limit)
  }

  /// The bytes that a text of hexadecimal digits stands for, as ImageMagick writes metadata: a name, a length, digits.
  private static func profile(in text: [UInt8]) -> [UInt8]? {
    let lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count == 3 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for byte in lines[2] where byte > 0x20 {
      guard
        let digit = Unicode.Scalar(byte).properties.isASCIIHexDigit
          ? UInt8(String(Unicode.Scalar(byte)), radix: 16) : nil
      else { return nil }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }
}
