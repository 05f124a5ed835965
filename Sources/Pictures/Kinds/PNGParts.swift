import CZlib

/// The chunks of a PNG file (W3C, PNG third edition).
struct PNGParts {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks without which the picture would look different. Not `iCCP`, because a colour profile names the
  /// screen that it was made for.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "cICP",
  ]

  /// The file without other chunks; `nil` if it is damaged.
  let stripped: StrippedPicture?

  init(_ bytes: [UInt8]) { stripped = Self.strip(bytes) }

  private static func strip(_ bytes: [UInt8]) -> StrippedPicture? {
    var input = PictureBytes(bytes, from: signature.count)
    var result: StrippedPicture?
    var hasPixels = false
    while let size = input.number(4), let type = input.read(4),
      let content = input.read(size), let sum = input.read(4)
    {
      let name = String(decoding: type, as: UTF8.self)
      if name == "IHDR" {
        guard result == nil, size == 13 else { return nil }
        var head = PictureBytes(Array(content), from: 0)
        guard let width = head.number(4), let height = head.number(4) else { return nil }
        result = StrippedPicture(width: width, height: height, bytes: signature)
      }
      guard result != nil else { return nil }
      // A decoder must not skip an unknown chunk whose name begins with a capital.
      guard kept.contains(name) || type.first! & 0x20 != 0 else { return nil }
      guard kept.contains(name) else { continue }
      guard isSum(sum, of: type + content) else { return nil }
      result?.bytes += withUnsafeBytes(of: UInt32(size).bigEndian) { Array($0) }
      result?.bytes += type + content + sum
      if name == "IDAT" { hasPixels = true }
      if name == "IEND" { return hasPixels ? result : nil }
    }
    return nil
  }

  /// Whether four bytes are the checksum of a chunk's type and content (5.5 of the standard).
  private static func isSum(_ sum: some Collection<UInt8>, of bytes: some Collection<UInt8>) -> Bool
  {
    let computed = Array(bytes).withUnsafeBufferPointer {
      crc32_z(0, $0.baseAddress, $0.count)
    }
    return sum.reduce(UInt(0)) { $0 << 8 | UInt($1) } == UInt(computed)
  }
}
