/// The chunks of a WebP file (RFC 9649).
struct WebPParts {
  /// The chunks of the picture itself; `EXIF`, `XMP ` and `ICCP` are not among them.
  private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"]
  /// The bits of `VP8X` that announce a colour profile, EXIF and XMP.
  private static let metadata: UInt8 = 0b0010_1100

  /// The file without other chunks; `nil` if it is damaged.
  let stripped: StrippedPicture?

  init(_ bytes: [UInt8]) { stripped = Self.strip(bytes) }

  private static func strip(_ bytes: [UInt8]) -> StrippedPicture? {
    var input = PictureBytes(bytes, from: 4)
    guard let size = input.lowFirst(4), size >= 4, size <= bytes.count - 8,
      input.read(4) != nil
    else { return nil }
    // What follows the announced size is not part of the picture.
    input = PictureBytes(Array(bytes[..<(8 + size)]), from: 12)
    var chunks: [UInt8] = []
    var measure: (width: Int, height: Int)?
    var frames = 0
    while !input.isAtEnd {
      guard let name = input.read(4), let size = input.lowFirst(4),
        let content = input.read(size).map(Array.init),
        size % 2 == 0 || input.isAtEnd || input.read(1) != nil
      else { return nil }
      let type = String(decoding: name, as: UTF8.self)
      guard kept.contains(type) else { continue }
      var stored = content
      if measure == nil {
        guard let found = Self.measure(type, content) else { return nil }
        measure = found
        if type == "VP8X" { stored[0] &= ~metadata }
      } else if type == "VP8X" {
        return nil
      }
      if ["VP8 ", "VP8L", "ANMF"].contains(type) { frames += 1 }
      chunks += name
      chunks += number(size)
      chunks += stored
      if size % 2 == 1 { chunks.append(0) }
    }
    guard let measure, frames > 0 else { return nil }
    return StrippedPicture(
      width: measure.width, height: measure.height, frames: frames,
      bytes: Array("RIFF".utf8) + number(chunks.count + 4) + Array("WEBP".utf8) + chunks)
  }

  /// The size that the first chunk states.
  private static func measure(_ type: String, _ content: [UInt8]) -> (width: Int, height: Int)? {
    switch type {
    case "VP8X":
      var head = PictureBytes(content, from: min(4, content.count))
      guard let width = head.lowFirst(3), let height = head.lowFirst(3) else { return nil }
      return (width + 1, height + 1)
    case "VP8L":
      var head = PictureBytes(content, from: 0)
      guard head.byte() == 0x2F, let bits = head.lowFirst(4) else { return nil }
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    case "VP8 ":
      var head = PictureBytes(content, from: min(3, content.count))
      guard head.number(3) == 0x9D012A, let width = head.lowFirst(2), let height = head.lowFirst(2)
      else { return nil }
      return (width & 0x3FFF, height & 0x3FFF)
    default: return nil
    }
  }

  private static func number(_ value: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(value).littleEndian) { Array($0) }
  }
}
